/** Imports an SDK and finds it in the module, whichever way a bundler has wrapped it. */
export async function importSdk<T>(load: () => Promise<unknown>, member: string): Promise<T> {
  let found = (await load()) as Record<string, unknown> | undefined
  while (found && !(member in found)) found = found.default as Record<string, unknown> | undefined
  if (!found) throw new TypeError(`the SDK has no ${member}`)
  return found as T
}
