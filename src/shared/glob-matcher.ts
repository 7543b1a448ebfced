/** Whether a name is one of those which some patterns stand for. */
export type Matches = (name: string) => boolean

/** Patterns are names in which `*` stands for any characters; none of them match nothing. */
export function matcher(patterns: readonly string[] = []): Matches {
  const escaped = patterns.map((pattern) =>
    pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*'),
  )
  const expression = new RegExp(`^(?:${escaped.join('|')})$`)
  return (name) => patterns.length > 0 && expression.test(name)
}
