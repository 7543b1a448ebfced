/** What goes wrong is told where errors are told, and never thrown into the app. */
export function tellError(error: unknown): void {
  queueMicrotask(() => {
    // Some environments of tests have none.
    if (typeof reportError === 'function') reportError(error)
    else console.error(error)
  })
}
