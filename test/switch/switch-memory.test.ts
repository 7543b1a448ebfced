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
  const vendorSwitch = new Switch({
    vendors: ['mixpanel', 'posthog'],
    policy: parsePolicy(policy) as Policy,
    store,
    isInRollout: (share) => share > 0.5,
    onChange: (vendor, state) => changes.push(`${vendor} ${state}`),
  })
  return Object.assign(vendorSwitch, { changes })
}

/** A browser in which an earlier page has read a policy. */
function storeWith(policy: object) {
  const store = memoryStore()
  store.write('policy', serialisePolicy(parsePolicy(policy) as Policy))
  return store
}

describe('what an earlier page had read', () => {
  test('holds from the start, without being told as a change', () => {
    const vendorSwitch = load(storeWith(aPolicy(5, { state: 'hold', reason: 'INC-1' })))
    expect(vendorSwitch.state('mixpanel')).toBe('hold')
    expect(vendorSwitch.votes('mixpanel')).toEqual([
      { by: 'policy', state: 'hold', reason: 'INC-1', version: 5 },
    ])
    expect(vendorSwitch.changes).toEqual([])
    expect(vendorSwitch.version()).toBe(1)
  })

  test('can only stop: it starts nothing that the bundled policy has off', () => {
    const vendorSwitch = load(storeWith(aPolicy(5, 'on')), aPolicy(1, 'off'))
    expect(vendorSwitch.state('mixpanel')).toBe('off')
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
    const vendorSwitch = load(
      storeWith(aPolicy(5, stored)),
      aPolicy(1, { state: 'on', treatments: { contact: 'drop' } }),
    )
    expect(vendorSwitch.entry('mixpanel')?.treatments).toEqual({ content: 'drop', contact: 'drop' })
    expect(vendorSwitch.entry('nobody')).toBeUndefined()
  })

  test('outweighs a cache that lags behind it a little, until this page is served another', () => {
    const vendorSwitch = load(storeWith(aPolicy(5, 'hold')))
    vendorSwitch.accept(aPolicy(3, 'on'))
    expect(vendorSwitch.state('mixpanel')).toBe('hold')
    vendorSwitch.accept(aPolicy(4, 'on'))
    expect(vendorSwitch.state('mixpanel')).toBe('on')
  })

  test('is no news against what this page is served that is newer', () => {
    const vendorSwitch = load(storeWith(aPolicy(5, 'hold')))
    vendorSwitch.accept(aPolicy(6, 'on'))
    expect(vendorSwitch.state('mixpanel')).toBe('on')
    expect(vendorSwitch.entry('mixpanel')?.state).toBe('on')
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
    const vendorSwitch = load(refusing)
    expect(vendorSwitch.accept(aPolicy(2, 'hold'))).toBeUndefined()
    expect(vendorSwitch.state('mixpanel')).toBe('hold')
  })
})

describe('a document out of a store or another tab', () => {
  const secondhand = { secondhand: true }

  test('stops, and starts nothing', () => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.accept(aPolicy(3, 'hold', secondhand))
    expect(vendorSwitch.state('mixpanel')).toBe('hold')
    vendorSwitch.accept(aPolicy(4, 'on', secondhand))
    expect(vendorSwitch.state('mixpanel')).toBe('hold')
    expect(vendorSwitch.version()).toBe(1)
  })

  test('raises no floor, unless its signature was checked', () => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.accept(aPolicy(30, 'on', secondhand))
    expect(vendorSwitch.accept(aPolicy(2, 'on'))).toBeUndefined()
    vendorSwitch.accept(aPolicy(30, 'on', { ...secondhand, kid: 'k' }))
    expect(vendorSwitch.accept(aPolicy(29, 'on', { kid: 'k' }))?.refused).toBe(
      'version 29 is older than 30',
    )
  })

  test('that is signed, and no newer than what is known of its key, changes nothing', () => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.accept(aPolicy(9, 'on', { kid: 'k' }))
    for (const version of [8, 9])
      vendorSwitch.accept(aPolicy(version, 'hold', { ...secondhand, kid: 'k' }))
    expect(vendorSwitch.state('mixpanel')).toBe('on')
    vendorSwitch.accept(aPolicy(10, 'hold', { ...secondhand, kid: 'k' }))
    expect(vendorSwitch.state('mixpanel')).toBe('hold')
  })

  test('that this page then fetches itself is in force, and lifts by the next', () => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.accept(aPolicy(9, 'hold', { ...secondhand, kid: 'k' }))
    expect(vendorSwitch.accept(aPolicy(9, 'hold', { kid: 'k' }))).toBeUndefined()
    expect(vendorSwitch.version()).toBe(9)
    expect(vendorSwitch.accept(aPolicy(9, 'on', { kid: 'k' }))?.refused).toBe(
      'version 9 was used before with other contents: raise it',
    )
    vendorSwitch.accept(aPolicy(10, 'on', { kid: 'k' }))
    expect(vendorSwitch.state('mixpanel')).toBe('on')
  })
})

describe('a document without its signature', () => {
  test('stops for good, holds nothing, and starts nothing', () => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.accept(aPolicy(9, 'hold', { unsigned: true }))
    expect(vendorSwitch.state('mixpanel')).toBe('on')
    vendorSwitch.accept(aPolicy(9, 'off', { unsigned: true }))
    vendorSwitch.accept(aPolicy(10, 'on', { unsigned: true }))
    expect(vendorSwitch.state('mixpanel')).toBe('off')
    expect(vendorSwitch.version()).toBe(1)
  })
})

