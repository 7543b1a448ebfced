/*
 * What the rules know grows while a page lives: packs of languages and detectors come when they are needed.
 * Whoever remembers an answer has to hear that there may be a better one.
 */

let current = 0
const listeners = new Set<() => void>()

/** Rises with all that is added; for what can ask before it answers. */
export function revision(): number {
  return current
}

/** Calls when something is added; for the memory of a module, which lives as long as the page. */
export function onRevision(forget: () => void): void {
  listeners.add(forget)
}

/** Something was added. */
export function revise(): void {
  current += 1
  for (const forget of listeners) forget()
}
