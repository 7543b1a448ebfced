import fc from 'fast-check'
import { expect, test } from 'vitest'
import { posthogId } from '../../adapters/shared/posthog-id'

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[89ab][\da-f]{3}-[\da-f]{12}$/

test('a UUID is an event’s id at PostHog as it is, in small letters', () => {
  fc.assert(fc.property(fc.uuid(), (id) => posthogId(id.toUpperCase()) === id))
})

test('of another id a UUID is made, of the same one the same', () => {
  const ids = fc.stringMatching(/^[\w-]{1,100}$/)
  fc.assert(
    fc.property(ids, (id) => {
      expect(posthogId(id)).toMatch(uuid)
      expect(posthogId(id)).toBe(posthogId(id))
    }),
  )
})

test('no two of 100,000 ids that look alike are the same', () => {
  const made = new Set<string>()
  const parts = [new Set<string>(), new Set<string>()]
  for (let order = 0; order < 100_000; order += 1) {
    const id = posthogId(`order-${order}`)
    made.add(id)
    parts[0]?.add(id.slice(0, 13))
    parts[1]?.add(id.slice(-12))
  }
  expect(made.size).toBe(100_000)
  // Nor would they be by half of it alone.
  expect(parts.map(({ size }) => size)).toEqual([100_000, 100_000])
})
