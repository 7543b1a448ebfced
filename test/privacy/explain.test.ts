import { expect, test } from 'vitest'
import { posthog } from '../../adapters/posthog'
import { createScrubber } from '../../src/privacy'

const scrubber = createScrubber({
  properties: { seats: 'usage', memo: 'content' },
  catalog: { saved: { colour: 'usage' } },
  adapters: { posthog: posthog({ token: 'phc_1' }) },
})

function explained(properties: object, vendor?: string) {
  const all = scrubber.explain({ event: 'saved', properties }, vendor)
  return Object.fromEntries(
    all.map(({ path, class: dataClass, rule, entity, treatment }) => [
      path.replace('properties.', ''),
      [rule, entity, dataClass, treatment].filter(Boolean).join(' '),
    ]),
  )
}

test('each path is explained by the rule that decides on it', () => {
  expect(
    explained({
      seats: 3,
      memo: 'as agreed',
      colour: 'red',
      plan: 'pro',
      user: { email: 'ada@example.org' },
      text: 'ask ada@example.org',
      field: { label: 'email', value: 'ada@example.org' },
    }),
  ).toEqual({
    event: 'default usage keep',
    seats: 'property usage keep',
    memo: 'property content drop',
    colour: 'catalog usage keep',
    plan: 'default usage keep',
    'user.email': 'name email contact drop',
    text: 'detector email contact mask',
    'field.label': 'default usage keep',
    'field.value': 'context usage drop',
  })
})

test('no explanation holds a value', () => {
  expect(JSON.stringify(scrubber.explain({ properties: { note: 'ada@example.org' } }))).not.toMatch(
    /ada|example/,
  )
})

test("in a vendor's own hook, the fields of its protocol live", () => {
  const event = {
    event: '$exception',
    properties: {
      token: 'phc_abcdefgh12345678',
      email: 'ada@example.org',
      $exception_list: [{ stacktrace: { frames: [{ platform: 'web:javascript' }] } }],
    },
  }
  const { properties } = scrubber.scrub(event, 'posthog')
  expect(properties).toEqual({
    token: 'phc_abcdefgh12345678',
    $exception_list: [{ stacktrace: { frames: [{ platform: 'web:javascript' }] } }],
  })
  expect(explained({ token: 'phc_abcdefgh12345678' }, 'posthog').token).toMatch(/^adapter/)
  expect(scrubber.scrub(event).properties).not.toHaveProperty('token')
})
