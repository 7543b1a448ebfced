import type { Interception, Realm } from '../interception'
import { patch } from '../patch'
import { readRequestUrl } from './address'

/** Intercepts `fetch`. */
export function interceptFetch(interception: Interception, realm: Realm): () => void {
  const { Request: NativeRequest, document } = realm
  return patch(realm, 'fetch', (native, _self, args) => {
    const { url: address, isRequest } = readRequestUrl(args, 0)
    const policy = interception.find(address, document.baseURI)
    if (!policy) return native()
    const url = new URL(address, document.baseURI)
    const [input, init] = args as Parameters<typeof fetch>
    const body = init?.body ?? ''
    if (!isRequest && (typeof body === 'string' || isForm(body)))
      return interception.send(policy, {
        url,
        method: init?.method ?? 'GET',
        headers: init?.headers ?? {},
        body,
        signal: init?.signal ?? null,
      })
    const request = new NativeRequest(input, init)
    const { method, headers, signal } = request
    // Bodies of other kinds can only be read asynchronously; the switch is asked again after that.
    return request
      .text()
      .then((text) => interception.send(policy, { url, method, headers, body: text, signal }))
  })
}

/** Recognised by name, because each realm has a class of its own. */
function isForm(body: unknown): body is URLSearchParams {
  return Object.prototype.toString.call(body) === '[object URLSearchParams]'
}
