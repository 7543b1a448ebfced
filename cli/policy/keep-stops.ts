import type { VendorPolicy } from '../../src/switch/policy'
import { describeEntry } from './describe-entry'
import type { ParsedDocument } from './parse-document'

/** Entries in the form of a file, by vendor. */
export type Entries = ReadonlyMap<string, object>

/** What another file stops and this one does not, or less: entries that stop it here too. */
export function missingStops(here: ParsedDocument, there: ParsedDocument): Entries {
  const entries = here.document.vendors as Readonly<Record<string, unknown>>
  const missing = new Map<string, object>()
  for (const [vendor, entry] of there.policy.vendors) {
    if (strictness(entry) <= strictness(here.policy.vendors.get(vendor))) continue
    const { treatments: _, ...stop } = entry
    const own = Object.hasOwn(entries, vendor) ? entries[vendor] : undefined
    const { reason: _reason, successor: _heir, drain: _drain, share: _share, ...kept } = record(own)
    missing.set(vendor, { ...kept, ...stop })
  }
  return missing
}

/** How a new version of a file differs from the one that pages have, in vendors that nobody has named. */
export function describeOthers(
  { here, there, after }: Readonly<Record<'here' | 'there' | 'after', ParsedDocument>>,
  names: { readonly here: string; readonly there: string; readonly vendors: readonly string[] },
): string[] {
  const others = [...after.policy.vendors].filter(([vendor]) => !names.vendors.includes(vendor))
  return others.flatMap(([vendor, is]) => {
    const [own, theirs] = [here, there].map(({ policy }) => policy.vendors.get(vendor))
    if (strictness(own) < strictness(is))
      return `${vendor} stays ${describeEntry(is)}, as in ${names.there}: ${names.here} did not say so.`
    return strictness(theirs) < strictness(is)
      ? `${vendor} is ${describeEntry(is)} again, as in ${names.here}: ${names.there} said ${describeEntry(theirs)}.`
      : []
  })
}

/** A drill stops a vendor in some browsers only, and a vendor that is not named runs. */
function strictness({ state, share = 1, drain }: VendorPolicy = { state: 'on' }): number {
  if (state === 'on') return 0
  if (share < 1) return 1
  if (state === 'hold') return 2
  return drain ? 3 : 4
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
