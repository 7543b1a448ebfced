import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLease } from '../../src/switch/lease'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('is over after its length, and not when it was renewed in between', () => {
  const told: boolean[] = []
  const lease = createLease(1_000, (isOver) => told.push(isOver))
  lease.renew()
  vi.advanceTimersByTime(600)
  lease.renew()
  vi.advanceTimersByTime(600)
  expect(told).not.toContain(true)
  vi.advanceTimersByTime(400)
  expect(told.at(-1)).toBe(true)
  lease.stop()
})

test.each([30 * 86_400_000, Infinity])(
  'of %d ms, longer than a timer can wait, is not over and waits',
  (length) => {
    const told: boolean[] = []
    const lease = createLease(length, (isOver) => told.push(isOver))
    lease.renew()
    vi.advanceTimersByTime(1_000)
    expect(told).toEqual([false])
    lease.stop()
  },
)

test.each([
  ['the wall clock', [0, 2_000], [0, 0]],
  ['the other, where somebody has set the wall clock back', [0, -5_000], [0, 2_000]],
])('believes %s', (_name, wall, monotonic) => {
  let moment = 0
  const told: boolean[] = []
  const lease = createLease(1_000, (isOver) => told.push(isOver), [
    () => wall[moment] ?? 0,
    () => monotonic[moment] ?? 0,
  ])
  moment = 1
  lease.check()
  expect(told.at(-1)).toBe(true)
  lease.stop()
})
