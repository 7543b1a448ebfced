import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createPseudonyms, isPseudonym } from '../../../src/privacy/pseudonyms/pseudonym'

describe('a pseudonym', () => {
  test('is HMAC-SHA-256 under a key derived for the vendor, as another implementation has it', () => {
    const vendorKey = createHmac('sha256', 'secret').update('acme').digest()
    const expected = createHmac('sha256', vendorKey).update('user-1').digest('hex').slice(0, 32)
    expect(createPseudonyms('secret', 'acme')('user-1')).toBe(`p_${expected}`)
  })

  test('is the same for the same value, and another at another vendor and under another key', () => {
    const acme = createPseudonyms('secret', 'acme')
    expect(acme('user-1')).toBe(acme('user-1'))
    expect(acme(7)).toBe(acme('7'))
    expect(acme('é')).toBe(acme('e\u0301'))
    const others = [createPseudonyms('secret', 'other'), createPseudonyms('else', 'acme')]
    for (const other of others) expect(other('user-1')).not.toBe(acme('user-1'))
  })

  test('stays the same when more values were seen than are remembered', () => {
    const acme = createPseudonyms('secret', 'acme')
    const first = acme('user-0')
    for (let index = 1; index < 2000; index += 1) acme(`user-${index}`)
    expect(acme('user-0')).toBe(first)
  })

  test('is recognised, also behind the prefix of an SDK', () => {
    const pseudonym = createPseudonyms('secret', 'acme')('user-1')
    expect(isPseudonym(pseudonym)).toBe(true)
    expect(isPseudonym(`$device:${pseudonym}`)).toBe(true)
    expect(isPseudonym(`${pseudonym}x`)).toBe(false)
    expect(isPseudonym(`ada lovelace:${pseudonym}`)).toBe(false)
  })
})
