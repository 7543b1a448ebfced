/** How deep in such calls all copies of this library are: each has a guard in front of the others. */
const depth: unique symbol = Symbol.for('cordon.own')

/** A window, as far as it is known here. */
interface Realm {
  readonly parent: Realm
  readonly document: object
  [depth]: number
}

/** The outermost window of the same origin: a frame's guard stands behind its parent's. */
let home = globalThis as unknown as Realm
try {
  while (home.parent !== home && home.parent.document) home = home.parent
} catch {
  // The parent is of another origin, or this is no window.
}
home[depth] ??= 0

/**
 * Runs what is about to send for a vendor on Cordon's behalf. What it asks for before it first waits
 * is its own; what else goes to the vendor's hosts may come from a copy that somebody else has loaded.
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
