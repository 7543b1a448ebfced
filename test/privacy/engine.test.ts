import { describe, expect, test } from 'vitest'
import type { AnalyticsEvent, PageContext } from '../../src/event/event'
import { createPrivacy } from '../../src/privacy/engine'
import { addFurtherDetectors } from '../../src/privacy/values/detectors/further'

addFurtherDetectors()

function event(properties: Record<string, unknown> = {}, name = 'x'): AnalyticsEvent {
  return {
    type: 'track',
    messageId: 'm-1',
    timestamp: '2025-11-25T10:00:00.000Z',
    event: name,
    anonymousId: 'a-1',
    userId: 'u-1',
    properties,
    context: {},
  }
}
const pseudonym = expect.stringMatching(/^p_[\da-f]{32}$/) as string

describe('vendors of equal treatments', () => {
  test('share one copy of what is no id', () => {
    const privacy = createPrivacy()
    privacy.allows('usage', 'a')
    privacy.allows('usage', 'b')
    const raw = event({ plan: 'pro', nested: { n: 1 } })
    const a = privacy.scrub(raw, 'a')
    const b = privacy.scrub(raw, 'b')
    expect(a.event.properties).toBe(b.event.properties)
    expect(a.exposures).toBe(b.exposures)
    expect(a.event.userId).not.toBe(b.event.userId)
    expect([a.event.userId, b.event.userId]).toEqual([pseudonym, pseudonym])
  })

  test('have each their own pseudonyms, also deep in properties', () => {
    const privacy = createPrivacy()
    privacy.allows('usage', 'a')
    privacy.allows('usage', 'b')
    const raw = event({ list: [{ account_id: 'x', n: 1 }, { n: 2 }], other: { n: 3 } })
    const [a, b] = ['a', 'b'].map((vendor) => privacy.scrub(raw, vendor).event.properties)
    expect(a).toEqual({ list: [{ account_id: pseudonym, n: 1 }, { n: 2 }], other: { n: 3 } })
    expect(a).not.toEqual(b)
    expect(a?.other).toBe(b?.other)
    expect(Object.isFrozen(a) && Object.isFrozen(a?.list)).toBe(true)
  })

  test('get what a vendor alone would get', () => {
    const together = createPrivacy({ key: 'k' })
    together.allows('usage', 'b')
    const raw = event({ account_id: 'x', email: 'a@b.org', plan: 'pro' })
    expect(together.scrub(raw, 'a').event).toEqual(
      createPrivacy({ key: 'k' }).scrub(raw, 'a').event,
    )
    expect(together.scrub(raw, 'b').event).toEqual(
      createPrivacy({ key: 'k' }).scrub(raw, 'b').event,
    )
  })
})

describe('a page that stays the same object', () => {
  const page: PageContext = Object.freeze({
    url: 'https://app.example/keys?email=ada@example.org',
    path: '/keys',
    search: '?email=ada@example.org',
    title: 'Ada',
    referrer: 'https://search.example/',
  })
  const on = (thePage: PageContext): AnalyticsEvent => ({
    ...event({ plan: 'pro' }),
    context: { page: thePage },
  })

  test('is treated as one that is new: the same copy, the same exposures', () => {
    const privacy = createPrivacy()
    const first = privacy.scrub(on(page), 'a')
    const second = privacy.scrub(on(page), 'a')
    const other = privacy.scrub(on({ ...page }), 'a')
    expect(first.event.context).toEqual({
      page: { url: 'https://app.example/keys', path: '/keys', search: '' },
    })
    for (const { event: copy, exposures } of [second, other]) {
      expect(copy.context).toEqual(first.event.context)
      expect(exposures).toBe(first.exposures)
    }
    expect(second.event.context.page).toBe(first.event.context.page)
    expect(other.event.context.page).not.toBe(first.event.context.page)
  })

  test('and is another when it may have changed; an event of another shape has its own exposures', () => {
    const privacy = createPrivacy()
    const mine: Record<keyof PageContext, string> = { ...page }
    privacy.scrub(on(mine), 'a')
    mine.url = 'https://app.example/usage'
    expect(privacy.scrub(on(mine), 'a').event.context.page?.url).toBe('https://app.example/usage')
    privacy.scrub(on(page), 'a')
    const { exposures } = privacy.scrub(
      { type: 'track', event: 'x', context: { page } } as AnalyticsEvent,
      'a',
    )
    const names = ['type', 'event', ...Object.keys(page).map((name) => `context.page.${name}`)]
    expect(exposures.map(({ name }) => name)).toEqual(names)
  })

  test('gives no vendor the pseudonyms of another, where a page is hashed', () => {
    const privacy = createPrivacy({ treatments: { page: 'hash' } })
    const urlAt = (vendor: string) => privacy.scrub(on(page), vendor).event.context.page?.url
    const alone = urlAt('a')
    expect(alone).toEqual(pseudonym)
    expect(urlAt('b')).not.toBe(alone)
    expect(urlAt('a')).toBe(alone)
  })
})

