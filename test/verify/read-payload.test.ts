import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readPayload } from '../../verify/read-payload'

const event = JSON.stringify({ event: 'opened', properties: { $insert_id: 'i1', token: 'secret' } })
const bytes = Buffer.from(event)
const base64 = bytes.toString('base64')

describe('reads names and values', () => {
  test.each<[string, Uint8Array | string, string?]>([
    ['as they are', bytes],
    ['in gzip', gzipSync(bytes)],
    ['in deflate', deflateSync(bytes)],
    ['in raw deflate', deflateRawSync(bytes)],
    ['in brotli, which a header tells', brotliCompressSync(bytes), 'br'],
    ['in base64', base64],
    ['in base64 for URLs', bytes.toString('base64url')],
    ['in base64 with lines', base64.replace(/.{20}/g, '$&\n')],
    ['in gzip in base64', gzipSync(bytes).toString('base64')],
    ['in a field', `data=${encodeURIComponent(event)}&v=1`],
    ['in a field, in base64 that was not encoded', `v=1&data=${base64}`],
    [
      'in a field, with pluses for spaces',
      `data=${encodeURIComponent(event).replace(/%20/g, '+')}`,
    ],
    ['in percents', encodeURIComponent(event)],
    ['in hexadecimal digits', bytes.toString('hex')],
    ['in a string of JSON', JSON.stringify({ a: [JSON.stringify(event)] })],
    ['in lines', `{"a":1}\n${event}\n`],
    ['behind a guard', `)]}',\n${event}`],
    ['in a message of a socket’s protocol', `42["track",${event}]`],
    ['in a data URL', `data:application/json;base64,${base64}`],
    ['in 16 bits a character', Buffer.from(event, 'utf16le')],
    [
      'in a part of a form',
      `--x\r\ncontent-disposition: form-data; name="data"\r\n\r\n${event}\r\n--x--\r\n`,
    ],
    ['cut off', event.slice(0, -3)],
  ])('%s', (_how, body, encoding = '') => {
    const { keys, texts } = readPayload(body, encoding)
    expect([...keys]).toEqual(expect.arrayContaining(['$insert_id', 'token']))
    expect(texts.some((text) => text.includes('secret'))).toBe(true)
  })

  test('names of fields and parts', () => {
    expect([...readPayload('tid=G-1&cid=2').keys]).toEqual(['tid', 'cid'])
    const parts = '--x\r\ncontent-disposition: form-data; name="api_key"\r\n\r\nk\r\n--x--'
    expect([...readPayload(parts).keys]).toContain('api_key')
  })

  test('names in MessagePack', () => {
    const packed = Buffer.from('\x82\xaa$insert_id\xa2i1\xa5token\xa6secret', 'latin1')
    expect([...readPayload(packed).keys]).toEqual(expect.arrayContaining(['$insert_id', 'token']))
  })
})

describe('ends', () => {
  test('where a body inflates without end', () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    expect(readPayload(bomb).texts.join('').length).toBeLessThan(17 * 1024 * 1024)
  })

  test('where layers have no end', () => {
    let text = event
    for (let layer = 0; layer < 20; layer += 1) text = JSON.stringify({ a: text })
    expect(readPayload(text).texts.length).toBeLessThan(10)
  })

  test('with what is no text at all', () => {
    const noise = Buffer.from(Array.from({ length: 4_096 }, (_, index) => (index * 7919) % 256))
    expect(() => readPayload(noise)).not.toThrow()
  })
})
