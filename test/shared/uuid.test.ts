import { expect, test, vi } from 'vitest'

test('ids differ where a library has put another function in the place of Array.from', async () => {
  const { from } = Array
  // As Prototype 1.7 and MooTools 1.4 have it.
  Array.from = ((list: { length?: number }) => new Array(list.length ?? 0)) as typeof from
  vi.resetModules()
  const { uuid } = await import('../../src/shared/uuid')
  const ids = [uuid(), uuid()]
  Array.from = from
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(ids[1]).not.toBe(ids[0])
})