describe('a text that was kept', () => {
  test('is kept again in the same property, and looked into everywhere else', () => {
    const privacy = createPrivacy()
    const scrub = (properties: object) =>
      privacy.scrub(event({ ...properties }), 'a').event.properties
    for (const note of ['all fine', 'all fine', 'ask ada@example.org', 'all fine'])
      expect(scrub({ note })).toEqual({ note: note.replace(/\S+@\S+/, '[email]') })
    expect(scrub({ city: 'all fine', firmware: '10.1.2.3' })).toEqual({ firmware: '10.1.2.3' })
    expect(scrub({ host: '10.1.2.3', firmware: '10.1.2.3' })).not.toMatchObject({
      host: '10.1.2.3',
    })
  })
})

describe('exposures', () => {
  test('have nothing of what is empty: an empty referrer is none that was sent', () => {
    const { exposures, event: clean } = createPrivacy().scrub(
      event({ note: '', email: '', plan: 'pro', referrer: '', gone: null }),
      'a',
    )
    expect(clean).toMatchObject({
      properties: { note: '', email: '', plan: 'pro', referrer: '', gone: null },
    })
    const names = exposures.map(({ name }) => name).filter((name) => name.startsWith('properties'))
    expect(names).toEqual(['properties.plan'])
  })

  test('tell each property with class and treatment, also what was dropped, and no value', () => {
    const { exposures } = createPrivacy().scrub(
      event({ email: 'ada@example.org', plan: 'pro', note1: 'call ada@example.org' }),
      'a',
    )
    expect(exposures).toEqual(
      expect.arrayContaining([
        { name: 'userId', class: 'identifier', treatment: 'hash' },
        { name: 'properties.email', class: 'contact', treatment: 'drop' },
        { name: 'properties.plan', class: 'usage', treatment: 'keep' },
        { name: 'properties.note1', class: 'contact', treatment: 'mask' },
      ]),
    )
    expect(JSON.stringify(exposures)).not.toContain('ada')
  })

  test('are the same array for events that look alike', () => {
    const privacy = createPrivacy()
    const first = privacy.scrub(event({ plan: 'a', list: [1, 2] }), 'a').exposures
    expect(privacy.scrub(event({ plan: 'b', list: [3, 4] }), 'a').exposures).toBe(first)
    expect(privacy.scrub(event({ plan: 'b', list: [3] }), 'a').exposures).not.toBe(first)
    expect(privacy.scrub(event({ plan: 'b', list: [3, 4] }, 'y'), 'a').exposures).not.toBe(first)
    expect(Object.isFrozen(first)).toBe(true)
  })

  test('do not name what is personal in a name', () => {
    const { exposures } = createPrivacy().scrub(event({ by: { 'ada@example.org': 1 } }), 'a')
    expect(exposures.map(({ name }) => name)).toContain('properties.by.[email]')
    expect(JSON.stringify(exposures)).not.toContain('ada')
  })

  test('take a bounded memory', () => {
    const privacy = createPrivacy()
    for (let round = 0; round < 30_000; round += 1) privacy.scrub(event({ [`k${round}`]: 1 }), 'a')
    expect(privacy.scrub(event({ plan: 'pro' }), 'a').event.properties).toEqual({ plan: 'pro' })
  })
})

