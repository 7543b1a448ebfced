import { beforeAll, expect, test, vi } from 'vitest'
import { hostMatcher } from '../../src/guard/host-matcher'

beforeAll(() => {
  vi.stubGlobal('location', new URL('https://app.example/dashboard'))
})

test.each([
  ['vendor.com', 'https://vendor.com/track', true],
  ['vendor.com', 'https://api.vendor.com/track', true],
  ['vendor.com', 'https://notvendor.com/track', false],
  ['vendor.com', 'https://vendor.com.evil.example/', false],
  ['vendor.com', 'https://app.example/?to=vendor.com', false],
  ['vendor.com', 'https://vendor.com:8443/track', true],
  ['vendor.com', 'https://vendor.com./track', true],
  ['vendor.com', 'https://user:secret@VENDOR.com/track', true],
  ['vendor.com', 'https://vendor.com@app.example/track', false],
  ['https://vendor.com/in/', 'https://user:secret@vendor.com./in/track', true],
  ['127.0.0.1:4000', 'http://127.0.0.1:4000/track', true],
  ['127.0.0.1:4000', 'http://127.0.0.1:5000/track', false],
  ['https://app.example/ingest', 'https://app.example/ingest/track', true],
  ['https://app.example/ingest', 'https://app.example/ingest?x=1', true],
  ['https://app.example/ingest', 'https://app.example/ingestion', false],
  ['https://app.example/ingest', 'https://app.example/api', false],
  ['/ingest/', 'https://app.example/ingest/track', true],
  ['/ingest/', 'https://other.example/ingest/track', false],
])('host %s, URL %s: %s', (host, url, expected) => {
  expect(hostMatcher([host])(new URL(url))).toBe(expected)
})

test('a path is one of what the page’s requests are relative to', () => {
  vi.stubGlobal('location', { href: 'about:srcdoc' })
  vi.stubGlobal('document', { baseURI: 'https://app.example/dashboard' })
  expect(hostMatcher(['/in/'])(new URL('https://app.example/in/track'))).toBe(true)
  vi.unstubAllGlobals()
})
