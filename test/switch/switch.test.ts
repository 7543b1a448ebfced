import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/shared/store'
import { parsePolicy, type Policy } from '../../src/switch/policy'
import { Switch } from '../../src/switch/switch'
import { badDocuments } from '../helpers/bad-documents'
import { memoryStore } from '../helpers/memory-store'
import fc, { cases } from '../helpers/property-based'

const bundled = { version: 1, vendors: { mixpanel: 'on', posthog: 'on' } }

/** A page load: the same storage, a new switch. */
function load(store: Store, options: { policy?: object; luck?: number } = {}) {
  const changes: [string, string][] = []
  /** What became of `mixpanel`, and whether it is to be drained. */
  const decided: [string, boolean | undefined][] = []
  const vendorSwitch = new Switch({
    vendors: ['mixpanel', 'posthog'],
    policy: parsePolicy(options.policy ?? bundled) as Policy,
    store,
    isInRollout: (share) => (options.luck ?? 0.5) < share,
    onChange(vendor, state, vote) {
      changes.push([vendor, state])
      if (vendor === 'mixpanel') decided.push([state, vote?.drain])
    },
  })
  return Object.assign(vendorSwitch, { changes, decided })
}

function off(version: number, more: object = {}) {
  return {
    version,
    vendors: { mixpanel: { state: 'off', reason: 'INC-1', ...more }, posthog: 'on' },
  }
}
function on(version: number) {
  return { version, vendors: { mixpanel: 'on', posthog: 'on' } }
}

describe('the switch', () => {
  test('starts with the bundled default', () => {
    expect(load(memoryStore(), { policy: off(1) }).state('mixpanel')).toBe('off')
    expect(load(memoryStore()).state('mixpanel')).toBe('on')
  })

  test('lets the strictest vote win, whoever cast it', () => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.cast('mixpanel', { by: 'lease', state: 'hold' })
    expect(vendorSwitch.state('mixpanel')).toBe('hold')
    vendorSwitch.cast('mixpanel', { by: 'consent', state: 'off' })
    expect(vendorSwitch.state('mixpanel')).toBe('off')
    vendorSwitch.withdraw('mixpanel', 'consent')
    vendorSwitch.withdraw('mixpanel', 'lease')
    expect(vendorSwitch.state('mixpanel')).toBe('on')
    expect(vendorSwitch.changes.map(([, state]) => state)).toEqual(['hold', 'off', 'hold', 'on'])
  })

  test('says who voted, why, and under which version', () => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.accept(off(4))
    expect(vendorSwitch.votes('mixpanel')).toEqual([
      { by: 'policy', state: 'off', reason: 'INC-1', version: 4 },
    ])
  })

  test('tells starts before stops, so that a successor is there for the dead', () => {
    const vendorSwitch = load(memoryStore(), {
      policy: { version: 1, vendors: { mixpanel: 'on', posthog: 'off' } },
    })
    vendorSwitch.accept(off(2, { successor: 'posthog' }))
    expect(vendorSwitch.changes).toEqual([
      ['posthog', 'on'],
      ['mixpanel', 'off'],
    ])
  })
})

