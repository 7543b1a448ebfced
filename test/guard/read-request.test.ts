import { describe, expect, test } from 'vitest'
import { readRequest } from '../../src/guard/read-request'

const id = '3f2c8a10-1111-4222-8333-444455556666'
const batch = [{ event: 'tick', properties: { $insert_id: id } }]
function base64(value: unknown) {
  return Buffer.from(JSON.stringify(value)).toString('base64')
}
function read(body: string, query = '') {
  return readRequest(new URL(`https://vendor.example/track${query}`), body)
}

describe('a request is read', () => {
  test.each([
    ['as JSON', JSON.stringify(batch)],
    ['as JSON behind spaces', `  ${JSON.stringify(batch)}`],
    ['as base64', base64(batch)],
    ['as a form with JSON in it', `data=${encodeURIComponent(JSON.stringify(batch))}`],
    ['as a form with base64 in it', `data=${encodeURIComponent(base64(batch))}`],
  ])('%s, with the ids of its events', (_how, body) => {
    const { payload, messageIds } = read(body)
    expect(JSON.stringify(payload?.body)).toContain(JSON.stringify(batch[0]))
    expect(messageIds).toEqual([id])
  })

  test('with its query, in which there may be JSON as well', () => {
    const context = encodeURIComponent(JSON.stringify({ email: 'ada@example.com' }))
    expect(read('', `?ip=0&context=${context}`)).toEqual({
      payload: { query: { ip: '0', context: { email: 'ada@example.com' } }, body: undefined },
      messageIds: [],
    })
  })
})

describe('a request that nobody can read', () => {
  test.each(['\u001f\u008b\u0008', 'hello', '%%%', '{"half":', 'aGVsbG8='])(
    'is unreadable: %j',
    (body) => {
      expect(read(body).payload).toBeUndefined()
    },
  )
})
