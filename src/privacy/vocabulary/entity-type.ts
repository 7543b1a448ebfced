import type { DataClass } from './data-class'

/**
 * What a name or a value was recognised as: finer than a data class, because the shape that a value
 * must have, and the marker which replaces it, depend on it.
 */
export const entityClass = {
  email: 'contact',
  phone: 'contact',
  name: 'contact',
  /** A property that holds a person: `created_by`, `owner`. */
  person: 'contact',
  /** Who acts: a person, or a program: `clientName`, `driver_name`. */
  party: 'contact',
  username: 'contact',
  /** A name at a service, under the service's: `instagram: '@ada'`. */
  handle: 'contact',
  address: 'contact',
  birthday: 'contact',
  /** What a person is or has: gender, religion, health, family. */
  about: 'contact',
  /** What somebody may suffer from: `condition: 'asthma'`, and not `'used'`. */
  ailment: 'contact',
  /** A weight or a height that a person may have; a parcel weighs less. */
  body: 'contact',
  ip: 'location',
  coordinates: 'location',
  place: 'location',
  state: 'location',
  /** Of a country, or of a cloud: `region: 'eu-west-1'`. */
  region: 'location',
  /** A place in words: `location: 'Lyon, France'`, and not `'sidebar'`. */
  locality: 'location',
  device: 'device',
  /** An operating system, or a network of people: `platform: 'twitter'`. */
  platform: 'device',
  locale: 'device',
  id: 'identifier',
  org: 'identifier',
  /** A number by which somebody is known: `customer_number`. */
  reference: 'identifier',
  hardware: 'identifier',
  /** A number plate, a chassis number: they lead to the keeper. */
  vehicle: 'identifier',
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
  /** Until when a card is valid: `03/31`. */
  expiry: 'financial',
  account: 'financial',
  nationalid: 'financial',
  /** A paper by an abbreviation that means much else: `nid: 'BK447182'`, and not `'n-17'`. */
  paper: 'financial',
  /** What a person earns, owns and moves: salary, balance, count of transactions. */
  money: 'financial',
  content: 'content',
  /** What people write in a field for notes: of few words, it may be a choice from a list. */
  prose: 'content',
  /** Of a page: of one word, it is the page's and nobody's. */
  title: 'content',
  /** A name in letters that no loaded language is written in. */
  unread: 'content',
  /** A name which would read as personal, and is not: `memory_address`. */
  thing: 'usage',
} as const satisfies Record<string, DataClass>

export type EntityType = keyof typeof entityClass

/** Whether a value is what `mask` puts in a value's place: its entity type, in brackets. */
export function isMarker(value: unknown): boolean {
  return typeof value === 'string' && /^\[[a-z]+\]$/.test(value)
}
