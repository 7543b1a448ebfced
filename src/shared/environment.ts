/** Set by `simulatePage` of `cordon/testing`: under a name that all copies of this library share. */
export const simulated = Symbol.for('cordon.simulated')

/** Whether events can be delivered here: in a page, or in a test that simulates one. */
export function isPage(): boolean {
  return typeof document !== 'undefined' || simulated in globalThis
}
