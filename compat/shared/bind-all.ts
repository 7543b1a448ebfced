/** Makes functions that an app has taken off an object, `const { track } = analytics`, the same as on it. */
export function bindAll(object: object): void {
  const all = object as Record<string, unknown>
  for (let of = object; of !== Object.prototype; of = Object.getPrototypeOf(of) as object)
    for (const name of Object.getOwnPropertyNames(of)) {
      const member: unknown = Object.getOwnPropertyDescriptor(of, name)?.value
      if (name === 'constructor' || typeof member !== 'function') continue
      // Of what a class overrides, the override.
      all[name] = (all[name] as typeof member).bind(object)
    }
}