describe('a kill', () => {
  test.each([
    ['by a policy', (vendorSwitch: Switch) => void vendorSwitch.accept(off(2))],
    ['by a call', (vendorSwitch: Switch) => vendorSwitch.kill('mixpanel', { reason: 'INC-1' })],
    [
      'by an unsigned document',
      (vendorSwitch: Switch) => void vendorSwitch.accept({ ...off(9), unsigned: true }),
    ],
  ])('%s is remembered by the next page, whatever the bundled default', (_by, kill) => {
    const store = memoryStore()
    kill(load(store))
    store.remove('policy')
    const next = load(store)
    expect(next.state('mixpanel')).toBe('off')
    expect(next.votes('mixpanel')).toContainEqual(
      expect.objectContaining({ by: 'kill', reason: 'INC-1' }),
    )
  })

  test('keeps its reason where it is called again without one', () => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.kill('mixpanel', { reason: 'INC-1' })
    vendorSwitch.kill('mixpanel', {})
    expect(vendorSwitch.votes('mixpanel')).toContainEqual(
      expect.objectContaining({ by: 'kill', reason: 'INC-1' }),
    )
    vendorSwitch.kill('mixpanel', { reason: 'INC-2' })
    expect(vendorSwitch.votes('mixpanel')).toContainEqual(
      expect.objectContaining({ by: 'kill', reason: 'INC-2' }),
    )
  })

  test('is written before anything else is done', () => {
    const store = memoryStore()
    const seen: (string | undefined)[] = []
    const vendorSwitch = new Switch({
      vendors: ['mixpanel'],
      policy: parsePolicy(bundled) as Policy,
      store,
      isInRollout: () => true,
      onChange: () => seen.push(store.read('kill:mixpanel')),
    })
    vendorSwitch.kill('mixpanel', {})
    expect(seen).toEqual([expect.stringContaining('"version":1')])
  })

  test('is lifted by a policy of a higher version that says so, and by nothing else', () => {
    const store = memoryStore()
    const vendorSwitch = load(store)
    vendorSwitch.accept(off(7))
    for (const document of [on(6), on(7), on(1), { version: 8, vendors: { posthog: 'on' } }])
      vendorSwitch.accept(document)
    expect(vendorSwitch.state('mixpanel')).toBe('off')
    vendorSwitch.accept(on(9))
    expect(vendorSwitch.state('mixpanel')).toBe('on')
    expect(load(store).state('mixpanel')).toBe('on')
  })

  test.each(['', 'x', '{}', '[]', 'null', '{"kill":{}}', '{"kill":{"version":"9"}}', '{"kill":1}'])(
    'whose record is %j still kills',
    (garbage) => {
      const store = memoryStore()
      store.write('kill:mixpanel', garbage)
      const vendorSwitch = load(store)
      expect(vendorSwitch.state('mixpanel')).toBe('off')
      vendorSwitch.accept(on(1))
      expect(vendorSwitch.state('mixpanel')).toBe('off')
      vendorSwitch.accept(on(2))
      expect(vendorSwitch.state('mixpanel')).toBe('on')
    },
  )

  test('of another tab is heard when this one wakes up', () => {
    const store = memoryStore()
    const sleeping = load(store)
    load(store).kill('mixpanel', { reason: 'INC-1' })
    expect(sleeping.state('mixpanel')).toBe('on')
    sleeping.refresh()
    expect(sleeping.state('mixpanel')).toBe('off')
  })

  test('is not made easier to lift by a tab that is behind', () => {
    const store = memoryStore()
    const ahead = load(store)
    ahead.accept(on(8))
    ahead.kill('mixpanel', {})
    const behind = load(memoryStore())
    behind.kill('mixpanel', { version: 8 })
    for (const vendorSwitch of [load(store), behind]) {
      vendorSwitch.accept(on(8))
      expect(vendorSwitch.state('mixpanel')).toBe('off')
    }
  })
})

describe('a document that is not a policy', () => {
  test('there are more than fifty kinds of them', () => {
    expect(badDocuments.length).toBeGreaterThan(50)
  })

  test.each(badDocuments)(
    'starts nothing after a kill, and stops nothing before: %s',
    (_, document) => {
      const killed = load(memoryStore())
      killed.accept(off(2))
      expect(killed.accept(document)).toEqual({ refused: expect.any(String) })
      expect(killed.state('mixpanel')).toBe('off')
      const running = load(memoryStore())
      expect(running.accept(document)).toEqual({ refused: expect.any(String) })
      expect(running.changes).toEqual([])
      expect(running.version()).toBe(1)
    },
  )
})

describe('an older or equal version', () => {
  test.each([[0], [1], [4], [5]])('(%i under 5) changes nothing, and is said', (version) => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.accept(on(5))
    expect(vendorSwitch.accept(off(version))?.refused).toMatch(/version/)
    expect(vendorSwitch.state('mixpanel')).toBe('on')
  })

  test('with the same contents is no news at all', () => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.accept(off(5))
    expect(vendorSwitch.accept(off(5))).toBeUndefined()
  })

  test('is no other for being signed, if it says what the app was built with', () => {
    const vendorSwitch = load(memoryStore())
    expect(vendorSwitch.accept({ ...bundled, kid: 'k' })).toBeUndefined()
    expect(vendorSwitch.accept({ ...off(1), kid: 'k' })?.refused).toMatch(/other contents/)
    expect(vendorSwitch.state('mixpanel')).toBe('on')
    vendorSwitch.accept({ ...off(2), kid: 'k' })
    expect(vendorSwitch.state('mixpanel')).toBe('off')
    expect(vendorSwitch.accept(off(2))?.refused).toMatch(/other contents/)
  })
})