describe('a payload', () => {
  const tables = {
    a: { token: 'usage', $os: 'device', title: 'content', $weird: 'contact' },
  } as const
  const payload = {
    event: 'x',
    properties: {
      token: 'abcdef0123456789abcdef0123456789',
      distinct_id: 'ada@example.org',
      $os: 'Linux',
      title: 'Ada Lovelace',
      $weird: true,
      $device_id: '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
      plan: 'pro',
    },
  }

  test("goes by the table of the vendor's SDK, whatever the shape of a value", () => {
    expect(createPrivacy({}, tables).payload(payload, 'a')).toEqual({
      event: 'x',
      properties: {
        token: 'abcdef0123456789abcdef0123456789',
        distinct_id: pseudonym,
        $device_id: pseudonym,
        plan: 'pro',
      },
    })
    expect(createPrivacy().payload(payload, 'a')).not.toHaveProperty('properties.token')
  })

  test("the app's declarations come before the table", () => {
    const privacy = createPrivacy({ properties: { title: 'usage' } }, tables)
    expect(privacy.payload({ title: 'Docs' }, 'a')).toEqual({ title: 'Docs' })
  })

  test('in any shape comes back clean, and clean it comes back unchanged', () => {
    // With a key: pseudonyms drawn by lot have an `ada` in them now and then.
    const privacy = createPrivacy({ key: 'k' }, tables)
    for (const value of [
      payload,
      [payload],
      { batch: [payload] },
      payload.properties,
      'ada@x.org',
      5,
    ]) {
      const once = privacy.payload(value, 'a')
      expect(JSON.stringify(once)).not.toMatch(/ada|Ada|Linux/)
      expect(privacy.payload(once, 'a')).toEqual(once)
      expect(privacy.inspect(once, 'a')).toEqual([])
    }
  })

  test("made of a scrubbed event loses nothing, also with an SDK's prefix before an id", () => {
    const privacy = createPrivacy({}, tables)
    const { event: clean } = privacy.scrub(
      event({ account_id: 'x', note1: 'mail ada@example.org', url: '/users/ada', plan: 'pro' }),
      'a',
    )
    const built = {
      event: clean.event,
      properties: {
        ...clean.properties,
        distinct_id: clean.userId,
        $device_id: `$device:${clean.anonymousId}`,
      },
    }
    expect(privacy.payload(built, 'a')).toEqual(built)
    expect(privacy.inspect(built, 'a')).toEqual([])
  })

  test('of fifty events is looked at to its end', () => {
    const privacy = createPrivacy({}, tables)
    const properties = Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`p${n}`, 'value']))
    const many = Array.from({ length: 50 }, () => ({ event: 'x', properties }))
    const batch = [...many, { event: 'x', properties: { note1: 'ada@example.org' } }]
    expect(privacy.payload(batch, 'a')).toHaveLength(51)
    expect(privacy.inspect(many, 'a')).toEqual([])
    expect(privacy.inspect(batch, 'a')).toHaveLength(1)
  })

  test('leaves the input as it is, and the copy open for the SDK to write on', () => {
    const privacy = createPrivacy({}, tables)
    const before = JSON.stringify(payload)
    const copy = privacy.payload(payload, 'a') as { properties: Record<string, unknown> }
    copy.properties.more = 1
    expect(JSON.stringify(payload)).toBe(before)
  })

  test("with unknown: 'drop' keeps what the table, the app or a schema declares", () => {
    const privacy = createPrivacy({ unknown: 'drop', properties: { plan: 'usage' } }, tables)
    expect(
      privacy.payload({ ...payload, properties: { ...payload.properties, other: 1 } }, 'a'),
    ).toEqual({
      event: 'x',
      properties: { token: payload.properties.token, plan: 'pro' },
    })
  })
})

