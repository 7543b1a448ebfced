import { request as httpRequest } from 'node:http'
import { gzipSync } from 'node:zlib'
import { recordingEndpoint, type RecordingEndpoint } from 'cordon/testing'
import { afterEach, describe, expect, test } from 'vitest'

let endpoint: RecordingEndpoint

afterEach(() => endpoint.close())

function post(path: string, body: BodyInit, headers: Record<string, string> = {}) {
  return fetch(endpoint.url + path, { method: 'POST', body, headers })
}

function base64(value: unknown) {
  return Buffer.from(JSON.stringify(value)).toString('base64')
}

const one = {
  event: 'signed_up',
  properties: { $insert_id: 'a1', time: 1_764_000_000.25, plan: 'pro', note: 'ü+€' },
}
const other = { event: 'api_key_created', properties: { $insert_id: 'a2', time: 1_764_000_001 } }

describe('recordingEndpoint: bodies', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const cases: [string, string, () => BodyInit, Record<string, string>][] = [
    ['JSON', '/track/', () => JSON.stringify([one, other]), {}],
    [
      'JSON in a form',
      '/track/',
      () => `data=${encodeURIComponent(JSON.stringify([one, other]))}`,
      form,
    ],
    [
      'base64 in a form',
      '/track/?ip=0',
      () => `data=${encodeURIComponent(base64([one, other]))}`,
      form,
    ],
    ['base64 in a form, not encoded', '/track/', () => `v=1&data=${base64([one, other])}`, form],
    ['plain base64', '/track/', () => base64([one, other]), {}],
    [
      'gzip that no header tells of',
      '/e/',
      () => gzipSync(JSON.stringify({ batch: [one, other] })),
      {},
    ],
    [
      'gzip with a header',
      '/e/?compression=gzip-js',
      () => gzipSync(JSON.stringify([one, other])),
      { 'content-encoding': 'gzip' },
    ],
    ['gzip in base64', '/e/', () => gzipSync(JSON.stringify([one, other])).toString('base64'), {}],
  ]
  test.each(cases)('decodes %s', async (_, path, body, headers) => {
    endpoint = await recordingEndpoint()
    await post(path, body(), headers)
    expect(endpoint.events.map(({ name, id }) => [name, id])).toEqual([
      ['signed_up', 'a1'],
      ['api_key_created', 'a2'],
    ])
    expect(endpoint.events[0]).toMatchObject({
      time: 1_764_000_000_250,
      properties: one.properties,
      raw: one,
    })
  })

  test('reads the protocol with uuid and timestamp', async () => {
    endpoint = await recordingEndpoint()
    const event = {
      uuid: 'u1',
      event: '$pageview',
      properties: {},
      timestamp: '2026-01-02T03:04:05.678Z',
    }
    await post('/batch/', JSON.stringify({ api_key: 'k', batch: [event] }))
    expect(endpoint.events).toEqual([
      {
        name: '$pageview',
        id: 'u1',
        time: Date.parse(event.timestamp),
        properties: {},
        raw: event,
      },
    ])
  })

  test('names profile and group updates by their operation', async () => {
    endpoint = await recordingEndpoint()
    await post('/engage/', JSON.stringify([{ $token: 't', $set: { plan: 'pro' }, $add: { n: 1 } }]))
    expect(endpoint.events.map(({ name, properties }) => [name, properties])).toEqual([
      ['$set', { plan: 'pro' }],
      ['$add', { n: 1 }],
    ])
  })

  test('reads data out of the query of a GET', async () => {
    endpoint = await recordingEndpoint()
    await fetch(`${endpoint.url}/track/?data=${encodeURIComponent(base64(one))}`)
    expect(endpoint.events[0]?.name).toBe('signed_up')
  })

  test('keeps what it cannot read, and answers', async () => {
    endpoint = await recordingEndpoint()
    for (const body of ['{broken', '%%%', '', new Uint8Array([0x1f, 0x8b, 8, 0, 1])])
      expect((await post('/e/', body)).status).toBe(200)

    expect(endpoint.requests.map(({ payload }) => payload)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(endpoint.requests[0]?.text).toBe('{broken')
    expect([...(endpoint.requests[3]?.raw ?? [])]).toEqual([0x1f, 0x8b, 8, 0, 1])
  })
})

