import { type } from 'arktype'
import type { PropertyValue } from 'cordon'
import * as v from 'valibot'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import { CordonError } from '../../src/errors'
import {
  createScrubber,
  type Catalog,
  type CatalogProperties,
  type ScrubberOptions,
} from '../../src/privacy'
import fc, { cases } from '../helpers/property-based'

function scrub(properties: Record<string, unknown>, options?: ScrubberOptions): unknown {
  return createScrubber({ key: 'k', ...options }).scrub({ event: 'x', properties }).properties
}

const pseudonym = expect.stringMatching(/^p_[\da-f]{32}$/) as string

describe('by default', () => {
  test('each class gets its strict treatment', () => {
    expect(
      scrub({
        email: 'ada@example.org',
        user_id: 'u-1',
        city: 'London',
        $os: 'Linux',
        $referrer: 'https://search.test/',
        $current_url: 'https://app.test/users/ada?q=1',
        utm_source: 'newsletter',
        api_key: 'a1b2c3d4e5',
        cardNumber: '4111 1111 1111 1111',
        search_query: 'divorce lawyer',
        plan: 'pro',
        seats: 3,
        trial: false,
      }),
    ).toEqual({
      user_id: pseudonym,
      $current_url: 'https://app.test/users/:id',
      utm_source: 'newsletter',
      plan: 'pro',
      seats: 3,
      trial: false,
    })
  })

  test('an id that a library of Segment’s has drawn for an event is no key', () => {
    const messageId = 'api-2B04QbpaJwpJrnXs3TJDZ30HHzO'
    const { scrub: scrubbed } = createScrubber({ key: 'k' })
    const left = scrubbed({ event: 'x', messageId, properties: { sent: messageId } })
    expect(left).toEqual({ event: 'x', messageId, properties: { sent: '[secret]' } })
  })

  test('a whole event is clean: ids, page, traits, event name', () => {
    const event = {
      type: 'track' as const,
      messageId: '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
      timestamp: '2025-11-25T10:00:00.000Z',
      event: 'Opened ada@example.org',
      anonymousId: 'a-1',
      userId: 'ada@example.org',
      groupId: 'acme',
      traits: { name: 'Ada Lovelace', plan: 'pro' },
      context: {
        page: {
          url: 'https://app.test/people/ada?email=ada@example.org#x',
          path: '/people/ada',
          search: '?email=ada@example.org',
          title: 'Ada Lovelace – Dashboard',
          referrer: 'https://search.test/?q=ada',
        },
      },
    }
    expect(createScrubber().scrub(event)).toEqual({
      type: 'track',
      messageId: event.messageId,
      timestamp: event.timestamp,
      event: 'Opened [email]',
      anonymousId: pseudonym,
      userId: pseudonym,
      groupId: pseudonym,
      traits: { plan: 'pro' },
      context: {
        page: { url: 'https://app.test/people/:id', path: '/people/:id', search: '' },
      },
    })
  })

  test("a group's traits are about an organisation, a page call's properties about the page", () => {
    const { scrub } = createScrubber()
    expect(scrub({ type: 'group', traits: { name: 'Acme', seats: 3 } })).toEqual({
      type: 'group',
      traits: { name: pseudonym, seats: 3 },
    })
    expect(
      scrub({
        type: 'page',
        name: 'Pricing',
        properties: { url: '/a?b', title: 'Ada', plan: 'x' },
      }),
    ).toEqual({ type: 'page', name: 'Pricing', properties: { url: '/a', plan: 'x' } })
  })

  test('names of properties are data too', () => {
    expect(scrub({ logins: { 'ada@example.org': 3, total: 4 } })).toEqual({
      logins: { '[email]': 3, total: 4 },
    })
  })

  test('a label says what the value beside it is', () => {
    expect(
      scrub({
        fields: [
          { name: 'first_name', value: 'Ada' },
          { name: 'plan', value: 'pro' },
        ],
        headers: [['X-Auth-Token', 'abcd1234efgh']],
        survey: [
          { question: 'What is your name?', answer: 'Ada Lovelace' },
          { question: 'Date of birth', response: '1990-01-01' },
          { question: 'How many seats?', answer: 5, response: 'five' },
        ],
      }),
    ).toEqual({
      fields: [{ name: 'first_name' }, { name: 'plan', value: 'pro' }],
      headers: [['X-Auth-Token']],
      survey: [
        { question: 'What is your name?' },
        { question: 'Date of birth' },
        { question: 'How many seats?', answer: 5, response: 'five' },
      ],
    })
  })

  test('a wrapper is no name of its own: GA4’s user properties, and its events as they are exported', () => {
    expect(
      scrub({
        user_properties: { full_name: { value: 'Ada Lovelace' }, plan: { value: 'pro' } },
        event_params: [
          { key: 'full_name', value: { string_value: 'Ada Lovelace' } },
          { key: 'seats', value: { int_value: 5 } },
        ],
      }),
    ).toEqual({
      user_properties: { plan: { value: 'pro' } },
      event_params: [{ key: 'full_name' }, { key: 'seats', value: { int_value: 5 } }],
    })
  })

  test('a label takes nothing from a value whose own name says what it is, nor does a pair that is made of more', () => {
    expect(scrub({ user_id: ['CC', [12]] })).toEqual({ user_id: [pseudonym, [pseudonym]] })
    const once = scrub({ list: [{ user: { email: 'ada@example.org' } }, 'password', 'hunter22'] })
    expect(once).toEqual({ list: ['password'] })
    expect(scrub(once as Record<string, unknown>)).toEqual(once)
    const ssn = { $groups: [[['', ' ', '0000']]] }
    const scrubbed = scrub({ ssn })
    expect(scrub(scrubbed as Record<string, unknown>)).toEqual(scrubbed)
  })

  test('another label, which is taken out itself, hides none', () => {
    const id = 'https://x.test/users/:id?e=[email]'
    const event = { id, key: { ssn: '078-05-1120' }, value: 'ada@' }
    expect(scrub(event)).toEqual({ id })
    expect(scrub({ user: { name: 'Ada', id: 'email', value: 'ada@' } })).not.toHaveProperty(
      'user.value',
    )
  })

  test('a person is one in other languages too, and a name that is one of a thing elsewhere is theirs', () => {
    expect(
      scrub({
        gebruiker: { naam: 'Jan de Vries', plan: 'pro' },
        bruker: { navn: 'Kari Nordmann' },
        användare: { namn: 'Åsa Lind' },
        pengguna: { nama: 'Budi Santoso', nik: '3171234567890123' },
        utilizator: { nume: 'Popescu' },
        musteri: { ad: 'Ayşe', soyad: 'Yılmaz', tckn: '10000000146' },
        product: { naam: 'Fiets', navn: 'Ski', ad: 'banner-1' },
        indirizzo: { cap: '20100' },
        rate: { cap: '20100' },
        business: { name: 'Acme', kind: 'shop' },
      }),
    ).toEqual({
      gebruiker: { plan: 'pro' },
      product: { naam: 'Fiets', navn: 'Ski', ad: 'banner-1' },
      rate: { cap: '20100' },
      business: { name: pseudonym, kind: 'shop' },
    })
  })

  test('JSON in a string is of whom its property is', () => {
    const text = JSON.stringify({ name: 'Ada Lovelace', plan: 'pro' })
    expect(scrub({ user: text, product: text })).toEqual({
      user: '{"plan":"pro"}',
      product: text,
    })
  })

  test('the shapes of other SDKs are known: batches, $set, $groups, user properties', () => {
    const { scrub } = createScrubber()
    const batch = {
      batch: [
        {
          event: 'x',
          properties: {
            distinct_id: 'ada@example.org',
            $groups: { company: 'acme' },
            $set: { email: 'ada@example.org', name: 'Ada', plan: 'pro' },
            $insert_id: '41ggjjd6dwe37jz6',
          },
        },
      ],
    }
    expect(scrub(batch)).toEqual({
      batch: [
        {
          event: 'x',
          properties: {
            distinct_id: pseudonym,
            $groups: { company: pseudonym },
            $set: { plan: 'pro' },
            $insert_id: '41ggjjd6dwe37jz6',
          },
        },
      ],
    })
    expect(
      scrub({
        event_type: 'x',
        user_id: 'u-1',
        user_properties: { name: 'Ada', tier: 'gold' },
        ip: '203.0.113.7',
      }),
    ).toEqual({ event_type: 'x', user_id: pseudonym, user_properties: { tier: 'gold' } })
    expect(
      scrub({
        client_id: '1.2',
        events: [{ name: 'x', params: { page_location: 'https://a.b/c?d' } }],
      }),
    ).toEqual({
      client_id: pseudonym,
      events: [{ name: 'x', params: { page_location: 'https://a.b/c' } }],
    })
  })
})

