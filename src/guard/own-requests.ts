/** How many such calls are on the stack, in all copies of this library: each copy's guard sees the others' requests. */
const depth: unique symbol = Symbol.for('cordon.own')

/** The part of a window that is used here. */
interface OriginWindow {
  readonly parent: OriginWindow
  readonly document: object
  [depth]: number
}

/** The outermost window of the same origin: a frame's guard stands behind its parent's. */
let home = globalThis as unknown as OriginWindow
try {
  while (home.parent !== home && home.parent.document) home = home.parent
} catch {
  // The parent is of another origin, or this is no window.
}
home[depth] ??= 0

/**
 * Runs a function that sends for a vendor on Cordon's behalf. Requests that it makes before its first `await`
 * are Cordon's own; other requests to the vendor's hosts may come from a foreign copy of its SDK.
 */
export function asOwn<T>(act: () => T): T {
  home[depth] += 1
  try {
    return act()
  } finally {
    home[depth] -= 1
  }
}

export function isOwnCall(): boolean {
  return home[depth] > 0
}
