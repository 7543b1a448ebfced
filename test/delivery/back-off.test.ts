import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BackOff } from '../../src/delivery/back-off'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('waits as long as it was asked to', () => {
  const onOver = vi.fn()
  const backOff = new BackOff(onOver)
  backOff.wait(90_000)
  vi.advanceTimersByTime(89_999)
  expect(backOff.isWaiting()).toBe(true)
  vi.advanceTimersByTime(1)
  expect(onOver).toHaveBeenCalledTimes(1)
})

test.each([3_000_000_000, Infinity])(
  'waits, and does not go on at once, when asked to for %d ms, longer than a timer can',
  (after) => {
    const onOver = vi.fn()
    const backOff = new BackOff(onOver)
    backOff.wait(after)
    vi.advanceTimersByTime(60_000)
    expect(backOff.isWaiting()).toBe(true)
    backOff.stop()
    expect(onOver).not.toHaveBeenCalled()
  },
)

test('waits longer after each failure, a minute and a half at most', () => {
  const backOff = new BackOff(() => {})
  for (let failure = 0; failure < 2_000; failure += 1) {
    backOff.wait()
    vi.advanceTimersByTime(failure > 10 ? 29_000 : 400)
    expect(backOff.isWaiting()).toBe(true)
    vi.advanceTimersByTime(90_000)
    expect(backOff.isWaiting()).toBe(false)
  }
})
