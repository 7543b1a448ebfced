import type { Exposure, Total } from './exposure'
import { count } from './words'

/** People who were counted, and how much came without a person. */
interface People {
  readonly people: number
  readonly unattributed: number
}

/** How many events, in words: an attempt that a vendor did not confirm may be an event that was counted before. */
export function eventWords({ events, unconfirmed }: Total): string {
  const most = count(events, 'event')
  if (!unconfirmed) return most
  const least = events - unconfirmed
  return least ? `at least ${least.toLocaleString('en')} and at most ${most}` : `at most ${most}`
}

/** The same, shortly. */
export function eventRange({ events, unconfirmed }: Total): string {
  const most = events.toLocaleString('en')
  return unconfirmed ? `${(events - unconfirmed).toLocaleString('en')} to ${most}` : most
}

/** How many people, in words: what came without a person may be of anybody. */
export function peopleWords({ people, unattributed }: People): string {
  const known = count(people, 'person', 'people')
  if (!unattributed) return known
  return people ? `${known} and an unknown number of others` : 'an unknown number of people'
}

/** The same, in a cell: `?`, or `3+`. */
export function peopleCell(
  { people, unattributed }: People,
  write: (value: number) => string = String,
): string {
  if (!unattributed) return write(people)
  return people ? `${write(people)}+` : '?'
}

/** How many organisations, in a cell; a relay knows none. */
export function organisationsCell(
  account: Exposure['account'],
  organisations: number,
  write: (value: number) => string = String,
): string {
  return account === 'relay' ? '?' : write(organisations)
}
