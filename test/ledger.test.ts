import { expect, test } from 'vitest'
import { createAccount } from '../src/ledger'
import { parityOf } from '../src/parity-of'
import type { Exposure } from '../src/privacy/exposure'

const shape = (...names: string[]): Exposure[] =>
  names.map((name) => ({ name, class: 'usage', treatment: 'keep' }))

test('events of one shape are counted together, with first and last time', () => {
  const account = createAccount()
  const one = shape('properties.plan')
  account.expose('upgrade', one, '2026-01-02T00:00:00.000Z')
  account.expose('upgrade', one, '2026-01-03T00:00:00.000Z')
  expect(account.exposure()).toEqual([
    {
      event: 'upgrade',
      name: 'properties.plan',
      class: 'usage',
      treatment: 'keep',
      origin: 'app',
      count: 2,
      first: '2026-01-02T00:00:00.000Z',
      last: '2026-01-03T00:00:00.000Z',
    },
  ])
})

test('a property that several shapes have is one entry', () => {
  const account = createAccount()
  account.expose('upgrade', shape('properties.plan'), '2026-01-02T00:00:00.000Z')
  account.expose(
    'upgrade',
    shape('properties.plan', 'properties.seats'),
    '2026-01-01T00:00:00.000Z',
  )
  const entries = account.exposure()
  expect(entries.map(({ name, count }) => [name, count])).toEqual([
    ['properties.plan', 2],
    ['properties.seats', 1],
  ])
  expect(entries[0]).toMatchObject({
    first: '2026-01-01T00:00:00.000Z',
    last: '2026-01-02T00:00:00.000Z',
  })
})

test('what the app passed and what the SDK added are told apart', () => {
  const account = createAccount()
  account.expose('upgrade', shape('properties.plan'), '2026-01-01T00:00:00.000Z')
  account.exposeSdk('upgrade', shape('properties.$os'), '2026-01-01T00:00:00.000Z')
  account.exposeSdk('upgrade', shape('properties.$os'), '2026-01-02T00:00:00.000Z')
  expect(account.exposure().map(({ name, origin, count }) => [name, origin, count])).toEqual([
    ['properties.plan', 'app', 1],
    ['properties.$os', 'sdk', 2],
  ])
})

test('memory is bounded, however many shapes there are', () => {
  const account = createAccount()
  for (let index = 0; index < 10_000; index += 1) {
    account.expose('event', shape(`properties.${index}`), '2026-01-01T00:00:00.000Z')
    account.exposeSdk('event', shape(`properties.sdk${index}`), '2026-01-01T00:00:00.000Z')
  }
  expect(account.exposure().length).toBeLessThanOrEqual(4_001)
  // What is not told apart is counted all the same.
  const counted = account.exposure().filter(({ origin }) => origin === 'app')
  expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(10_000)
  expect(account.events()).toMatchObject([{ event: 'event', count: 10_000 }])
})

test('counts are by reason, and a report of them is a copy', () => {
  const account = createAccount()
  account.accept(5)
  account.deliver(2)
  account.drop('rejected', 1)
  account.drop('killed', 0)
  account.block('personal_data')
  account.block('personal_data')
  const counts = account.counts(2)
  expect(counts).toEqual({
    accepted: 5,
    delivered: 2,
    pending: 2,
    dropped: { rejected: 1 },
    blocked: { personal_data: 2 },
  })
  account.drop('rejected', 1)
  expect(counts.dropped).toEqual({ rejected: 1 })
})

test('names of events are bounded too, and none of them is lost', () => {
  const account = createAccount()
  for (let index = 0; index < 5_000; index += 1)
    account.expose(`event ${index}`, [], '2026-01-01T00:00:00.000Z')
  const events = account.events()
  expect(events.length).toBe(2_001)
  expect(events.reduce((sum, { count }) => sum + count, 0)).toBe(5_000)
})

test('10,000 properties are all in the account', () => {
  const account = createAccount()
  for (let index = 0; index < 2_000; index += 1)
    account.expose(
      'event',
      shape(...Array.from({ length: 5 }, (_, part) => `properties.${index}.${part}`)),
      '2026-01-01T00:00:00.000Z',
    )
  expect(account.exposure()).toHaveLength(10_000)
})

test('vendors that were handed the same are on a par; an event of which one had more is named', () => {
  const at = { first: '2026-01-01T00:00:00.000Z', last: '2026-01-01T00:00:00.000Z' }
  const list = (signups: number) => [
    { event: 'signup', count: signups, ...at },
    { event: 'page', count: 3, ...at },
  ]
  expect(parityOf({ a: list(2), b: list(2) })).toEqual([])
  expect(parityOf({ a: list(2), b: list(1) })).toEqual([
    { event: 'signup', counts: { a: 2, b: 1 } },
  ])
  expect(parityOf({ a: list(2), b: [] })).toEqual([
    { event: 'signup', counts: { a: 2, b: 0 } },
    { event: 'page', counts: { a: 3, b: 0 } },
  ])
})
