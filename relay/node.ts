import type { Relay } from './create-relay'

/** The part of `node:http`'s `IncomingMessage` that is used; Express hands over the same. */
export interface NodeRequest {
  readonly method?: string | undefined
  readonly url?: string | undefined
  /** Express: the URL before a mount path was cut off. */
  readonly originalUrl?: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown
  on(event: 'end' | 'close', listener: () => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  pause(): unknown
  resume(): unknown
  readonly complete?: boolean
  readonly readableEnded?: boolean
}

/** The part of `node:http`'s `ServerResponse` that is used. */
export interface NodeResponse {
  writeHead(status: number, headers: Record<string, string>): unknown
  end(body?: Uint8Array): unknown
}

/**
 * A relay as a request listener of `node:http`, or as a handler of Express. A body parser in front of it
 * leaves nothing to read, which is answered with 400: mount the relay before it.
 *
 * @example
 * ```ts
 * createServer(toNodeHandler(relay)).listen(8080)
 * app.use(['/a', '/b'], toNodeHandler(relay)) // Express
 * ```
 */
export function toNodeHandler(
  relay: Relay,
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  return async (incoming, outgoing) => {
    let response: Response
    try {
      response = await relay(toRequest(incoming))
    } catch {
      // A method that a `Request` refuses, such as TRACE, or a path that is none: neither is the relay's.
      response = new Response(null, { status: 404 })
    }
    const headers = Object.fromEntries(response.headers)
    // What was not read is not waited for: the connection ends with the answer.
    outgoing.writeHead(
      response.status,
      incoming.complete === false ? { ...headers, connection: 'close' } : headers,
    )
    outgoing.end(new Uint8Array(await response.arrayBuffer()))
  }
}

function toRequest(incoming: NodeRequest): Request {
  const { method = 'GET', url = '/', originalUrl = url, headers } = incoming
  // Of an absolute URL, as a client of a proxy sends it, only the path is of interest. A path is not resolved
  // but put behind a host: `//evil.example/a` is a path, too.
  const { pathname, search } = new URL(
    originalUrl.startsWith('/') ? `http://relay.invalid${originalUrl}` : originalUrl,
  )
  const given = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || name.startsWith(':') ? [] : [[name, String(value)] as [string, string]],
  )
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(`http://relay.invalid${pathname}${search}`, {
    method,
    headers: given,
    ...(hasBody && { body: bodyOf(incoming), duplex: 'half' }),
  })
}

/** Read as fast as it is asked for, and no faster. */
function bodyOf(incoming: NodeRequest): ReadableStream<Uint8Array> {
  let isDone = false
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const fail = (error: Error): void => {
        if (!isDone) controller.error(error)
        isDone = true
      }
      if (incoming.readableEnded) fail(new Error('the body was read before'))
      incoming.on('data', (chunk) => {
        if (isDone) return
        controller.enqueue(new Uint8Array(chunk))
        if ((controller.desiredSize ?? 0) <= 0) incoming.pause()
      })
      incoming.on('end', () => {
        if (!isDone) controller.close()
        isDone = true
      })
      incoming.on('error', fail)
      incoming.on('close', () => fail(new Error('the client has gone')))
    },
    pull: () => void incoming.resume(),
    cancel: () => void ((isDone = true), incoming.pause()),
  })
}
