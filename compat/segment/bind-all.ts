/** As with the vendor: `const { track } = analytics` is the same. */
export function bindAll(analytics: object): void {
  const all = analytics as Record<string, unknown>
  for (let of = analytics; of !== Object.prototype; of = Object.getPrototypeOf(of) as object)
    for (const name of Object.getOwnPropertyNames(of)) {
      const member = all[name]
      if (name !== 'constructor' && typeof member === 'function') all[name] = member.bind(analytics)
    }
}