describe('an app', () => {
  test('loosens and tightens by class, for all vendors or one', () => {
    const scrubber = createScrubber({
      treatments: { location: 'mask', contact: 'keep' },
      vendors: { acme: { treatments: { contact: 'hash', usage: 'drop' } } },
    })
    const event = { event: 'x', properties: { city: 'London', email: 'a@b.org', n: 1 } }
    expect(scrubber.scrub(event).properties).toEqual({ city: '[place]', email: 'a@b.org', n: 1 })
    expect(scrubber.scrub(event, 'acme').properties).toEqual({ city: '[place]', email: pseudonym })
  })

  test('declares properties by name or path, and is believed', () => {
    const options: ScrubberOptions = {
      properties: {
        email: { class: 'contact', treatment: 'keep' },
        'user.plan': 'content',
        city: { treatment: 'keep' },
        memo: 'credential',
        billing: 'contact',
      },
    }
    expect(
      scrub(
        {
          email: 'ada@example.org',
          user: { plan: 'secret plan', memo: 5 },
          plan: 'pro',
          city: 'London',
          billing: { anything: 'x' },
        },
        options,
      ),
    ).toEqual({ email: 'ada@example.org', plan: 'pro', city: 'London' })
  })

  test('keeps a class, and what gives itself away as that class stays too, and no other', () => {
    expect(
      scrub({ note1: 'ada@example.org, 4111111111111111' }, { treatments: { contact: 'keep' } }),
    ).toEqual({ note1: 'ada@example.org, [card]' })
  })

  test('hashes with a key of its own, and without one with another each time', () => {
    const id = (key?: string) =>
      createScrubber(key === undefined ? {} : { key }).scrub({ userId: 'u' }).userId
    expect(id('k')).toBe(id('k'))
    expect(id('k')).not.toBe(id('l'))
    expect(id()).not.toBe(id())
  })

  test.each<[string, unknown]>([
    ['privacy.treatments.contcat', { treatments: { contcat: 'drop' } }],
    ['privacy.treatments.contact', { treatments: { contact: 'shred' } }],
    [
      'privacy.vendors.acme.treatments.contact',
      { vendors: { acme: { treatments: { contact: 1 } } } },
    ],
    ['privacy.properties.seats', { properties: { seats: 'usge' } }],
    ['privacy.unknown', { unknown: 'keep' }],
    ['privacy.key', { key: '' }],
    ['privacy.catalog.signup.plan', { catalog: { signup: { plan: 'plan' } } }],
    ['privacy.treatments', { treatments: 'strict' }],
    ['privacy', 5],
  ])('is told at set-up what is wrong: %s', (option, options) => {
    const attempt = () => createScrubber(options as ScrubberOptions)
    expect(attempt).toThrow(CordonError)
    expect(attempt).toThrow(option)
  })
})

