import { createRelay, httpRoute, jsonRoute } from 'cordon/relay'
import { mixpanelRoute } from 'cordon/relay/mixpanel'
import { posthogRoute } from 'cordon/relay/posthog'
import { CompactSign, exportJWK, generateKeyPair } from 'jose'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { allOn, aRequest, gzip, mixpanelEvent, openRelay, posthogEvent } from './support/open-relay'

const pseudonym = `p_${'0123456789abcdef'.repeat(2)}`

describe('what goes upstream', () => {
  test('is a request of the relay’s own: constants, and the events', async () => {
    const lab = openRelay()
    const answer = await lab.ask(
      '/a/track/?verbose=1&ip=1&_=123&evil=https://evil.example',
      [mixpanelEvent({ distinct_id: pseudonym, plan: 'pro' })],
      {
        headers: {
          'content-type': 'text/plain',
          cookie: 'session=canary',
          authorization: 'Bearer canary',
          'user-agent': 'Canary/1.0',
          referer: 'https://app.example/people/canary',
          'x-forwarded-for': '203.0.113.7',
          forwarded: 'for=203.0.113.7',
          'cf-connecting-ip': '203.0.113.7',
          host: 'evil.example',
          'x-anything': 'canary',
        },
      },
    )
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('{"status":1,"error":null}')
    expect(lab.sent).toHaveLength(1)
    expect(lab.sent[0]).toMatchObject({
      url: 'https://api-eu.mixpanel.com/track/?ip=0',
      method: 'POST',
      headers: {
        accept: '*/*',
        'content-type': 'application/x-www-form-urlencoded',
        'user-agent': 'cordon-relay',
      },
    })
    expect(Object.keys(lab.sent[0]?.headers ?? {})).toHaveLength(3)
    expect(JSON.stringify(lab.sent)).not.toMatch(/canary|203\.0|evil/i)
    expect(lab.events()).toEqual([mixpanelEvent({ distinct_id: pseudonym, plan: 'pro' })])
  })

  test('is scrubbed with the page’s rules, whatever the page has done', async () => {
    const lab = openRelay({ privacy: { key: 'secret' } })
    await lab.ask('/b/e/', {
      api_key: 'phc_token',
      batch: [
        posthogEvent({
          distinct_id: 'user-4711',
          email: 'ada@example.com',
          note: 'ask ada@example.com',
          $os: 'Linux',
          $timezone: 'Europe/Paris',
          $referrer: 'https://partner.example/search?q=x',
          $current_url: 'https://app.example/people?email=ada@example.com#x',
          $set: { name: 'Ada Lovelace', plan: 'pro' },
          plan: 'pro',
        }),
      ],
    })
    const [event] = lab.events()
    expect(event?.properties).toEqual({
      distinct_id: expect.stringMatching(/^p_[0-9a-f]{32}$/),
      note: 'ask [email]',
      $current_url: 'https://app.example/people',
      $set: { plan: 'pro' },
      plan: 'pro',
      $geoip_disable: true,
    })
    expect(event?.uuid).toBe('01890a5d-ac96-774b-bcce-b302099a8057')
  })

  test('leaves pseudonyms of a page as they are, and has raw ids only with the app’s key', async () => {
    const properties = { distinct_id: pseudonym, $device_id: 'raw-device-1' }
    const without = openRelay()
    await without.ask('/a/track', mixpanelEvent(properties))
    expect(without.events()[0]?.properties).toMatchObject({ distinct_id: pseudonym })
    expect(without.events()[0]?.properties).not.toHaveProperty('$device_id')
    const [one, two] = [openRelay({ privacy: { key: 'k' } }), openRelay({ privacy: { key: 'k' } })]
    for (const lab of [one, two]) await lab.ask('/a/track', mixpanelEvent(properties))
    expect(one.events()[0]?.properties).toMatchObject({
      distinct_id: pseudonym,
      $device_id: expect.stringMatching(/^p_[0-9a-f]{32}$/),
    })
    expect(one.events()).toEqual(two.events())
  })

  test('stands for nobody where PostHog’s event has lost its id; a profile without one is dropped', async () => {
    const lab = openRelay()
    await lab.ask('/b/batch', {
      api_key: 'phc_token',
      batch: [
        posthogEvent({ distinct_id: 'raw' }),
        posthogEvent({ distinct_id: 'raw', $set: { plan: 'pro' } }, '$identify'),
      ],
    })
    expect(lab.events()).toHaveLength(1)
    expect(lab.events()[0]?.properties).toMatchObject({
      distinct_id: 'unidentified',
      $process_person_profile: false,
    })
    expect(lab.receipts[0]).toMatchObject({ events: 1, dropped: { incomplete: 1 } })
    const { status } = await lab.ask('/a/engage', [
      { $token: 'token', $distinct_id: 'raw', $set: { plan: 'pro' } },
    ])
    expect(status).toBe(200)
    expect(lab.sent).toHaveLength(1)
    expect(lab.receipts[1]).toMatchObject({ outcome: 'empty', dropped: { incomplete: 1 } })
  })
})

