import { fileURLToPath } from 'node:url'
import type { Adapter, VendorHost } from 'cordon'
import { amplitude } from 'cordon/adapters/amplitude'
import { plausible } from 'cordon/adapters/plausible'
import { rudderstack } from 'cordon/adapters/rudderstack'
import { segment } from 'cordon/adapters/segment'
import { snowplow } from 'cordon/adapters/snowplow'
import { umami } from 'cordon/adapters/umami'
import { recordingEndpoint, type RecordedRequest } from 'cordon/testing'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnalyticsEvent } from '../../src/event/event'
import type { Engine } from '../engines/support/engine'
import { openChromium } from '../engines/support/open-chromium'

/**
 * Each wire adapter beside its vendor's own SDK, both with the same calls: what the adapter sends has to
 * have the SDK's names and, where the app said it, the SDK's values.
 */

type Json = Readonly<Record<string, unknown>>

interface Vendor {
  /** Makes the calls with the SDK: source of a module, given the server's URL as `host`. */
  readonly sdk: string
  adapter(host: string): Adapter
  /** The events of a request. */
  events(payload: Json): readonly Json[]
  /** Whether two events are of the same call. */
  call(event: Json): string
  /** Names which only the adapter has, and why. */
  readonly own: Readonly<Record<string, string>>
  /** Paths whose values are the app's, and so the same. */
  readonly same: readonly string[]
}

const ip = 'so that the server looks up no address'
const shared = `
const user = 'user-1', data = { plan: 'pro', seats: 3 }, traits = { plan: 'pro' }`

