import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { snapshot } from '../../src/event/snapshot'
import fc from '../helpers/property-based'

function copy(value: unknown): unknown {
  return snapshot(value).value
}

describe('a snapshot', () => {
  test('is an equal copy of plain data, and nothing of it is shared', () => {
    const original = { a: 1, b: [{ c: 'x' }], d: null, e: { f: true } }
    const taken = copy(original)
    expect(taken).toEqual(original)
    original.b.push({ c: 'later' })
    original.e.f = false
    expect(taken).toEqual({ a: 1, b: [{ c: 'x' }], d: null, e: { f: true } })
  })

  test('is what JSON would make of any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const json: unknown = JSON.parse(JSON.stringify(value))
        expect(JSON.stringify(copy(json))).toBe(JSON.stringify(withoutProto(json)))
      }),
    )
  })

  test('has a replacement for half a character, which servers refuse with the whole request', () => {
    const cut = '👍'.slice(0, 1)
    const long = 'x'.repeat(2_000)
    expect(copy({ note: `ok ${cut}`, [`key ${cut}`]: [cut, '👍'], long: long + cut })).toEqual({
      note: 'ok \ufffd',
      'key \ufffd': ['\ufffd', '👍'],
      long: `${long}\ufffd`,
    })
  })

  test('calls no getter, no toJSON, no iterator', () => {
    let calls = 0
    const call = () => (calls += 1)
    const hostile = {
      get secret() {
        return call()
      },
      toJSON: call,
      list: Object.assign([1, 2], { [Symbol.iterator]: call }),
      [Symbol.toPrimitive]: call,
      plain: 1,
    }
    Object.defineProperty(hostile.list, 0, { get: call, enumerable: true })
    expect(copy(hostile)).toEqual({ list: [2], plain: 1 })
    expect(calls).toBe(0)
  })

  test('writes dates, errors, maps, sets, URLs, big and boxed numbers as data', () => {
    const error = new TypeError('no')
    expect(copy(new Date(0))).toBe('1970-01-01T00:00:00.000Z')
    expect(copy(new Date(NaN))).toBe(null)
    expect(copy(error)).toEqual({ name: 'TypeError', message: 'no', stack: error.stack })
    expect(copy(new Map([['a', 1]]))).toEqual([['a', 1]])
    expect(copy(new Set([1, 'b']))).toEqual([1, 'b'])
    expect(copy(new URL('https://x.test/a'))).toBe('https://x.test/a')
    expect(copy([10n, Object(1), Object('s'), Object(true)])).toEqual(['10', 1, 's', true])
    expect(copy([NaN, Infinity])).toEqual([null, null])
  })

  test('knows the plain objects of another frame', () => {
    expect(copy(runInNewContext('({ a: [1, { b: 2 }] })'))).toEqual({ a: [1, { b: 2 }] })
  })

  test('leaves out what is not data, and counts it', () => {
    class Account {
      email = 'ada@example.org'
    }
    const value = {
      f: () => 1,
      s: Symbol('s'),
      node: Object.assign(Object.create({}), { nodeType: 1 }) as unknown,
      bytes: new Uint8Array(2),
      account: new Account(),
      promise: Promise.resolve(),
      undefined,
      kept: 1,
    }
    expect(snapshot(value)).toMatchObject({ value: { kept: 1 }, dropped: 6 })
  })

  test('does not touch prototypes', () => {
    const hostile: unknown = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":2}}',
    )
    const taken = copy(hostile) as { polluted?: unknown }
    expect(taken).toEqual({ constructor: { prototype: 2 } })
    expect(taken.polluted).toBeUndefined()
    expect(Object.getPrototypeOf(taken)).toBe(Object.prototype)
  })

  test('cuts cycles, and keeps what only occurs twice', () => {
    const twice = { a: 1 }
    const cycle: Record<string, unknown> = { twice: [twice, twice] }
    cycle.self = cycle
    expect(copy(cycle)).toEqual({ twice: [{ a: 1 }, { a: 1 }] })
  })

  test('ends at its limits: depth, nodes, one string, all strings', () => {
    let deep: unknown = 1
    for (let depth = 0; depth < 10_000; depth += 1) deep = { deep }
    expect(JSON.stringify(copy(deep)).length).toBeLessThan(500)
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`k${index}`, 1]))
    expect(Object.keys(copy(many) as object).length).toBe(5000)
    expect(copy({ long: 'x'.repeat(1_000_000), short: 'x' })).toEqual({ short: 'x' })
    const heavy = snapshot(Array.from({ length: 100 }, () => 'x'.repeat(10_000)))
    expect(heavy.bytes).toBeLessThan(300_000)
    expect(heavy.dropped).toBeGreaterThan(0)
  })

  test('survives proxies that throw, lie or take a snapshot themselves', () => {
    const boom = (): never => {
      throw new Error('boom')
    }
    expect(copy({ a: 1, p: new Proxy({}, { ownKeys: boom }) })).toEqual({ a: 1 })
    expect(copy({ a: 1, p: new Proxy({}, { getPrototypeOf: boom }) })).toEqual({ a: 1 })
    const endless: object = new Proxy(
      {},
      {
        ownKeys: () => ['x'],
        getOwnPropertyDescriptor: () => ({ value: endless, enumerable: true, configurable: true }),
      },
    )
    expect(snapshot(endless).dropped).toBeGreaterThan(0)
    const nested = new Proxy(
      { b: 'two' },
      {
        ownKeys: (target) => (snapshot({ z: 'zzzz' }), Reflect.ownKeys(target)),
      },
    )
    expect(snapshot({ a: 'one', nested, c: 'three' })).toEqual({
      ...snapshot({ a: 'one', nested: { b: 'two' }, c: 'three' }),
    })
  })

  test('estimates its size', () => {
    const { bytes } = snapshot({ event: 'x'.repeat(1000), n: 1 })
    expect(bytes).toBeGreaterThan(1000)
    expect(bytes).toBeLessThan(1100)
  })
})

/** What a snapshot leaves out of JSON. */
function withoutProto(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withoutProto)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== '__proto__')
      .map(([name, item]) => [name, withoutProto(item)]),
  )
}
