import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/shared/store'
import { secondhand } from '../../src/sources/stops-only'
import { parsePolicy, type Policy, type VendorState } from '../../src/switch/policy'
import { Switch } from '../../src/switch/switch'
import { memoryStore } from '../helpers/memory-store'

const bundled = aPolicy(1, 'on')

function aPolicy(version: number, state: VendorState) {
  return { version, vendors: { mixpanel: state } }
}

/** A tab of a browser whose stores are given. */
function open(store: Store, fetched?: object) {
  const vendorSwitch = new Switch({
    vendors: ['mixpanel'],
    policy: parsePolicy(bundled) as Policy,
    store,
    isInRollout: () => true,
    onChange: () => {},
  })
  if (fetched) vendorSwitch.accept(fetched)
  return vendorSwitch
}

describe('a vendor that a policy of a higher version has brought back stays on', () => {
  test('in a tab that is told of the old kill by another, which has read it in a store', () => {
    const vendorSwitch = open(memoryStore(), aPolicy(3, 'on'))
    vendorSwitch.kill('mixpanel', { reason: 'INC-1', version: 2 }, true)
    expect(vendorSwitch.state('mixpanel')).toBe('on')
  })

  test('in a tab that is told of the old policy by another, whose server lags', () => {
    const vendorSwitch = open(memoryStore(), aPolicy(3, 'on'))
    vendorSwitch.accept(secondhand(aPolicy(2, 'off')))
    expect(vendorSwitch.state('mixpanel')).toBe('on')
  })

  test('when a page that slept through it writes its record again', () => {
    const store = memoryStore()
    const asleep = open(store, aPolicy(2, 'off'))
    open(store, aPolicy(3, 'on'))
    const later = open(store, aPolicy(3, 'on'))
    asleep.refresh()
    later.refresh()
    expect(later.state('mixpanel')).toBe('on')
    // Neither erases for ever what the other writes for ever.
    expect(store.read('kill:mixpanel')).toContain('"version":2')
    asleep.accept(aPolicy(3, 'on'))
    expect(store.read('kill:mixpanel')).toBeUndefined()
  })

  test('in the next page, though one of the stores had not been opened when it was brought back', () => {
    const [store, late] = [memoryStore(), memoryStore()]
    const first = open(store, aPolicy(2, 'off'))
    first.addKillStore(late)
    const second = open(store, aPolicy(3, 'on'))
    second.addKillStore(late)
    expect(late.read('kill:mixpanel')).toBeUndefined()
    const third = open(store)
    third.addKillStore(late)
    expect(third.state('mixpanel')).toBe('on')
  })
})

