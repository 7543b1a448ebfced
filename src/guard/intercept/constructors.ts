import { append, apply, getOwnPropertyDescriptor } from '../../shared/natives'
import type { Interception, Realm } from '../interception'
import { patch, patchConstructor } from '../patch'
import { readText } from './address'
import { noteAddressed } from './addressed'
import { blocksUrl, opaque } from './blocks-url'
import { createdContexts, type Connection } from './created-contexts'
import { undoAll } from './undo-all'

/** Constructors that connect or load at once, with the address as their first argument. */
const constructors = [
  'Audio',
  'EventSource',
  'SharedWorker',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'Worker',
]

/** Those that stay open: the browser reconnects them, and code sends through them. */
const connecting = /^(?:EventSource|WebSocket)$/
/** What is sent through them goes by streams, which nobody can look into. */
const streaming = /^(?:WebSocketStream|WebTransport)$/

/** Intercepts these constructors, and what is sent through their instances. */
export function interceptConstructors(interception: Interception, realm: Realm): () => void {
  const { DOMException: NativeException, document } = realm
  // Some browsers are set up without sockets.
  const socket = (realm as Partial<Realm>).WebSocket?.prototype ?? {}
  const urlOf = getOwnPropertyDescriptor(socket, 'url')?.get
  const undo = constructors.map((name) =>
    patchConstructor(realm, name, (native, args) => {
      const url = args.length ? httpOf(readText(args, 0)) : ''
      const base = document.baseURI
      const headers = name === 'WebSocket' ? protocolsOf(args) : undefined
      const body = streaming.test(name) ? opaque : ''
      if (url && blocksUrl(interception, { url, base, headers, body }))
        throw new NativeException('Failed to connect', 'SecurityError')
      const made = native()
      if (name === 'Worker') append(createdContexts.workers, made as Worker)
      if (name === 'SharedWorker') createdContexts.sharedWorkers += 1
      if (name === 'Audio' && interception.find(url, base)) noteAddressed(made)
      if (connecting.test(name) && interception.find(url, base)) keep(url, made as Connection)
      return made
    }),
  )
  undo.push(
    patch(socket, 'send', (native, self, args) => {
      const url = urlOf ? httpOf(String(apply(urlOf, self, []))) : ''
      const body = args[0] ?? ''
      return blocksUrl(interception, { url, base: document.baseURI, body }) ? undefined : native()
    }),
  )
  return undoAll(undo)
}

/** A host is the same whether sockets or requests go there. */
function httpOf(url: string): string {
  return url.replace(/^ws/i, 'http')
}

/** A socket's protocols are sent as a header, so they are inspected; converted to text once, like addresses. */
function protocolsOf(args: unknown[]): Headers | undefined {
  if (args.length < 2) return undefined
  const [, given] = args
  const names = [given].flat().map(String)
  args[1] = names
  try {
    return new Headers({ 'sec-websocket-protocol': names.join(', ') })
  } catch {
    // Not valid as a header: the platform throws its own error.
    return undefined
  }
}

function keep(url: string, made: Connection): void {
  const { connections } = createdContexts
  const open = connections.filter((one) => !(Number(one.made.readyState) >= 2))
  createdContexts.connections = [...open, { url, made }]
}

/** Ends the connections to vendors that may not run. */
export function endConnections(interception: Interception): void {
  const { connections } = createdContexts
  for (let index = 0; index < connections.length; index += 1) {
    const one = connections[index]
    if (one && interception.find(one.url)?.mayRun() === false) one.made.close()
  }
}
