import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../../src/switch/policy'
import { badDocuments } from '../helpers/bad-documents'

describe('a policy', () => {
  test('names a state for a vendor, alone or with what belongs to it', () => {
    const policy = parsePolicy({
      version: 7,
      vendors: {
        a: 'on',
        b: true,
        c: false,
        d: { state: 'off', reason: 'INC-1', successor: 'a', drain: true, share: 0.1 },
      },
    })
    expect(policy).toMatchObject({ version: 7 })
    expect(typeof policy !== 'string' && Object.fromEntries(policy.vendors)).toEqual({
      a: { state: 'on' },
      b: { state: 'on' },
      c: { state: 'off' },
      d: { state: 'off', reason: 'INC-1', successor: 'a', drain: true, share: 0.1 },
    })
  })

  test.each(['paused', '', 'ON', 'null'])('reads an unknown state (%j) as off', (state) => {
    const policy = parsePolicy({ version: 1, vendors: { a: state, b: { state } } })
    expect(typeof policy !== 'string' && [...policy.vendors.values()]).toEqual([
      { state: 'off' },
      { state: 'off' },
    ])
  })

  test('cuts a reason that is longer than anybody reads', () => {
    const policy = parsePolicy({
      version: 1,
      vendors: { a: { state: 'off', reason: 'x'.repeat(1e6) } },
    })
    expect(typeof policy !== 'string' && policy.vendors.get('a')?.reason).toHaveLength(200)
  })
})

describe('no policy is', () => {
  test.each(badDocuments)('%s', (_name, document) => {
    expect(typeof parsePolicy(document)).toBe('string')
  })
})
