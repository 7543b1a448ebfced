import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/shared/store'
import { parsePolicy, serialisePolicy, type Policy } from '../../src/switch/policy'
import { Switch } from '../../src/switch/switch'
import { memoryStore } from '../helpers/memory-store'

function aPolicy(version: number, mixpanel: unknown, more: object = {}) {
  return { version, vendors: { mixpanel, posthog: 'on' }, ...more }
}

/** A page load: the same storage, a new switch. */
function load(store: Store, policy: object = aPolicy(1, 'on')) {
  const changes: string[] = []
  const votes = new Switch({
    vendors: ['mixpanel', 'posthog'],
    policy: parsePolicy(policy) as Policy,
    store,
    isInRollout: (share) => share > 0.5,
    onChange: (vendor, state) => changes.push(`${vendor} ${state}`),
  })
  return Object.assign(votes, { changes })
}

/** A browser in which an earlier page has read a policy. */
function storeWith(policy: object) {
  const store = memoryStore()
  store.write('policy', serialisePolicy(parsePolicy(policy) as Policy))
  return store
}

describe('what an earlier page had read', () => {
  test('holds from the start, without being told as a change', () => {
    const votes = load(storeWith(aPolicy(5, { state: 'hold', reason: 'INC-1' })))
    expect(votes.state('mixpanel')).toBe('hold')
    expect(votes.votes('mixpanel')).toEqual([
      { by: 'policy', state: 'hold', reason: 'INC-1', version: 5 },
    ])
    expect(votes.changes).toEqual([])
    expect(votes.version()).toBe(1)
  })

  test('can only stop: it starts nothing that the bundled policy has off', () => {
    const votes = load(storeWith(aPolicy(5, 'on')), aPolicy(1, 'off'))
    expect(votes.state('mixpanel')).toBe('off')
  })

  test.each([
    ['of the version that is bundled', 1],
    ['of a lower one', 0],
    ['of one that cannot be', Number.MAX_SAFE_INTEGER],
  ])('%s has no say', (_, version) => {
    expect(load(storeWith(aPolicy(version, 'hold'))).state('mixpanel')).toBe('on')
  })

  test('tightens treatments together with the policy in force', () => {
    const stored = { state: 'on', treatments: { content: 'drop' } }
    const votes = load(
      storeWith(aPolicy(5, stored)),
      aPolicy(1, { state: 'on', treatments: { contact: 'drop' } }),
    )
    expect(votes.entry('mixpanel')?.treatments).toEqual({ content: 'drop', contact: 'drop' })
    expect(votes.entry('nobody')).toBeUndefined()
  })

  test('outweighs a cache that lags behind it a little, until this page is served another', () => {
    const votes = load(storeWith(aPolicy(5, 'hold')))
    votes.accept(aPolicy(3, 'on'))
    expect(votes.state('mixpanel')).toBe('hold')
    votes.accept(aPolicy(4, 'on'))
    expect(votes.state('mixpanel')).toBe('on')
  })

  test('is no news against what this page is served that is newer', () => {
    const votes = load(storeWith(aPolicy(5, 'hold')))
    votes.accept(aPolicy(6, 'on'))
    expect(votes.state('mixpanel')).toBe('on')
    expect(votes.entry('mixpanel')?.state).toBe('on')
  })

  test('is replaced in the store; what is signed is kept elsewhere, by who can check it', () => {
    const store = storeWith(aPolicy(2, 'on'))
    load(store).accept(aPolicy(3, 'hold'))
    expect(store.read('policy')).toBe(
      '{"version":3,"vendors":{"mixpanel":{"state":"hold"},"posthog":{"state":"on"}}}',
    )
    load(store).accept(aPolicy(4, 'on', { kid: 'k' }))
    expect(store.read('policy')).toBeUndefined()
  })

  test('is not there where the storage refuses: the policy holds all the same', () => {
    const refusing = {
      ...memoryStore(),
      write: () => {
        throw new Error('full')
      },
    }
    const votes = load(refusing)
    expect(votes.accept(aPolicy(2, 'hold'))).toBeUndefined()
    expect(votes.state('mixpanel')).toBe('hold')
  })
})

