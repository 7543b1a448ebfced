import { createHash, createHmac, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createHmac as createOwn } from '../../../src/privacy/pseudonyms/hmac-sha256'

function own(key: Uint8Array, message: Uint8Array): string {
  return Buffer.from(createOwn(key)(message)).toString('hex')
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex')
}

describe('HMAC-SHA-256', () => {
  /** Key, message, digest: RFC 4231, test cases 1 to 7 without the truncated one. */
  const vectors: readonly (readonly [key: Buffer, message: Buffer, digest: string])[] = [
    [
      Buffer.alloc(20, 0x0b),
      Buffer.from('Hi There'),
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    ],
    [
      Buffer.from('Jefe'),
      Buffer.from('what do ya want for nothing?'),
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ],
    [
      Buffer.alloc(20, 0xaa),
      Buffer.alloc(50, 0xdd),
      '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe',
    ],
    [
      bytes('0102030405060708090a0b0c0d0e0f10111213141516171819'),
      Buffer.alloc(50, 0xcd),
      '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
    ],
    [
      Buffer.alloc(131, 0xaa),
      Buffer.from('Test Using Larger Than Block-Size Key - Hash Key First'),
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ],
    [
      Buffer.alloc(131, 0xaa),
      Buffer.from(
        'This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.',
      ),
      '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
    ],
  ]

  test.each(vectors)('says what RFC 4231 says', (key, message, digest) => {
    expect(own(key, message)).toBe(digest)
  })

  test('says what Node says, of any key and message, at every length around a block', () => {
    for (let length = 0; length < 300; length += 1) {
      const [key, message] = [randomBytes((length * 7) % 150), randomBytes(length)]
      expect(own(key, message)).toBe(createHmac('sha256', key).update(message).digest('hex'))
    }
  })

  test('of a long message too', () => {
    const message = randomBytes(100_003)
    const key = createHash('sha256').update('key').digest()
    expect(own(key, message)).toBe(createHmac('sha256', key).update(message).digest('hex'))
  })
})
