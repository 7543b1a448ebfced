/** Calls a function that may throw, because it is the app's own or reads untrusted input; `undefined` if it does. */
export function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
