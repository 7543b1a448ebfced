import { ownValue } from './snapshot'

const labels = ['name', 'key', 'field', 'label', 'id', 'header', 'question']

/**
 * What an object calls the value in it: `{ name: 'email', value: … }`. All of it, for one that is taken out
 * must not be what another was hidden behind.
 */
export const labelsOf = (record: object): readonly unknown[] =>
  labels.map((label) => ownValue(record, label))
