import { describe, expect, test, vi } from 'vitest'
import { isInertStub, stubFor } from '../../src/guard/inert-stub'

type Callable = Record<string, (...args: unknown[]) => unknown> & ((...args: unknown[]) => unknown)

describe('in the place of a global that is erased', () => {
  test.each<[string, string, unknown]>([
    ['a function', 'gtag', () => {}],
    ['an object with calls', 'mixpanel', { track() {} }],
    ['the queue of a snippet', 'analytics', []],
    [
      'an object whose class has calls',
      'posthog',
      new (class {
        capture() {}
      })(),
    ],
  ])('of %s something stays that can be called', (_, name, value) => {
    expect(isInertStub(stubFor(name, value, vi.fn()))).toBe(true)
  })

  test.each<[string, string, unknown]>([
    ['what no app calls, by its name', '_mixpanel', () => {}],
    ['a value', 'token', 'abc'],
    ['null', 'analytics', null],
    ['nothing', 'analytics', undefined],
    ['an object that has no calls', 'config', Object.create(null)],
  ])('of %s nothing stays', (_, name, value) => {
    expect(stubFor(name, value, vi.fn())).toBeUndefined()
  })

  test('what stood in already stays, and so does what sends by this library alone', () => {
    const stub = stubFor('gtag', () => {}, vi.fn())
    expect(stubFor('gtag', stub, vi.fn())).toBe(stub)
    const compat = { [Symbol.for('cordon.compat')]: true, track() {} }
    expect(stubFor('mixpanel', compat, vi.fn())).toBe(compat)
    expect(isInertStub({ [Symbol.for('cordon.compat')]: 'yes' })).toBe(false)
  })
})

describe('what stands in', () => {
  const standing = (onCall = vi.fn()) => ({
    onCall,
    stub: stubFor('mixpanel', { track() {} }, onCall) as Callable,
  })

  test('counts each call, at any depth, and answers nothing', () => {
    const { stub, onCall } = standing()
    expect(stub.track?.('x')).toBeUndefined()
    expect((stub.people as unknown as Callable).set?.({})).toBeUndefined()
    expect(stub()).toBeUndefined()
    expect(onCall).toHaveBeenCalledTimes(3)
  })

  test.each(['get_group', 'init', 'people'])('answers %s with something to call again', (name) => {
    const { stub, onCall } = standing()
    const answer = stub[name]?.('company', 'acme') as Callable
    expect(answer.set?.({})).toBeUndefined()
    expect(onCall).toHaveBeenCalledTimes(2)
  })

  test('is made anew without throwing', () => {
    const { stub } = standing()
    expect(isInertStub(Reflect.construct(stub, []))).toBe(true)
  })

  test('has every property, keeps assigned values, and returns the same member each time', () => {
    const { stub } = standing()
    expect('anything' in stub).toBe(true)
    expect(stub.track).toBe(stub.track)
    Object.assign(stub, { debug: true })
    expect(stub.debug).toBe(true)
  })

  test('is neither a promise nor iterable, and converts to an empty string', async () => {
    const { stub } = standing()
    expect(await (stub as unknown)).toBe(stub)
    expect((stub as Partial<Iterable<unknown>>)[Symbol.iterator]).toBeUndefined()
    expect(`${String(stub)}`).toBe('')
    expect(stub.toString?.()).toBe('')
  })
})
