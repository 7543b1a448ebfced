import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'
import { makeCertificate } from './certificate'
import { pairsOf, type Exchange, type Tunnel } from './exchange'
import { forward, forwardSocket, keepBody, type Recording } from './forward'

/** A page of the tool's own, by its URL; nothing if a URL is none of them. */
export type OwnPages = (url: URL) => string | undefined

/**
 * What stands below the page: an HTTP proxy on loopback that keeps every request the browser makes, those
 * of workers, of beacons at the end of a page and of sockets too, which the events of a page miss. It
 * ends TLS itself, with a certificate that this browser alone takes, so that bodies can be read.
 */
export class RecordingProxy {
  readonly exchanges: Exchange[] = []
  readonly tunnels: Tunnel[] = []
  /** What the browser is being taken through: it stands at each record from then on. */
  phase = 'start'
  readonly certificate = makeCertificate()
  private readonly server: Server
  /** Origins of tunnels, by the socket that the requests in them come over. */
  private readonly origins = new WeakMap<Duplex, string>()
  private readonly sockets = new Set<Duplex>()
  private readonly events = new EventEmitter()

  constructor(private readonly ownPages: OwnPages) {
    this.server = createServer({ maxHeaderSize: 131_072 }, (incoming, outgoing) =>
      this.onRequest(incoming, outgoing),
    )
    this.server.on('connect', (request: IncomingMessage, socket: Socket) =>
      this.onConnect(request.url ?? '', socket),
    )
    this.server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.onUpgrade(incoming, socket, head),
    )
    this.server.on('connection', (socket: Socket) => this.keep(socket))
    this.server.on('clientError', (_error, socket: Duplex) => socket.destroy())
  }

  /** Starts it; its address. */
  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1')
    await once(this.server, 'listening')
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** Waits until a request has come that is looked for; whether one has, in so many ms. */
  async waitFor(isIt: (exchange: Exchange) => boolean, timeout: number): Promise<boolean> {
    const deadline = AbortSignal.timeout(timeout)
    try {
      while (!this.exchanges.some(isIt)) await once(this.events, 'exchange', { signal: deadline })
      return true
    } catch {
      return false
    }
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    this.server.close()
    await once(this.server, 'close')
  }

  private onRequest(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const url = this.urlOf(incoming, 'http:')
    if (!url) return void outgoing.writeHead(400).end()
    const recording = this.record(incoming, url)
    const page = this.ownPages(new URL(url))
    if (page === undefined) return forward(incoming, outgoing, recording)
    const headers = { 'content-type': 'text/html', 'cache-control': 'no-store' }
    keepBody(incoming, recording)
    return void outgoing.writeHead(200, headers).end(page)
  }

  private onUpgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = this.urlOf(incoming, 'http:')?.replace(/^http/, 'ws')
    if (url === undefined) return void socket.destroy()
    forwardSocket({ headers: incoming.rawHeaders, head }, socket, this.record(incoming, url))
  }

  /** Says yes at once, so that what comes next is seen even where the host cannot be reached. */
  private onConnect(authority: string, socket: Socket): void {
    const { hostname, port } = new URL(`http://${authority}`)
    this.tunnels.push({
      at: Date.now(),
      phase: this.phase,
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || 80,
    })
    socket.on('error', () => socket.destroy())
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    socket.once('data', (first: Buffer) => {
      socket.pause()
      socket.unshift(first)
      // A record of TLS that begins a handshake; plain WebSockets come through tunnels, too.
      const isTls = first[0] === 0x16
      const inner = isTls ? this.endTls(socket) : socket
      this.origins.set(inner, `${isTls ? 'https' : 'http'}://${authority}`)
      this.server.emit('connection', inner)
      // The end of TLS reads by itself what was put back.
      if (!isTls) socket.resume()
    })
  }

  private endTls(socket: Socket): TLSSocket {
    const { key, cert } = this.certificate
    const inner = new TLSSocket(socket, { isServer: true, key, cert, ALPNProtocols: ['http/1.1'] })
    return inner.on('error', () => socket.destroy())
  }

  private urlOf(incoming: IncomingMessage, scheme: string): string | undefined {
    const { url = '', socket } = incoming
    const base = this.origins.get(socket) ?? `${scheme}//invalid`
    return URL.canParse(url, base) ? new URL(url, base).href : undefined
  }

  private record(incoming: IncomingMessage, url: string): Recording {
    const recording: Recording = {
      at: Date.now(),
      phase: this.phase,
      method: incoming.method ?? 'GET',
      url,
      headers: pairsOf(incoming.rawHeaders),
      body: Buffer.alloc(0),
      messages: [],
      answer: undefined,
      error: undefined,
      endedAt: undefined,
    }
    this.exchanges.push(recording)
    this.events.emit('exchange')
    return recording
  }

  private keep(socket: Duplex): void {
    this.sockets.add(socket)
    socket.on('close', () => this.sockets.delete(socket))
    socket.on('error', () => socket.destroy())
  }
}
