/** Tells whether a name matches one of some patterns. */
export type Matches = (name: string) => boolean

/** Patterns are names in which `*` stands for any characters. Without patterns, nothing matches. */
export function globMatcher(patterns: readonly string[] = []): Matches {
  const escaped = patterns.map((pattern) =>
    pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*'),
  )
  const expression = new RegExp(`^(?:${escaped.join('|')})$`)
  return (name) => patterns.length > 0 && expression.test(name)
}