describe('every way that SDKs write a body is undone', () => {
  const events = [mixpanelEvent({ distinct_id: pseudonym })]
  const json = JSON.stringify(events)
  const batch = JSON.stringify({ api_key: 'phc_token', batch: [posthogEvent()] })
  const form = (text: string) => `data=${encodeURIComponent(text)}`
  const cases: [string, string, () => unknown, RequestInit?][] = [
    ['JSON', '/a/track', () => json],
    ['one event', '/a/track/', () => JSON.stringify(events[0])],
    ['a form', '/a/track', () => form(json)],
    ['base64 in a form', '/a/track', () => form(btoa(json))],
    ['base64 in a form, not escaped', '/a/track', () => `data=${btoa(json)}`],
    ['base64 alone', '/a/track', () => btoa(json)],
    ['the query of a GET', `/a/track?${form(btoa(json))}`, () => undefined],
    ['gzip without a header', '/a/track', () => gzip(json)],
    ['gzip of a form', '/a/track', () => gzip(form(json))],
    [
      'gzip, said to be something else',
      '/a/track',
      () => gzip(json),
      { headers: { 'content-encoding': 'br', 'content-type': 'text/plain' } },
    ],
    ['PostHog’s gzip-js', '/b/e/?compression=gzip-js&ver=1.449', () => gzip(batch)],
    [
      'PostHog’s gzip with a header',
      '/b/i/v0/e/',
      () => gzip(batch),
      { headers: { 'content-encoding': 'gzip' } },
    ],
    ['PostHog’s base64', '/b/e/?compression=base64', () => form(btoa(batch))],
    [
      'PostHog’s list of events',
      '/b/e',
      () => JSON.stringify([{ ...posthogEvent(), api_key: 'phc_token' }]),
    ],
    [
      'PostHog’s single event',
      '/b/capture/',
      () => JSON.stringify({ ...posthogEvent(), api_key: 'phc_token' }),
    ],
    [
      'a token among the properties',
      '/b/e',
      () => JSON.stringify(posthogEvent({ token: 'phc_token' })),
    ],
    [
      'said to be gzip, and is not',
      '/b/e?compression=gzip-js',
      () => batch,
      { headers: { 'content-encoding': 'gzip' } },
    ],
  ]

  test.each(cases)('%s', async (_what, path, body, init) => {
    const lab = openRelay()
    const answer = await lab.ask(path, await body(), init)
    expect(answer.status).toBe(200)
    expect(lab.events()).toHaveLength(1)
    expect(lab.events()[0]?.event).toBe('tick')
    expect(lab.receipts).toMatchObject([{ via: 'relay', outcome: 'sent', status: 200, events: 1 }])
  })
})