describe('a call of kill', () => {
  test('in a tab that is behind stops those that have read a newer policy', () => {
    const vendorSwitch = open(memoryStore(), aPolicy(3, 'on'))
    vendorSwitch.kill('mixpanel', { version: 2, call: true }, true)
    expect(vendorSwitch.state('mixpanel')).toBe('off')
    vendorSwitch.accept(aPolicy(3, 'on'))
    expect(vendorSwitch.state('mixpanel')).toBe('off')
    vendorSwitch.accept(aPolicy(4, 'on'))
    expect(vendorSwitch.state('mixpanel')).toBe('on')
  })

  test('in a tab that is behind is found in the store by those that have read a newer policy', () => {
    const store = memoryStore()
    const ahead = open(store, aPolicy(3, 'on'))
    open(store, aPolicy(2, 'on')).kill('mixpanel', {})
    ahead.refresh()
    expect(ahead.state('mixpanel')).toBe('off')
  })

  test('while the page asks for its policy is not lifted by the answer, which may be older', () => {
    const store = memoryStore()
    const vendorSwitch = open(store)
    vendorSwitch.castAll({ by: 'start', state: 'hold' })
    vendorSwitch.kill('mixpanel', {})
    vendorSwitch.accept(aPolicy(7, 'on'))
    vendorSwitch.withdrawAll('start')
    expect(vendorSwitch.state('mixpanel')).toBe('off')
    expect(open(store, aPolicy(7, 'on')).state('mixpanel')).toBe('off')
    vendorSwitch.accept(aPolicy(8, 'on'))
    expect(vendorSwitch.state('mixpanel')).toBe('on')
    expect(open(store).state('mixpanel')).toBe('on')
  })

  test('is not lifted by a policy that was asked for before, at any time', () => {
    const store = memoryStore()
    const vendorSwitch = open(store)
    const before = performance.now()
    vendorSwitch.kill('mixpanel', {})
    vendorSwitch.accept(aPolicy(7, 'on'), before)
    expect(vendorSwitch.state('mixpanel')).toBe('off')
    expect(open(store, aPolicy(7, 'on')).state('mixpanel')).toBe('off')
    vendorSwitch.accept(aPolicy(8, 'on'), performance.now())
    expect(vendorSwitch.state('mixpanel')).toBe('on')
  })

  test('of another tab is not lifted by what this one had asked for before it heard', () => {
    const vendorSwitch = open(memoryStore())
    const before = performance.now()
    vendorSwitch.kill('mixpanel', { version: 1, call: true }, true)
    vendorSwitch.accept(aPolicy(2, 'on'), before)
    expect(vendorSwitch.state('mixpanel')).toBe('off')
  })

  test('that this tab finds in the store is not lifted by what it had asked for before', () => {
    const store = memoryStore()
    const vendorSwitch = open(store)
    const before = performance.now()
    open(store).kill('mixpanel', {})
    vendorSwitch.refresh()
    vendorSwitch.accept(aPolicy(2, 'on'), before)
    expect(vendorSwitch.state('mixpanel')).toBe('off')
    vendorSwitch.accept(aPolicy(3, 'on'), performance.now())
    expect(vendorSwitch.state('mixpanel')).toBe('on')
  })

  test('is not lifted by what was asked for before, though another tab has raised its version', () => {
    const store = memoryStore()
    const vendorSwitch = open(store)
    const before = performance.now()
    vendorSwitch.kill('mixpanel', {})
    store.write('kill:mixpanel', '{"kill":{"version":2}}')
    vendorSwitch.refresh()
    vendorSwitch.accept(aPolicy(3, 'on'), before)
    expect(vendorSwitch.state('mixpanel')).toBe('off')
  })

  test.each([
    ['asks for its policy', true],
    ['has its policy', false],
  ])('while the page %s is not weakened by a stop that anybody may have made', (_when, isEarly) => {
    const vendorSwitch = open(memoryStore())
    const before = performance.now()
    if (isEarly) vendorSwitch.castAll({ by: 'start', state: 'hold' })
    vendorSwitch.kill('mixpanel', {})
    vendorSwitch.accept({ ...aPolicy(5, 'off'), unsigned: true })
    vendorSwitch.accept(aPolicy(8, 'on'), before)
    vendorSwitch.withdrawAll('start')
    expect(vendorSwitch.state('mixpanel')).toBe('off')
  })

  test('while the page asks, and gets what it was built with, is lifted by the next', () => {
    const vendorSwitch = open(memoryStore())
    vendorSwitch.castAll({ by: 'start', state: 'hold' })
    vendorSwitch.kill('mixpanel', {})
    vendorSwitch.accept(bundled)
    vendorSwitch.withdrawAll('start')
    vendorSwitch.accept(aPolicy(2, 'on'))
    expect(vendorSwitch.state('mixpanel')).toBe('on')
  })

  test('after the page has asked in vain is lifted by the first policy that it gets', () => {
    const vendorSwitch = open(memoryStore())
    vendorSwitch.kill('mixpanel', {})
    vendorSwitch.accept(aPolicy(2, 'on'))
    expect(vendorSwitch.state('mixpanel')).toBe('on')
  })
})
