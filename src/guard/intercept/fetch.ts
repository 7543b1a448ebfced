import type { Door } from '../guard'
import { patch } from '../patch'
import type { Gate } from '../request-policy'
import type { Realm } from './all'

/** The exit `fetch`. */
export function fetchExit(door: Door, realm: Realm): () => void {
  return patch(realm, 'fetch', (native, _self, args) => {
    const [input, init] = args as Parameters<typeof fetch>
    const gate = door.find(input instanceof realm.Request ? input.url : String(input))
    if (!gate) return native()
    const body = init?.body ?? ''
    if (!(input instanceof realm.Request) && (typeof body === 'string' || isForm(body)))
      return door.send(gate, {
        url: new URL(String(input), location.href),
        method: init?.method ?? 'GET',
        headers: init?.headers ?? {},
        body,
        signal: init?.signal ?? null,
      })
    return sendRequest(door, gate, new realm.Request(input, init))
  })
}

/** Bodies of other kinds can only be read asynchronously; whether they may leave is asked after. */
async function sendRequest(door: Door, gate: Gate, request: Request): Promise<Response> {
  const { url, method, headers, signal } = request
  const body = await request.text()
  return door.send(gate, { url: new URL(url), method, headers, body, signal })
}

/** By its name, because each realm has a class of its own. */
function isForm(body: unknown): body is URLSearchParams {
  return Object.prototype.toString.call(body) === '[object URLSearchParams]'
}