const vendors: Readonly<Record<string, Vendor>> = {
  segment: {
    sdk: `import { AnalyticsBrowser } from '@segment/analytics-next'
      const apiHost = host.replace('http://', '') + '/v1'
      const analytics = AnalyticsBrowser.load({ writeKey: 'token', cdnSettings: { integrations: { 'Segment.io': { apiKey: 'token', apiHost, protocol: 'http' } } } })
      await analytics.identify(user, traits); await analytics.group('org-1', { seats: 3 }); await analytics.page('Usage', data); await analytics.track('tick', data)`,
    adapter: (host) => segment({ token: 'token', host }),
    events: (payload) => (payload.batch as Json[] | undefined) ?? [payload],
    call: ({ type }) => String(type),
    own: { 'context.ip': ip },
    same: [
      'type',
      'event',
      'name',
      'properties.plan',
      'properties.seats',
      'traits',
      'userId',
      'groupId',
    ],
  },
  rudderstack: {
    sdk: `import { RudderAnalytics } from '@rudderstack/analytics-js/bundled'
      const analytics = new RudderAnalytics()
      analytics.load('token', host, { getSourceConfig: () => ({ source: { id: 's', name: 's', writeKey: 'token', enabled: true, workspaceId: 'w', config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } }, destinations: [] } }), plugins: ['XhrQueue'] })
      await new Promise((resolve) => analytics.ready(resolve))
      analytics.identify(user, traits); analytics.group('org-1', { seats: 3 }); analytics.page('Usage', data); analytics.track('tick', data)`,
    adapter: (host) => rudderstack({ token: 'token', host }),
    events: (payload) => (payload.batch as Json[] | undefined) ?? [payload],
    call: ({ type }) => String(type),
    own: { 'context.ip': ip },
    same: [
      'type',
      'event',
      'name',
      'properties.plan',
      'properties.seats',
      'userId',
      'groupId',
      'channel',
      'integrations.All',
    ],
  },
  amplitude: {
    sdk: `import * as amplitude from '@amplitude/analytics-browser'
      await amplitude.init('token', user, { serverUrl: host + '/2/httpapi', autocapture: false, fetchRemoteConfig: false, minIdLength: 1, identityStorage: 'none' }).promise
      amplitude.identify(new amplitude.Identify().set('plan', 'pro')); amplitude.groupIdentify('company', 'org-1', new amplitude.Identify().set('seats', 3)); amplitude.track({ event_type: 'tick', event_properties: data, groups: { company: 'org-1' } })
      await amplitude.flush().promise`,
    adapter: (host) => amplitude({ token: 'token', host }),
    events: ({ events }) => events as Json[],
    call: (event) => String(event.event_type),
    own: {},
    same: [
      'event_type',
      'event_properties',
      'user_properties',
      'group_properties',
      'groups',
      'user_id',
    ],
  },
  snowplow: {
    sdk: `import { newTracker, setUserId, trackPageView, trackSelfDescribingEvent } from '@snowplow/browser-tracker'
      newTracker('sp', host, { appId: 'token', bufferSize: 1, contexts: { webPage: false } })
      setUserId(user); trackPageView({ title: 'Usage' })
      trackSelfDescribingEvent({ event: { schema: 'iglu:com.acme/tick/jsonschema/1-0-0', data } })`,
    adapter: (host) =>
      snowplow({
        token: 'token',
        host,
        schema: (event) => 'iglu:com.acme/' + event + '/jsonschema/1-0-0',
      }),
    events: ({ data }) =>
      (data as Json[]).map((event) => {
        // The SDK writes it in base64 unless told otherwise.
        const text =
          typeof event.ue_px === 'string'
            ? atob(event.ue_px.replace(/-/g, '+').replace(/_/g, '/'))
            : event.ue_pr
        const { ue_px: _, ...rest } = event
        return typeof text === 'string'
          ? { ...rest, ue_pr: JSON.stringify(JSON.parse(text)) }
          : rest
      }),
    call: ({ e }) => String(e),
    own: {},
    same: ['e', 'p', 'aid', 'uid', 'page', 'ue_pr'],
  },
  plausible: {
    sdk: `import { init, track } from '@plausible-analytics/tracker'
      init({ domain: 'app.example', endpoint: host + '/api/event', captureOnLocalhost: true, autoCapturePageviews: false })
      track('pageview', { props: data }); track('tick', { props: data })`,
    adapter: (host) => plausible({ token: 'app.example', host }),
    events: (payload) => [payload],
    call: ({ n }) => String(n),
    own: {},
    same: ['n', 'd'],
  },
  umami: {
    sdk: `import { Umami } from '@umami/node'
      const umami = new Umami({ websiteId: 'token', hostUrl: host })
      await umami.track({ url: location.href, hostname: location.hostname, name: 'tick', data }); await umami.identify(traits)`,
    adapter: (host) => umami({ token: 'token', host }),
    events: (payload) => [payload],
    call: ({ type, payload }) => `${String(type)} ${String((payload as Json).name)}`,
    own: {
      'payload.timestamp': 'documented; @umami/node leaves the time to the server',
      'payload.id': 'documented; who the session belongs to',
      'payload.url': 'documented for identify too',
      'payload.hostname': 'documented for identify too',
    },
    same: ['type', 'payload.website', 'payload.name', 'payload.data'],
  },
}

let engine: Engine
beforeAll(async () => {
  engine = await openChromium('--disable-blink-features=AutomationControlled')
})
afterAll(() => engine.close())

describe.each(Object.entries(vendors))('%s', (name, vendor) => {
  test('sends what its SDK sends for the same calls', async () => {
    const theirs = new Map((await bySdk(vendor)).map((event) => [vendor.call(event), event]))
    const ours = await byAdapter(vendor)
    let compared = 0
    for (const event of ours) {
      const call = vendor.call(event)
      // A page view has no counterpart where the SDK was not asked for one.
      const other = theirs.get(call)
      if (!other && name === 'amplitude' && call === 'page_view') continue
      if (!other && name === 'umami') continue
      expect(other, `${call}: the SDK has no such event`).toBeDefined()
      compared += 1
      const foreign = pathsOf(event).filter((path) => valueAt(other, path) === undefined)
      expect(
        foreign.filter((path) => !(path in vendor.own)),
        call,
      ).toEqual([])
      for (const path of vendor.same)
        if (valueAt(event, path) !== undefined)
          expect({ call, path, value: valueAt(event, path) }).toEqual({
            call,
            path,
            value: valueAt(other, path),
          })
      for (const path of pathsOf(event))
        if (!(path in vendor.own))
          expect([path, typeof valueAt(event, path)]).toEqual([path, typeof valueAt(other, path)])
    }
    expect(compared).toBeGreaterThan(1)
  })
})

