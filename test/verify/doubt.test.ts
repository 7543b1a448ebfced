import { expect, test } from 'vitest'
import { doubtOf } from '../../cli/verify/doubt'
import type { Exchange } from '../../cli/verify/proxy/exchange'

const url = 'https://app.example/'
const arrived = { url, landed: url, type: 'text/html', hasSteps: false }

function asked(address: string, status: number, purpose?: string): Exchange {
  const headers = purpose === undefined ? [] : [['Sec-Fetch-Dest', purpose] as const]
  return { url: address, headers, answer: { status } } as unknown as Exchange
}

test.each([
  ['https://login.example/?next=x', /it came to https:\/\/login\.example\/\?…, which is another/],
  ['https://login.app.example/', /another site/],
  ['https://app.example.evil.test/', /another site/],
])('that it came to %s is a doubt', (landed, why) => {
  expect(doubtOf({ ...arrived, landed }, [])).toMatch(why)
  expect(doubtOf({ ...arrived, landed, hasSteps: true }, [])).toBeUndefined()
})

test.each(['http://app.example/', 'https://www.app.example/de', 'https://app.example:8443/'])(
  'that it came to %s is none',
  (landed) => {
    expect(doubtOf({ ...arrived, landed }, [])).toBeUndefined()
  },
)

test.each([
  ['application/json', 'it is application/json, and no page'],
  ['text/plain', 'it is text/plain, and no page'],
  ['text/html', undefined],
  ['application/xhtml+xml', undefined],
])('of a document of type %s: %s', (type, why) => {
  expect(doubtOf({ ...arrived, type }, [])).toBe(why)
})

test.each([
  ['by its purpose', [asked(`${url}app`, 404, 'script')], '/app is answered with 404'],
  ['by its name', [asked(`${url}app.mjs`, 500)], '/app.mjs is answered with 500'],
  ['on a host below', [asked('https://cdn.app.example/a.js', 403)], '/a.js is answered with 403'],
])('a script of its own that is not there is a doubt: %s', (_, exchanges, why) => {
  expect(doubtOf(arrived, exchanges)).toContain(why)
  expect(doubtOf({ ...arrived, hasSteps: true }, exchanges)).toContain(why)
})

test.each([
  ['a script of somebody else', [asked('https://tags.example/a.js', 404)]],
  ['a picture', [asked(`${url}a.png`, 404, 'image')]],
  ['a worker that may be there or not', [asked(`${url}sw.js`, 404, 'serviceworker')]],
  ['a script that came when asked for again', [asked(`${url}a.js`, 503), asked(`${url}a.js`, 200)]],
])('%s is none', (_, exchanges) => {
  expect(doubtOf(arrived, exchanges)).toBeUndefined()
})
