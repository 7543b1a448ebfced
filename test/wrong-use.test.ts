import { createAnalytics, type AnalyticsOptions } from 'cordon'
import { http } from 'cordon/adapters/http'
import { memory } from 'cordon/adapters/memory'
import { mixpanel } from 'cordon/adapters/mixpanel'
import { mixpanelHttp } from 'cordon/adapters/mixpanel-http'
import { posthog } from 'cordon/adapters/posthog'
import { posthogHttp } from 'cordon/adapters/posthog-http'
import { script } from 'cordon/adapters/script'
import { snowplow } from 'cordon/adapters/snowplow'
import { createScrubber } from 'cordon/privacy'
import { poll, signed, stream } from 'cordon/sources'
import { describe, expect, test } from 'vitest'

const vendors = { sink: memory() }
const options = 'vendors, policy, source, privacy, successors, log, startTimeout, lease, csp, '

describe('a wrong option is an error which says where, what was expected and what came', () => {
  test.each<[string, unknown]>([
    ['options: expected an object, got undefined', undefined],
    ["options: expected an object, got 'vendors'", 'vendors'],
    ['vendors: expected an object with an adapter by name, got undefined', {}],
    ['vendors: expected an object with an adapter by name, got null', { vendors: null }],
    ['vendors: expected an object with an adapter by name, got an empty object', { vendors: {} }],
    ['vendors: expected an object with an adapter by name, got a list', { vendors: [memory()] }],
    ['vendors.sink: expected an adapter, got a function: call it', { vendors: { sink: memory } }],
    [
      'vendors.sink: expected an adapter: an object with name, footprint.hosts and load',
      { vendors: { sink: { name: 'sink', footprint: {}, load() {} } } },
    ],
    [
      'vendors.sink: expected an adapter: an object with name, footprint.hosts and load',
      {
        vendors: {
          sink: { name: 'sink', footprint: { hosts: [new URL('https://a.example')] }, load() {} },
        },
      },
    ],
    [
      `polices: no such option; known: ${options}afterKill, isolate, consent, debug, ledger, enrich`,
      { vendors, polices: {} },
    ],
    ['policy: version is not a whole number', { vendors, policy: { vendors: {} } }],
    [
      'policy.vendors.snik: no such vendor; known: sink',
      { vendors, policy: { version: 1, vendors: { snik: 'off' } } },
    ],
    [
      "source: expected a source such as poll(url), or a list of them, got '/policy.json'",
      { vendors, source: '/policy.json' },
    ],
    ['successors.sink: no such vendor; known: sink', { vendors, successors: { sink: 'nobody' } }],
    ["log.age: expected a number above 0, got '1 day'", { vendors, log: { age: '1 day' } }],
    ["log.persist: expected a boolean, got 'yes'", { vendors, log: { persist: 'yes' } }],
    ['log.size: no such option; known: events, bytes, age', { vendors, log: { size: 3 } }],
    ["lease: expected a number above 0, got '15m'", { vendors, lease: '15m' }],
    ['csp: expected a Content Security Policy, got true', { vendors, csp: true }],
    ["afterKill: expected 'reload' or a function, got true", { vendors, afterKill: true }],
    ['isolate: must be a boolean, or an object by vendor', { vendors, isolate: 'all' }],
    ['isolate.snik: no such vendor; known: sink', { vendors, isolate: { snik: true } }],
    ['isolate.sink: cannot run in a frame', { vendors, isolate: { sink: true } }],
    ['consent: expected an object, got true', { vendors, consent: true }],
    [
      'consent.requird: no such option; known: purposes, required, gpc',
      { vendors, consent: { requird: true } },
    ],
    [
      'consent.purposes.snik: no such vendor; known: sink',
      { vendors, consent: { purposes: { snik: ['analytics'] } } },
    ],
    [
      "consent.purposes.sink: expected a list of purposes, got 'analytics'",
      { vendors, consent: { purposes: { sink: 'analytics' } } },
    ],
    ['privacy: must be an object', { vendors, privacy: 'strict' }],
    [
      'privacy.treatments.contcat: unknown class',
      { vendors, privacy: { treatments: { contcat: 'drop' } } },
    ],
    [
      'privacy.vendors.snik: no such vendor; known: sink',
      { vendors, privacy: { vendors: { snik: {} } } },
    ],
    [
      'privacy.vendors.sink.treatment: no such option; known: treatments, properties',
      { vendors, privacy: { vendors: { sink: { treatment: {} } } } },
    ],
    ['ledger.sink: expected a URL or a function, got undefined', { vendors, ledger: {} }],
    ['ledger: expected an object, got null', { vendors, ledger: null }],
    ['successors: expected an object, got null', { vendors, successors: null }],
    ["successors: expected an object, got 'sink'", { vendors, successors: 'sink' }],
    ['log: expected an object, got null', { vendors, log: null }],
    ["log: expected an object, got '5 MB'", { vendors, log: '5 MB' }],
    ['isolate: must be a boolean, or an object by vendor', { vendors, isolate: null }],
    ['consent.purposes: expected an object, got null', { vendors, consent: { purposes: null } }],
    [
      'privacy.vendors.sink.properties.memo.clas: no such option; known: class, treatment',
      { vendors, privacy: { vendors: { sink: { properties: { memo: { clas: 'content' } } } } } },
    ],
    [
      "consent.required: expected true or false, got 'no'",
      { vendors, consent: { required: 'no' } },
    ],
    ['consent.gpc: expected true or false, got 1', { vendors, consent: { gpc: 1 } }],
    [
      'ledger.url: no such option; known: sink, every',
      { vendors, ledger: { sink() {}, url: '/ledger' } },
    ],
  ])('%s', (message, given) => {
    expect(() => createAnalytics(given as AnalyticsOptions)).toThrow(
      expect.objectContaining({ name: 'CordonError', message: `cordon: ${message}` }),
    )
  })
})