describe('an inspection', () => {
  const privacy = createPrivacy()

  test('says what would change, by name and class, never the value', () => {
    const findings = privacy.inspect(
      [
        {
          properties: {
            email: 'ada@example.org',
            user_id: 'u-1',
            plan: 'pro',
            note1: 'ada@example.org',
          },
        },
      ],
      'a',
    )
    expect(findings).toEqual([
      { name: '[].properties.email', class: 'contact', treatment: 'drop' },
      { name: '[].properties.user_id', class: 'identifier', treatment: 'hash' },
      { name: '[].properties.note1', class: 'contact', treatment: 'mask' },
    ])
  })

  test.each<[string, unknown]>([
    ['a name', { by: { 'ada@example.org': 1 } }],
    ['a path', { link: '/people/ada' }],
    ['a URL', { $current_url: '/a?b' }],
    ['JSON in a string', { text: '{"email":"ada@example.org"}' }],
    ['what is no data', { blob: new Uint8Array(2) }],
    ['what is too long', { text: 'x'.repeat(70_000) }],
    [
      'what throws',
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no')
          },
        },
      ),
    ],
  ])('finds %s', (_, value) => {
    expect(privacy.inspect(value, 'a').length).toBeGreaterThan(0)
  })
})

describe('a remote policy', () => {
  test('tightens for one vendor, and never loosens', () => {
    const privacy = createPrivacy({ treatments: { contact: 'mask' } })
    privacy.tighten('a', { contact: 'keep', usage: 'drop', campaign: 'mask' })
    privacy.tighten('a', { campaign: 'keep' })
    const raw = event({ email: 'ada@example.org', plan: 'pro', utm_source: 'x' })
    expect(privacy.scrub(raw, 'a').event.properties).toEqual({
      email: '[email]',
      utm_source: '[campaign]',
    })
    expect(privacy.scrub(raw, 'b').event.properties).toEqual({
      email: '[email]',
      plan: 'pro',
      utm_source: 'x',
    })
    expect(privacy.treatment('campaign', 'a')).toBe('mask')
    expect(privacy.allows('campaign', 'a')).toBe(false)
    expect(privacy.allows('campaign', 'b')).toBe(true)
  })

  test('is stricter than what the app declared of one property', () => {
    const privacy = createPrivacy({
      properties: { email: { class: 'contact', treatment: 'keep' } },
    })
    expect(privacy.payload({ email: 'a@b.org' }, 'a')).toEqual({ email: 'a@b.org' })
    privacy.tighten('a', { contact: 'drop' })
    expect(privacy.payload({ email: 'a@b.org' }, 'a')).toEqual({})
  })

  test('with classes nobody knows changes nothing', () => {
    const privacy = createPrivacy()
    privacy.tighten('a', JSON.parse('{"contcat":"drop","__proto__":"drop"}'))
    expect(privacy.payload({ plan: 'pro' }, 'a')).toEqual({ plan: 'pro' })
  })

  test('with a treatment nobody knows drops, for it was meant to tighten', () => {
    const privacy = createPrivacy()
    privacy.tighten('a', { identifier: 'maks' as 'mask' })
    privacy.tighten('a', { identifier: 'mask' })
    expect(privacy.payload({ user_id: '4711', plan: 'pro' }, 'a')).toEqual({ plan: 'pro' })
  })
})

test('an id of the event’s own goes under every name, or it would tell whose pseudonym stands beside', () => {
  const anonymousId = '6e0b2a52-7a7e-4c0e-9b1c-0c9d5a6b1f00'
  const raw = {
    ...event({
      ...{ shown_to: 'nora-4711', list: ['org-17'], device: anonymousId },
      ...{ plan: 'pro', seats: 17 },
    }),
    ...{ userId: 'nora-4711', anonymousId, groups: { company: 'org-17' } },
  }
  const { event: clean } = createPrivacy({ key: 'k' }).scrub(raw, 'vendor')
  for (const id of ['nora-4711', 'org-17', anonymousId])
    expect(JSON.stringify(clean)).not.toContain(id)
  expect(clean.properties).toMatchObject({ plan: 'pro', seats: 17, shown_to: clean.userId })
})