describe('a version that is too high', () => {
  test('is refused, and the reason names the floor', () => {
    const vendorSwitch = load(memoryStore())
    expect(vendorSwitch.accept(aPolicy(9e9, 'off'))?.refused).toBe(
      'version 9000000000 is too far above 1',
    )
    expect(vendorSwitch.state('mixpanel')).toBe('on')
  })

  test('but is still plausible, does not prevent a later kill by hand', () => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.accept(aPolicy(900_000, 'on'))
    expect(vendorSwitch.accept(aPolicy(2, 'off'))?.refused).toBe(
      'version 2 is older than 900000: only its stops apply',
    )
    expect(vendorSwitch.state('mixpanel')).toBe('off')
    expect(vendorSwitch.accept(aPolicy(3, 'on'))?.refused).toMatch(/older/)
    expect(vendorSwitch.state('mixpanel')).toBe('off')
  })
})

describe('a store that took its time to open', () => {
  test('may know of a kill that the others have lost', () => {
    const late = memoryStore()
    load(late).kill('mixpanel', { reason: 'INC-1' })
    const vendorSwitch = load(memoryStore())
    vendorSwitch.addKillStore(late)
    expect(vendorSwitch.state('mixpanel')).toBe('off')
    expect(vendorSwitch.changes).toEqual(['mixpanel off'])
  })

  test('does not bring back a kill that the policy in force has lifted', () => {
    const late = memoryStore()
    load(late).kill('mixpanel', {})
    const vendorSwitch = load(memoryStore())
    vendorSwitch.accept(aPolicy(5, 'on'))
    vendorSwitch.addKillStore(late)
    expect(vendorSwitch.state('mixpanel')).toBe('on')
    expect(late.read('kill:mixpanel')).toBeUndefined()
  })

  test.each([
    ['off', { state: 'off' }],
    ['on for others only', { state: 'on', share: 0.1 }],
  ])('keeps its kill where the policy in force says %s', (_, entry) => {
    const late = memoryStore()
    load(late).kill('mixpanel', {})
    const vendorSwitch = load(memoryStore(), aPolicy(7, entry))
    vendorSwitch.addKillStore(late)
    expect(vendorSwitch.state('mixpanel')).toBe('off')
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
    const vendorSwitch = killedByFlag()
    vendorSwitch.accept(aPolicy(2, 'on'))
    expect(vendorSwitch.state('mixpanel')).toBe('off')
    vendorSwitch.accept(aPolicy(3, 'on'))
    expect(vendorSwitch.state('mixpanel')).toBe('on')
  })

  test('is the flag’s alone, once this page has heard of it', () => {
    const vendorSwitch = killedByFlag()
    vendorSwitch.accept({ flag: 'kill-switch', vendors: { posthog: true } })
    vendorSwitch.accept(aPolicy(2, 'on'))
    vendorSwitch.accept(aPolicy(3, 'on'))
    expect(vendorSwitch.state('mixpanel')).toBe('off')
  })
})

describe('the record of a kill', () => {
  test('names the key of the policy that was in force', () => {
    const store = memoryStore()
    const vendorSwitch = load(store, aPolicy(4, 'on', { kid: 'k' }))
    vendorSwitch.kill('mixpanel', { reason: 'INC-1' })
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
    const vendorSwitch = load(store, aPolicy(7, 'on'))
    vendorSwitch.kill('mixpanel', { reason: 'here' })
    store.write('kill:mixpanel', '{"kill":{"version":3,"reason":"elsewhere"}}')
    vendorSwitch.refresh()
    expect(vendorSwitch.votes('mixpanel')).toContainEqual(
      expect.objectContaining({ by: 'kill', reason: 'here', version: 7 }),
    )
  })

  test('is not written of a vendor that the app does not have', () => {
    const store = memoryStore()
    const vendorSwitch = load(store)
    vendorSwitch.kill('nobody', {})
    vendorSwitch.accept({ version: 2, vendors: { nobody: 'off' } })
    expect([...store.entries.keys()]).toEqual(['policy'])
    expect(vendorSwitch.unknownVendors()).toEqual(['nobody'])
  })

  test('names as unknown also a successor that the app does not have', () => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.accept({ version: 2, vendors: { mixpanel: { state: 'off', successor: 'snik' } } })
    expect(vendorSwitch.unknownVendors()).toEqual(['snik'])
  })
})

describe('a change', () => {
  test('is told once, however often the same is said', () => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.kill('mixpanel', {})
    vendorSwitch.kill('mixpanel', { reason: 'again' })
    vendorSwitch.accept(aPolicy(2, 'off'))
    vendorSwitch.cast('mixpanel', { by: 'lease', state: 'hold' })
    expect(vendorSwitch.changes).toEqual(['mixpanel off'])
  })

  test('of an unknown vendor is ignored', () => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.cast('nobody', { by: 'lease', state: 'hold' })
    vendorSwitch.withdraw('nobody', 'lease')
    vendorSwitch.withdraw('mixpanel', 'lease')
    expect(vendorSwitch.state('nobody')).toBe('off')
    expect(vendorSwitch.votes('nobody')).toEqual([])
    expect(vendorSwitch.changes).toEqual([])
  })

  test('for all vendors is one of each', () => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.castAll({ by: 'lease', state: 'hold' })
    vendorSwitch.withdrawAll('lease')
    expect(vendorSwitch.changes).toEqual([
      'mixpanel hold',
      'posthog hold',
      'mixpanel on',
      'posthog on',
    ])
  })
})