describe('recordingEndpoint: answers', () => {
  test('answers as the real servers do', async () => {
    endpoint = await recordingEndpoint()
    const text = async (path: string) => (await post(path, '[]')).text()
    expect(await text('/track/')).toBe('1')
    expect(await text('/engage?verbose=1')).toBe('{"status":1,"error":null}')
    expect(await text('/e/')).toBe('{"status":1}')
  })

  test('lets a page of another origin in, with credentials, and keeps preflights apart', async () => {
    endpoint = await recordingEndpoint()
    const headers = { origin: 'http://app.example', 'access-control-request-headers': 'x-a' }
    const preflight = await fetch(`${endpoint.url}/e/`, { method: 'OPTIONS', headers })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-origin')).toBe('http://app.example')
    expect(preflight.headers.get('access-control-allow-headers')).toBe('x-a')
    expect(preflight.headers.get('access-control-allow-credentials')).toBe('true')
    expect(preflight.headers.get('access-control-allow-private-network')).toBe('true')
    expect(endpoint.requests).toEqual([])
    expect(endpoint.preflights).toHaveLength(1)
  })

  test('takes another answer at any time', async () => {
    endpoint = await recordingEndpoint({
      respond: () => ({ status: 429, headers: { 'retry-after': '3' } }),
    })
    const limited = await post('/e/', '[]')
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '3'])
    endpoint.respond = async () => ({ status: 503, body: 'down', delay: 30 })
    expect(await (await post('/e/', '[]')).text()).toBe('down')
    expect(endpoint.requests.map(({ status }) => status)).toEqual([429, 503])
    const [, slow] = endpoint.requests
    expect((slow?.answeredAt ?? 0) - (slow?.at ?? 0)).toBeGreaterThanOrEqual(25)
  })

  test('answers 500 when respond throws', async () => {
    endpoint = await recordingEndpoint({
      respond: () => {
        throw new Error('oops')
      },
    })
    expect((await post('/e/', '[]')).status).toBe(500)
  })

  test('cuts the connection where it is asked to, and has the request all the same', async () => {
    endpoint = await recordingEndpoint({ respond: () => ({ cut: true }) })
    await expect(post('/e/', '[]')).rejects.toThrow()
    expect(endpoint.requests).toHaveLength(1)
  })

  test('marks a request that the client gave up, whole or in the middle of its body', async () => {
    endpoint = await recordingEndpoint({ respond: () => ({ hang: true }) })
    const controller = new AbortController()
    const hung = fetch(`${endpoint.url}/e/`, {
      method: 'POST',
      body: '[]',
      signal: controller.signal,
    })
    await endpoint.waitFor((requests) => requests.length === 1)
    expect(endpoint.requests[0]?.aborted).toBe(false)
    controller.abort()
    await expect(hung).rejects.toThrow()
    await endpoint.waitFor(([request]) => request?.aborted === true)

    const half = httpRequest(`${endpoint.url}/e/`, {
      method: 'POST',
      headers: { 'content-length': '100' },
    })
    half.on('error', () => {})
    half.write('[{"event"', () => half.destroy())
    await endpoint.waitFor(([, request]) => request?.aborted === true)
    expect(endpoint.requests[1]?.status).toBeUndefined()
  })
})

describe('recordingEndpoint: reading the log', () => {
  test('tells listeners, waits, gives up, forgets, and shows the log to a browser', async () => {
    endpoint = await recordingEndpoint()
    const seen: string[] = []
    const off = endpoint.on(({ path }) => seen.push(path))
    const waited = endpoint.waitFor(() => endpoint.events.length === 1)
    await post('/e/?x=1', JSON.stringify(one))
    await waited
    off()
    await post('/e/', '[]')
    expect(seen).toEqual(['/e/'])
    const log = await (await fetch(`${endpoint.url}/__requests`)).json()
    expect(log).toHaveLength(2)
    expect(log[0]).toMatchObject({
      method: 'POST',
      query: { x: '1' },
      events: [{ id: 'a1' }],
      status: 200,
    })
    await expect(endpoint.waitFor(() => false, 60)).rejects.toThrow('not received within 60 ms')
    endpoint.clear()
    expect([endpoint.requests, endpoint.events]).toEqual([[], []])
  })

  test('rejects when the port is taken', async () => {
    endpoint = await recordingEndpoint()
    const port = Number(new URL(endpoint.url).port)
    await expect(recordingEndpoint({ port })).rejects.toThrow('EADDRINUSE')
  })
})
