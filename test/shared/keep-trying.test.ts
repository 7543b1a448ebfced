import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepTrying } from '../../src/shared/keep-trying'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what fails is tried again every ten seconds until it succeeds, and each failure is told', async () => {
  const act = vi.fn(() => Promise.resolve())
  act.mockRejectedValueOnce('first').mockRejectedValueOnce('second')
  const onError = vi.fn()
  keepTrying(act, onError)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(act).toHaveBeenCalledTimes(3)
  expect(onError.mock.calls).toEqual([['first'], ['second']])
})

test('what is stopped is not tried again, and does not keep anybody waiting', async () => {
  const act = vi.fn(() => Promise.reject(new Error('no such chunk')))
  const onError = vi.fn()
  const trying = keepTrying(act, onError)
  await trying.now()
  trying.stop()
  await trying.now()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(act).toHaveBeenCalledTimes(1)
  expect(onError).toHaveBeenCalledTimes(1)
})
