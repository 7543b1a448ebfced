import type { Leaf, Plain, PlainRecord } from '../../event/snapshot'

/** What is shorter is a word that many properties say, or a small number. */
const minIdLength = 3
const none: readonly string[] = []

/** Ids of whom an event is of: under any other name, they would tell whose pseudonym stands beside. */
export function ownIdsIn(event: Plain): readonly string[] {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return none
  const { userId, anonymousId, groups } = event as PlainRecord
  return [userId, anonymousId, ...Object.values(Object(groups) as object)].filter(
    (id): id is string => typeof id === 'string' && id.length >= minIdLength,
  )
}

/** Whether a value is one of them. */
export function isOwnId(ids: readonly string[], value: Leaf): boolean {
  return typeof value !== 'boolean' && ids.includes(String(value))
}
