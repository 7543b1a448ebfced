/** Where a pseudonym goes, and of what. */
export interface PseudonymSlot {
  readonly path: readonly (string | number)[]
  readonly value: string | number | boolean
}

type Node = Record<string | number, unknown>

function copyOf(value: unknown): Node {
  return (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Node
}

/** Copies a frozen tree along the paths of its slots, and fills them; the rest stays shared. */
export function fillPseudonyms<T extends object>(
  tree: T,
  slots: readonly PseudonymSlot[],
  pseudonym: (value: unknown) => string,
): T {
  if (slots.length === 0) return tree
  const root = copyOf(tree)
  const copies = new Set<unknown>()
  for (const { path, value } of slots) {
    let node = root
    const last = path.length - 1
    for (let depth = 0; depth < last; depth += 1) {
      const key = path[depth] ?? ''
      let next = node[key]
      if (!copies.has(next)) {
        next = copyOf(next)
        copies.add(next)
        node[key] = next
      }
      node = next as Node // a copy made above
    }
    node[path[last] ?? ''] = pseudonym(value)
  }
  for (const copy of copies) Object.freeze(copy)
  return Object.freeze(root) as unknown as T // the same keys as before
}
