import type { DataClass } from '../privacy/vocabulary/data-class'
import type { Treatment } from '../privacy/vocabulary/treatment'
import { bare, hasOwn, stringify } from '../shared/natives'

/** What a vendor may do, strictest first: torn down, events wait, running. */
export type VendorState = 'off' | 'hold' | 'on'

/** What a policy says of one vendor. */
export interface VendorPolicy {
  readonly state: VendorState
  /** Why, such as an incident number; shown in `status()` and in the receipt. */
  readonly reason?: string | undefined
  /** The vendor which takes over what this one had not confirmed. */
  readonly successor?: string
  /** `true`: what is queued is flushed before the teardown. */
  readonly drain?: boolean | undefined
  /** Share of browsers that this entry is for, 0 to 1; a drill. */
  readonly share?: number | undefined
  /** Stricter treatments of data classes; what is looser than the app's own rules changes nothing. */
  readonly treatments?: Readonly<Partial<Record<DataClass, Treatment>>>
}

/** A policy as people write it. */
export interface PolicyDocument {
  /** Raised with every change: a higher one wins, an equal or lower one changes nothing. */
  readonly version: number
  readonly vendors: Readonly<Record<string, VendorState | boolean | VendorPolicy>>
}

/** Why a document was not taken over. */
export interface Refusal {
  readonly refused: string
}

/** A policy after parsing. */
export interface Policy {
  readonly version: number
  readonly vendors: ReadonlyMap<string, VendorPolicy>
  /** Set by a feature-flag source: the document has no version and votes only for itself. */
  readonly flag?: string
  /** Set by `signed`: the signature is missing, so the document may only stop. */
  readonly unsigned?: boolean
  /** Set by `signed`: which key signed it; versions are compared per key. */
  readonly kid?: string
  /** Out of a store or from another tab. It may stop; signed, it raises the floor, too. */
  readonly secondhand?: boolean
}

/** No table: a word such as `toString` would be found in what all tables inherit. */
function stateOf(value: unknown): VendorState {
  const word = String(value)
  return word === 'on' || word === 'true' ? 'on' : word === 'hold' ? word : 'off'
}

/**
 * Reads a document, or says with a string why it is not a policy. A document that is not a policy is
 * no news. The one lenient rule is on the strict side: an unknown *state* reads as `off`.
 */
export function parsePolicy(document: unknown): Policy | string {
  if (!isRecord(document)) return 'not an object'
  const { version, flag, kid, unsigned, secondhand, vendors: entries } = bare(document)
  const flagged = typeof flag === 'string'
  if (!flagged && !(Number.isSafeInteger(version) && (version as number) >= 0))
    return 'version is not a whole number'
  if (!isRecord(entries)) return 'vendors is not an object'
  const vendors = new Map<string, VendorPolicy>()
  for (const [name, value] of Object.entries(entries)) {
    const entry = parseEntry(value)
    if (!entry) return 'an entry of vendors is neither a state nor an object with one'
    vendors.set(name, entry)
  }
  return bare({
    version: flagged ? -1 : (version as number),
    vendors,
    ...(flagged && { flag: flag }),
    ...(unsigned === true && { unsigned }),
    ...(typeof kid === 'string' && { kid }),
    ...(secondhand === true && { secondhand }),
  })
}

const permissiveness: Readonly<Record<VendorState, number>> = { off: 0, hold: 1, on: 2 }

/** Whether a state lets less through than another. */
export function isStricter(state: VendorState, than: VendorState = 'on'): boolean {
  return permissiveness[state] < permissiveness[than]
}

/** What two policies say of a vendor together: the stricter state, and all treatments that tighten. */
export function stricterEntry(
  entry: VendorPolicy | undefined,
  other: VendorPolicy | undefined,
): VendorPolicy | undefined {
  if (!other) return entry
  const treatments = { ...other.treatments, ...entry?.treatments }
  const stricter = entry && !isStricter(other.state, entry.state) ? entry : other
  return { ...stricter, treatments }
}

/** A policy as a store keeps it, without the key that signed it. */
export function serialisePolicy({ version, vendors }: Policy): string {
  const entries = [...vendors.keys()].sort().map((name) => [name, vendors.get(name)])
  return stringify({ version, vendors: Object.fromEntries(entries) as object })
}

/** What `serialisePolicy` wrote. A store's word on who signed it counts for nothing. */
export function parseStored(text: string | undefined): Policy | undefined {
  // An error costs a page's start more than all that is parsed.
  if (text === undefined) return undefined
  try {
    const policy = parsePolicy(JSON.parse(text))
    return typeof policy === 'string' || policy.kid ? undefined : policy
  } catch {
    return undefined
  }
}

export function isSamePolicy(one: Policy, other: Policy): boolean {
  return one.kid === other.kid && serialisePolicy(one) === serialisePolicy(other)
}

/** Whether a policy says again what is in force; what the app was built with has no key. */
export function isSaidAgain(next: Policy, inForce: Policy): boolean {
  return isSamePolicy(next, next.kid ? { kid: next.kid, ...inForce } : inForce)
}

/** All vendors that a policy names. */
export function namesIn({ vendors }: Policy): string[] {
  return [...vendors].flatMap(([name, { successor }]) => (successor ? [name, successor] : name))
}

function parseEntry(value: unknown): VendorPolicy | undefined {
  if (typeof value === 'string' || typeof value === 'boolean')
    return bare({ state: stateOf(value) })
  if (!isRecord(value)) return undefined
  const { state, reason, successor, treatments, share, drain } = bare(value)
  if (typeof state !== 'string' && typeof state !== 'boolean') return undefined
  return bare({
    state: stateOf(state),
    ...(typeof reason === 'string' && { reason: reason.slice(0, 200) }),
    ...(typeof successor === 'string' && { successor }),
    ...(drain === true && { drain }),
    ...(typeof share === 'number' && share >= 0 && { share }),
    ...(isRecord(treatments) && { treatments: wordsOf(treatments) }),
  })
}

/** What is no word reads as one that nobody knows: it may be nested deeper than can be written down again. */
function wordsOf(members: Record<string, unknown>): Record<string, Treatment> {
  const words = Object.entries(members).map(([name, word]) => [
    name,
    typeof word === 'string' ? word : '',
  ])
  return Object.fromEntries(words) as Record<string, Treatment>
}

/** A plain object without a key that reaches for a prototype, which no honest policy has. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !['__proto__', 'constructor', 'prototype'].some((key) => hasOwn(value, key))
  )
}
