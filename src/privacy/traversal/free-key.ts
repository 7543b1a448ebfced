import { ownValue } from '../../event/snapshot'

/** A name that is not taken: two that become the same marker are `[email]` and `[email] 2`. */
export function freeKey(copy: object, key: string, last: Map<string, number>): string {
  if (ownValue(copy, key) === undefined) return key
  let number = last.get(key) ?? 1
  do number += 1
  while (ownValue(copy, `${key} ${number}`) !== undefined)
  last.set(key, number)
  return `${key} ${number}`
}
