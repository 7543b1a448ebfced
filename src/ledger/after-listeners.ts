/**
 * Runs `act` after all other listeners to the event that is being dispatched to the document or the window: the
 * window's own come last, and this one is added after all of them.
 */
export function afterListeners(type: string, act: () => void): void {
  addEventListener(type, act, { once: true })
}
