/** Bodies of requests that adapters without vendor code have made, and that have no answer yet. */
export const ownBodies = new Set<unknown>()
/** The same of those that the guard has sent; of one without a body, its address. */
export const sentBodies = new Set<unknown>()

/**
 * `fetch` for an adapter without vendor code. Another library of the page may stand before the guard, and pass the
 * request on later, or as a `Request`: what Cordon sends is known by its body, too.
 */
export function fetchOwn(url: string, init: RequestInit & { body: string }): Promise<Response> {
  ownBodies.add(init.body)
  return fetch(url, init).finally(() => ownBodies.delete(init.body))
}