describe('what a vendor may do', () => {
  const track = (lab: ReturnType<typeof openRelay>) => lab.ask('/a/track', [mixpanelEvent()])

  test('off: 204 and nothing upstream, whatever the body is, and the events are counted', async () => {
    const lab = openRelay({ policy: { version: 185, vendors: { mixpanel: 'off', posthog: 'on' } } })
    const answer = await track(lab)
    expect(answer.status).toBe(204)
    expect(answer.headers.get('cordon-state')).toBe('off;v=185')
    expect(answer.headers.get('access-control-expose-headers')).toBe('cordon-state')
    for (const body of ['garbage', 'x'.repeat(2_000_000)])
      expect((await lab.ask('/a/track', body)).status).toBe(204)
    for (const path of ['flags', 'record', 'settings'])
      expect((await lab.ask(`/a/${path}`)).status).toBe(204)
    expect(lab.sent).toEqual([])
    expect(lab.receipts[0]).toMatchObject({ vendor: 'mixpanel', outcome: 'stopped', events: 1 })
    expect(lab.receipts[0]?.lines).toMatchObject([
      {
        via: 'relay',
        outcome: 'stopped',
        vendor: 'mixpanel',
        event: 'tick',
        property: null,
        count: 1,
      },
    ])
    // Only that vendor.
    await lab.ask('/b/e', posthogEvent({ token: 'phc_token' }))
    expect(lab.sent).toHaveLength(1)
  })

  test('on hold: 503, and when to try again, whatever the body is, and the events are counted', async () => {
    const lab = openRelay({ policy: { version: 2, vendors: { mixpanel: 'hold' } } })
    const answer = await track(lab)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
    expect((await lab.ask('/a/track', 'garbage')).status).toBe(503)
    expect(lab.sent).toEqual([])
    expect(lab.receipts).toMatchObject([
      {
        ...{ outcome: 'held', status: 503, events: 1 },
        lines: [{ outcome: 'held', event: 'tick', property: null, count: 1 }],
      },
      { outcome: 'held', status: 503, events: 0 },
    ])
  })

  test('one that the policy does not name is treated as in the page: it is on', async () => {
    const lab = openRelay({ policy: { version: 1, vendors: {} } })
    expect((await track(lab)).status).toBe(200)
  })

  test('has the name that the route gives it', async () => {
    const lab = openRelay({
      routes: { '/a': mixpanelRoute({ vendor: 'product' }) },
      policy: { version: 1, vendors: { product: 'off' } },
    })
    expect((await track(lab)).status).toBe(204)
  })

  test('without any policy it is closed: 503', async () => {
    for (const policy of [
      () => undefined,
      () => ({ version: 'x' }),
      () => Promise.reject(new Error('down')),
      () => {
        throw new Error('down')
      },
    ]) {
      const lab = openRelay({ policy })
      const answer = await track(lab)
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10'])
      expect(lab.sent).toEqual([])
      expect(lab.receipts[0]?.problem).toBeTruthy()
      expect(lab.receipts[0]).toMatchObject({ outcome: 'closed', events: 1 })
    }
  })

  test('a function that fails later changes nothing; off sticks until a higher version', async () => {
    let document: unknown = allOn
    const lab = openRelay({ policy: () => document })
    const status = async (next: unknown) => {
      document = next
      return (await track(lab)).status
    }
    expect(await status(allOn)).toBe(200)
    expect(await status(undefined)).toBe(200)
    expect(await status({ version: 2, vendors: { mixpanel: 'off' } })).toBe(204)
    expect(await status(undefined)).toBe(204)
    expect(await status(allOn)).toBe(204)
    expect(await status({ version: 2, vendors: { mixpanel: 'on' } })).toBe(204)
    expect(await status({ version: 3, vendors: { mixpanel: 'on' } })).toBe(200)
  })

  test('what is killed while a body is being read does not leave', async () => {
    let document: unknown = allOn
    let asked = 0
    const lab = openRelay({
      policy() {
        asked += 1
        return document
      },
    })
    let finish = (): void => {}
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(JSON.stringify([mixpanelEvent()])))
        finish = () => controller.close()
      },
    })
    const slow = lab.ask('/a/track', undefined, {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit)
    await expect.poll(() => asked).toBe(1)
    document = { version: 2, vendors: { mixpanel: 'off' } }
    // The next one that is answered is the first that knows.
    expect((await track(lab)).status).toBe(204)
    finish()
    expect((await slow).status).toBe(204)
    expect(lab.sent).toEqual([])
  })

  test('signed: only a signature starts something, and anything may stop', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256')
    const key = { ...(await exportJWK(publicKey)), kid: 'k1' } as JsonWebKey & { kid: string }
    const sign = (policy: object) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(policy)))
        .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
        .sign(privateKey)
    let document: unknown = allOn
    const lab = openRelay({ policy: () => document, keys: [key] })
    const status = async (next: unknown) => {
      document = next
      return (await track(lab)).status
    }
    expect(await status(allOn)).toBe(503)
    expect(await status({ version: 9, vendors: { posthog: 'off' } })).toBe(503)
    expect(await status(await sign(allOn))).toBe(200)
    expect(await status({ version: 2, vendors: { mixpanel: 'off' } })).toBe(204)
    expect(await status({ version: 3, vendors: { mixpanel: 'on' } })).toBe(204)
    expect(await status(await sign({ version: 3, vendors: { mixpanel: 'on' } }))).toBe(200)
  })

  test('a policy can make the rules stricter', async () => {
    const lab = openRelay({
      policy: {
        version: 1,
        vendors: { mixpanel: { state: 'on', treatments: { page: 'drop', contact: 'keep' } } },
      },
    })
    await lab.ask(
      '/a/track',
      mixpanelEvent({ $current_url: 'https://app.example/x', email: 'a@b.example' }),
    )
    expect(lab.events()[0]?.properties).not.toHaveProperty('$current_url')
    expect(lab.events()[0]?.properties).not.toHaveProperty('email')
  })

  test('a share of browsers is for pages to find out', async () => {
    const lab = openRelay({
      policy: { version: 1, vendors: { mixpanel: { state: 'off', share: 0.5 } } },
    })
    expect((await track(lab)).status).toBe(200)
  })
})

