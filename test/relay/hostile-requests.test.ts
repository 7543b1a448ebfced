import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { createRelay, jsonRoute, type RelayReceipt } from 'cordon/relay'
import { mixpanelRoute } from 'cordon/relay/mixpanel'
import { toNodeHandler } from 'cordon/relay/node'
import { posthogRoute } from 'cordon/relay/posthog'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { allOn, mixpanelEvent, openRelay, posthogEvent } from './support/open-relay'

const good = JSON.stringify([mixpanelEvent()])
const bytes = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
const base64 = (text: string) => btoa(text)

/** Bodies which no endpoint takes. */
const malformed: Readonly<Record<string, string | Uint8Array>> = {
  nothing: '',
  spaces: '  \n',
  null: 'null',
  'a number': '0',
  'a string': '"track"',
  'a word': 'true',
  'no events': '[]',
  'an event that is none': '{}',
  'events that are none': '[null,1,"x",[],{}]',
  'a name that is no text': '[{"event":{"a":1},"properties":{"token":"t"},"api_key":"k"}]',
  'properties that are none': '[{"event":"x","properties":[],"api_key":"k"}]',
  'JSON that ends too early': good.slice(0, -3),
  'JSON with a comment': `/* */${good}`,
  'two documents': `${good}${good}`,
  'JSON lines': `${JSON.stringify(mixpanelEvent())}\n${JSON.stringify(mixpanelEvent())}`,
  NaN: '[{"event":"x","properties":{"token":"t","n":NaN}}]',
  'brackets without end': '['.repeat(100_000),
  'a form without data': 'token=t&event=x',
  'a form with empty data': 'data=',
  'a form with data twice': `data=${encodeURIComponent(good)}&data=${encodeURIComponent(good)}`,
  'a form with a broken escape': 'data=%7B%E0%A4%A',
  'base64 of nothing': base64(' '),
  'base64 of a word': base64('null'),
  'base64 of bytes': base64('\x00\xff\xfe'),
  'base64 twice': base64(base64(good)),
  'base64 that ends too early': base64(good).slice(0, 41),
  'a gzip that is none': latin1('\x1f\x8b\x08 nothing of the kind'),
  'a gzip that ends too early': gzipSync(good).subarray(0, 40),
  'a gzip with more behind it': new Uint8Array([...gzipSync(good), ...bytes('<script>')]),
  'gzip of gzip': gzipSync(gzipSync(good)),
  'gzip of nothing': gzipSync(''),
  deflate: deflateSync(good),
  brotli: brotliCompressSync(good),
  'bytes that are no text': latin1('[{"event":"\xff\xfe"}]'),
  'UTF-16': new Uint8Array(Buffer.from(good, 'utf16le')),
  multipart: `--x\r\ncontent-disposition: form-data; name="data"\r\n\r\n${good}\r\n--x--`,
  XML: '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  'zero bytes': '\0'.repeat(64),
  'a request in a body': 'POST /a/track HTTP/1.1\r\nhost: evil.example\r\n\r\n[]',
  'a URL': 'http://169.254.169.254/latest/meta-data/',
  'more than a megabyte': 'x'.repeat(1_048_577),
  'a bomb': gzipSync(`[${' '.repeat(9_000_000)}]`),
}
const endpoints = [
  '/a/track',
  '/a/engage',
  '/a/groups',
  '/b/e',
  '/b/batch',
  '/b/i/v0/e',
  '/b/capture',
]

describe('a body that no endpoint takes', () => {
  const cases = Object.entries(malformed).flatMap(([what, body]) =>
    endpoints.map((path) => [what, path, body] as const),
  )
  test('there are more than 200 of them', () => expect(cases.length).toBeGreaterThan(200))

  test.each(cases)('%s at %s: refused, counted, nothing upstream', async (_what, path, body) => {
    const lab = openRelay()
    const { status } = await lab.ask(path, body)
    expect([400, 413]).toContain(status)
    expect(lab.receipts).toMatchObject([{ outcome: 'unreadable', status, events: 0 }])
    expect(lab.sent).toEqual([])
  })
})

