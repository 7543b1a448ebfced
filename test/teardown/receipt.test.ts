import { expect, test } from 'vitest'
import { emptyReceipt, unknownVendorReceipt } from '../../src/teardown/receipt'

const nothing = {
  purged: {
    ...{ cookies: [], localStorage: [], sessionStorage: [] },
    ...{ databases: [], caches: [], globals: [] },
  },
  ...{ unconfirmed: 0, aborted: 0, successor: undefined, handedOver: 0, failed: [] },
  blockedSince: 0,
}

test('a receipt says whose vote it was, why, under which version, and when', () => {
  const vote = { by: 'policy', state: 'off', reason: 'INC-1', version: 7, share: 0.1 } as const
  const before = new Date().toISOString()
  const { at, ...rest } = emptyReceipt('acme', vote)
  expect(rest).toEqual({
    ...{ vendor: 'acme', by: 'policy', reason: 'INC-1', version: 7, share: 0.1 },
    ...nothing,
  })
  expect(at >= before && at <= new Date().toISOString()).toBe(true)
})

test('where nobody has voted it is a call’s', () => {
  const { by, reason, version, share } = emptyReceipt('acme')
  expect({ by, reason, version, share }).toEqual({
    ...{ by: 'kill', reason: undefined, version: undefined, share: undefined },
  })
})

test('a name with a typing error in it is no kill, and the receipt names those that there are', () => {
  expect(
    unknownVendorReceipt(
      'acmee',
      new Map([
        ['acme', 1],
        ['other', 2],
      ]).keys(),
    ),
  ).toMatchObject({
    ...{ vendor: 'acmee', ...nothing },
    failed: [{ step: 'find', why: 'no such vendor; known: acme, other' }],
  })
})