describe('what a vendor answers', () => {
  const track = async (respond: ReturnType<typeof openRelay>['respond'], limits = {}) => {
    const lab = openRelay({ limits })
    lab.respond = respond
    const answer = await lab.ask('/a/track', [mixpanelEvent()])
    return { answer, lab, receipt: lab.receipts[0] }
  }

  test('is its status alone: no header, no word of it', async () => {
    const { answer } = await track(
      () =>
        new Response('<script>alert(1)</script>', {
          status: 400,
          headers: {
            'set-cookie': 'vendor=1',
            'access-control-allow-origin': '*',
            'clear-site-data': '"*"',
            link: '<https://evil.example>; rel=preconnect',
            'content-type': 'text/html',
            'retry-after': '5\tx',
          },
        }),
    )
    expect(answer.status).toBe(400)
    expect(await answer.text()).toBe('')
    expect([...answer.headers.keys()].sort()).toEqual([
      'access-control-expose-headers',
      'cache-control',
      'content-type',
      'cordon-state',
      'x-content-type-options',
    ])
  })

  test.each([500, 502, 503, 429])(
    '%s stays what it is, and so does Retry-After',
    async (status) => {
      const { answer, receipt } = await track(
        () => new Response('', { status, headers: { 'retry-after': '7' } }),
      )
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, '7'])
      expect(receipt).toMatchObject({ outcome: 'failed', status })
    },
  )

  test.each([400, 401, 403, 413])('%s stays what it is: refused', async (status) => {
    const { answer, receipt } = await track(() => new Response('no', { status }))
    expect(answer.status).toBe(status)
    expect(receipt).toMatchObject({ outcome: 'refused' })
  })

  test.each([301, 302, 307, 308, 304])('a redirect (%s) is not followed: 502', async (status) => {
    const { answer, lab } = await track(
      () => new Response(null, { status, headers: { location: 'https://evil.example/' } }),
    )
    expect(answer.status).toBe(502)
    expect(answer.headers.has('location')).toBe(false)
    expect(lab.sent).toHaveLength(1)
  })

  test('no answer is 502, and one that comes too late 504', async () => {
    expect((await track(() => Promise.reject(new TypeError('reset')))).answer.status).toBe(502)
    let aborted = false
    const { answer, receipt } = await track(
      (_, signal) => {
        signal?.addEventListener('abort', () => (aborted = true))
        return new Promise(() => {})
      },
      { timeout: 30 },
    )
    expect([answer.status, aborted]).toEqual([504, true])
    expect(receipt).toMatchObject({ outcome: 'failed', status: 504 })
  })

  test('its status is its answer: a body that hangs or breaks after a 200 does not have events sent twice', async () => {
    const hanging = new ReadableStream()
    const broken = new ReadableStream({
      pull: (controller) => controller.error(new Error('reset')),
    })
    for (const body of [hanging, broken]) {
      const { answer, receipt } = await track(() => new Response(body), { timeout: 30 })
      expect([answer.status, receipt?.outcome]).toEqual([200, 'sent'])
    }
  })

  test('any 2xx is the answer that the SDK waits for', async () => {
    for (const status of [200, 202, 204]) {
      const { answer } = await track(() => new Response(null, { status }))
      expect([answer.status, await answer.text()]).toEqual([200, '1'])
    }
  })
})

describe('what SDKs ask besides', () => {
  test.each([
    ['/b/flags/?v=2', 'flags'],
    ['/b/decide/?v=3', 'featureFlags'],
    ['/b/array/phc_token/config', 'supportedCompression'],
    ['/b/s/', 'status'],
    ['/b/i/v1/logs', 'status'],
    ['/b/api/surveys/?token=x', 'surveys'],
    ['/a/flags/?token=x', 'flags'],
    ['/a/record/?seq=1', 'code'],
    ['/a/decide/', 'config'],
  ])('%s is answered with nothing, and asks nobody', async (path, key) => {
    const lab = openRelay()
    const answer = await lab.ask(path, /decide|flags.*v=2|record|s\/$/.test(path) ? 'x' : undefined)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toHaveProperty(key)
    expect(lab.sent).toEqual([])
    expect(lab.receipts).toMatchObject([{ outcome: 'answered' }])
  })

  test.each([
    '/b/static/array.js',
    '/b/array/phc_token/config.js',
    '/b/array/phc_token/array.js',
    '/a/libs/mixpanel-2-latest.min.js',
    '/a/lib.min.js',
    '/a',
    '/a/',
    '/b/api/projects/1/persons',
    '/a/import',
    '/ab/track',
    '/',
    '/a/track/x',
    '/a/%74rack',
    '/a//track',
    '/a/track//',
    '/a/..%2ftrack',
    '/a/constructor',
    '/a/__proto__',
    '/b/toString',
  ])('%s is 404, and asks nobody', async (path) => {
    const lab = openRelay()
    expect((await lab.ask(path, '{}')).status).toBe(404)
    expect((await lab.ask(path)).status).toBe(404)
    expect(lab.sent).toEqual([])
    expect(lab.receipts).toMatchObject([{ outcome: 'unknown' }, { outcome: 'unknown' }])
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])('%s is 404', async (method) => {
    const lab = openRelay()
    expect((await lab.ask('/a/track', undefined, { method })).status).toBe(404)
    expect(lab.sent).toEqual([])
  })
})

