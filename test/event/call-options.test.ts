import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createEvent, type Call } from '../../src/event/create-event'
import { createIdentity } from '../../src/event/identity'
import { createSuperProperties } from '../../src/event/super-properties'
import { memoryStore } from '../helpers/memory-store'

beforeEach(() => {
  vi.stubGlobal('location', new URL('https://app.example/keys'))
  vi.stubGlobal('document', { title: 'Keys', referrer: '' })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

function made(call: Partial<Call>) {
  const identity = createIdentity(memoryStore())
  return createEvent({ type: 'track', name: 'seen', data: {}, ...call }, identity).event
}

describe('the options of a call', () => {
  test('say id and time of the event', () => {
    const at = new Date('2025-11-08T10:00:00.000Z')
    for (const timestamp of [at, at.getTime(), at.toISOString()])
      expect(made({ options: { messageId: 'order-42', timestamp } })).toMatchObject({
        messageId: 'order-42',
        timestamp: '2025-11-08T10:00:00.000Z',
      })
  })

  test.each([[{ messageId: '' }], [{ messageId: 'ada@example.org' }], [{ messageId: 7 }]])(
    'are left out where an id cannot be one: %o',
    (options) => expect(made({ options }).messageId).toMatch(/^[\da-f-]{36}$/),
  )

  test.each([['never'], [null], [Number.NaN], [{}], [new Date(Number.NaN)]])(
    'are left out where a time is none: %s',
    (timestamp) =>
      expect(Date.now() - Date.parse(made({ options: { timestamp } }).timestamp)).toBeLessThan(9e3),
  )

  test('say of which page it is, as far as that is another', () => {
    const { context } = made({ options: { context: { page: { url: '/virtual', title: 7 } } } })
    expect(context.page).toMatchObject({ url: '/virtual', title: 'Keys', path: '/keys' })
    for (const none of [7, null, { page: 'x' }])
      expect(made({ options: { context: none } }).context.page).toMatchObject({ path: '/keys' })
  })

  test('may say that it happened when time began', () => {
    expect(made({ options: { timestamp: 0 } }).timestamp).toBe('1970-01-01T00:00:00.000Z')
  })

  test.each([['text'], [7], [[]], [() => {}]])('may be anything: %o', (options) =>
    expect(made({ options }).event).toBe('seen'),
  )

  test('say what is done to a profile; `set` is what traits are', () => {
    const options = { set: { plan: 'free', seats: 3 }, add: { logins: 1 }, unset: ['trial'] }
    const event = made({ type: 'identify', id: 'u1', data: { plan: 'pro' }, options })
    expect(event).toMatchObject({
      traits: { plan: 'pro', seats: 3 },
      traitOperations: { add: { logins: 1 }, unset: ['trial'] },
    })
    expect(event.traitOperations).not.toHaveProperty('set')
    expect(made({ options })).not.toHaveProperty('traitOperations')
  })
})

test('groups of several kinds go with the events that follow', () => {
  const identity = createIdentity(memoryStore())
  const call = (one: Partial<Call>) =>
    createEvent({ type: 'track', data: {}, ...one }, identity).event
  call({ type: 'group', id: 'acme' })
  expect(call({ type: 'group', id: 'blue', options: { key: 'team' } })).toMatchObject({
    groupId: 'blue',
    groupType: 'team',
  })
  call({ type: 'group', id: 'red', data: { size: 3 }, options: { key: 'team', join: false } })
  expect(call({ name: 'seen' })).toMatchObject({ groupId: 'acme', groups: { team: 'blue' } })
})

describe('super properties', () => {
  test('go with each event and page, and those of the call win', () => {
    const identity = createIdentity(memoryStore())
    const all = { plan: 'pro', seats: 3 }
    for (const type of ['track', 'page'] as const)
      expect(
        createEvent({ type, name: 'x', data: { seats: 4 } }, identity, all).event.properties,
      ).toEqual({ plan: 'pro', seats: 4 })
    expect(
      createEvent({ type: 'identify', id: 'u', data: {} }, identity, all).event.traits,
    ).toEqual({})
  })

  test('are kept for the next page cleaned, never as they were given', () => {
    const store = memoryStore()
    const first = createSuperProperties(store)
    first.register({ plan: 'pro', email: 'ada@example.org' })
    expect(store.read('registered')).toBeUndefined()
    first.keep(({ plan, seats }) => ({ plan, seats }))
    expect(store.read('registered')).toBe('{"plan":"pro"}')
    first.register({ seats: 3 })
    expect(createSuperProperties(store).all()).toEqual({ plan: 'pro', seats: 3 })
    first.unregister(['plan'])
    expect(createSuperProperties(store).all()).toEqual({ seats: 3 })
    first.clear()
    expect(createSuperProperties(store).all()).toBeUndefined()
    expect(store.read('registered')).toBeUndefined()
  })

  test.each(['{', '7', '[]', '"a"', 'null'])('are none where the store has %s', (text) => {
    const store = memoryStore()
    store.write('registered', text)
    expect(createSuperProperties(store).all()).toBeUndefined()
  })
})

test.each([
  ['the name of an event', { name: 'x'.repeat(9_000) }],
  ['the name of a page', { type: 'page', name: 'x'.repeat(9_000) }],
  ['an id', { type: 'identify', id: 'x'.repeat(9_000) }],
] as const)('%s counts for the size of an event', (_what, call) => {
  const identity = createIdentity(memoryStore())
  const { bytes } = createEvent({ type: 'track', data: {}, ...call }, identity)
  expect(bytes).toBeGreaterThan(9_000)
})
