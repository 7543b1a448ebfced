/** Without what is undefined: as with the vendors it says nothing, and hides nothing that is said elsewhere. */
export function defined(properties: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(Object(properties) as object).filter(([, value]) => value !== undefined),
  )
}
