import { describe, expect, test } from 'vitest'
import {
  isSamePolicy,
  isStricter,
  parsePolicy,
  parseStored,
  serialisePolicy,
  stricterEntry,
  type Policy,
} from '../../src/switch/policy'
import { badDocuments } from '../helpers/bad-documents'

describe('a policy', () => {
  test('names a state for a vendor, alone or with what belongs to it', () => {
    const policy = parsePolicy({
      version: 7,
      vendors: {
        a: 'on',
        b: true,
        c: false,
        d: { state: 'off', reason: 'INC-1', successor: 'a', drain: true, share: 0.1 },
      },
    })
    expect(policy).toMatchObject({ version: 7 })
    expect(typeof policy !== 'string' && Object.fromEntries(policy.vendors)).toEqual({
      a: { state: 'on' },
      b: { state: 'on' },
      c: { state: 'off' },
      d: { state: 'off', reason: 'INC-1', successor: 'a', drain: true, share: 0.1 },
    })
  })

  test.each([-1, NaN, '0.1', null])('takes a share that is none (%j) for all', (share) => {
    const policy = parsePolicy({ version: 1, vendors: { a: { state: 'off', share } } })
    expect(typeof policy !== 'string' && policy.vendors.get('a')).toEqual({ state: 'off' })
  })

  test.each(['paused', '', 'ON', 'null', 'toString', 'constructor', '__proto__'])(
    'reads an unknown state (%j) as off',
    (state) => {
      const policy = parsePolicy({ version: 1, vendors: { a: state, b: { state } } })
      expect(typeof policy !== 'string' && [...policy.vendors.values()]).toEqual([
        { state: 'off' },
        { state: 'off' },
      ])
    },
  )

  test('cuts a reason that is longer than anybody reads', () => {
    const policy = parsePolicy({
      version: 1,
      vendors: { a: { state: 'off', reason: 'x'.repeat(1e6) } },
    })
    expect(typeof policy !== 'string' && policy.vendors.get('a')?.reason).toHaveLength(200)
  })
})

describe('no policy is', () => {
  test.each(badDocuments)('%s', (_name, document) => {
    expect(typeof parsePolicy(document)).toBe('string')
  })
})

describe('a policy says', () => {
  const read = (document: object) => parsePolicy(document) as Policy

  test('by whom it comes, and only in so many words', () => {
    const vendors = {}
    expect(read({ version: 0, vendors })).toEqual({ version: 0, vendors: new Map() })
    const marked = { version: 1, kid: 'k', unsigned: true, secondhand: true, vendors }
    expect(read(marked)).toEqual({ ...marked, vendors: new Map() })
    const other = { version: 1, kid: 7, unsigned: 'yes', secondhand: 1, vendors }
    expect(read(other)).toEqual({ version: 1, vendors: new Map() })
    expect(read({ flag: 'f', version: 9, vendors })).toMatchObject({ flag: 'f', version: -1 })
  })

  test('of an entry only what has the right type', () => {
    const wrong = {
      state: true,
      reason: 7,
      successor: {},
      drain: 'yes',
      share: '1',
      treatments: [],
    }
    expect(read({ version: 1, vendors: { a: wrong } }).vendors.get('a')).toEqual({ state: 'on' })
    const treatments = { contact: 'drop' }
    const right = { state: false, treatments, drain: true }
    expect(read({ version: 1, vendors: { a: right } }).vendors.get('a')).toEqual({
      ...{ state: 'off', treatments, drain: true },
    })
  })

  test.each([
    [null, 'not an object'],
    [{ version: -1, vendors: {} }, 'version is not a whole number'],
    [{ version: 1, vendors: [] }, 'vendors is not an object'],
    [
      { version: 1, vendors: { a: { state: 7 } } },
      'an entry of vendors is neither a state nor an object with one',
    ],
  ])('why it is none: %j', (document, why) => {
    expect(parsePolicy(document)).toBe(why)
  })

  test('words as treatments, however deep what stands there is', () => {
    const deep: unknown = JSON.parse('['.repeat(30_000) + ']'.repeat(30_000))
    const policy = parsePolicy({
      version: 1,
      vendors: { m: { state: 'on', treatments: { contact: deep } } },
    })
    expect(typeof policy === 'string' ? policy : serialisePolicy(policy)).toBe(
      '{"version":1,"vendors":{"m":{"state":"on","treatments":{"contact":""}}}}',
    )
  })
})

describe('two states', () => {
  test.each([
    ['off', 'hold', true],
    ['hold', 'on', true],
    ['off', undefined, true],
    ['hold', 'hold', false],
    ['on', undefined, false],
    ['on', 'off', false],
  ] as const)('%s is stricter than %s: %s', (state, than, answer) => {
    expect(isStricter(state, than)).toBe(answer)
  })
})

describe('two entries together', () => {
  test('are the stricter one, with the treatments of both', () => {
    const hold = { state: 'hold', reason: 'a', treatments: { contact: 'mask' } } as const
    const on = { state: 'on', treatments: { contact: 'drop', content: 'drop' } } as const
    expect(stricterEntry(hold, on)).toEqual({
      ...hold,
      treatments: { contact: 'mask', content: 'drop' },
    })
    expect(stricterEntry(on, hold)).toEqual({
      ...hold,
      treatments: { contact: 'drop', content: 'drop' },
    })
    expect(stricterEntry({ ...hold, reason: 'b' }, hold)?.reason).toBe('b')
    expect(stricterEntry(undefined, hold)).toEqual(hold)
    expect(stricterEntry(hold, undefined)).toBe(hold)
  })
})

describe('what is kept in a store', () => {
  const policy = parsePolicy({ version: 7, vendors: { a: { state: 'off', reason: 'INC-1' } } })

  test('is read again as it was', () => {
    expect(parseStored(serialisePolicy(policy as Policy))).toEqual(policy)
  })

  test.each([undefined, '', 'null', '[]', '{"version":1}', '"off"'])('is none: %j', (text) => {
    expect(parseStored(text)).toBeUndefined()
  })

  test('cannot say who signed it', () => {
    expect(parseStored('{"version":1,"kid":"k","vendors":{}}')).toBeUndefined()
  })

  test('is the same, in whichever order its vendors stand', () => {
    const [one, other] = [
      { 'b,': 'hold', a: 'on', b: { state: 'off', reason: 'INC-1' } },
      { a: 'on', b: { reason: 'INC-1', state: 'off' }, 'b,': 'hold' },
    ].map((vendors) => parsePolicy({ version: 1, vendors }) as Policy)
    expect(one && other && isSamePolicy(one, other)).toBe(true)
  })

  test('is the same only under the same key', () => {
    const one = policy as Policy
    expect(isSamePolicy(one, { ...one })).toBe(true)
    expect(isSamePolicy(one, { ...one, version: 8 })).toBe(false)
    expect(isSamePolicy({ ...one, kid: 'k' }, one)).toBe(false)
  })
})
