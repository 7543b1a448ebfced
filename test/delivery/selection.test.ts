import { describe, expect, test } from 'vitest'
import { createSelection } from '../../src/delivery/selection'
import type { AnalyticsEvent } from '../../src/event/event'
import { anEvent } from '../helpers/an-event'

function anIdentify(more: Partial<AnalyticsEvent>): AnalyticsEvent {
  const { event: _, properties: __, ...rest } = anEvent('identify')
  return { ...rest, type: 'identify', userId: 'u1', ...more }
}

function aVendor(identify = '', group = '') {
  const adapter = { name: 'acme', footprint: { hosts: [] }, load: () => ({ deliver() {} }) }
  return createSelection('acme', { ...adapter, operations: { identify, group } })
}

describe('operations on a profile', () => {
  test('reach the vendor that can do them, whole', () => {
    const event = anIdentify({ traitOperations: { add: { logins: 1 }, unset: ['trial'] } })
    expect(aVendor('add unset').select(event)).toBe(event)
  })

  test('that the vendor cannot do are taken out and counted, once for each event', () => {
    const vendor = aVendor('add')
    const event = anIdentify({
      traits: { plan: 'pro' },
      traitOperations: { add: { logins: 1 }, union: { tags: ['a'] } },
    })
    for (const _try of [1, 2])
      expect(vendor.select(event)).toMatchObject({
        traits: { plan: 'pro' },
        traitOperations: { add: { logins: 1 } },
      })
    expect(vendor.select(event)).not.toHaveProperty('traitOperations.union')
    expect(vendor.unsupported).toEqual({ union: 1 })
  })

  test('alone, and none of them possible: the event is dropped by name, unless it tells of a new person', () => {
    const vendor = aVendor()
    const event = (userId: string) => anIdentify({ userId, traitOperations: { add: { n: 1 } } })
    expect(vendor.select(event('u1'))).not.toHaveProperty('traitOperations')
    expect(vendor.select(event('u1'))).toBe('unsupported')
    expect(vendor.select(event('u2'))).toMatchObject({ userId: 'u2' })
    expect(vendor.unsupported).toEqual({ add: 3 })
  })

  test('of a group are another list than those of a person', () => {
    const event = anIdentify({ type: 'group', traitOperations: { setOnce: { plan: 'pro' } } })
    expect(aVendor('setOnce').select(event)).toBe('unsupported')
    expect(aVendor('', 'setOnce').select(event)).toBe(event)
  })
})

test.each<[Record<string, boolean>, boolean]>([
  [{}, true],
  [{ acme: false }, false],
  [{ other: false }, true],
  [{ All: false }, false],
  [{ All: false, acme: true }, true],
])('an event for %o: %s', (integrations, isFor) => {
  const event = { ...anEvent('seen'), integrations }
  expect(aVendor().select(event)).toBe(isFor ? event : 'denied')
})
