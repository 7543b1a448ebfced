/**
 * Anything as text: what code without a type checker hands over may throw when it is asked what it is.
 * By syntax alone, for `String` is a function that code in the page can replace.
 */
export function textOf(value: unknown): string {
  try {
    return `${value as string}`
  } catch {
    return typeof value
  }
}
