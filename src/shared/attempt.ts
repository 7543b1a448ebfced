/** What a function returns that the browser, the app or untrusted input may make throw; `undefined` if it does. */
export function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
