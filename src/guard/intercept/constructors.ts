import type { Interception, Realm } from '../interception'
import { patchConstructor } from '../patch'
import { readText } from './address'
import { refuses } from './blocks-url'
import { madeRealms } from './made-realms'

/** What connects or loads as soon as it is made; its first argument is where. */
const constructors = [
  'Audio',
  'EventSource',
  'SharedWorker',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'Worker',
]

/** The exits that are opened by `new`. */
export function interceptConstructors(interception: Interception, realm: Realm): () => void {
  const { DOMException: NativeException, document } = realm
  const undo = constructors.map((name) =>
    patchConstructor(realm, name, (native, args) => {
      // A host is the same whether sockets or requests go there.
      const url = args.length ? readText(args, 0).replace(/^ws/i, 'http') : ''
      if (url && refuses(interception, { url, base: document.baseURI }))
        throw new NativeException('Failed to connect', 'SecurityError')
      const made = native()
      if (name === 'Worker') madeRealms.workers.push(made as Worker)
      if (name === 'SharedWorker') madeRealms.sharedWorkers += 1
      return made
    }),
  )
  return () => {
    for (const stop of undo) stop()
  }
}
