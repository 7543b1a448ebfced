/** Bodies of requests that Cordon has made, and that have no answer yet. */
const bodies = new Set<string>()

/**
 * `fetch` for an adapter without vendor code. Another library of the page may stand before the guard, and pass the
 * request on later, or as a `Request`: what Cordon sends is known by its body, too.
 */
export function fetchOwn(url: string, init: RequestInit & { body: string }): Promise<Response> {
  bodies.add(init.body)
  return fetch(url, init).finally(() => bodies.delete(init.body))
}

export function isOwnBody(body: unknown): boolean {
  return bodies.has(body as string)
}
