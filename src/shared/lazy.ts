/** What is made when it is first needed: a page should not pay at its start for what few ask for. */
export function lazy<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
