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
  const votes = new Switch({
    vendors: ['mixpanel'],
    policy: parsePolicy(bundled) as Policy,
    store,
    isInRollout: () => true,
    onChange: () => {},
  })
  if (fetched) votes.accept(fetched)
  return votes
}

describe('a vendor that a policy of a higher version has brought back stays on', () => {
  test('in a tab that is told of the old kill by another, which has read it in a store', () => {
    const votes = open(memoryStore(), aPolicy(3, 'on'))
    votes.kill('mixpanel', { reason: 'INC-1', version: 2 }, true)
    expect(votes.state('mixpanel')).toBe('on')
  })

  test('in a tab that is told of the old policy by another, whose server lags', () => {
    const votes = open(memoryStore(), aPolicy(3, 'on'))
    votes.accept(secondhand(aPolicy(2, 'off')))
    expect(votes.state('mixpanel')).toBe('on')
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
    const votes = open(memoryStore(), aPolicy(3, 'on'))
    votes.kill('mixpanel', { version: 2, call: true }, true)
    expect(votes.state('mixpanel')).toBe('off')
    votes.accept(aPolicy(3, 'on'))
    expect(votes.state('mixpanel')).toBe('off')
    votes.accept(aPolicy(4, 'on'))
    expect(votes.state('mixpanel')).toBe('on')
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
    const votes = open(store)
    votes.castAll({ by: 'start', state: 'hold' })
    votes.kill('mixpanel', {})
    votes.accept(aPolicy(7, 'on'))
    votes.withdrawAll('start')
    expect(votes.state('mixpanel')).toBe('off')
    expect(open(store, aPolicy(7, 'on')).state('mixpanel')).toBe('off')
    votes.accept(aPolicy(8, 'on'))
    expect(votes.state('mixpanel')).toBe('on')
    expect(open(store).state('mixpanel')).toBe('on')
  })

  test('while the page asks, and gets what it was built with, is lifted by the next', () => {
    const votes = open(memoryStore())
    votes.castAll({ by: 'start', state: 'hold' })
    votes.kill('mixpanel', {})
    votes.accept(bundled)
    votes.withdrawAll('start')
    votes.accept(aPolicy(2, 'on'))
    expect(votes.state('mixpanel')).toBe('on')
  })

  test('after the page has asked in vain is lifted by the first policy that it gets', () => {
    const votes = open(memoryStore())
    votes.kill('mixpanel', {})
    votes.accept(aPolicy(2, 'on'))
    expect(votes.state('mixpanel')).toBe('on')
  })
})
