import { expect, test } from 'vitest'
import { Changes } from '../../src/switch/changes'

function record(fails?: string) {
  const told: string[] = []
  const changes = new Changes((vendor, state) => {
    told.push(`${vendor} ${state}`)
    if (vendor === fails) throw new Error(`of ${vendor}`)
  })
  return { told, changes }
}

test('a change is told at once', () => {
  const { told, changes } = record()
  changes.add('mixpanel', 'off', undefined)
  expect(told).toEqual(['mixpanel off'])
})

test('of changes that are made together the last of a vendor is told, starts before stops', () => {
  const { told, changes } = record()
  changes.together(() => {
    changes.add('mixpanel', 'hold', undefined)
    changes.add('mixpanel', 'off', undefined)
    changes.add('posthog', 'on', undefined)
    expect(told).toEqual([])
  })
  expect(told).toEqual(['posthog on', 'mixpanel off'])
})

test('who throws when told of one vendor keeps nobody from hearing of the others', () => {
  const { told, changes } = record('posthog')
  const decide = (): void => {
    changes.add('posthog', 'on', undefined)
    changes.add('mixpanel', 'off', undefined)
  }
  expect(() => changes.together(decide)).toThrow('of posthog')
  expect(told).toEqual(['posthog on', 'mixpanel off'])
})

test('a decision that breaks off is told as far as it went, and so is what comes after', () => {
  const { told, changes } = record()
  const breakOff = (): never => {
    changes.add('mixpanel', 'off', undefined)
    throw new Error('half-way')
  }
  expect(() => changes.together(breakOff)).toThrow('half-way')
  changes.add('posthog', 'off', undefined)
  expect(told).toEqual(['mixpanel off', 'posthog off'])
})