test('of an empty key it is said that one can run without', () => {
  expect(() => createScrubber({ key: '' })).toThrow(/privacy\.key: .*leave it out to run without/)
})

describe("with unknown: 'drop'", () => {
  test('only what is declared leaves', () => {
    const scrubber = createScrubber({
      unknown: 'drop',
      properties: { plan: 'usage', 'cart.total': 'usage' },
      catalog: { signup: { method: 'usage', email: 'contact' } },
    })
    const properties = {
      plan: 'pro',
      method: 'sso',
      email: 'a@b.org',
      other: 1,
      cart: { total: 3, items: ['x'] },
    }
    expect(scrubber.scrub({ event: 'signup', properties }).properties).toEqual({
      plan: 'pro',
      method: 'sso',
      cart: { total: 3 },
    })
    expect(scrubber.scrub({ event: 'other', properties }).properties).toEqual({
      plan: 'pro',
      cart: { total: 3 },
    })
  })

  const schemas = {
    zod: z.object({ seats: z.number(), plan: z.string().optional() }),
    valibot: v.object({ seats: v.number(), plan: v.optional(v.string()) }),
    arktype: type({ seats: 'number', 'plan?': 'string' }).onUndeclaredKey('delete'),
  }
  test.each(Object.entries(schemas))('what a schema of %s declares leaves', (_, schema) => {
    const { scrub } = createScrubber({ unknown: 'drop', catalog: { seat_added: schema } })
    const event = (properties: object) => scrub({ event: 'seat_added', properties }).properties
    expect(event({ seats: 2, plan: 'pro', extra: 'x' })).toEqual({ seats: 2, plan: 'pro' })
    expect(event({ seats: 2, plan: 5 })).toEqual({ seats: 2 })
    expect(event({ seats: 'two' })).toEqual({})
    expect(event({ seats: 2, plan: 'ada@example.org' })).toEqual({ seats: 2, plan: '[email]' })
  })

  const open = {
    zod: z.looseObject({ seats: z.number() }),
    valibot: v.looseObject({ seats: v.number() }),
    'arktype, by default': type({ 'seats?': 'number' }),
  }
  test.each(Object.entries(open))(
    'a schema that keeps what it does not declare lets nothing through: %s',
    (_, schema) => {
      const { scrub } = createScrubber({ unknown: 'drop', catalog: { seat_added: schema } })
      const event = (properties: object) => scrub({ event: 'seat_added', properties }).properties
      expect(event({ seats: 2, extra: 'x' })).toEqual({})
      expect(event({ seats: 'two', extra: 'x' })).toEqual({})
      expect(event({ seats: 2 })).toEqual({})
    },
  )

  test('a schema that refuses what it does not declare lets through what it does', () => {
    const schema = z.strictObject({ seats: z.number() })
    const { scrub } = createScrubber({ unknown: 'drop', catalog: { seat_added: schema } })
    expect(scrub({ event: 'seat_added', properties: { seats: 2 } }).properties).toEqual({
      seats: 2,
    })
  })

  test('a schema that throws, or suddenly takes its time, lets nothing through', () => {
    let answer: () => unknown = () => ({ value: {} })
    const schema = {
      '~standard': { version: 1, vendor: 'test', validate: () => answer() },
    } as unknown as Catalog[string]
    const { scrub } = createScrubber({ unknown: 'drop', catalog: { x: schema } })
    for (answer of [
      () => Promise.resolve({ value: { a: 1 } }),
      () => {
        throw new Error('no')
      },
    ])
      expect(JSON.stringify(scrub({ event: 'x', properties: { a: 1 } }))).not.toContain('"a"')
  })

  test('a schema that answers with no object lets through the event, and nothing of it', () => {
    const schema = {
      '~standard': { version: 1, vendor: 'test', validate: () => ({ value: 'text' }) },
    } as unknown as Catalog[string]
    const { scrub } = createScrubber({ unknown: 'drop', catalog: { x: schema } })
    expect(scrub({ event: 'x', properties: { a: 1 } })).toEqual({ event: 'x', properties: {} })
  })

  test('an asynchronous schema is refused at set-up', () => {
    const schema = v.pipeAsync(
      v.object({ a: v.string() }),
      v.checkAsync(async () => true),
    )
    expect(() => createScrubber({ catalog: { signup: schema } })).toThrow('privacy.catalog.signup')
  })

  test('a schema whose asynchronous part shows only later lets nothing through', () => {
    const schema = z.object({ a: z.string() }).refine(async () => true)
    const { scrub } = createScrubber({ unknown: 'drop', catalog: { x: schema } })
    expect(scrub({ event: 'x', properties: { a: 'b' } })).toEqual({ event: 'x', properties: {} })
  })

  test('a catalog types the properties of an event', () => {
    const catalog = {
      seat_added: z.object({ seats: z.number() }),
      signup: { method: 'usage' },
    } as const satisfies Catalog
    expectTypeOf<CatalogProperties<typeof catalog, 'seat_added'>>().toEqualTypeOf<{
      seats: number
    }>()
    expectTypeOf<CatalogProperties<typeof catalog, 'signup'>>().toEqualTypeOf<{
      readonly method?: PropertyValue
    }>()
  })
})