describe('a document out of a store or another tab', () => {
  const secondhand = { secondhand: true }

  test('stops, and starts nothing', () => {
    const votes = load(memoryStore())
    votes.accept(aPolicy(3, 'hold', secondhand))
    expect(votes.state('mixpanel')).toBe('hold')
    votes.accept(aPolicy(4, 'on', secondhand))
    expect(votes.state('mixpanel')).toBe('hold')
    expect(votes.version()).toBe(1)
  })

  test('raises no floor, unless its signature was checked', () => {
    const votes = load(memoryStore())
    votes.accept(aPolicy(30, 'on', secondhand))
    expect(votes.accept(aPolicy(2, 'on'))).toBeUndefined()
    votes.accept(aPolicy(30, 'on', { ...secondhand, kid: 'k' }))
    expect(votes.accept(aPolicy(29, 'on', { kid: 'k' }))?.refused).toBe(
      'version 29 is older than 30',
    )
  })

  test('that is signed, and no newer than what is known of its key, changes nothing', () => {
    const votes = load(memoryStore())
    votes.accept(aPolicy(9, 'on', { kid: 'k' }))
    for (const version of [8, 9])
      votes.accept(aPolicy(version, 'hold', { ...secondhand, kid: 'k' }))
    expect(votes.state('mixpanel')).toBe('on')
    votes.accept(aPolicy(10, 'hold', { ...secondhand, kid: 'k' }))
    expect(votes.state('mixpanel')).toBe('hold')
  })

  test('that this page then fetches itself is in force, and lifts by the next', () => {
    const votes = load(memoryStore())
    votes.accept(aPolicy(9, 'hold', { ...secondhand, kid: 'k' }))
    expect(votes.accept(aPolicy(9, 'hold', { kid: 'k' }))).toBeUndefined()
    expect(votes.version()).toBe(9)
    expect(votes.accept(aPolicy(9, 'on', { kid: 'k' }))?.refused).toBe(
      'version 9 had other content: raise it',
    )
    votes.accept(aPolicy(10, 'on', { kid: 'k' }))
    expect(votes.state('mixpanel')).toBe('on')
  })
})

describe('a document without its signature', () => {
  test('stops for good, holds nothing, and starts nothing', () => {
    const votes = load(memoryStore())
    votes.accept(aPolicy(9, 'hold', { unsigned: true }))
    expect(votes.state('mixpanel')).toBe('on')
    votes.accept(aPolicy(9, 'off', { unsigned: true }))
    votes.accept(aPolicy(10, 'on', { unsigned: true }))
    expect(votes.state('mixpanel')).toBe('off')
    expect(votes.version()).toBe(1)
  })
})

describe('a version that is too high', () => {
  test('is refused, and the reason names the floor', () => {
    const votes = load(memoryStore())
    expect(votes.accept(aPolicy(9e9, 'off'))?.refused).toBe('version 9000000000 is too far above 1')
    expect(votes.state('mixpanel')).toBe('on')
  })

  test('but can be, does not keep the kill that follows by hand from being obeyed', () => {
    const votes = load(memoryStore())
    votes.accept(aPolicy(900_000, 'on'))
    expect(votes.accept(aPolicy(2, 'off'))?.refused).toBe(
      'version 2 is older than 900000: only its stops apply',
    )
    expect(votes.state('mixpanel')).toBe('off')
    expect(votes.accept(aPolicy(3, 'on'))?.refused).toMatch(/older/)
    expect(votes.state('mixpanel')).toBe('off')
  })
})

describe('a store that took its time to open', () => {
  test('may know of a kill that the others have lost', () => {
    const late = memoryStore()
    load(late).kill('mixpanel', { reason: 'INC-1' })
    const votes = load(memoryStore())
    votes.addKillStore(late)
    expect(votes.state('mixpanel')).toBe('off')
    expect(votes.changes).toEqual(['mixpanel off'])
  })

  test('does not bring back a kill that the policy in force has lifted', () => {
    const late = memoryStore()
    load(late).kill('mixpanel', {})
    const votes = load(memoryStore())
    votes.accept(aPolicy(5, 'on'))
    votes.addKillStore(late)
    expect(votes.state('mixpanel')).toBe('on')
    expect(late.read('kill:mixpanel')).toBeUndefined()
  })

  test.each([
    ['off', { state: 'off' }],
    ['on for others only', { state: 'on', share: 0.1 }],
  ])('keeps its kill where the policy in force says %s', (_, entry) => {
    const late = memoryStore()
    load(late).kill('mixpanel', {})
    const votes = load(memoryStore(), aPolicy(7, entry))
    votes.addKillStore(late)
    expect(votes.state('mixpanel')).toBe('off')
    expect(late.read('kill:mixpanel')).toBeDefined()
  })
})