describe('a wrong option of a source', () => {
  const keys = [{ kid: 'now', kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }]
  test.each<[string, () => unknown]>([
    ["poll.url: expected a URL, got ''", () => poll('')],
    ['poll.every: expected milliseconds above 0, got 0', () => poll('/p.json', { every: 0 })],
    ['poll.timeout: expected milliseconds above 0, got -1', () => poll('/p', { timeout: -1 })],
    ['poll.jitter: expected a number from 0 to 1, got 2', () => poll('/p.json', { jitter: 2 })],
    [
      'poll.evry: no such option; known: every, timeout, jitter, leader',
      () => poll('/p.json', { evry: 5 } as object),
    ],
    ['poll: expected an object, got 5000', () => poll('/p.json', 5_000 as never)],
    ['poll: expected an object, got null', () => poll('/p.json', null as never)],
    ['stream: expected an object, got null', () => stream('/p', null as never)],
    [
      'stream.heartbeet: no such option; known: heartbeat, fallback',
      () => stream('/p', { heartbeet: 5 } as object),
    ],
    ['signed: expected an object, got undefined', () => signed(poll('/p'), undefined as never)],
    [
      'signed.skw: no such option; known: keys, skew',
      () => signed(poll('/p'), { keys: [], skw: 5 } as never),
    ],
    [
      'signed.keys: must be public JWKs on P-256 or Ed25519, each with a kid',
      () => signed(poll('/p'), [null as never]),
    ],
    ['signed.skew: must be a number of ms', () => signed(poll('/p'), { keys, skew: '5' } as never)],
  ])('%s', (message, create) => {
    expect(create).toThrow(
      expect.objectContaining({ name: 'CordonError', message: `cordon: ${message}` }),
    )
  })
})

describe('a wrong option of the privacy rules by themselves', () => {
  test.each<[string, unknown]>([
    ['privacy: must be an object', null],
    ["adapters: expected an object, got 'mixpanel'", { adapters: 'mixpanel' }],
    ['adapters.mixpanel: expected an object, got undefined', { adapters: { mixpanel: undefined } }],
    ['privacy: must be an object', 'strict'],
    [
      'privacy.vendors.posthog.device: no such option; known: treatments, properties',
      { vendors: { posthog: { device: 'keep' } } },
    ],
    [
      'privacy.properties.memo.clas: no such option; known: class, treatment',
      { properties: { memo: { clas: 'content' } } },
    ],
  ])('%s', (message, options) => {
    expect(() => createScrubber(options as object)).toThrow(
      expect.objectContaining({ name: 'CordonError', message: `cordon: ${message}` }),
    )
  })
})

