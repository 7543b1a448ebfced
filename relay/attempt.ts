/** What it returns, or `undefined` where it throws: for what is the app's own, or a request's. */
export function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