describe('a body', () => {
  test('that cannot be read is 400; an event that cannot be, in a good batch, is dropped and counted', async () => {
    const lab = openRelay()
    expect((await lab.ask('/a/track', 'nonsense')).status).toBe(400)
    expect(lab.receipts[0]).toMatchObject({ outcome: 'unreadable', status: 400 })
    const batch = [mixpanelEvent(), 7, null, { event: 'x' }, { properties: {} }]
    expect((await lab.ask('/a/track', batch)).status).toBe(200)
    expect(lab.events()).toHaveLength(1)
    expect(lab.receipts[1]).toMatchObject({ events: 1, dropped: { unreadable: 4 } })
  })

  test('that is too large is 413: as it says, as it comes, and as it unpacks', async () => {
    const lab = openRelay({ limits: { body: 1_000 } })
    const stream = () =>
      new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(400)),
      })
    const bomb = await gzip(`[${' '.repeat(20_000)}]`)
    expect(bomb.length).toBeLessThan(1_000)
    const answers = [
      await lab.ask('/a/track', 'x'.repeat(1_001)),
      await lab.ask('/a/track', '[]', { headers: { 'content-length': '1001' } }),
      await lab.ask('/a/track', undefined, {
        method: 'POST',
        body: stream(),
        duplex: 'half',
      } as RequestInit),
      await lab.ask('/a/track', bomb),
    ]
    expect(answers.map(({ status }) => status)).toEqual([413, 413, 413, 413])
    expect(lab.sent).toEqual([])
    expect(lab.receipts.every(({ outcome }) => outcome === 'unreadable')).toBe(true)
  })

  test('that never ends is 408', async () => {
    const lab = openRelay({ limits: { timeout: 30 } })
    const body = new ReadableStream({ start: (to) => to.enqueue(new Uint8Array(1)) })
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit
    expect((await lab.ask('/a/track', undefined, init)).status).toBe(408)
  })

  test('of another project’s token is dropped where the route names its own', async () => {
    const lab = openRelay({
      routes: { '/a': mixpanelRoute({ token: 'mine' }), '/b': posthogRoute({ token: 'phc_mine' }) },
    })
    expect((await lab.ask('/a/track', mixpanelEvent())).status).toBe(400)
    expect((await lab.ask('/b/e', posthogEvent({ token: 'phc_other' }))).status).toBe(400)
    expect((await lab.ask('/b/e', posthogEvent({ token: 'phc_mine' }))).status).toBe(200)
    expect(lab.sent).toHaveLength(1)
  })
})

