import { describe, expect, test } from 'vitest'
import { createScrubber } from '../../src/privacy'
import { createPrivacy } from '../../src/privacy/engine'
import { addFurtherDetectors } from '../../src/privacy/values/detectors/further'

addFurtherDetectors()

function scrub(properties: unknown): unknown {
  return createScrubber({ key: 'k' }).scrub({ event: 'x', properties: properties as object })
    .properties
}

const address = 'ada@example.org'

describe('content that is encoded again and again', () => {
  const ways: Readonly<Record<string, (text: string) => string>> = {
    'percent signs': (text) => encodeURIComponent(text).replace(/[.~-]/g, '%2E'),
    base64: (text) => btoa(text),
    entities: (text) => text.replace(/[@&]/g, (sign) => `&#${sign.charCodeAt(0)};`),
    'JSON in JSON': (text) => JSON.stringify({ a: text }),
    'percent signs and base64 in turns': (text) => btoa(encodeURIComponent(text)),
  }

  test.each(Object.entries(ways))('is found or dropped at every depth: %s', (_, way) => {
    let text = `mail ${address} now`
    for (let layer = 1; layer <= 12; layer += 1) {
      text = way(text)
      if (text.length > 60_000) break
      let result = String((scrub({ thing: text }) as { thing?: unknown }).thing)
      // Whoever gets it may undo as many layers as there were.
      for (let undone = 0; undone <= layer; undone += 1) {
        expect(result).not.toContain('ada@')
        expect(result).not.toContain(btoa(address).slice(0, 8))
        result = undo(result)
      }
    }
  })

  test('is kept where there is nothing in it that must go', () => {
    expect(scrub({ thing: encodeURIComponent(encodeURIComponent('a b/c')) })).toEqual({
      thing: 'a%2520b%252Fc',
    })
  })
})

function undo(text: string): string {
  try {
    if (/^[A-Za-z\d+/]{8,}=*$/.test(text)) return atob(text)
    if (/^[{"]/.test(text)) return String(Object.values(JSON.parse(text) as object)[0])
    return decodeURIComponent(text).replace(/&#(\d+);/g, (_, code: string) =>
      String.fromCharCode(Number(code)),
    )
  } catch {
    return text
  }
}

describe('names of properties', () => {
  test('which become the same marker are both kept, numbered', () => {
    const counts = {
      'a@b.co': 1,
      'c@d.co': 2,
      '[email]': 3,
      'e@f.co opened': 4,
      'g@h.co opened': 5,
    }
    const once = scrub({ counts })
    expect(once).toEqual({
      counts: {
        ...{ '[email]': 1, '[email] 2': 2, '[email] 3': 3 },
        ...{ '[email] opened': 4, '[email] opened 2': 5 },
      },
    })
    expect(scrub(once)).toEqual(once)
  })

  test('are numbered as fast as they are many', () => {
    const many = Object.fromEntries(Array.from({ length: 4000 }, (_, n) => [`u${n}@b.co`, n]))
    const { counts } = scrub({ counts: many }) as { counts: object }
    expect(Object.keys(counts)).toHaveLength(4000)
  })

  test('show no address either where each vendor has its own pseudonyms', () => {
    const privacy = createPrivacy({ key: 'k' })
    for (const vendor of 'ab') privacy.allows('usage', vendor)
    const event = {
      ...{ type: 'track' as const, event: 'x', messageId: 'm', timestamp: 't', anonymousId: 'a' },
      ...{ properties: { [address]: { user_id: 'u-1' } }, context: {} },
    }
    const { properties } = privacy.scrub(event, 'a').event as { properties?: unknown }
    expect(properties).toEqual({
      '[email]': { user_id: expect.stringMatching(/^p_[\da-f]{32}$/) as string },
    })
  })

  test('of more than 512 letters are left out with what they name, and counted', () => {
    const event = { event: 'x', properties: { ['k'.repeat(1_000_000)]: 1, ok: 2 } }
    expect(createScrubber().scrub(event).properties).toEqual({ ok: 2 })
    const changes = createPrivacy().inspect(event, 'a')
    expect(changes).toContainEqual({ name: 'properties', class: 'content', treatment: 'drop' })
  })

  test('count as letters of the event', () => {
    const names = Array.from({ length: 3000 }, (_, n) => [`${n} ${'x'.repeat(300)}`, n])
    const result = scrub({ ...Object.fromEntries(names), ok: 1 })
    expect(JSON.stringify(result).length).toBeLessThan(300_000)
  })
})

describe('numbers', () => {
  test('lose a card, and nothing else', () => {
    expect(scrub({ value: 4111111111111111, amount: 4111111111111112, at: 1712345678901 })).toEqual(
      {
        ...{ value: '[card]', amount: 4111111111111112, at: 1712345678901 },
      },
    )
  })
})

test('JSON in a text that is deeper than an event may be loses what is too deep', () => {
  let inner = '{"first_name":"Ada"}'
  for (let depth = 0; depth < 40; depth += 1) inner = `{"a":${inner}}`
  expect(JSON.stringify(scrub({ thing: inner }))).not.toContain('Ada')
})

describe('a name that says secret or person', () => {
  test.each([
    ['mnemonic', 'legal winner thank year wave sausage worth useful legal winner thank yellow'],
    ['password', 'violet harbour pumpkin lantern bicycle orchid'],
    ['password', 'admin'],
    ['token', 'abcdefghijklmnopqrstuvwx'],
    ['first_name', 'Guest'],
    ['country', 'NO'],
    ['region', 'ON'],
    ['city', 'Mobile'],
  ])('is believed without a shape of the value: %s: %s', (name, value) => {
    expect(scrub({ [name]: value, ok: 1 })).toEqual({ ok: 1 })
  })

  test('is not believed of a word that says something about the value', () => {
    const states = {
      password: 'required',
      first_name: 'missing',
      country: 'unknown',
      token: 'valid',
    }
    expect(scrub(states)).toEqual(states)
  })
})
