/** Creates a value when it is first needed, so that a page's start does not pay for what few need. */
export function lazy<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
