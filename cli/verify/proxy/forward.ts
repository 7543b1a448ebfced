import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { connect as connectPlain, isIP } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect as connectTls } from 'node:tls'
import { pairsOf, type Exchange, type ExchangeAnswer } from './exchange'
import { SocketMessages } from './socket-messages'

/** An exchange while it goes on. */
export type Recording = { -readonly [Key in keyof Exchange]: Exchange[Key] } & {
  messages: Uint8Array[]
}

/** Of a request's body; what is over goes on, and is not kept. */
const MAX_BODY = 8 * 1024 * 1024
/** Of an answer's body, where that is a document, a script or JSON. */
const MAX_ANSWER = 4 * 1024 * 1024
/** What is larger is no policy. Of a signed one, most servers do not know the type. */
const MOST_POLICY = 65_536

/** Of one connection, not of the message: https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1 */
const ofConnection =
  /^(?:connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|alt-svc)$/i

/** Passes a request on as it is, keeps what it carried, and brings the answer back. */
export function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  recording: Recording,
): void {
  const url = new URL(recording.url)
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  const upstream = send(url, {
    method: recording.method,
    headers: recording.headers
      .filter(([name]) => !ofConnection.test(name))
      .flatMap((pair) => [...pair]),
    setHost: false,
    maxHeaderSize: 131_072,
    ...target(url),
  })
  upstream.on('response', (response) => {
    const headers = pairsOf(response.rawHeaders)
    recording.answer = {
      status: response.statusCode ?? 0,
      statusText: response.statusMessage ?? '',
      headers,
      body: Buffer.alloc(0),
      size: 0,
    }
    outgoing.writeHead(
      response.statusCode ?? 502,
      response.statusMessage,
      headers.filter(([name]) => !ofConnection.test(name)).flatMap((pair) => [...pair]),
    )
    response.pipe(outgoing)
    keepAnswer(response, recording)
  })
  const fail = (error: Error): void => {
    recording.error ??= reasonOf(error)
    recording.endedAt ??= Date.now()
    if (outgoing.headersSent) outgoing.destroy()
    else outgoing.writeHead(502, { 'content-type': 'text/plain' }).end(recording.error)
  }
  upstream.on('error', fail)
  outgoing.on('close', () => upstream.destroy())
  keepBody(incoming, recording)
  incoming.pipe(upstream)
}

/** Keeps what a request carries, as far as that is looked at. */
export function keepBody(incoming: IncomingMessage, recording: Recording): void {
  collect(incoming, MAX_BODY, (body) => {
    recording.body = body
  })
}

function keepAnswer(response: IncomingMessage, recording: Recording): void {
  const type = response.headers['content-type'] ?? ''
  const isText = /html|script|json|text\/plain/i.test(type)
  const isMedia = /^(?:image|font|audio|video)\//i.test(type)
  let size = 0
  response.on('data', (chunk: Buffer) => (size += chunk.length))
  const end = (body: Buffer): void => {
    recording.endedAt = Date.now()
    if (recording.answer) recording.answer = { ...recording.answer, size, body } as ExchangeAnswer
  }
  if (isText) collect(response, MAX_ANSWER, end)
  else if (!isMedia)
    collect(response, MOST_POLICY, (body) => end(size > MOST_POLICY ? Buffer.alloc(0) : body))
  else response.on('close', () => end(Buffer.alloc(0)))
}

/** Also of what is cut off, so far: it has left. */
function collect(stream: IncomingMessage, most: number, onChange: (bytes: Buffer) => void): void {
  const chunks: Buffer[] = []
  let left = most
  stream.on('data', (chunk: Buffer) => {
    if (left > 0) chunks.push(chunk.subarray(0, left))
    left -= chunk.length
  })
  stream.on('close', () => onChange(Buffer.concat(chunks)))
  stream.on('error', () => {})
}

/** Passes a WebSocket on, and reads what the browser says over it. */
export function forwardSocket(
  { headers, head }: { readonly headers: readonly string[]; readonly head: Buffer },
  socket: Duplex,
  recording: Recording,
): void {
  const url = new URL(recording.url)
  const { hostname, ...options } = target(url)
  const port = Number(url.port) || (url.protocol === 'wss:' ? 443 : 80)
  const upstream =
    url.protocol === 'wss:'
      ? connectTls({
          host: hostname,
          port,
          ...options,
          ALPNProtocols: ['http/1.1'],
          ...(isIP(hostname) ? {} : { servername: hostname }),
        })
      : connectPlain({ host: hostname, port, ...options })
  const messages = new SocketMessages((message) => recording.messages.push(message))
  const lines = pairsOf(headers)
    .filter(([name]) => !/^(?:proxy-.*|sec-websocket-extensions)$/i.test(name))
    .map(([name, value]) => `${name}: ${value}`)
  upstream.write(`GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
  const say = (bytes: Buffer): void => {
    messages.push(bytes)
    upstream.write(bytes)
  }
  if (head.length) say(head)
  socket.on('data', say)
  upstream.pipe(socket)
  const end = (error?: Error): void => {
    if (error) recording.error ??= reasonOf(error)
    recording.endedAt ??= Date.now()
    socket.destroy()
    upstream.destroy()
  }
  socket.on('error', end).on('close', () => end())
  upstream.on('error', end).on('close', () => end())
}

/** Where it is on this machine, and whether its certificate is to be a good one. */
function target(url: URL): { readonly hostname: string; readonly rejectUnauthorized: boolean } {
  const hostname = url.hostname.replace(/^\[|\]$/g, '')
  const isLocal = /^(?:localhost|127(?:\.\d+){3}|::1)$|\.localhost$/.test(hostname)
  return {
    // Browsers know these names without asking: https://www.rfc-editor.org/rfc/rfc6761#section-6.3
    hostname: hostname.endsWith('.localhost') ? 'localhost' : hostname,
    rejectUnauthorized: !isLocal,
  }
}

function reasonOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException
  return error.message || code || String(error)
}
