import type { Interception, Realm } from '../interception'
import { patch } from '../patch'
import type { RequestPolicy } from '../request-policy'

/** The exit `fetch`. */
export function interceptFetch(interception: Interception, realm: Realm): () => void {
  return patch(realm, 'fetch', (native, _self, args) => {
    const [input, init] = args as Parameters<typeof fetch>
    const policy = interception.find(input instanceof realm.Request ? input.url : String(input))
    if (!policy) return native()
    const body = init?.body ?? ''
    if (!(input instanceof realm.Request) && (typeof body === 'string' || isForm(body)))
      return interception.send(policy, {
        url: new URL(String(input), location.href),
        method: init?.method ?? 'GET',
        headers: init?.headers ?? {},
        body,
        signal: init?.signal ?? null,
      })
    return sendRequest(interception, policy, new realm.Request(input, init))
  })
}

/** Bodies of other kinds can only be read asynchronously; whether they may leave is asked after. */
async function sendRequest(
  interception: Interception,
  policy: RequestPolicy,
  request: Request,
): Promise<Response> {
  const { url, method, headers, signal } = request
  const body = await request.text()
  return interception.send(policy, { url: new URL(url), method, headers, body, signal })
}

/** By its name, because each realm has a class of its own. */
function isForm(body: unknown): body is URLSearchParams {
  return Object.prototype.toString.call(body) === '[object URLSearchParams]'
}
