import { registry } from 'cordon/registry'
import { describe, expect, test } from 'vitest'
import { matchRequest, type SentRequest } from '../../verify/match-request'
import { tracesOf } from '../../verify/vendor-traces'

const all = Object.values(registry).map((record) => tracesOf(record))

function sent(url: string, body: unknown = '', headers: SentRequest['headers'] = []) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return matchRequest({ method: 'POST', url, headers, body: Buffer.from(text) }, all).map(
    ({ kind, vendor }) => `${kind} ${vendor}`,
  )
}

const app = 'https://app.example'

describe('a request to a vendor’s host', () => {
  test.each([
    ['https://api-js.mixpanel.com/track/', 'mixpanel'],
    ['https://API.Mixpanel.com./x', 'mixpanel'],
    ['wss://eu.i.posthog.com/', 'posthog'],
    ['https://cdn.mxpnl.com:8443/libs/a.js', 'mixpanel'],
    ['http://o1.ingest.sentry.io/api/1/envelope/', 'sentry'],
  ])('%s: %s', (url, vendor) => {
    expect(sent(url)).toEqual([`request ${vendor}`])
  })

  test.each([
    'https://notmixpanel.com/',
    'https://mixpanel.com.example/',
    'https://app.example/mixpanel.com',
  ])('none is %s', (url) => {
    expect(sent(url)).toEqual([])
  })
})

describe('a request to any host that carries what only a vendor sends', () => {
  test.each([
    [
      'mixpanel',
      '/a',
      { event: 'x', properties: { token: 't', distinct_id: 'd', $insert_id: 'i' } },
    ],
    ['mixpanel', '/b', [{ $token: 't', $distinct_id: 'd', $set: {} }]],
    ['posthog', '/e/', { api_key: 'k', distinct_id: 'd', uuid: 'u' }],
    ['posthog', '/array/phc_0123456789abcdefghijklmn/config', ''],
    ['segment', '/x', { writeKey: 'k', batch: [{ messageId: 'm' }] }],
    ['amplitude', '/x', { api_key: 'k', events: [{ event_type: 'e' }] }],
    ['ga4', '/g/collect?v=2&tid=G-1&cid=2&en=page_view', ''],
    ['ga4', '/m/x?v=2&tid=G-1&cid=2&gtm=45je&_p=1&en=page_view', ''],
    ['amplitude', '/a', 'checksum=c&client=k&e=%5B%5D&upload_time=1&v=2'],
    ['launchdarkly', '/ld/sdk/evalx/64f0c1b2a3d4e5f601234567/contexts/eyJrZXkiOiJ4In0', ''],
    ['launchdarkly', '/ld/events/diagnostic/64f0c1b2a3d4e5f601234567', { id: { a: 'x' } }],
    ['plausible', '/api/event', { n: 'pageview', u: app, d: 'app.example' }],
    [
      'rudderstack',
      '/v1/track',
      { type: 'track', messageId: 'm', anonymousId: 'a', originalTimestamp: 't', sentAt: 't' },
    ],
    ['segment', '/v1/t', { type: 'track', messageId: 'm', anonymousId: 'a', sentAt: 't' }],
    ['snowplow', '/com.app/t', { schema: 'iglu:x/payload_data', data: [{ e: 'pv', tv: 'js-3' }] }],
  ])('%s at %s', (vendor, path, body) => {
    expect(sent(app + path, body)).toEqual([`payload ${vendor}`])
  })

  test('an event of PostHog, which has the names of one of Mixpanel’s, is PostHog’s alone', () => {
    const properties = { token: 'k', distinct_id: 'd', $insert_id: 'i', $lib: 'web' }
    expect(sent(`${app}/e/`, [{ event: 'x', uuid: 'u', properties }])).toEqual(['payload posthog'])
  })

  test('its key in a header', () => {
    const headers = [['authorization', `Bearer phc_0123456789abcdefghijklmn`]] as const
    expect(sent(`${app}/x`, '', headers)).toEqual(['payload posthog'])
  })
})

describe('what an app sends itself is nobody’s', () => {
  test.each([
    ['/login', { token: 'csrf', user: 'ada' }],
    ['/graphql', { query: '{ me { id } }', variables: { token: 't' } }],
    ['/track', { event: 'opened', token: 't', user_id: 'u' }],
    ['/collect', { e: 1, a: 2 }],
    ['/api/event', { name: 'created', id: 1 }],
    ['/hash/0123456789abcdef0123456789abcdef', { sha: '0123456789abcdef0123456789abcdef' }],
    ['/say', { text: 'We have left mixpanel.com and phc_short for good.' }],
  ])('%s', (path, body) => {
    expect(sent(app + path, body)).toEqual([])
  })

  test('a cookie of the vendor, which goes with every request', () => {
    const cookie = [['cookie', 'ph_phc_0123456789abcdefghijklmn_posthog=1']] as const
    expect(sent(`${app}/x`, '', cookie)).toEqual([])
  })
})

test('keys are shown nowhere', () => {
  const key = 'phc_0123456789abcdefghijklmn'
  const found = matchRequest(
    {
      method: 'GET',
      url: `${app}/array/${key}/config?token=${key}`,
      headers: [],
      body: Buffer.of(),
    },
    all,
  )
  expect(found).toHaveLength(1)
  expect(JSON.stringify(found)).not.toContain(key)
})