describe('a feature flag', () => {
  const flag = (state: unknown) => ({ flag: 'kill-switch', vendors: { mixpanel: state } })

  test('kills, and lifts its own kill by an explicit on, also after a reload', () => {
    const store = memoryStore()
    load(store).accept(flag(false))
    const next = load(store)
    expect(next.state('mixpanel')).toBe('off')
    next.accept(flag(true))
    expect(next.state('mixpanel')).toBe('on')
    expect(load(store).state('mixpanel')).toBe('on')
  })

  test('never lifts the kill of a policy, of a call, or of another flag', () => {
    for (const kill of [
      (vendorSwitch: Switch) => void vendorSwitch.accept(off(2)),
      (vendorSwitch: Switch) => vendorSwitch.kill('mixpanel', {}),
      (vendorSwitch: Switch) =>
        void vendorSwitch.accept({ flag: 'other', vendors: { mixpanel: false } }),
    ]) {
      const vendorSwitch = load(memoryStore())
      kill(vendorSwitch)
      vendorSwitch.accept(flag(false))
      vendorSwitch.accept(flag(true))
      expect(vendorSwitch.state('mixpanel')).toBe('off')
    }
  })
})

describe('keys', () => {
  test('have a version each, so that a stolen one cannot lock the next one out', () => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.accept({ ...off(1_000_000_000), kid: 'stolen' })
    vendorSwitch.accept({ ...on(2), kid: 'next' })
    expect(vendorSwitch.state('mixpanel')).toBe('on')
    expect(vendorSwitch.accept({ ...off(1), kid: 'next' })?.refused).toMatch(/older/)
  })

  test('do not let a document without one go back behind them', () => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.accept({ ...off(7), kid: 'k' })
    expect(vendorSwitch.accept(on(6))?.refused).toMatch(/older/)
    expect(vendorSwitch.state('mixpanel')).toBe('off')
  })
})

describe('a drill', () => {
  test('is for a share of browsers, and leaves the others as they were', () => {
    const drill = off(2, { share: 0.1 })
    const drilled = load(memoryStore(), { luck: 0.05 })
    const spared = load(memoryStore(), { luck: 0.5 })
    drilled.accept(drill)
    spared.accept(drill)
    expect([drilled.state('mixpanel'), spared.state('mixpanel')]).toEqual(['off', 'on'])
  })
})

type Step =
  | { readonly type: 'policy'; readonly version: number; readonly state: string | undefined }
  | { readonly type: 'garbage'; readonly document: unknown }
  | { readonly type: 'kill' | 'reload' | 'corrupt kill' | 'lose policy' | 'refresh' }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    type: fc.constant('policy' as const),
    version: fc.integer({ min: 0, max: 12 }),
    state: fc.constantFrom('on', 'off', 'hold', undefined),
  }),
  fc.record({
    type: fc.constant('garbage' as const),
    document: fc.oneof(fc.constantFrom(...badDocuments.map(([, one]) => one)), fc.anything()),
  }),
  fc.record({
    type: fc.constantFrom('kill', 'reload', 'corrupt kill', 'lose policy', 'refresh'),
  }),
) as fc.Arbitrary<Step>

describe('over any sequence of policies, kills, reloads and failures', () => {
  test('a vendor is never on while the newest accepted document says off, or after a kill at that version', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const store = memoryStore()
        let vendorSwitch = load(store)
        /** What a person who remembers everything would say. */
        let newest = 1
        let mustBeOff = false
        for (const one of steps) {
          if (one.type === 'policy') {
            const { version, state } = one
            const known = Math.max(vendorSwitch.version(), 1)
            vendorSwitch.accept({
              version,
              vendors: state === undefined ? {} : { mixpanel: state },
            })
            if (version > known && version > newest) {
              newest = version
              if (state !== undefined) mustBeOff = state === 'off'
            }
          } else if (one.type === 'garbage')
            try {
              vendorSwitch.accept(one.document)
            } catch {
              // A document that throws when it is read is caught by whoever hands it in.
            }
          else if (one.type === 'kill') {
            vendorSwitch.kill('mixpanel', {})
            mustBeOff = true
          } else if (one.type === 'corrupt kill') {
            if (store.entries.has('kill:mixpanel')) store.write('kill:mixpanel', '\u0000garbage')
          } else if (one.type === 'lose policy') {
            // Lost with it is the ratchet: from the next load on an older version may be news.
            if (!mustBeOff) store.remove('policy')
          } else if (one.type === 'refresh') vendorSwitch.refresh()
          else {
            vendorSwitch = load(store)
            newest = vendorSwitch.version()
          }
          if (mustBeOff) expect(vendorSwitch.state('mixpanel')).toBe('off')
        }
      }),
      cases(500),
    )
  })
})

