import { afterEach, expect, test, vi } from 'vitest'
import { storePrefix } from '../../src/shared/store'
import { watchKillRecords } from '../../src/switch/watch-storage'
import { memoryStore } from '../helpers/memory-store'

afterEach(() => vi.unstubAllGlobals())

const record = '{"kill":{"version":4}}'

/** A window in which another tab changes the storage, and two vendors that are watched there. */
function aWindow() {
  const window = new EventTarget()
  vi.stubGlobal('window', window)
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window))
  const store = memoryStore()
  const onChange = vi.fn<(vendor: string) => void>()
  const stop = watchKillRecords({ vendors: ['mixpanel', 'posthog'], store, onChange })
  return {
    ...{ store, onChange, stop },
    change: (key: string | null) =>
      window.dispatchEvent(Object.assign(new Event('storage'), { key })),
  }
}

test.each([
  ['the record of a kill', `${storePrefix}kill:mixpanel`, ['mixpanel']],
  ['the record of nobody', `${storePrefix}kill:nobody`, []],
  ['all of it, as a logout does', null, ['mixpanel', 'posthog']],
  ['what else Cordon stores', `${storePrefix}policy`, []],
  ['what is the app’s own', 'kill:mixpanel', []],
])('another tab that changes %s is heard or not', (_, key, vendors) => {
  const { change, onChange } = aWindow()
  change(key)
  expect(onChange.mock.calls.flat()).toEqual(vendors)
})

test('of a flood of events those are heard that change something', () => {
  const { store, change, onChange } = aWindow()
  onChange.mockImplementation((vendor) => store.write(`kill:${vendor}`, record))
  for (let count = 0; count < 20_000; count += 1) change(`${storePrefix}kill:mixpanel`)
  expect(onChange).toHaveBeenCalledTimes(1)
  store.write('kill:mixpanel', '{"kill":{"version":0}}')
  change(`${storePrefix}kill:mixpanel`)
  store.remove('kill:mixpanel')
  change(null)
  expect(onChange.mock.calls.flat()).toEqual(['mixpanel', 'mixpanel', 'mixpanel', 'posthog'])
  expect(store.read('kill:mixpanel')).toBe(record)
})

test('a record that was erased is heard of each time: it may have been written since', () => {
  const { change, onChange } = aWindow()
  for (let count = 0; count < 3; count += 1) change(`${storePrefix}kill:mixpanel`)
  expect(onChange).toHaveBeenCalledTimes(3)
})

test('after the stop nobody is heard', () => {
  const { change, onChange, stop } = aWindow()
  stop()
  change(null)
  expect(onChange).not.toHaveBeenCalled()
})

test('without a window there is nothing to hear', () => {
  const watch = { vendors: ['m'], store: memoryStore(), onChange: vi.fn() }
  expect(watchKillRecords(watch)()).toBeUndefined()
})
