import { describe, expect, test } from 'vitest'
import { decodeRequest, encodeRequest, mapRequest } from '../../src/guard/request-codec'
import fc, { cases } from '../helpers/property-based'

function base64(text: string) {
  return Buffer.from(text).toString('base64')
}

/** What is sent on when nothing is changed. */
function passed(body: string, query = '') {
  const url = new URL(`https://vendor.example/track${query}`)
  const decoded = decodeRequest(url, body)
  return decoded && encodeRequest(url, body, decoded)
}

describe('what an SDK writes is passed on to the letter', () => {
  const json = JSON.stringify([{ event: 'tick', properties: { plan: 'pro', emoji: '🦊', n: 1.5 } }])
  test.each([
    ['JSON', json, ''],
    ['base64', base64(json), ''],
    ['a form', 'plan=pro&seats=3', ''],
    ['a form with JSON in it', `data=${encodeURIComponent(json)}`, ''],
    ['a form with base64 in it', `data=${encodeURIComponent(base64(json))}`, ''],
    ['a query', '', '?ip=0&_=1764300000000&flag&list[]=1&list[]=2&space=a%20b+c'],
    ['no body', '', ''],
  ])('%s', (_kind, body, query) => {
    expect(passed(body, query)?.body).toBe(body)
    expect(passed(body, query)?.url.search).toBe(query)
  })
})

describe('a text that could say more than what is read of it is written anew', () => {
  const twice = '{"name":"Ada Lovelace","name":"x"}'
  const once = '{"name":"x"}'
  test.each([
    ['equal names in JSON', twice, once],
    ['equal names deep in JSON', `[{"a":${twice}}]`, `[{"a":${once}}]`],
    ['equal names in JSON in base64', base64(twice), base64(once)],
    [
      'equal names in JSON in a form',
      `data=${encodeURIComponent(twice)}&v=1`,
      `data=${encodeURIComponent(once)}&v=1`,
    ],
    ['an escape of a name', '{"\\u006eame":"Ada","name":"x"}', once],
    ['bytes that are no UTF-8 in a form', 'a=%FF%FE&b=1', 'a=%EF%BF%BD%EF%BF%BD&b=1'],
    ['spaces between', '{ "name": "x" }', once],
  ])('%s', (_kind, body, sent) => {
    expect(passed(body)?.body).toBe(sent)
  })

  test('in a query as well', () => {
    const { url } = passed('', `?context=${encodeURIComponent(twice)}`) ?? {}
    expect(url?.searchParams.get('context')).toBe(once)
  })
})

test.each(['\u001f\u008b\u0008', 'hello', '%%%', '{"half":', 'aGVsbG8=', `${'['.repeat(1e5)}`])(
  'a body that nobody can read is not decoded: %j',
  (body) => {
    expect(passed(body)).toBeUndefined()
  },
)

describe('a request is mapped field by field', () => {
  const url = new URL('https://vendor.example/?a=1&b=2&a=3')
  function mapped(body: string, map: (name: string, data: unknown) => unknown) {
    const decoded = decodeRequest(url, body)
    if (!decoded) throw new Error('not decoded')
    return encodeRequest(
      url,
      body,
      mapRequest(decoded, ({ name, data }) => map(name, data)),
    )
  }

  test('each pair by itself, in order, also of names that come twice', () => {
    const sent = mapped('a=x&a=y', (name, data) => (name === 'a' ? `${String(data)}!` : data))
    expect(sent.url.search).toBe('?a=1%21&b=2&a=3%21')
    expect(sent.body).toBe('a=x%21&a=y%21')
  })

  test('what is taken out is gone, also if it is all', () => {
    expect(mapped('a=x&b=y', (name, data) => (name === 'a' ? undefined : data)).body).toBe('b=y')
    expect(mapped('a=x', () => undefined)).toMatchObject({ body: '' })
  })

  test('in the encoding it came in', () => {
    const { body } = mapped(base64('{"a":1}'), (name) => (name === '' ? { b: 2 } : '0'))
    expect(body).toBe(base64('{"b":2}'))
  })
})

test('whatever the request, what is passed on reads the same as what came, and is passed on as it is the next time', () => {
  const json = fc.json({ maxDepth: 3 }).filter((text) => /^[[{]/.test(text))
  const value = fc.oneof(fc.string(), json, json.map(base64))
  const pairs = fc.array(fc.tuple(fc.constantFrom('a', 'b', '__proto__', 'é'), value), {
    maxLength: 5,
  })
  const query = pairs.map((list) => `?${String(new URLSearchParams(list))}`)
  const body = fc.oneof(
    json,
    json.map(base64),
    pairs.map((list) => String(new URLSearchParams(list))),
  )
  fc.assert(
    fc.property(query, body, (search, text) => {
      const url = new URL(`https://vendor.example/${search}`)
      const before = decodeRequest(url, text)
      if (!before) return
      const sent = encodeRequest(url, text, before)
      const after = decodeRequest(sent.url, sent.body)
      const plain = (all: typeof after) =>
        all && [...all.query, ...all.body].map(({ name, data }) => [name, data])
      expect(plain(after)).toEqual(plain(before))
      expect(encodeRequest(sent.url, sent.body, after ?? before)).toEqual(sent)
    }),
    cases(50),
  )
})