describe('a stop that drains', () => {
  const drain = { drain: true }

  test.each<[string, (vendorSwitch: ReturnType<typeof load>) => void]>([
    ['a kill', (vendorSwitch) => vendorSwitch.kill('mixpanel', {})],
    [
      'a kill in another tab',
      (vendorSwitch) => vendorSwitch.kill('mixpanel', { version: 2 }, true),
    ],
    ['a newer policy', (vendorSwitch) => void vendorSwitch.accept(off(3))],
    ['a refusal', (vendorSwitch) => vendorSwitch.cast('mixpanel', { by: 'consent', state: 'off' })],
  ])('is told again when %s is in no mood for it, once', (_, stop) => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.accept(off(2, drain))
    expect(vendorSwitch.decided).toEqual([['off', true]])
    stop(vendorSwitch)
    stop(vendorSwitch)
    expect(vendorSwitch.decided).toEqual([
      ['off', true],
      ['off', undefined],
    ])
  })

  test.each<[string, (vendorSwitch: ReturnType<typeof load>) => void]>([
    ['a kill', (vendorSwitch) => vendorSwitch.kill('mixpanel', drain)],
    [
      'a kill in another tab',
      (vendorSwitch) => vendorSwitch.kill('mixpanel', { version: 2, ...drain }, true),
    ],
    ['a newer policy', (vendorSwitch) => void vendorSwitch.accept(off(3, drain))],
    ['a look at what is remembered', (vendorSwitch) => vendorSwitch.refresh()],
  ])('goes on when %s says the same', (_, stop) => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.accept(off(2, drain))
    stop(vendorSwitch)
    expect(vendorSwitch.decided).toEqual([['off', true]])
  })

  test('does not begin after one that does not', () => {
    const vendorSwitch = load(memoryStore())
    vendorSwitch.kill('mixpanel', {})
    vendorSwitch.kill('mixpanel', drain)
    vendorSwitch.accept(off(2, drain))
    vendorSwitch.refresh()
    expect(vendorSwitch.decided).toEqual([['off', undefined]])
  })

  test('also drains in the tabs that find its record, until the record says otherwise', () => {
    const store = memoryStore()
    const [tab, other] = [load(store), load(store)]
    tab.kill('mixpanel', drain)
    other.refresh()
    expect(other.decided).toEqual([['off', true]])
    tab.kill('mixpanel', {})
    other.refresh()
    expect(other.decided).toEqual([
      ['off', true],
      ['off', undefined],
    ])
  })
})

describe('code in the page that has all objects say something', () => {
  const words: readonly (readonly [string, unknown])[] = [
    ['share', 0],
    ['drain', true],
    ['reason', () => {}],
    ['successor', 'posthog'],
    ['treatments', {}],
    ['flag', 'a flag'],
    ['unsigned', true],
    ['secondhand', true],
    ['kid', 'a key'],
    ['version', 99],
    ['state', 'on'],
  ]
  const entries: readonly (readonly [string, unknown])[] = [
    ['a word', 'off'],
    ['an object', { state: 'off' }],
  ]
  const all = words.flatMap((word) => entries.map((entry) => [...word, ...entry] as const))

  test.each(all)(
    '(%s: %o) keeps no policy that is %s from stopping its vendor, at once and for the next page',
    (name, value, _, entry) => {
      const store = memoryStore()
      const vendorSwitch = load(store)
      Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true })
      let found
      try {
        vendorSwitch.accept({ version: 2, vendors: { mixpanel: entry } })
        found = { ...vendorSwitch.votes('mixpanel').find(({ by }) => by === 'policy') }
      } finally {
        delete (Object.prototype as Record<string, unknown>)[name]
      }
      expect(vendorSwitch.state('mixpanel')).toBe('off')
      expect(found).toEqual({ by: 'policy', state: 'off', version: 2 })
      const next = load(store)
      next.accept(bundled)
      expect(next.state('mixpanel')).toBe('off')
    },
  )

  test('or has put something else in the place of `Object`, keeps no kill from being told', () => {
    const vendorSwitch = load(memoryStore())
    const before = globalThis.Object
    globalThis.Object = (() => {
      throw new Error('vetoed')
    }) as unknown as ObjectConstructor
    try {
      vendorSwitch.kill('mixpanel', {})
    } finally {
      globalThis.Object = before
    }
    expect(vendorSwitch.decided).toEqual([['off', undefined]])
  })

  test.each(words)('(%s: %o) keeps no kill from being made, and remembered', (name, value) => {
    const store = memoryStore()
    const vendorSwitch = load(store)
    Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true })
    try {
      vendorSwitch.kill('mixpanel', {})
    } finally {
      delete (Object.prototype as Record<string, unknown>)[name]
    }
    const vote = vendorSwitch.votes('mixpanel').find(({ by }) => by === 'kill')
    expect({ ...vote }).toEqual({ by: 'kill', state: 'off', version: 1, call: true })
    const next = load(store)
    next.accept(bundled)
    expect(next.state('mixpanel')).toBe('off')
  })
})
