import { byStrictness } from '../../src/privacy/options/complete-options'
import { defaultTreatments } from '../../src/privacy/vocabulary/treatment'
import type { ParsedDocument } from './parse-document'

type Entry = readonly [vendor: string, entry: unknown]

const states = new Set<unknown>(['off', 'hold', 'on', true, false])
const treatments = new Set<unknown>(byStrictness)

export function entriesOf({ document }: ParsedDocument): Entry[] {
  return Object.entries(document.vendors as object)
}

/** Words of an entry that a policy does not have, and how pages read them: on the strict side, and without a word. */
export function unknownWords([vendor, entry]: Entry): string[] {
  const members = Object(entry) as Readonly<Record<string, unknown>>
  const { state = entry, share, treatments: tightened } = members
  const notes: string[] = []
  const note = (word: unknown, says: string): void =>
    void notes.push(`${vendor}: ${JSON.stringify(word)} is not a ${says}.`)
  if (!states.has(state)) note(state, 'state, and reads as off')
  if (share !== undefined && !(typeof share === 'number' && share >= 0 && share <= 1))
    note(share, 'share from 0 to 1, and the entry holds in every browser')
  for (const [name, treatment] of Object.entries(Object(tightened) as object))
    if (!(name in defaultTreatments))
      notes.push(`${vendor}: ${name} is not a data class, and changes nothing.`)
    else if (!treatments.has(treatment)) note(treatment, `treatment, and drops ${name}`)
  return notes
}