describe('whatever comes in', () => {
  const secret = 'ada@example.org'
  const cycle: Record<string, unknown> = { a: 1, secret }
  cycle.self = cycle
  let deep: unknown = secret
  for (let depth = 0; depth < 10_000; depth += 1) deep = { deep }
  let reads = 0
  class Account {
    email1 = secret
    toJSON() {
      return { leak: secret }
    }
  }
  const throwing = (): never => {
    throw new Error(secret)
  }
  const hostile: Record<string, unknown> = {
    'a getter that throws': Object.defineProperty({}, 'x', { get: throwing, enumerable: true }),
    'a getter that changes': Object.defineProperty({}, 'x', {
      get: () => ((reads += 1) % 2 ? 'fine' : secret),
      enumerable: true,
    }),
    'a proxy whose every trap throws': new Proxy(
      {},
      {
        get: throwing,
        ownKeys: throwing,
        getOwnPropertyDescriptor: throwing,
        getPrototypeOf: throwing,
      },
    ),
    'a proxy that says one thing and gives another': new Proxy(
      { x: 'fine' },
      { get: () => secret },
    ),
    'a revoked proxy': (() => {
      const { proxy, revoke } = Proxy.revocable({}, {})
      revoke()
      return proxy
    })(),
    'an endless proxy': endlessProxy(),
    'a cycle': cycle,
    'a depth of 10,000': deep,
    'a string of 1 MB': `${'x'.repeat(1_000_000)} ${secret}`,
    '10,000 keys': Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`k${n}`, secret])),
    'a toJSON': { toJSON: () => secret, x: 1 },
    'an instance of a class': new Account(),
    'a DOM node': { nodeType: 1, ownerDocument: cycle, innerText: secret },
    'a BigInt': 4111111111111111n,
    'a symbol': Symbol(secret),
    'a function': () => secret,
    'a map': new Map([[secret, secret]]),
    'a set': new Set([secret]),
    'a date, and one that is none': [new Date(NaN), new Date(0)],
    'an error': new Error(`failed for ${secret}`),
    'a URL': new URL('https://x.test/?e=ada%40example.org'),
    'a boxed string': Object(secret) as unknown,
    'typed arrays and buffers': [new TextEncoder().encode(secret), new ArrayBuffer(8)],
    'a __proto__': JSON.parse(`{"__proto__":{"email1":"${secret}"},"constructor":"${secret}"}`),
    'an object without prototype': Object.assign(Object.create(null) as object, { x: secret }),
    'inherited properties': Object.create({ inherited: secret }),
    'a sparse array': Object.assign([], { 5: secret }),
    'a promise, a weak map': [Promise.resolve(secret), new WeakMap()],
    'half a surrogate': `\ud83d ${secret} \udc00`,
  }

  test.each(Object.keys(hostile))('%s: nothing leaks, nothing throws, nothing hangs', (kind) => {
    const scrubber = createScrubber()
    for (const event of [
      { event: 'x', properties: { thing: hostile[kind], ok: 1 } },
      hostile[kind],
      [hostile[kind]],
      { event: hostile[kind], type: hostile[kind], context: hostile[kind] },
    ]) {
      const result = scrubber.scrub(event)
      expect(JSON.stringify(result) ?? '').not.toMatch(/ada@|ada%40|41111111/)
    }
  })

  test('an event is never larger than a snapshot may be', () => {
    const texts = Object.fromEntries(
      Array.from({ length: 100 }, (_, n) => [`t${n}`, 'x'.repeat(9000)]),
    )
    expect(
      JSON.stringify(createScrubber().scrub({ event: 'x', properties: texts })).length,
    ).toBeLessThan(300_000)
  })

  test('no getter is called, wherever it sits', () => {
    let calls = 0
    const withGetter = (name: string, more: object = {}): object =>
      Object.defineProperty({ ...more }, name, { get: () => (calls += 1), enumerable: true })
    for (const name of ['type', 'event', 'name', 'messageId', 'properties', 'context', 'value']) {
      createScrubber().scrub(withGetter(name, { ok: 1 }))
      createScrubber().scrub({ event: 'x', properties: withGetter(name, { value: 1 }) })
      createScrubber({ unknown: 'drop' }).scrub({ event: 'x', properties: withGetter(name) })
    }
    expect(calls).toBe(0)
  })

  test('what is beside it still arrives', () => {
    for (const value of Object.values(hostile)) {
      const result = createScrubber().scrub({ event: 'x', properties: { ok: 1, thing: value } })
      expect(result).toMatchObject({ event: 'x', properties: { ok: 1 } })
    }
  })

  test.each(['[]', '\0email', '\0', '', 'constructor', 'toString'])(
    'a property may be called %j, in a list too',
    (name) => {
      const rows = [
        { key: 'email', value: 'soon' },
        { [name]: [{ [name]: 1 }], value: { [name]: 1 } },
      ]
      const properties = { plan: { [name]: 'pro' }, rows, pairs: [['email', 'soon']] }
      expect(JSON.stringify(scrub(properties))).toBe(JSON.stringify(properties))
    },
  )

  test('the result is a deep-frozen copy and the event as it was; a second time changes nothing', () => {
    const scrubber = createScrubber({ key: 'k' })
    const leaf = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom<unknown>(secret, 'u=ada%40example.org', '4111 1111 1111 1111', 'London', 42),
      fc.constantFrom(
        '/people/ada/x',
        'https://x.test/users/ada?e=ada@example.org',
        'call 030 1234567',
      ),
      fc.constantFrom(`{"email":"${secret}"}`, `p_${'a'.repeat(32)}`, '[card]', '@A: '),
    )
    const name = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        'email',
        'user',
        'name',
        'id',
        'city',
        'value',
        'answer',
        'url',
        'page',
        'key',
      ),
      fc.constantFrom(
        'user_id',
        'note',
        '$current_url',
        'context',
        'traits',
        '$groups',
        secret,
        'ssn',
      ),
    )
    const bag = fc.dictionary(name, leaf, { maxKeys: 4 })
    const value = fc.oneof(leaf, bag, fc.array(bag, { maxLength: 3 }))
    fc.assert(
      fc.property(fc.dictionary(name, value, { maxKeys: 8 }), (properties) => {
        const event = { event: 'x', properties }
        const before = JSON.stringify(event)
        const once = scrubber.scrub(event)
        expect(JSON.stringify(event)).toBe(before)
        expect(isDeepFrozen(once)).toBe(true)
        expect(sharesNothing(once, event)).toBe(true)
        // As a whole: random texts now and then have its first letters in them.
        expect(JSON.stringify(once)).not.toMatch(/ada(?:@|%40)example/)
        expect(JSON.stringify(scrubber.scrub(once))).toBe(JSON.stringify(once))
      }),
      cases(2000),
    )
  })
})

