import { createHash } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { createServer, type IncomingMessage } from 'node:http'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { senderPage } from '../ways/sender'

/** A vendor's server that notes whatever reaches it, and answers with what was asked for. */
export interface VendorServer {
  /** By the name of a host, so that a footprint can have that name. */
  readonly host: string
  /** Where a way has to arrive. */
  addressOf(way: string): string
  /** When each way arrived, ms since the epoch: the last time. */
  readonly arrivals: ReadonlyMap<string, number>
  close(): Promise<void>
}

/** What cannot carry a path has a port of its own. */
const datagrams = 'WebRTC, STUN'
const connections = 'WebRTC, TURN over TCP'

export async function openVendorServer(): Promise<VendorServer> {
  const arrivals = new Map<string, number>()
  const arrived = (way: string): void => void arrivals.set(way, Date.now())
  const note = ({ url = '' }: IncomingMessage): void => {
    const [, path] = /^\/way\/([^?]*)/.exec(url) ?? []
    if (path !== undefined) arrived(decodeURIComponent(path))
  }
  const server = createServer((request, response) => {
    note(request)
    const { type, body } = answerTo(request)
    response.writeHead(request.url?.includes('EventSource') ? 204 : 200, {
      'content-type': type,
      'access-control-allow-origin': request.headers.origin ?? '*',
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': '*',
      'cache-control': 'no-store',
    })
    response.end(body)
  })
  server.on('upgrade', (request, socket) => {
    note(request)
    if (!request.url?.includes('message')) return void socket.destroy()
    sockets.add(socket)
    accept(request, socket)
    // A page that closes its socket says so.
    socket.on('data', ([first = 0]: Buffer) => {
      if ((first & 15) !== 8) note(request)
    })
    socket.on('error', () => socket.destroy())
  })
  const sockets = new Set<Duplex>()
  const tcp = createTcpServer((socket) => {
    arrived(connections)
    socket.destroy()
  })
  const udp = createSocket('udp4', () => arrived(datagrams))
  await Promise.all([
    new Promise<void>((resolve) => server.listen(0, resolve)),
    new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve)),
    new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve)),
  ])
  const host = `http://localhost:${(server.address() as AddressInfo).port}`
  const ports = `?udp=${udp.address().port}&tcp=${(tcp.address() as AddressInfo).port}`
  return {
    host,
    addressOf: (way) => `${host}/way/${encodeURIComponent(way)}${ports}`,
    arrivals,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.closeAllConnections()
      udp.close()
      await Promise.all([server, tcp].map((one) => new Promise((done) => one.close(done))))
    },
  }
}

/** The handshake of RFC 6455. */
function accept({ headers }: IncomingMessage, socket: Duplex): void {
  const key = `${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
  const accepted = createHash('sha1').update(key).digest('base64')
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: ${accepted}\r\n\r\n`,
  )
}

const answers: Readonly<Record<string, { readonly type: string; readonly body: string }>> = {
  style: { type: 'text/css', body: 'p {}' },
  image: { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
  document: { type: 'text/html', body: '<p>x' },
  script: { type: 'text/javascript', body: '' },
}

function answerTo({ url = '', headers }: IncomingMessage) {
  if (url === '/sender.html') return { type: 'text/html', body: senderPage }
  const dest = String(headers['sec-fetch-dest'] ?? '')
  const kind = /frame|object|embed|document/.test(dest)
    ? 'document'
    : /script|worker|worklet/.test(dest)
      ? 'script'
      : dest
  return answers[kind] ?? { type: 'text/plain', body: 'ok' }
}
