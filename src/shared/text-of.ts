/**
 * Converts anything to text without throwing, although its own conversion may throw. Uses a template literal, because
 * code in the page can replace `String`.
 */
export function textOf(value: unknown): string {
  try {
    return `${value as string}`
  } catch {
    return typeof value
  }
}
