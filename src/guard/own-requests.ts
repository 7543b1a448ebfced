let depth = 0

/**
 * Runs what is about to send for a vendor on Cordon's behalf. What it asks for before it first waits
 * is its own; what else goes to the vendor's hosts may come from a copy that somebody else has loaded.
 */
export function asOwn<T>(act: () => T): T {
  depth += 1
  try {
    return act()
  } finally {
    depth -= 1
  }
}

export function isOwnCall(): boolean {
  return depth > 0
}
