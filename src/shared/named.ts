/** Names an error; not by assignment, which throws where a page has frozen `Error.prototype`. */
export function named<E extends Error>(error: E, value: string): E {
  return Object.defineProperty(error, 'name', { value })
}