describe('a kill by a flag that this page has heard nothing of', () => {
  function killedByFlag() {
    const store = memoryStore()
    load(store).accept({ flag: 'kill-switch', vendors: { mixpanel: false } })
    return load(store)
  }

  test('is lifted by a policy that was raised since this page was first served one', () => {
    const votes = killedByFlag()
    votes.accept(aPolicy(2, 'on'))
    expect(votes.state('mixpanel')).toBe('off')
    votes.accept(aPolicy(3, 'on'))
    expect(votes.state('mixpanel')).toBe('on')
  })

  test('is the flag’s alone, once this page has heard of it', () => {
    const votes = killedByFlag()
    votes.accept({ flag: 'kill-switch', vendors: { posthog: true } })
    votes.accept(aPolicy(2, 'on'))
    votes.accept(aPolicy(3, 'on'))
    expect(votes.state('mixpanel')).toBe('off')
  })
})

describe('the record of a kill', () => {
  test('names the key of the policy that was in force', () => {
    const store = memoryStore()
    const votes = load(store, aPolicy(4, 'on', { kid: 'k' }))
    votes.kill('mixpanel', { reason: 'INC-1' })
    expect(JSON.parse(store.read('kill:mixpanel') ?? '')).toEqual({
      kill: { version: 4, kid: 'k', reason: 'INC-1', call: true },
    })
  })

  test('has no key where there is none', () => {
    const store = memoryStore()
    load(store).kill('mixpanel', {})
    expect(JSON.parse(store.read('kill:mixpanel') ?? '')).toEqual({
      kill: { version: 1, call: true },
    })
  })

  test('claims the version of the policy that an earlier page had read', () => {
    const store = storeWith(aPolicy(5, 'hold'))
    load(store).kill('mixpanel', {})
    expect(JSON.parse(store.read('kill:mixpanel') ?? '')).toEqual({
      kill: { version: 5, call: true },
    })
  })

  test('of a lower version than the vote that stands here changes nothing here', () => {
    const store = memoryStore()
    const votes = load(store, aPolicy(7, 'on'))
    votes.kill('mixpanel', { reason: 'here' })
    store.write('kill:mixpanel', '{"kill":{"version":3,"reason":"elsewhere"}}')
    votes.refresh()
    expect(votes.votes('mixpanel')).toContainEqual(
      expect.objectContaining({ by: 'kill', reason: 'here', version: 7 }),
    )
  })

  test('is not written of a vendor that the app does not have', () => {
    const store = memoryStore()
    const votes = load(store)
    votes.kill('nobody', {})
    votes.accept({ version: 2, vendors: { nobody: 'off' } })
    expect([...store.entries.keys()]).toEqual(['policy'])
    expect(votes.unknownVendors()).toEqual(['nobody'])
  })

  test('names as unknown also a successor that the app does not have', () => {
    const votes = load(memoryStore())
    votes.accept({ version: 2, vendors: { mixpanel: { state: 'off', successor: 'snik' } } })
    expect(votes.unknownVendors()).toEqual(['snik'])
  })
})

describe('a change', () => {
  test('is told once, however often the same is said', () => {
    const votes = load(memoryStore())
    votes.kill('mixpanel', {})
    votes.kill('mixpanel', { reason: 'again' })
    votes.accept(aPolicy(2, 'off'))
    votes.cast('mixpanel', { by: 'lease', state: 'hold' })
    expect(votes.changes).toEqual(['mixpanel off'])
  })

  test('of a vendor that nobody has is none', () => {
    const votes = load(memoryStore())
    votes.cast('nobody', { by: 'lease', state: 'hold' })
    votes.withdraw('nobody', 'lease')
    votes.withdraw('mixpanel', 'lease')
    expect(votes.state('nobody')).toBe('off')
    expect(votes.votes('nobody')).toEqual([])
    expect(votes.changes).toEqual([])
  })

  test('for all vendors is one of each', () => {
    const votes = load(memoryStore())
    votes.castAll({ by: 'lease', state: 'hold' })
    votes.withdrawAll('lease')
    expect(votes.changes).toEqual(['mixpanel hold', 'posthog hold', 'mixpanel on', 'posthog on'])
  })
})
