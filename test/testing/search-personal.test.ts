import { createHash } from 'node:crypto'
import type { RecordedRequest } from 'cordon/testing'
import { describe, expect, test } from 'vitest'
import { searchPersonal } from '../../examples/dashboard/server/search-personal.mjs'

const value = 'ada.quill@example.com'
const search = searchPersonal([{ kind: 'email', value }])

function request(text: string, rest: Partial<RecordedRequest> = {}): RecordedRequest {
  return {
    at: 0,
    method: 'POST',
    path: '/',
    query: {},
    headers: {},
    raw: new TextEncoder().encode(text),
    text,
    payload: undefined,
    events: [],
    aborted: false,
    ...rest,
  }
}

function base64(text: string) {
  return Buffer.from(text).toString('base64')
}

describe('searchPersonal, the evidence of the example’s check', () => {
  test.each([
    ['clear', value],
    ['other case', value.toUpperCase()],
    ['percent-encoded', encodeURIComponent(value)],
    ['base64 at a multiple of three', base64(value)],
    ['base64 one on', base64(`"${value}"`)],
    ['base64 two on', base64(`{"${value}"}`)],
    ['hexadecimal', Buffer.from(value).toString('hex')],
    ['a bare hash', createHash('sha256').update(value).digest('hex')],
  ])('finds a value in a body: %s', (_, text) => {
    expect(search(request(`before ${text} after`))).not.toEqual([])
  })

  test('finds it in the URL, in the app’s headers and in a decoded payload', () => {
    expect(search(request('', { path: `/x/${value}` }))).toHaveLength(1)
    expect(search(request('', { query: { u: `?e=${encodeURIComponent(value)}` } }))).toHaveLength(1)
    expect(search(request('', { headers: { 'x-user': value } }))).toHaveLength(1)
    expect(
      search(request('', { headers: { referer: `https://a.example/?${value}` } })),
    ).toHaveLength(1)
    expect(search(request('', { payload: { deep: [{ e: value }] } }))).toHaveLength(1)
  })

  test('finds nothing where nothing is', () => {
    const headers = { 'user-agent': value }
    expect(search(request('ada@example.org', { headers }))).toEqual([])
  })
})
