import type { DataClass } from './data-class'

/**
 * What a name or a value was recognised as: finer than a data class, because the shape that a value
 * must have, and the marker which replaces it, depend on it.
 */
export const kindClass = {
  email: 'contact',
  phone: 'contact',
  name: 'contact',
  /** A property that holds a person: `created_by`, `owner`. */
  person: 'contact',
  username: 'contact',
  address: 'contact',
  birthday: 'contact',
  about: 'contact',
  ip: 'location',
  coordinates: 'location',
  place: 'location',
  state: 'location',
  device: 'device',
  locale: 'device',
  id: 'identifier',
  org: 'identifier',
  hardware: 'identifier',
  referrer: 'referrer',
  page: 'page',
  campaign: 'campaign',
  password: 'credential',
  secret: 'credential',
  code: 'credential',
  /** Secret only as a parameter of a URL, such as `code` or `state`. */
  parameter: 'credential',
  card: 'financial',
  cvv: 'financial',
  account: 'financial',
  nationalid: 'financial',
  content: 'content',
  /** A name which would read as personal, and is not: `memory_address`. */
  thing: 'usage',
} as const satisfies Record<string, DataClass>

export type Kind = keyof typeof kindClass

/** Whether a value is what `mask` puts in a value's place: its kind, in brackets. */
export function isMarker(value: unknown): boolean {
  return typeof value === 'string' && /^\[[a-z]+\]$/.test(value)
}
