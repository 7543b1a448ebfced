import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { completeOptions, type AnalyticsOptions } from '../../src/client/options'
import { VendorControl } from '../../src/client/vendor-control'
import { withholdStorage } from '../../src/shared/store'
import { stubPage } from '../helpers/a-page'
import { memoryStore } from '../helpers/memory-store'

let controls: VendorControl[] = []
/** Lines to other tabs; the test says what comes in. */
const channels: Channel[] = []
class Channel {
  onmessage: ((event: { data: unknown }) => void) | undefined
  constructor() {
    channels.push(this)
  }
  close() {}
}
beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(stubPage().document, { cookie: '' })
  vi.stubGlobal('BroadcastChannel', Channel)
})
afterEach(() => {
  for (const control of controls.splice(0)) control.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const adapter = { name: 'acme', footprint: { hosts: [] }, load: () => ({ deliver() {} }) }

/** What vendorSwitch on two vendors, `acme` and `other`; the test publishes policies. */
function aControl(options: Partial<AnalyticsOptions> = {}) {
  let publish: (document: unknown) => void = () => {}
  const source = (to: typeof publish) => {
    publish = to
    return () => {}
  }
  const changes: string[] = []
  let isSettled = false
  // As the client does.
  withholdStorage()
  const onPolicy = vi.fn()
  const store = memoryStore()
  const writes = vi.spyOn(store, 'write')
  const control = new VendorControl({
    settings: completeOptions({ vendors: { acme: adapter, other: adapter }, source, ...options }),
    store,
    isInRollout: (share) => isSettled && share >= 0.5,
    onStorageAllowed: () => void (isSettled = true),
    onChange: (name, state) => void changes.push(`${name} ${state}`),
    onStorageRefused: () => {},
    onPolicy,
  })
  controls.push(control)
  control.listen()
  const states = () => [control.vendorSwitch.state('acme'), control.vendorSwitch.state('other')]
  return {
    ...{ control, changes, states, onPolicy, store, writes },
    publish: (document: unknown) => publish(document),
    hear: (data: unknown) => channels.at(-1)?.onmessage?.({ data }),
  }
}

describe('with a source', () => {
  test('every vendor waits for the first policy', () => {
    const { states, publish } = aControl()
    expect(states()).toEqual(['hold', 'hold'])
    publish({ version: 1, vendors: { acme: 'on', other: 'off' } })
    expect(states()).toEqual(['on', 'off'])
  })

  test('that is silent, the bundled policy counts after the start timeout', () => {
    const { states } = aControl({
      startTimeout: 2_000,
      policy: { version: 1, vendors: { other: 'off' } },
    })
    vi.advanceTimersByTime(1_999)
    expect(states()).toEqual(['hold', 'off'])
    vi.advanceTimersByTime(1)
    expect(states()).toEqual(['on', 'off'])
  })

  test('that says nonsense, nothing is started, and it is reported', () => {
    const { states, publish, onPolicy } = aControl({
      policy: { version: 1, vendors: { acme: 'off', other: 'off' } },
    })
    publish('<!doctype html>')
    expect(states()).toEqual(['off', 'off'])
    expect(onPolicy).toHaveBeenCalledWith({ version: 1, refused: expect.any(String) as string })
  })
})

describe('consent', () => {
  test('that is required holds a vendor until it is granted', () => {
    const { control, states } = aControl({ source: [], consent: { required: true } })
    expect(states()).toEqual(['hold', 'hold'])
    control.choose({ acme: true })
    expect(states()).toEqual(['on', 'hold'])
  })

  test('that is refused stops a vendor, and a later grant starts it again', () => {
    const { control, changes } = aControl({ source: [] })
    control.choose({ acme: false })
    control.choose({ acme: true })
    expect(changes).toEqual(['acme off', 'acme on'])
  })

  const drill = { version: 1, vendors: { acme: { state: 'off' as const, share: 0.5 } } }

  test('is given before a share of browsers is told anything, and then it is told what there is', () => {
    const { control, states, publish } = aControl({ consent: { required: true } })
    publish(drill)
    expect(states()).toEqual(['hold', 'hold'])
    control.choose({ acme: true, other: true })
    vi.runOnlyPendingTimers()
    expect(states()).toEqual(['off', 'on'])
  })

  test('that is taken back at once is none: no share of browsers is told anything', () => {
    const { control, states, publish } = aControl({ consent: { required: true } })
    publish(drill)
    control.choose({ acme: true, other: true })
    control.choose({ acme: false, other: false })
    vi.runOnlyPendingTimers()
    expect(states()).toEqual(['off', 'off'])
    expect(control.vendorSwitch.votes('acme').map(({ by }) => by)).toEqual(['consent'])
  })

  test('that is not asked for lets a share of browsers be told at once', () => {
    expect(aControl({ source: [], policy: drill }).states()).toEqual(['off', 'on'])
  })

  test('does not lift a kill', () => {
    const { control, states } = aControl({ source: [] })
    control.vendorSwitch.kill('acme', {})
    control.choose({ acme: true })
    expect(states()).toEqual(['off', 'on'])
  })
})

describe('a kill that another tab tells of', () => {
  test('is made and written down at once; of 20,000 more, none is written and all are heard', () => {
    const { control, changes, states, store, writes, hear } = aControl({ source: [] })
    hear({ kill: 'acme', version: 1 })
    expect(states()).toEqual(['off', 'on'])
    expect(store.read('kill:acme')).toBe('{"kill":{"version":1}}')
    writes.mockClear()
    for (let version = 2; version <= 20_000; version += 1) hear({ kill: 'acme', version })
    expect({ changes, writes: writes.mock.calls }).toEqual({ changes: ['acme off'], writes: [] })
    expect(control.vendorSwitch.votes('acme')).toMatchObject([{ by: 'kill', version: 20_000 }])
    control.refresh()
    expect(store.read('kill:acme')).toBe('{"kill":{"version":20000}}')
  })

  test('is written down where the vendor is off already, but not by a kill', () => {
    const { control, store, hear } = aControl({ source: [] })
    control.choose({ acme: false })
    hear({ kill: 'acme' })
    control.choose({ acme: true })
    expect(control.vendorSwitch.state('acme')).toBe('off')
    expect(store.read('kill:acme')).toBe('{"kill":{"version":0}}')
  })

  test('is written down again after it was lifted', () => {
    const { states, store, publish, hear } = aControl()
    publish({ version: 1, vendors: { acme: 'on' } })
    hear({ kill: 'acme', version: 1 })
    publish({ version: 2, vendors: { acme: 'on' } })
    expect(states()).toEqual(['on', 'on'])
    hear({ kill: 'acme', version: 2 })
    expect(states()).toEqual(['off', 'on'])
    expect(store.read('kill:acme')).toBe('{"kill":{"version":2}}')
  })
})

describe('the lease', () => {
  test('holds all vendors once no good policy was read for so long, and ends with the next', () => {
    const { states, publish } = aControl({ lease: 60_000 })
    publish({ version: 1, vendors: {} })
    vi.advanceTimersByTime(59_000)
    expect(states()).toEqual(['on', 'on'])
    vi.advanceTimersByTime(1_000)
    expect(states()).toEqual(['hold', 'hold'])
    publish({ version: 1, vendors: {} })
    expect(states()).toEqual(['on', 'on'])
  })

  test('is not renewed by a feature flag where a policy cannot be read; where all are flags, it is', () => {
    const flag = { flag: 'use-acme', vendors: { acme: true } }
    const silent = () => () => {}
    const { states, publish } = aControl({ lease: 60_000 })
    publish(flag)
    vi.advanceTimersByTime(59_000)
    publish(flag)
    vi.advanceTimersByTime(1_000)
    expect(states()).toEqual(['on', 'on'])
    let toBoth: (document: unknown) => void = () => {}
    const source = (to: typeof toBoth) => ((toBoth = to), () => {})
    const both = aControl({ lease: 60_000, source: [source, silent] })
    toBoth({ version: 1, vendors: {} })
    vi.advanceTimersByTime(59_000)
    toBoth(flag)
    expect(both.states()).toEqual(['on', 'on'])
    vi.advanceTimersByTime(1_000)
    expect(both.states()).toEqual(['hold', 'hold'])
  })

  test('runs from the start: what is bundled is trusted no longer than what is fetched', () => {
    const { states } = aControl({ lease: 60_000, startTimeout: 2_000 })
    vi.advanceTimersByTime(59_000)
    expect(states()).toEqual(['on', 'on'])
    vi.advanceTimersByTime(1_000)
    expect(states()).toEqual(['hold', 'hold'])
  })

  test('is looked at when the page wakes up, before any timer', () => {
    const { control, states, publish } = aControl({ lease: 60_000 })
    publish({ version: 1, vendors: {} })
    // The computer slept: the clock went on, and no timer has fired.
    vi.setSystemTime(Date.now() + 120_000)
    expect(states()).toEqual(['on', 'on'])
    control.refresh()
    expect(states()).toEqual(['hold', 'hold'])
  })
})

test('after the close nobody votes any more', () => {
  const { control, states, publish } = aControl({ lease: 60_000 })
  publish({ version: 1, vendors: {} })
  control.close()
  vi.advanceTimersByTime(120_000)
  expect(states()).toEqual(['on', 'on'])
})

test('a kill is told to the other tabs where consent has stopped the vendor in this one', () => {
  const { control } = aControl()
  const tell = vi.spyOn(control.tabs, 'tell')
  control.choose({ acme: false })
  control.kill('acme', { reason: 'INC-1' })
  expect(tell.mock.calls).toEqual([[{ kill: 'acme', reason: 'INC-1', call: true }]])
  // Of one that runs the teardown tells, when it is over.
  control.kill('other', {})
  expect(tell).toHaveBeenCalledTimes(1)
})
