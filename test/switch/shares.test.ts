import { expect, test } from 'vitest'
import type { Store } from '../../src/shared/store'
import { parsePolicy, type Policy } from '../../src/switch/policy'
import { Switch } from '../../src/switch/switch'
import { memoryStore } from '../helpers/memory-store'

const half = (state: string, version = 2) => ({
  version,
  vendors: { mixpanel: { state, share: 0.5 } },
})

/** A page that is not told yet which browser it is in; from `settle` on it is one of the first half. */
function aPage({
  store = memoryStore(),
  bundled = 'on',
}: { store?: Store; bundled?: unknown } = {}) {
  let isSettled = false
  const vendorSwitch = new Switch({
    vendors: ['mixpanel'],
    policy: parsePolicy({ version: 1, vendors: { mixpanel: bundled } }) as Policy,
    store,
    isInRollout: (share) => isSettled && share >= 0.5,
    onChange: () => {},
  })
  const settle = (): void => {
    isSettled = true
    vendorSwitch.applyShares()
  }
  return { vendorSwitch, settle, store }
}

test.each([
  ['stop', 'on', 'off'],
  ['start', 'off', 'on'],
])(
  'a policy’s %s for a share of browsers waits until it is known which this is',
  (_, before, after) => {
    const { vendorSwitch, settle } = aPage({ bundled: before })
    vendorSwitch.accept(half(after))
    expect(vendorSwitch.state('mixpanel')).toBe(before)
    settle()
    expect(vendorSwitch.state('mixpanel')).toBe(after)
  },
)

test('no stop for a share of browsers is remembered before it is known whether this is one of them', () => {
  const { vendorSwitch, settle, store } = aPage()
  vendorSwitch.accept(half('off'))
  expect(store.read('kill:mixpanel')).toBeUndefined()
  settle()
  expect(store.read('kill:mixpanel')).toBeDefined()
})

test('only the newest policy counts then', () => {
  const { vendorSwitch, settle } = aPage()
  vendorSwitch.accept(half('off'))
  vendorSwitch.accept({ version: 3, vendors: { mixpanel: 'on' } })
  settle()
  expect(vendorSwitch.state('mixpanel')).toBe('on')
})

test('a start for a share of browsers is none where an earlier page has read a newer stop', () => {
  const store = memoryStore()
  store.write('policy', JSON.stringify({ version: 3, vendors: { mixpanel: 'hold' } }))
  const { vendorSwitch, settle } = aPage({ store, bundled: { state: 'on', share: 0.5 } })
  settle()
  expect(vendorSwitch.state('mixpanel')).toBe('hold')
})

test('a flag’s stop for a share of browsers waits as well, and its start lifts none that came since', () => {
  const { vendorSwitch, settle } = aPage()
  vendorSwitch.accept({ flag: 'drill', vendors: { mixpanel: { state: false, share: 0.5 } } })
  expect(vendorSwitch.state('mixpanel')).toBe('on')
  settle()
  expect(vendorSwitch.state('mixpanel')).toBe('off')
  const { vendorSwitch: others, settle: settleOthers, store } = aPage()
  others.accept({ flag: 'drill', vendors: { mixpanel: { state: true, share: 0.5 } } })
  aPage({ store }).vendorSwitch.accept({ flag: 'drill', vendors: { mixpanel: false } })
  others.refresh()
  settleOthers()
  expect(others.state('mixpanel')).toBe('off')
})