describe('a request that would have the relay talk to somebody else', () => {
  const elsewhere = 'http://169.254.169.254/latest/meta-data/'
  const evil = 'https://evil.example/'

  test.each([
    ['a host', {}, { host: '169.254.169.254' }],
    [
      'a forwarded host',
      {},
      { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
    ],
    ['an original URL', {}, { 'x-original-url': elsewhere, 'x-rewrite-url': elsewhere }],
    ['another method', {}, { 'x-http-method-override': 'DELETE', 'x-method': 'PUT' }],
    ['a length', {}, { 'content-length': '5' }],
    ['an encoding', {}, { 'transfer-encoding': 'chunked, identity', te: 'trailers' }],
    ['an expectation', {}, { expect: '100-continue', upgrade: 'h2c', connection: 'upgrade' }],
    ['a host among the properties', { api_host: evil, host: evil, url: elsewhere }, {}],
    ['a prototype', JSON.parse('{"__proto__":{"upstream":"https://evil.example"}}') as object, {}],
    ['a constructor', { constructor: { prototype: { upstream: evil } } }, {}],
  ])('by %s: goes where the route says, as the route says', async (_what, properties, headers) => {
    const lab = openRelay()
    await lab.ask(`/a/track/?url=${evil}&host=${evil}&data=x`, [mixpanelEvent(properties)], {
      headers,
    })
    await lab.ask(
      '/b/e/?_url=x',
      { ...posthogEvent({ token: 'phc_x', ...properties }), ...properties },
      { headers },
    )
    for (const [index, url] of [
      'https://api-eu.mixpanel.com/track/?ip=0',
      'https://us.i.posthog.com/e/',
    ].entries())
      expect(lab.sent[index]).toMatchObject({ url, method: 'POST' })
    for (const { headers: sent } of lab.sent)
      expect(Object.keys(sent).sort()).toEqual(['accept', 'content-type', 'user-agent'])
    expect(({} as { upstream?: unknown }).upstream).toBeUndefined()
  })

  test.each([
    '/a/http://evil.example/track',
    '/a//evil.example/track',
    '/a/track;@evil.example',
    '/a/@evil.example/track',
    '/a/track%00',
    '/a/track%0d%0ahost:evil',
    '/a/%2e%2e%2fb/e',
    '/a/track/../../internal',
    '/a/.git/config',
    '/a/TRACK',
    '/b/array/../../x/config',
    '/b/array/a%2fb/config',
    '/b/i/v0/e/e',
    '/b/api/users/@me',
  ])('by its path %s: 404', async (path) => {
    const lab = openRelay()
    const { status } = await lab.ask(path, good)
    expect(status).toBe(404)
    expect(lab.sent).toEqual([])
  })
})

test.each(['/a/track', '/b/e'])(
  'an event without a token is the vendor’s to refuse: %s',
  async (path) => {
    const lab = openRelay()
    lab.respond = () => new Response('no', { status: 401 })
    const { status } = await lab.ask(path, [{ event: 'x', properties: { token: {}, plan: 'pro' } }])
    expect(status).toBe(401)
    expect(lab.sent).toHaveLength(1)
  },
)

describe('data that is hard to clean', () => {
  test.each([
    [
      'nested 100,000 deep',
      `[{"event":"x","properties":{"token":"t","a":${'['.repeat(1e5)}${']'.repeat(1e5)}}}]`,
    ],
    [
      '80,000 names',
      JSON.stringify([
        mixpanelEvent(
          Object.fromEntries(Array.from({ length: 8e4 }, (_, index) => [`n${index}`, 1])),
        ),
      ]),
    ],
    ['one long text', JSON.stringify([mixpanelEvent({ text: 'ada@example.com '.repeat(50_000) })])],
    ['2,000 events', JSON.stringify(Array.from({ length: 2_000 }, () => mixpanelEvent()))],
  ])('%s: answered, and nothing personal leaves', async (_what, body) => {
    const lab = openRelay()
    expect((await lab.ask('/a/track', body)).status).toBe(200)
    expect(JSON.stringify(lab.sent)).not.toContain('ada')
  })
})

describe('a request that is more work than it looks', () => {
  const text = 'Mr. John Smith, +49 151 2345678, foo@bar.com 4111 1111 1111 1111 '
  const ids = (count: number) =>
    Array.from({ length: count }, () => mixpanelEvent({ $insert_id: crypto.randomUUID() }))

  test('of 27 kB that unpack to 6 MB: refused', async () => {
    const lab = openRelay()
    const texts = Array.from({ length: 100 }, (_, index) => text.repeat(1_000) + index)
    const body = gzipSync(JSON.stringify(texts.map((a) => mixpanelEvent({ a }))))
    expect(body.length).toBeLessThan(30_000)
    expect((await lab.ask('/a/track', body)).status).toBe(413)
    expect(lab.receipts).toMatchObject([{ outcome: 'unreadable' }])
  })

  test('what an SDK packs is packed less tightly, and taken', async () => {
    const lab = openRelay()
    for (const count of [1, 50, 2_000]) {
      const answer = await lab.ask('/a/track', gzipSync(JSON.stringify(ids(count))))
      expect(answer.status).toBe(200)
      expect(lab.events()).toHaveLength(count)
    }
  })

  test('of more than 2,000 events, or what `limits.events` says: 413, and an SDK sends them in halves', async () => {
    const lab = openRelay()
    expect((await lab.ask('/a/track', ids(2_001))).status).toBe(413)
    const less = openRelay({ limits: { events: 3 } })
    const statuses = [3, 4].map(async (count) => (await less.ask('/a/track', ids(count))).status)
    expect(await Promise.all(statuses)).toEqual([200, 413])
    expect(less.sent).toHaveLength(1)
  })

  test('an event of more than 256 kB is dropped and counted, and the others of its batch go', async () => {
    const lab = openRelay()
    const large = Object.fromEntries(Array.from({ length: 30_000 }, (_, n) => [`n${n}`, 1]))
    await lab.ask('/a/track', [mixpanelEvent(), mixpanelEvent(large), mixpanelEvent()])
    expect(lab.events()).toHaveLength(2)
    expect(lab.receipts).toMatchObject([{ events: 2, dropped: { oversized: 1 } }])
  })

  test('that names 15,000 properties has a receipt of some 10,000 lines, which count them all', async () => {
    const lab = openRelay()
    const events = Array.from({ length: 10 }, (_, one) =>
      mixpanelEvent(
        Object.fromEntries(Array.from({ length: 1_500 }, (_each, n) => [`n${one * 1_500 + n}`, 1])),
      ),
    )
    await lab.ask('/a/track', gzipSync(JSON.stringify(events)))
    const [{ lines = [] } = {}] = lab.receipts
    expect(lines.length).toBeLessThan(11_000)
    const counted = lines.filter(({ property }) => /\.n\d+$|^\(more\)$/.test(property ?? ''))
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(15_000)
  })

  test('others get their turn between its events, and between those of two such requests', async () => {
    let turns = 0
    const others = setInterval(() => void (turns += 1))
    const seen: number[] = []
    const finish = (clean: Readonly<Record<string, unknown>>) => {
      seen.push(turns)
      for (const from = performance.now(); performance.now() - from < 25;);
      return clean
    }
    const item = { name: 'tick', data: { event: 'tick' }, subject: () => '', finish }
    const write = () => ({ body: '', type: 'application/json' }) as const
    const endpoint = {
      methods: ['POST'],
      upstream: 'https://x.example',
      read: () => ({ items: [item, item, item], write }),
      accepted: () => '',
    }
    const route = { vendor: 'x', endpoint: () => endpoint }
    const lab = openRelay({ routes: { '/x': route }, policy: { version: 1, vendors: { x: 'on' } } })
    await Promise.all([lab.ask('/x', '{}'), lab.ask('/x', '{}')])
    clearInterval(others)
    expect(lab.sent).toHaveLength(2)
    expect(seen).toHaveLength(6)
    // The first of each come at once; the next may come before timers do, and after other things that have arrived.
    expect(new Set(seen).size).toBeGreaterThanOrEqual(4)
  })
})

describe('over a real connection', () => {
  let server: Server
  const receipts: RelayReceipt[] = []
  const upstream: string[] = []

  beforeAll(async () => {
    const relay = createRelay({
      routes: {
        '/a': mixpanelRoute(),
        '/b': posthogRoute(),
        '/d': jsonRoute({ vendor: 'd', url: 'https://d.example' }),
      },
      policy: allOn,
      limits: { timeout: 300 },
      fetch: (input) => {
        upstream.push(String(input))
        return Promise.resolve(new Response('1'))
      },
      onReceipt: (receipt) => receipts.push(receipt),
    })
    server = createServer((request, response) => void toNodeHandler(relay)(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(() => void (upstream.length = receipts.length = 0))
  afterAll(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(resolve)
      }),
  )

  /** What the server answers until it closes, or says nothing more. */
  function talk(...parts: string[]): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
      let answer = ''
      const done = () => resolve(answer)
      socket.on('data', (chunk) => {
        answer += chunk.toString()
        // Whatever else would be answered is answered by now.
        setTimeout(() => socket.destroy(), 50)
      })
      socket.on('close', done)
      socket.on('error', done)
      for (const part of parts) socket.write(part)
    })
  }
  const head = 'POST /a/track HTTP/1.1\r\nhost: app.example\r\n'

  test('a good request is answered, and its connection goes on', async () => {
    const answer = await talk(`${head}content-length: ${good.length}\r\n\r\n${good}`)
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(upstream).toHaveLength(1)
  })

  test.each([
    ['two lengths', `${head}content-length: 2\r\ncontent-length: ${good.length}\r\n\r\n${good}`],
    [
      'a length and chunks',
      `${head}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /b/e HTTP/1.1\r\n\r\n`,
    ],
    [
      'chunks and a length',
      `${head}transfer-encoding: chunked\r\ncontent-length: 40\r\n\r\n0\r\n\r\n`,
    ],
    ['an encoding in disguise', `${head}transfer-encoding: xchunked\r\n\r\n${good}`],
    ['an encoding with a space', `${head}transfer-encoding : chunked\r\n\r\n0\r\n\r\n`],
    [
      'an encoding twice',
      `${head}transfer-encoding: chunked\r\ntransfer-encoding: x\r\n\r\n0\r\n\r\n`,
    ],
    [
      'a chunk without a size',
      `${head}transfer-encoding: chunked\r\n\r\nzz\r\n${good}\r\n0\r\n\r\n`,
    ],
    [
      'a chunk larger than it says',
      `${head}transfer-encoding: chunked\r\n\r\n2\r\n${good}\r\n0\r\n\r\n`,
    ],
    ['a folded header', `${head}x: a\r\n b\r\ncontent-length: 2\r\n\r\n[]`],
    ['a bare line feed', 'POST /a/track HTTP/1.1\nhost: app.example\ncontent-length: 2\n\n[]'],
    ['no host', `POST /a/track HTTP/1.1\r\ncontent-length: 2\r\n\r\n[]`],
    ['a negative length', `${head}content-length: -1\r\n\r\n`],
    ['a length that is none', `${head}content-length: 0x10\r\n\r\n`],
    [
      'an absolute URL of another',
      'GET http://169.254.169.254/latest HTTP/1.1\r\nhost: app.example\r\n\r\n',
    ],
    [
      'a host in front of the path',
      `POST //evil.example/a/track HTTP/1.1\r\nhost: app.example\r\ncontent-length: ${good.length}\r\n\r\n${good}`,
    ],
    [
      'a host behind a backslash',
      `POST /\\evil.example/a/track HTTP/1.1\r\nhost: app.example\r\ncontent-length: ${good.length}\r\n\r\n${good}`,
    ],
    ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example:443\r\n\r\n'],
    ['TRACE', 'TRACE /a/track HTTP/1.1\r\nhost: app.example\r\n\r\n'],
    ['a path of a star', 'OPTIONS * HTTP/1.1\r\nhost: app.example\r\n\r\n'],
    ['a path without a slash', 'GET track HTTP/1.1\r\nhost: app.example\r\n\r\n'],
    ['a path that is no URL', 'GET //[ HTTP/1.1\r\nhost: app.example\r\n\r\n'],
    ['64 kB of headers', `${head}x: ${'a'.repeat(65_536)}\r\n\r\n`],
    ['another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['a body that never comes', `${head}content-length: 100\r\n\r\n[`],
  ])('%s: refused, nothing upstream', async (_what, request) => {
    const answer = await talk(request)
    expect(answer).not.toMatch(/^HTTP\/1\.1 [23]/)
    expect(upstream).toEqual([])
    // And the server is there as before.
    expect(await talk(`${head}content-length: 2\r\n\r\n[]`)).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('a method that is none of its own is 404, TRACE too', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'QUERY'])
      expect(await talk(`${method} /a/track HTTP/1.1\r\nhost: app.example\r\n\r\n`)).toMatch(
        /^HTTP\/1\.1 404 /,
      )
  })

  test('a body that something in front of it has read is 400 at once, not a wait', async () => {
    const relay = createRelay({
      routes: { '/a': mixpanelRoute() },
      policy: allOn,
      fetch: () => Promise.resolve(new Response('1')),
    })
    const parsing = createServer(async (request, response) => {
      await text(request)
      await toNodeHandler(relay)(request, response)
    })
    await new Promise<void>((resolve) => parsing.listen(0, '127.0.0.1', resolve))
    const { port } = parsing.address() as AddressInfo
    const answer = await fetch(`http://127.0.0.1:${port}/a/track`, {
      method: 'POST',
      body: good,
      signal: AbortSignal.timeout(2_000),
    })
    expect(answer.status).toBe(400)
    parsing.closeAllConnections()
    parsing.close()
  })

  test('a client that goes in the middle of its body has sent nothing', async () => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    const arrived = once(server, 'request')
    socket.write(`${head}content-length: 1000\r\n\r\n${good}`)
    await arrived
    socket.destroy()
    await expect.poll(() => receipts.length).toBe(1)
    expect(receipts[0]).toMatchObject({ outcome: 'unreadable' })
    expect(upstream).toEqual([])
  })
})
