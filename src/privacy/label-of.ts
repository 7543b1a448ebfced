import { ownValue } from './snapshot'

const labels = ['name', 'key', 'field', 'label', 'id', 'header']

/** What an object calls the value in it: `{ name: 'email', value: … }`. */
export function labelOf(record: object): unknown {
  for (const label of labels) {
    const value = ownValue(record, label)
    if (value !== undefined) return value
  }
  return undefined
}
