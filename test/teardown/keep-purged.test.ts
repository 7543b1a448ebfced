import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepPurged } from '../../src/teardown/keep-purged'
import { purge } from '../../src/teardown/purge'
import { stubPage } from '../helpers/a-page'

vi.mock('../../src/teardown/purge', () => ({ purge: vi.fn(() => ({ globals: [] })) }))
const erase = vi.mocked(purge)

const footprint = { hosts: ['acme.example'], globals: ['acme'] }
let page: ReturnType<typeof stubPage>

beforeEach(() => {
  vi.useFakeTimers()
  erase.mockClear()
  page = stubPage()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function keep({ isCopyThere = (): boolean => false } = {}) {
  const onCopy = vi.fn()
  const silence = vi.fn()
  const stub = (): undefined => undefined
  const stop = keepPurged(footprint, { isCopyThere, onCopy, silence, stub })
  return { stop, onCopy, silence, stub }
}

/** How often it was erased in so many ms more. */
function erasedIn(ms: number): number {
  const before = erase.mock.calls.length
  vi.advanceTimersByTime(ms)
  return erase.mock.calls.length - before
}

test('it is erased again after a second and after five, and then every fifteen', () => {
  const { stub } = keep()
  expect(erasedIn(999)).toBe(0)
  expect(erasedIn(1)).toBe(1)
  expect(erasedIn(3_999)).toBe(0)
  expect(erasedIn(1)).toBe(1)
  expect(erasedIn(9_999)).toBe(0)
  expect(erasedIn(1)).toBe(1)
  expect(erasedIn(30_000)).toBe(2)
  expect(erase.mock.calls[0]).toEqual([footprint, expect.objectContaining({ stub })])
})

test('while code is there that cannot be silenced, every second', () => {
  let isThere = true
  keep({ isCopyThere: () => isThere })
  erasedIn(5_000)
  expect(erasedIn(10_000)).toBe(10)
  isThere = false
  expect(erasedIn(14_000)).toBe(0)
  expect(erasedIn(1_000)).toBe(1)
})

test('what may be left of the code is silenced every second, and before it is erased', () => {
  const { silence, stop } = keep()
  vi.advanceTimersByTime(3_000)
  // The second's own, and the first look after a kill.
  expect(silence).toHaveBeenCalledTimes(4)
  stop()
  vi.advanceTimersByTime(3_000)
  expect(silence).toHaveBeenCalledTimes(4)
})

test('a global that has come back tells of a copy; nothing else does', () => {
  const { onCopy } = keep()
  erasedIn(1_000)
  expect(onCopy).not.toHaveBeenCalled()
  erase.mockReturnValueOnce({ globals: ['acme'] } as unknown as ReturnType<typeof purge>)
  erasedIn(4_000)
  expect(onCopy).toHaveBeenCalledTimes(1)
})

test('it is erased when the page is hidden, when it goes, and last of all when it is unloaded', () => {
  keep()
  page.hide()
  expect(erase).toHaveBeenCalledTimes(1)
  page.leave()
  expect(erase).toHaveBeenCalledTimes(2)
  page.window.fire('unload')
  expect(erase).toHaveBeenCalledTimes(3)
})

test('a page that may come back gets no listener that would keep it from that', () => {
  keep()
  page.leave({ persisted: true })
  expect(erase).toHaveBeenCalledTimes(1)
  page.window.fire('unload')
  expect(erase).toHaveBeenCalledTimes(1)
})

test('after the stop nothing is erased any more, and nothing is left on the page', () => {
  const { stop } = keep({ isCopyThere: () => true })
  page.leave()
  erase.mockClear()
  stop()
  expect(erasedIn(60_000)).toBe(0)
  expect(page.listeners()).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

test('without a page there is nothing to erase', () => {
  vi.stubGlobal('window', undefined)
  const { stop } = keep()
  expect(erasedIn(60_000)).toBe(0)
  stop()
})

test('it is erased again as often when somebody sets the clock back', () => {
  keep()
  vi.setSystemTime(Date.now() - 86_400_000)
  expect(erasedIn(30_000)).toBe(4)
})
