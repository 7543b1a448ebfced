import { afterEach, expect, test, vi } from 'vitest'
import { storePrefix } from '../../src/shared/store'
import { watchKillRecords } from '../../src/switch/watch-storage'

afterEach(() => vi.unstubAllGlobals())

/** A window in which another tab changes the storage. */
function aWindow() {
  const window = new EventTarget()
  vi.stubGlobal('window', window)
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window))
  return (key: string | null) => window.dispatchEvent(Object.assign(new Event('storage'), { key }))
}

test.each([
  ['the record of a kill', `${storePrefix}kill:mixpanel`, 1],
  ['all of it, as a logout does', null, 1],
  ['what else Cordon stores', `${storePrefix}policy`, 0],
  ['what is the app’s own', 'kill:mixpanel', 0],
])('another tab that changes %s is heard or not', (_, key, times) => {
  const change = aWindow()
  const onChange = vi.fn()
  watchKillRecords(onChange)
  change(key)
  expect(onChange).toHaveBeenCalledTimes(times)
})

test('after the stop nobody is heard', () => {
  const change = aWindow()
  const onChange = vi.fn()
  watchKillRecords(onChange)()
  change(null)
  expect(onChange).not.toHaveBeenCalled()
})

test('without a window there is nothing to hear', () => {
  expect(watchKillRecords(vi.fn())()).toBeUndefined()
})
