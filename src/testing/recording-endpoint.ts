import { decodeBody } from './decode-body'
import {
  nodeModules,
  type Incoming,
  type NodeModules,
  type Outgoing,
  type Server,
} from './node-http'
import { readEvents } from './read-events'
import type { RecordedEvent, RecordedRequest } from './recorded-request'

/** What the endpoint answers; whatever is left out is as the real server would have it. */
export interface Answer {
  /** Default 200. */
  readonly status?: number
  /** How long to wait first, in ms. */
  readonly delay?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** `true`: never answer. */
  readonly hang?: boolean
  /** `true`: cut the connection, as when the network is gone. */
  readonly cut?: boolean
}

export type Respond = (request: RecordedRequest) => Answer | Promise<Answer>

export interface RecordingEndpointOptions {
  /** Default: a free one. */
  readonly port?: number
  /** Default: accept everything. */
  readonly respond?: Respond
}

/** What a browser asked before a request that is not simple; not a request itself. */
export interface Preflight {
  readonly at: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

export interface RecordingEndpoint {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly url: string
  readonly requests: readonly RecordedRequest[]
  readonly preflights: readonly Preflight[]
  /** The events of all requests, answered or not. */
  readonly events: readonly RecordedEvent[]
  /** May be set at any time; counts for the requests that come after. */
  respond: Respond
  /** Calls the listener with each request as soon as its body is read; returns a function that stops that. */
  on(listener: (request: RecordedRequest) => void): () => void
  /** Settles as soon as the predicate holds of what was received; rejects after `timeoutMs` (5 000). */
  waitFor(
    predicate: (requests: readonly RecordedRequest[]) => boolean,
    timeoutMs?: number,
  ): Promise<void>
  /** Forgets what was received. */
  clear(): void
  /** Cuts all connections and frees the port. */
  close(): Promise<void>
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/**
 * Starts a real HTTP server on loopback which stands for a vendor: it accepts what vendors' SDKs
 * send, decodes it and keeps it. Node only; importing it elsewhere is harmless.
 *
 * @example
 * ```ts
 * const vendor = await recordingEndpoint()
 * // … point the SDK at vendor.url …
 * await vendor.waitFor(() => vendor.events.length === 3)
 * vendor.respond = () => ({ status: 503 })
 * await vendor.close()
 * ```
 */
export async function recordingEndpoint(
  options: RecordingEndpointOptions = {},
): Promise<RecordingEndpoint> {
  const node = await nodeModules()
  const requests: RecordedRequest[] = []
  const preflights: Preflight[] = []
  const listeners = new Set<(request: RecordedRequest) => void>()
  const endpoint = {
    requests,
    preflights,
    get events() {
      return requests.flatMap((request) => request.events)
    },
    respond: options.respond ?? (() => ({})),
    on(listener: (request: RecordedRequest) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    waitFor: (predicate: (requests: readonly RecordedRequest[]) => boolean, timeoutMs = 5_000) =>
      waitFor(() => predicate(requests), timeoutMs, endpoint.on),
    clear() {
      requests.length = preflights.length = 0
    },
  }
  const server = node.createServer((incoming, outgoing) => {
    const at = Date.now()
    const { path, query, headers } = readHead(incoming)
    if (incoming.method === 'OPTIONS') {
      preflights.push({ at, path, headers })
      return write(outgoing, headers, { status: 204, body: '' })
    }
    if (path === '/__requests') return write(outgoing, headers, { body: logOf(requests) })
    const head = { at, method: incoming.method ?? 'GET', path, query, headers }
    readBody(incoming, (raw, complete) => {
      const request = record(head, raw, node)
      request.aborted = !complete
      requests.push(request)
      if (complete) void answer(request, outgoing, endpoint.respond)
      for (const listener of [...listeners]) listener(request)
    })
  })
  const port = await listen(server, options.port ?? 0)
  return Object.assign(endpoint, { url: `http://127.0.0.1:${port}`, close: () => stop(server) })
}

type Head = Pick<RecordedRequest, 'at' | 'method' | 'path' | 'query' | 'headers'>

function record(head: Head, raw: Uint8Array, node: NodeModules): Mutable<RecordedRequest> {
  const body = decodeBody(raw, node.unzipSync)
  const query = new TextEncoder().encode(head.query.data ?? '')
  const payload = body.payload ?? decodeBody(query, node.unzipSync).payload
  const events = readEvents(payload).map((event) => ({
    ...event,
    time: timeOf(event, sentAt(event, payload, head)),
  }))
  return { ...head, raw, text: body.text, payload, events, aborted: false }
}

/** posthog-js before 1.43 says how long before its request an event happened. */
function timeOf({ time, raw }: RecordedEvent, sent: number): number | undefined {
  return typeof raw.offset === 'number' ? sent - raw.offset : time
}

/** When the request was made, epoch ms: in the query, in the body, or in each event, by version. */
function sentAt({ raw }: RecordedEvent, payload: unknown, { query }: Head): number {
  const { sent_at: ofBatch } = Object(payload) as { sent_at?: unknown }
  const inQuery = query._ ?? query.sent_at
  return inQuery === undefined ? Date.parse(String(raw.sent_at ?? ofBatch)) : Number(inQuery)
}

async function answer(
  request: Mutable<RecordedRequest>,
  outgoing: Outgoing,
  respond: Respond,
): Promise<void> {
  outgoing.on('close', () => {
    request.aborted = !outgoing.writableFinished
  })
  const { hang, cut, delay, ...answered } = await chosen(request, respond)
  if (hang) return
  if (cut) return outgoing.destroy()
  if (delay) await new Promise((resolve) => setTimeout(resolve, delay))
  if (outgoing.destroyed) return
  request.status = answered.status ?? 200
  request.answeredAt = Date.now()
  write(outgoing, request.headers, { body: usualBody(request), ...answered })
}

/** A test's mistake must not look like a vendor that hangs. */
async function chosen(request: RecordedRequest, respond: Respond): Promise<Answer> {
  try {
    return await respond(request)
  } catch (error) {
    return { status: 500, body: `respond threw: ${String(error)}` }
  }
}

function usualBody({ path, query }: RecordedRequest): string {
  const terse = /^\/(track|engage|groups)\/?$/.test(path)
  if (!terse) return '{"status":1}'
  return query.verbose === '1' ? '{"status":1,"error":null}' : '1'
}

function write(outgoing: Outgoing, headers: RecordedRequest['headers'], answered: Answer): void {
  outgoing.writeHead(answered.status ?? 200, {
    'access-control-allow-origin': headers.origin ?? '*',
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
    'access-control-allow-private-network': 'true',
    'cache-control': 'no-store',
    'content-type': 'application/json',
    vary: 'origin, access-control-request-headers',
    ...answered.headers,
  })
  outgoing.end(answered.body)
}

function readHead(incoming: Incoming): Pick<Head, 'path' | 'query' | 'headers'> {
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1')
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])
  return {
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(headers),
  }
}

/** Calls back once: with the whole body, or with what had come when the client gave up. */
function readBody(incoming: Incoming, done: (raw: Uint8Array, complete: boolean) => void): void {
  const chunks: Uint8Array[] = []
  let settled = false
  const settle = (complete: boolean) => {
    if (settled) return
    settled = true
    done(joined(chunks), complete)
  }
  incoming.on('data', (chunk) => chunks.push(chunk))
  incoming.on('end', () => settle(true))
  incoming.on('error', () => settle(false))
  incoming.on('close', () => settle(false))
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole
}

function logOf(requests: readonly RecordedRequest[]): string {
  return JSON.stringify(requests.map((request) => ({ ...request, raw: undefined })))
}

function waitFor(
  holds: () => boolean,
  timeoutMs: number,
  on: RecordingEndpoint['on'],
): Promise<void> {
  if (holds()) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const check = () => {
      if (!holds()) return
      stopAll()
      resolve()
    }
    const off = on(check)
    // What the predicate asks may change without a request, such as an answer given or a time passed.
    const interval = setInterval(check, 50)
    const timer = setTimeout(() => {
      stopAll()
      reject(new Error(`recordingEndpoint: not received within ${timeoutMs} ms`))
    }, timeoutMs)
    const stopAll = () => {
      off()
      clearInterval(interval)
      clearTimeout(timer)
    }
  })
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
}