describe('a wrong option of an adapter', () => {
  const token = { token: 't' }
  const sdk = {} as never
  const tag = {
    name: 'acme',
    footprint: { hosts: ['acme.example'] },
    src: 'https://acme.example/a.js',
  }
  const withDefaults = 'token, host, groupKey'
  test.each<[string, () => unknown]>([
    [
      'vendors.mixpanel.token: expected the token of a project, got undefined',
      () => mixpanel(undefined as never),
    ],
    [
      'vendors.mixpanel.token: expected the token of a project, got undefined',
      () => mixpanelHttp({ token: undefined as never }),
    ],
    [
      "vendors.posthog.token: expected the token of a project, got ''",
      () => posthog({ token: '' }),
    ],
    [
      "vendors.mixpanel.host: expected https://… or a path such as /a, got 'proxy.example'",
      () => mixpanel({ token: 't', host: 'proxy.example' }),
    ],
    [
      "vendors.posthog.host: expected https://… or a path such as /a, got '//ingest'",
      () => posthogHttp({ token: 't', host: '//ingest' }),
    ],
    [
      `vendors.posthog.api_host: no such option; known: ${withDefaults}`,
      () => posthogHttp({ token: 't', api_host: 'https://eu.i.posthog.com' } as never),
    ],
    [
      'vendors.mixpanel.persistence: no such option; known: token, host, sdk, config, groupKey',
      () => mixpanel({ token: 't', persistence: 'cookie' } as never),
    ],
    [
      'vendors.snowplow.host: expected https://… or a path such as /a, got undefined',
      () => snowplow({ token: 'app' } as never),
    ],
    ["http.url: expected https://… or a path such as /events, got ''", () => http({ url: '' })],
    [
      'http.gizp: no such option; known: url, gzip',
      () => http({ url: '/events', gizp: true } as never),
    ],
    ['http: expected an object, got undefined', () => http(undefined as never)],
    [
      'http.url: expected https://… or a path such as /events, got an empty object',
      () => http({ url: new URL('https://app.example/events') as never }),
    ],
    [
      'vendors.mixpanel.sdk: expected a function, got an empty object',
      () => mixpanel({ ...token, sdk }),
    ],
    [
      "vendors.posthog.sdk: expected a function, got 'posthog-js'",
      () => posthog({ ...token, sdk: 'posthog-js' as never }),
    ],
    [
      "vendors.mixpanel.config: expected an object, got 'debug'",
      () => mixpanel({ ...token, config: 'debug' as never }),
    ],
    ['script.name: must be a name', () => script(undefined as never)],
    [
      'script.footprint: must be a footprint with hosts',
      () => script({ ...tag, footprint: {} as never }),
    ],
    [
      'script.footprint: must be a footprint with hosts',
      () => script({ ...tag, footprint: { hosts: 'acme.example' as never } }),
    ],
    [
      'script.src: must be one of src, load, adopt',
      () => script({ ...tag, src: '', load: undefined as never }),
    ],
    ['script.start: must be a function', () => script({ ...tag, start: 'go' as never })],
    [
      'script.onload: no such option; known: name, footprint, src, load, adopt, start, stop, track, attributes',
      () => script({ ...tag, onload() {} } as never),
    ],
  ])('%s', (message, create) => {
    expect(create).toThrow(
      expect.objectContaining({ name: 'CordonError', message: `cordon: ${message}` }),
    )
  })
})

test('a bound of the log that is left open is the default', () => {
  const given = { vendors, log: { events: undefined, bytes: undefined, age: undefined } }
  expect(() => createAnalytics(given as unknown as AnalyticsOptions)).not.toThrow()
})
