import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openIndexedStore } from '../../src/shared/indexed-store'

/** What the page does when it has time. */
let idle: () => void
const onLate = vi.fn()
const indexedDB = {
  databases: vi.fn<() => Promise<{ name: string }[]>>(),
  open: vi.fn((): object | undefined => ({})),
  deleteDatabase: vi.fn(),
}
beforeEach(() => {
  vi.clearAllMocks()
  vi.useFakeTimers()
  indexedDB.databases.mockResolvedValue([{ name: 'another' }])
  vi.stubGlobal('indexedDB', indexedDB)
  vi.stubGlobal('requestIdleCallback', (act: () => void) => void (idle = act))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a database that is not there is made when the page has time, and not before', async () => {
  const store = await openIndexedStore(onLate)
  expect(store.outlivesPage).toBe(true)
  expect(indexedDB.open).not.toHaveBeenCalled()
  idle()
  expect(indexedDB.open).toHaveBeenCalledTimes(1)
})

test('it is made at once for what is to be kept', async () => {
  const store = await openIndexedStore(onLate)
  store.write('kill:m', '{}')
  expect(indexedDB.open).toHaveBeenCalledTimes(1)
  idle()
  expect(indexedDB.open).toHaveBeenCalledTimes(1)
  expect(store.read('kill:m')).toBe('{}')
})

test('one that was closed from outside is opened again for the next thing to keep', async () => {
  const request: { result: Partial<IDBDatabase>; onsuccess?: () => void } = {
    result: { close: vi.fn() },
  }
  indexedDB.open.mockReturnValueOnce(request)
  const store = await openIndexedStore(onLate)
  idle()
  request.onsuccess?.()
  request.result.onversionchange?.call(request.result as IDBDatabase, new Event('x') as never)
  expect(request.result.close).toHaveBeenCalledTimes(1)
  store.write('kill:m', '{}')
  expect(indexedDB.open).toHaveBeenCalledTimes(2)
})

test('none is made where nothing may be stored by then', async () => {
  const store = await openIndexedStore(onLate)
  store.deleteIfEmpty()
  idle()
  expect(indexedDB.open).not.toHaveBeenCalled()
  expect(indexedDB.deleteDatabase).not.toHaveBeenCalled()
})

test('one that answers later than in a second is said to have, and is read then', async () => {
  indexedDB.databases.mockResolvedValue([{ name: 'cordon-kills' }])
  const request: { onsuccess?: () => void; result?: object } = {}
  indexedDB.open.mockReturnValueOnce(request)
  const opening = openIndexedStore(onLate)
  await vi.advanceTimersByTimeAsync(1_000)
  const store = await opening
  expect(onLate).not.toHaveBeenCalled()
  const cursors = [{ key: 'kill:m', value: '{}', continue: () => table.onsuccess?.() }, null]
  const table: { onsuccess?: () => void; readonly result: object | null | undefined } = {
    get result() {
      return cursors.shift()
    },
  }
  const objectStore = (): object => ({ openCursor: () => table })
  request.result = { transaction: () => ({ objectStore }) }
  request.onsuccess?.()
  await vi.advanceTimersByTimeAsync(0)
  table.onsuccess?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(onLate).toHaveBeenCalledTimes(1)
  expect(store.read('kill:m')).toBe('{}')
})

test('one that is there is read before the store is, for a second at most', async () => {
  indexedDB.databases.mockResolvedValue([{ name: 'cordon-kills' }])
  const opening = openIndexedStore(onLate)
  await vi.advanceTimersByTimeAsync(999)
  expect(indexedDB.open).toHaveBeenCalledTimes(1)
  const isOpen = vi.fn()
  void opening.then(isOpen)
  await vi.advanceTimersByTimeAsync(0)
  expect(isOpen).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(isOpen).toHaveBeenCalled()
})

test.each([
  ['is refused', () => Promise.reject(new Error('refused'))],
  ['does not answer', () => new Promise<never>(() => {})],
])('where storage %s, nothing is kept for the next page', async (_, answer) => {
  indexedDB.databases.mockImplementation(answer)
  const opening = openIndexedStore(onLate)
  await vi.advanceTimersByTimeAsync(1_000)
  const store = await opening
  idle()
  expect(store.outlivesPage).toBe(false)
  expect(indexedDB.open).not.toHaveBeenCalled()
  store.write('kill:m', '{}')
  expect(store.read('kill:m')).toBe('{}')
})

test('a sandbox, whose databases must not be asked for, has none', async () => {
  vi.stubGlobal('origin', 'null')
  expect((await openIndexedStore(onLate)).outlivesPage).toBe(false)
  expect(indexedDB.databases).not.toHaveBeenCalled()
})