function endlessProxy(): object {
  const proxy: object = new Proxy(
    {},
    {
      ownKeys: () => ['x', 'y'],
      getOwnPropertyDescriptor: () => ({ value: proxy, enumerable: true, configurable: true }),
      get: () => proxy,
    },
  )
  return proxy
}

function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(isDeepFrozen)
}

function objectsIn(value: unknown, into = new Set<object>()): Set<object> {
  if (typeof value === 'object' && value !== null) {
    into.add(value)
    for (const item of Object.values(value)) objectsIn(item, into)
  }
  return into
}

function sharesNothing(a: unknown, b: unknown): boolean {
  const others = objectsIn(b)
  return [...objectsIn(a)].every((object) => !others.has(object))
}

test('a value that has the shape of what its label says only once it is clean goes too: twice is once', () => {
  const scrubber = createScrubber()
  const value = `id109999-91119${'-----BEGIN PRIVATE KEY-----a'.repeat(20)}`
  const once = scrubber.scrub({ event: 'x', properties: { fields: [{ name: 'otp', value }] } })
  expect(once).toEqual({ event: 'x', properties: { fields: [{ name: 'otp' }] } })
  expect(scrubber.scrub(once)).toEqual(once)
})

test('what is a label is one when its value is gone, and what is an id is none', () => {
  const scrubber = createScrubber({ key: 'k' })
  const event = {
    event: 'x',
    properties: {
      user: [{ key: '/people/ada/x', value: 'London' }],
      traits: { key: 'city', value: 'London' },
      users: [{ key: 'u-771' }],
    },
  }
  const once = scrubber.scrub(event)
  expect(scrubber.scrub(once)).toEqual(once)
  expect(once.properties.user).toEqual([{ key: '/people/:id/x' }])
  expect(JSON.stringify(once)).not.toMatch(/771|London/)
})

test('a label that is gone makes nothing else of what stands beside it', () => {
  const city = { name: 'u=ada%40example.org', value: ['A'] }
  expect(scrub({ city, plan: 'pro' })).toEqual({ plan: 'pro' })
})
