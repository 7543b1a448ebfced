type Act = (...args: readonly unknown[]) => unknown

/**
 * Makes the parts of a vendor's instance that apps reach into, so that what they do with them does not throw.
 *
 * @param instance a function of a part that it has, too, is the same there
 * @param answers what the others answer where that is something, by their names
 * @param count called with the name of each call of one of the others: it has no meaning here
 */
export function partMaker(
  instance: object,
  answers: Readonly<Record<string, Act>>,
  count: (call: string) => void,
) {
  const own = instance as Record<string, unknown>
  /**
   * @param names of functions, in one text
   * @param members what else the part has
   */
  return <Part extends object>(path: string, names: string, members: Part): Part => {
    const acts = names.split(' ').map((name): [string, Act] => [
      name,
      (...args) => {
        const same = path && own[name]
        if (typeof same === 'function') return same.apply(instance, args) as unknown
        count(path ? `${path}.${name}` : name)
        return answers[name]?.(...args)
      },
    ])
    return Object.assign(members, Object.fromEntries(acts))
  }
}