describe('the policy’s URL', () => {
  const url = 'https://app.example/policy.json'
  afterEach(() => void vi.useRealTimers())

  /** A relay whose policy is asked for; `serve` says how that is answered. */
  function withUrl(serve: (headers: Record<string, string>) => Response | Promise<Response>) {
    const lab = openRelay({ policy: url })
    lab.respond = ({ url: asked, headers }) => (asked === url ? serve(headers) : new Response('1'))
    return {
      ...lab,
      track: async () => (await lab.ask('/a/track', [mixpanelEvent()])).status,
      asked: () => lab.sent.filter((sent) => sent.url === url),
    }
  }
  const policy = (version: number, mixpanel: string) =>
    Response.json({ version, vendors: { mixpanel } }, { headers: { etag: `"${version}"` } })

  test('is asked at most every 10 s, conditionally, by one request for all', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    let current = () => policy(1, 'on')
    const { track, asked } = withUrl(({ 'if-none-match': tag }) =>
      tag === '"1"' && current === first ? new Response(null, { status: 304 }) : current(),
    )
    const first = current
    expect(await Promise.all([track(), track(), track()])).toEqual([200, 200, 200])
    vi.advanceTimersByTime(9_999)
    await track()
    expect(asked()).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(await track()).toBe(200)
    expect(asked()).toHaveLength(2)
    expect(asked()[1]?.headers['if-none-match']).toBe('"1"')
    current = () => policy(2, 'off')
    vi.advanceTimersByTime(10_000)
    expect(await track()).toBe(204)
  })

  test('unreachable: the last good one; and without one, closed', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    let answer = (): Response | Promise<Response> => Promise.reject(new Error('down'))
    const { track, asked, receipts } = withUrl(() => answer())
    expect(await track()).toBe(503)
    expect(await track()).toBe(503)
    expect(asked()).toHaveLength(1)
    vi.advanceTimersByTime(10_000)
    answer = () => policy(1, 'on')
    expect(await track()).toBe(200)
    for (const bad of [
      () => new Response('oops', { status: 500 }),
      () => new Response('not json'),
      () => new Response(null, { status: 304 }),
      () => new Response(null, { status: 302, headers: { location: 'https://evil.example' } }),
      () => Response.json({ vendors: 'x' }),
      () => Response.json({ version: 0, vendors: { mixpanel: 'off' } }),
      () => Promise.reject(new Error('down')),
    ]) {
      answer = bad
      vi.advanceTimersByTime(10_000)
      expect(await track()).toBe(200)
    }
    expect(receipts.at(-1)?.problem).toContain('down')
  })

  test('unchanged (304) is an answer: a problem is over with it, and what was refused still is', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    let answer = () => policy(2, 'on')
    const { track, receipts } = withUrl(() => answer())
    const problem = async () => {
      await track()
      vi.advanceTimersByTime(10_000)
      return receipts.at(-1)?.problem
    }
    const unchanged = () => new Response(null, { status: 304 })
    expect(await problem()).toBeUndefined()
    answer = () => new Response('oops', { status: 500 })
    expect(await problem()).toContain('500')
    answer = unchanged
    expect(await problem()).toBeUndefined()
    answer = () => policy(1, 'on')
    expect(await problem()).toContain('older')
    answer = () => new Response('oops', { status: 500 })
    expect(await problem()).toContain('500')
    answer = unchanged
    expect(await problem()).toContain('older')
  })

  test('that hangs keeps a request waiting 3 s, and no other for 10', async () => {
    vi.useFakeTimers()
    const { track } = withUrl(() => new Promise(() => {}))
    const waiting = track()
    await vi.advanceTimersByTimeAsync(3_000)
    expect(await waiting).toBe(503)
    expect(await track()).toBe(503)
  })

  test('is https, or http on loopback', () => {
    const make = (to: string) => createRelay({ routes: { '/a': mixpanelRoute() }, policy: to })
    for (const good of ['http://127.0.0.1:80/p', 'http://localhost/p', 'http://[::1]/p', url])
      expect(() => make(good)).not.toThrow()
    for (const bad of ['http://app.example/p', '/policy.json', 'file:///etc/passwd', 'x', ''])
      expect(() => make(bad)).toThrow(/policy/)
  })
})

describe('options that are wrong are named', () => {
  const routes = { '/a': mixpanelRoute() }
  test.each([
    ['routes', { routes: {}, policy: allOn }],
    ['routes.a', { routes: { a: mixpanelRoute() }, policy: allOn }],
    ['routes./a/', { routes: { '/a/': mixpanelRoute() }, policy: allOn }],
    ['routes./../a', { routes: { '/../a': mixpanelRoute() }, policy: allOn }],
    ['routes./a', { routes: { '/a': {} }, policy: allOn }],
    ['policy', { routes, policy: { vendors: {} } }],
    ['policy', { routes }],
    ['signed.keys', { routes, policy: allOn, keys: [] }],
    ['network.ip', { routes, policy: allOn, network: { ip: 'keep' } }],
    ['network.address', { routes, policy: allOn, network: { ip: 'trim' } }],
    ['privacy.unkown', { routes, policy: allOn, privacy: { unkown: 'drop' } }],
    ['privacy.key', { routes, policy: allOn, privacy: { key: '' } }],
    ['routes', undefined],
    ['limits.body', { routes, policy: allOn, limits: { body: 'many' } }],
    ['limits.body', { routes, policy: allOn, limits: { body: 0 } }],
    ['limits.timeout', { routes, policy: allOn, limits: { timeout: -1 } }],
    ['limits.events', { routes, policy: allOn, limits: { events: 0 } }],
    ['limits.events', { routes, policy: allOn, limits: { events: '10' } }],
    ['limits.timeout', { routes, policy: allOn, limits: { timeout: 2 ** 31 } }],
    ['onReceipt', { routes, policy: allOn, onReceipt: 'log' }],
    ['fetch', { routes, policy: allOn, fetch: 'node-fetch' }],
    ['onReciept', { routes, policy: allOn, onReciept: () => {} }],
    ['limits.bodySize', { routes, policy: allOn, limits: { bodySize: 1 } }],
    ['network.useragent', { routes, policy: allOn, network: { useragent: 'drop' } }],
  ])('%s', (option, options) => {
    expect(() => createRelay(options as never)).toThrow(
      expect.objectContaining({ name: 'CordonError', option }),
    )
  })

  test('and so are the options of a route', () => {
    expect(() => mixpanelRoute({ region: 'mars' as 'eu' })).toThrow(/mixpanelRoute\.region/)
    expect(() => posthogRoute({ region: 'in' as 'eu' })).toThrow(/posthogRoute\.region/)
    // Else data of the EU would go to the default region.
    expect(() => mixpanelRoute({ regoin: 'eu' } as never)).toThrow(/mixpanelRoute\.regoin/)
    expect(() => posthogRoute({ regoin: 'eu' } as never)).toThrow(/posthogRoute\.regoin/)
    for (const url of [
      'http://vendor.example',
      'javascript:alert(1)',
      '/x',
      'https://u:p@x.example',
    ])
      expect(() => jsonRoute({ vendor: 'x', url })).toThrow(/jsonRoute\.url/)
    const url = 'https://x.example'
    expect(() => jsonRoute({ vendor: '', url })).toThrow(/jsonRoute\.vendor/)
    expect(() => jsonRoute(undefined as never)).toThrow(/jsonRoute: expected an object/)
    expect(() => jsonRoute({ vendor: 'x', url, parse: {} as never })).toThrow(/jsonRoute\.parse/)
    expect(() => jsonRoute({ vendor: 'x', url, name: 'type' as never })).toThrow(/jsonRoute\.name/)
    expect(() => jsonRoute({ vendor: 'x', url, pase: () => {} } as never)).toThrow(
      /jsonRoute\.pase/,
    )
    expect(() => httpRoute({ url, vendr: 'x' } as never)).toThrow(/httpRoute\.vendr/)
    expect(() => httpRoute({ vendor: 7 as never, url })).toThrow(/httpRoute\.vendor/)
    expect(() => httpRoute({ url: '/x' })).toThrow(/httpRoute\.url/)
    // A token that is empty, such as a variable that was not set, would serve no project or every one.
    expect(() => mixpanelRoute({ token: '' })).toThrow(/mixpanelRoute\.token/)
    expect(() => mixpanelRoute({ vendor: '' })).toThrow(/mixpanelRoute\.vendor/)
    expect(() => posthogRoute({ token: '' })).toThrow(/posthogRoute\.token/)
    expect(() => posthogRoute({ vendor: '' })).toThrow(/posthogRoute\.vendor/)
  })
})

