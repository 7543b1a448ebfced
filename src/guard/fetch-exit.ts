import type { Gate } from './gate'
import type { Door } from './guard'
import { patch } from './patch'

/** The exit `fetch`. */
export function fetchExit(door: Door): () => void {
  return patch(globalThis, 'fetch', (native, _self, args) => {
    const [input, init] = args as Parameters<typeof fetch>
    const gate = door.find(input instanceof Request ? input.url : String(input))
    if (!gate) return native()
    const body = init?.body ?? ''
    if (
      !(input instanceof Request) &&
      (typeof body === 'string' || body instanceof URLSearchParams)
    )
      return door.send(gate, {
        url: new URL(String(input), location.href),
        method: init?.method ?? 'GET',
        headers: init?.headers ?? {},
        body,
        signal: init?.signal ?? null,
      })
    return sendRequest(door, gate, new Request(input, init))
  })
}

/** Bodies of other kinds can only be read asynchronously; whether they may leave is asked after. */
async function sendRequest(door: Door, gate: Gate, request: Request): Promise<Response> {
  const { url, method, headers, signal } = request
  const body = await request.text()
  return door.send(gate, { url: new URL(url), method, headers, body, signal })
}
