import { expect, test } from 'vitest'
import { parityOf } from '../../src/client/parity-of'
import { createExposures } from '../../src/ledger/exposures'
import type { Exposure } from '../../src/privacy/vocabulary/exposure'

function shape(...names: string[]): Exposure[] {
  return names.map((name) => ({ name, class: 'usage', treatment: 'keep' }))
}

test('events of one shape are counted together, with first and last time', () => {
  const shown = createExposures()
  const one = shape('properties.plan')
  shown.expose('upgrade', one, '2026-01-02T00:00:00.000Z')
  shown.expose('upgrade', one, '2026-01-03T00:00:00.000Z')
  expect(shown.entries()).toEqual([
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
  const shown = createExposures()
  shown.expose('upgrade', shape('properties.plan'), '2026-01-02T00:00:00.000Z')
  shown.expose('upgrade', shape('properties.plan', 'properties.seats'), '2026-01-01T00:00:00.000Z')
  const entries = shown.entries()
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
  const shown = createExposures()
  shown.expose('upgrade', shape('properties.plan'), '2026-01-01T00:00:00.000Z')
  shown.exposeSdk('upgrade', shape('properties.$os'), '2026-01-01T00:00:00.000Z')
  shown.exposeSdk('upgrade', shape('properties.$os'), '2026-01-02T00:00:00.000Z')
  expect(shown.entries().map(({ name, origin, count }) => [name, origin, count])).toEqual([
    ['properties.plan', 'app', 1],
    ['properties.$os', 'sdk', 2],
  ])
})

test('memory is bounded, however many shapes there are', () => {
  const shown = createExposures()
  for (let index = 0; index < 10_000; index += 1) {
    shown.expose('event', shape(`properties.${index}`), '2026-01-01T00:00:00.000Z')
    shown.exposeSdk('event', shape(`properties.sdk${index}`), '2026-01-01T00:00:00.000Z')
  }
  expect(shown.entries().length).toBeLessThanOrEqual(4_001)
  // What is not told apart is counted all the same.
  const counted = shown.entries().filter(({ origin }) => origin === 'app')
  expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(10_000)
  expect(shown.events()).toMatchObject([{ event: 'event', count: 10_000 }])
})

test('names of events are bounded too, and none of them is lost', () => {
  const shown = createExposures()
  for (let index = 0; index < 5_000; index += 1)
    shown.expose(`event ${index}`, [], '2026-01-01T00:00:00.000Z')
  const events = shown.events()
  expect(events.length).toBe(2_001)
  expect(events.reduce((sum, { count }) => sum + count, 0)).toBe(5_000)
})

test('10,000 properties are all told', () => {
  const shown = createExposures()
  for (let index = 0; index < 2_000; index += 1)
    shown.expose(
      'event',
      shape(...Array.from({ length: 5 }, (_, part) => `properties.${index}.${part}`)),
      '2026-01-01T00:00:00.000Z',
    )
  expect(shown.entries()).toHaveLength(10_000)
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
