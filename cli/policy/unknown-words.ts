import { byStrictness } from '../../src/privacy/options/complete-options'
import { defaultTreatments } from '../../src/privacy/vocabulary/treatment'
import type { ParsedDocument } from './parse-document'

type Entry = readonly [vendor: string, entry: unknown]

const states = new Set<unknown>(['off', 'hold', 'on', true, false])
const treatments = new Set<unknown>(byStrictness)

export function entriesOf({ document }: ParsedDocument): Entry[] {
  return Object.entries(document.vendors as object)
}

const members = new Set(['state', 'reason', 'successor', 'drain', 'share', 'treatments'])
/** Pages read members of another kind as if they were not there. */
const kinds = { reason: 'string', successor: 'string', drain: 'boolean' }
/** `exp` is in what is signed, `original` in what an emergency kill has left unsigned. */
const documentMembers = new Set(['version', 'every', 'vendors', 'exp', 'original'])

/** What of a document, outside of its entries, is not part of the format, and what pages make of it. */
export function unknownMembers({ document }: ParsedDocument): string[] {
  const { every } = document
  const isInterval = typeof every === 'number' && every >= 1_000 && every <= 3_600_000
  return [
    ...Object.keys(document)
      .filter((name) => !documentMembers.has(name))
      .map((name) => `${name} is not a member of a policy, and changes nothing.`),
    ...(every === undefined || isInterval
      ? []
      : [
          `every: ${JSON.stringify(every)} is not an interval from 1000 to 3600000 ms, and ${typeof every === 'number' && every > 0 ? 'counts as the nearest' : 'changes nothing'}.`,
        ]),
  ]
}

/** Words of an entry that a policy does not have, and how pages read them: on the strict side, and without a word. */
export function unknownWords([vendor, entry]: Entry): string[] {
  const fields = Object(entry) as Readonly<Record<string, unknown>>
  const { state = entry, share, treatments: tightened } = fields
  const notes: string[] = []
  const note = (word: unknown, says: string): void =>
    void notes.push(`${vendor}: ${JSON.stringify(word)} is not a ${says}.`)
  if (typeof entry === 'object')
    for (const name of Object.keys(fields))
      if (!members.has(name))
        notes.push(`${vendor}: ${name} is not a member of an entry, and changes nothing.`)
  for (const [name, kind] of Object.entries(kinds))
    if (fields[name] !== undefined && typeof fields[name] !== kind)
      notes.push(`${vendor}: ${name} is not a ${kind}, and changes nothing.`)
  if (!states.has(state)) note(state, 'state, and reads as off')
  if (share !== undefined && !(typeof share === 'number' && share >= 0 && share <= 1))
    note(share, 'share from 0 to 1, and the entry holds in every browser')
  for (const [name, treatment] of Object.entries(Object(tightened) as object))
    if (!(name in defaultTreatments))
      notes.push(`${vendor}: ${name} is not a data class, and changes nothing.`)
    else if (!treatments.has(treatment)) note(treatment, `treatment, and drops ${name}`)
  return notes
}