describe('other routes', () => {
  test('the http adapter’s: events of the Segment spec', async () => {
    const lab = openRelay({ routes: { '/c': httpRoute({ url: 'https://own.example/events' }) } })
    const event = {
      type: 'track',
      messageId: '6f1f2d4e-6a3b-4c1f-9d1e-0123456789ab',
      timestamp: '2026-01-01T00:00:00.000Z',
      event: 'tick',
      anonymousId: pseudonym,
      properties: { plan: 'pro', email: 'ada@example.com' },
      context: {},
    }
    const answer = await lab.ask('/c', { batch: [event], sentAt: '2026-01-01T00:00:01.000Z' })
    expect(answer.status).toBe(200)
    expect(lab.sent[0]?.url).toBe('https://own.example/events')
    expect(JSON.parse(lab.sent[0]?.body ?? '')).toEqual({
      batch: [{ ...event, properties: { plan: 'pro' } }],
      sentAt: '2026-01-01T00:00:01.000Z',
    })
    expect(lab.receipts[0]?.lines[0]).toMatchObject({ event: 'tick', vendor: 'http' })
  })

  test('any vendor’s JSON, by a parser of one’s own; a parser that throws lets nothing out', async () => {
    const lab = openRelay({
      routes: {
        '/d': jsonRoute({
          vendor: 'amplitude',
          url: 'https://api2.amplitude.com/2/httpapi',
          path: '2/httpapi',
          parse(payload) {
            const { events } = payload as { events: unknown[] }
            return { events, write: (clean) => ({ api_key: 'k', events: clean }) }
          },
        }),
      },
    })
    const event = {
      event_type: 'tick',
      insert_id: 'x',
      event_properties: { email: 'a@b.example', n: 1 },
    }
    expect((await lab.ask('/d/2/httpapi', { events: [event] })).status).toBe(200)
    expect(JSON.parse(lab.sent[0]?.body ?? '')).toMatchObject({
      api_key: 'k',
      events: [{ event_type: 'tick', event_properties: { n: 1 } }],
    })
    for (const body of ['[]', '{}', '{"events":{"length":9}}'])
      expect((await lab.ask('/d/2/httpapi', body)).status).toBeGreaterThanOrEqual(400)
    expect(lab.sent).toHaveLength(1)
  })

  test('what a parser of one’s own trips over cannot be read: 400, and not an error to try again', async () => {
    const lab = openRelay({
      routes: {
        '/d': jsonRoute({
          vendor: 'd',
          url: 'https://d.example',
          parse: (payload) => ({ events: (payload as { data: { rows: unknown[] } }).data.rows }),
          name: (event) => (event.meta as { name: string }).name,
        }),
      },
    })
    expect((await lab.ask('/d', { events: [] })).status).toBe(400)
    expect(lab.receipts[0]).toMatchObject({ outcome: 'unreadable', status: 400 })
    expect(lab.sent).toEqual([])
    // One event of a good batch: it alone is dropped, and counted.
    const rows = [{ meta: { name: 'tick' } }, { plan: 'pro' }]
    expect((await lab.ask('/d', { data: { rows } })).status).toBe(200)
    expect(lab.receipts[1]).toMatchObject({ events: 1, dropped: { unreadable: 1 } })
  })
})

