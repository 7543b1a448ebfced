/**
 * Throws unless a value is plain data at its first level: what holds it is read property by
 * property, and each is checked as it comes.
 */
export function checkPlain(value: unknown): void {
  const isPlain =
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (typeof value === 'object' &&
      value !== null &&
      Object.getPrototypeOf(value) === (Array.isArray(value) ? Array.prototype : Object.prototype))
  if (!isPlain) throw new TypeError('not plain data')
}
