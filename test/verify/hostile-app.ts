import { createHash } from 'node:crypto'
import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecure } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { makeCertificate } from '../../cli/verify/proxy/certificate'

/** What the app answers under a path. */
export interface Served {
  readonly body: string
  readonly type?: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
}

export interface HostileApp {
  readonly url: string
  /** Paths that were asked for. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/** An app on loopback: some files, 204 for all else, and a WebSocket that says yes at `/socket`. */
export async function openApp(
  files: Readonly<Record<string, Served>>,
  isSecure = false,
): Promise<HostileApp> {
  const asked: string[] = []
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://app')
    asked.push(request.url ?? '/')
    request.resume()
    const away = searchParams.get('to')
    if (pathname === '/redirect' && away)
      return void response.writeHead(302, { location: away }).end()
    const file = files[pathname]
    if (!file) return void response.writeHead(204).end()
    const { type = 'text/html', status = 200, headers = {}, body } = file
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.writeHead(status, { 'content-type': type }).end(body)
  }
  const { key, cert } = makeCertificate()
  const server = isSecure ? createSecure({ key, cert }, answer) : createPlain(answer)
  const sockets = new Set<Duplex>()
  server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    sockets.add(socket.on('error', () => {}))
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const scheme = isSecure ? 'https' : 'http'
  return {
    url: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