describe('what the connection shows', () => {
  const headers = {
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:152.0) Gecko/20100101 Firefox/152.0',
    referer: 'https://app.example/people/ada?email=x',
    'x-forwarded-for': '10.0.0.1, 203.0.113.7',
  }
  const address = (request: Request) =>
    request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()

  test('leaves as far as `network` says', async () => {
    const lab = openRelay({
      network: { ip: 'trim', address, userAgent: 'family', referrer: 'origin' },
    })
    await lab.ask('/a/track', mixpanelEvent(), { headers })
    await lab.ask('/b/e', posthogEvent({ token: 'phc_token' }), { headers })
    expect(lab.sent[0]?.url).toBe('https://api-eu.mixpanel.com/track/?ip=1')
    expect(lab.events()[0]?.properties).not.toHaveProperty('$geoip_disable')
    for (const sent of lab.sent)
      expect(sent.headers).toMatchObject({
        'x-forwarded-for': '203.0.113.0',
        'user-agent': 'Mozilla/5.0 Firefox/0',
        referer: 'https://app.example/',
      })
  })

  test('an address that is none is nobody’s', async () => {
    const lab = openRelay({ network: { ip: 'trim', address: () => 'unknown' } })
    await lab.ask('/a/track', mixpanelEvent(), { headers })
    expect(lab.sent[0]?.headers).not.toHaveProperty('x-forwarded-for')
    expect(lab.sent[0]?.url).toContain('ip=0')
  })

  test.each([
    [
      'throws',
      () => {
        throw new Error('no such header')
      },
    ],
    ['is no text', () => 7 as unknown as string],
  ])('an address whose function %s is nobody’s, and the events go', async (_what, throwing) => {
    const lab = openRelay({ network: { ip: 'trim', address: throwing } })
    expect((await lab.ask('/a/track', mixpanelEvent(), { headers })).status).toBe(200)
    expect(lab.sent[0]?.headers).not.toHaveProperty('x-forwarded-for')
    expect(lab.sent[0]?.url).toContain('ip=0')
  })
})

describe('receipts', () => {
  test('say what a vendor was shown and what was taken out, by name and class, and no value', async () => {
    const lab = openRelay({ privacy: { key: 'k' } })
    await lab.ask('/a/track', [
      mixpanelEvent({ distinct_id: 'user-4711', email: 'ada@example.com', plan: 'pro' }),
      mixpanelEvent(
        { distinct_id: 'user-4711', email: 'ada@example.com', plan: 'pro' },
        'ada@example.com came',
      ),
    ])
    const [receipt] = lab.receipts
    const line = (property: string) => receipt?.lines.find((one) => one.property === property)
    expect(receipt?.lines[0]).toMatchObject({
      event: 'tick',
      property: null,
      count: 1,
      outcome: 'sent',
    })
    expect(line('properties.email')).toMatchObject({ class: 'contact', treatment: 'drop' })
    expect(line('properties.distinct_id')).toMatchObject({ class: 'identifier', treatment: 'hash' })
    expect(line('properties.plan')).toMatchObject({ class: 'usage', treatment: 'keep', count: 1 })
    expect(JSON.stringify(lab.receipts)).not.toMatch(/ada@|4711|"pro"/)
  })

  test('there is one for each request, and one that throws loses nothing', async () => {
    const lab = openRelay({
      onReceipt() {
        throw new Error('mine')
      },
    })
    expect((await lab.ask('/a/track', mixpanelEvent())).status).toBe(200)
  })

  test('one that rejects, such as a disk that is full, does not end the process', async () => {
    const rejected = vi.fn()
    process.on('unhandledRejection', rejected)
    const lab = openRelay({ onReceipt: () => Promise.reject(new Error('disk full')) })
    expect((await lab.ask('/a/track', mixpanelEvent())).status).toBe(200)
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', rejected)
    expect(rejected).not.toHaveBeenCalled()
  })
})

test('an error of the relay’s own is 500, and nothing goes upstream', async () => {
  const lab = openRelay()
  const broken = new Proxy(aRequest('/a/track', '[]'), {
    get: (target, name) => {
      if (name === 'headers') throw new Error('broken')
      return Reflect.get(target, name, target) as unknown
    },
  })
  const relay = createRelay({ routes: { '/a': mixpanelRoute() }, policy: allOn })
  expect((await relay(broken)).status).toBe(500)
  expect(lab.sent).toEqual([])
})