/** Paths of the protocol: what is inside the app's own data is the app's. */
function pathsOf(event: Json, prefix = ''): string[] {
  return Object.entries(event).flatMap(([key, value]) => {
    const path = prefix + key
    const isOpen = ['context', 'payload', 'context.library'].includes(path)
    return isOpen ? pathsOf(value as Json, `${path}.`) : [path]
  })
}

function valueAt(of: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => (part as Json | undefined)?.[key], of)
}

async function bySdk({ sdk, events, call }: Vendor): Promise<Json[]> {
  const server = await recordingEndpoint()
  const { outputFiles } = await build({
    stdin: {
      contents: `${sdk.replace(/^(\s*import[^\n]*\n)+/, '$&' + `const host = ${JSON.stringify(server.url)};${shared}\n`)}
        ;window.done = true`,
      resolveDir: fileURLToPath(new URL('apps/', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"', 'process.version': '"v20"' },
    write: false,
    logLevel: 'error',
  })
  const page = await servePage(outputFiles[0]?.text ?? '')
  const profile = await engine.browser.profile()
  try {
    await profile.open(page.url)
    const all = (): Json[] => server.requests.flatMap((one) => eventsOf(one, events))
    const wanted =
      sdk.includes('umami') || sdk.includes('plausible') || sdk.includes('snowplow') ? 2 : 3
    await server.waitFor(() => new Set(all().map(call)).size >= wanted, 30_000)
    // Those of one burst come one by one.
    await server.waitFor(
      () => all().some((event) => JSON.stringify(event).includes('tick')),
      30_000,
    )
    return all()
  } finally {
    await profile.close()
    await page.close()
    await server.close()
  }
}

function eventsOf({ payload, method }: RecordedRequest, events: Vendor['events']): readonly Json[] {
  return method === 'POST' && payload ? events(payload as Json) : []
}

async function byAdapter({ adapter, events }: Vendor): Promise<Json[]> {
  const server = await recordingEndpoint()
  try {
    const client = await adapter(server.url).load({ mayRun: () => true } as VendorHost)
    await client.deliver(calls, false)
    return server.requests.flatMap((one) => eventsOf(one, events))
  } finally {
    await server.close()
  }
}

const common = {
  timestamp: '2026-01-01T00:00:00.000Z',
  anonymousId: 'anonymous-1',
  userId: 'user-1',
  context: {
    page: {
      url: 'https://app.example/usage',
      path: '/usage',
      search: '',
      title: 'Usage',
      referrer: '',
    },
  },
}
const data = { plan: 'pro', seats: 3 }
const calls: AnalyticsEvent[] = [
  { ...common, type: 'identify', messageId: 'message-1', traits: { plan: 'pro' } },
  { ...common, type: 'group', messageId: 'message-2', groupId: 'org-1', traits: { seats: 3 } },
  { ...common, type: 'page', messageId: 'message-3', name: 'Usage', properties: data },
  { ...common, type: 'track', messageId: 'message-4', event: 'tick', properties: data },
]

async function servePage(script: string): Promise<{ url: string; close(): Promise<void> }> {
  const { createServer } = await import('node:http')
  const server = createServer((request, response) => {
    const isScript = request.url === '/app.js'
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' })
    response.end(
      isScript
        ? script
        : '<!doctype html><title>Usage</title><script type="module" src="/app.js"></script>',
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}/usage`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
