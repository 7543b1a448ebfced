import type { KillRecord } from './kill-records'
import { createKillRecords } from './kill-records'
import type { Policy, VendorPolicy, VendorState } from './policy'
import { parsePolicy } from './policy'
import type { Store } from './store'

/**
 * Who has a say: the newest `policy`; a sticky `kill`; `consent`; the `lease` of the policy; `start`,
 * until the first policy is read; `flag:<key>`, a feature flag.
 */
export type Voter = 'policy' | 'kill' | 'consent' | 'lease' | 'start' | `flag:${string}`

/** One voter's word on a vendor. */
export interface Vote extends VendorPolicy {
  readonly by: Voter
  /** Version of the policy that was in force when the vote was cast. */
  readonly version?: number
}

/** Holds the votes on each vendor and answers *may it run now?*, synchronously. */
export interface Switch {
  state(vendor: string): VendorState
  votes(vendor: string): readonly Vote[]
  /** Version of the policy in force. */
  version(): number
  cast(vendor: string, vote: Vote): void
  withdraw(vendor: string, by: Voter): void
  /** Casts a sticky `off`: remembered before anything else happens, lifted only by a newer policy. */
  kill(vendor: string, details: Omit<Vote, 'by' | 'state'>): void
  /** Reads again what other tabs have remembered; for the moments when this one was asleep. */
  refresh(): void
  /** Takes over a document; returns why not, if not. */
  accept(document: unknown): string | undefined
}

export interface SwitchOptions {
  readonly vendors: readonly string[]
  /** The bundled default. */
  readonly policy: Policy
  readonly store: Store
  /** Whether this browser belongs to a share of all, 0 to 1; always the same answer. */
  readonly inShare: (share: number) => boolean
  /** Called after each later change of a vendor's state, with the vote that decided. */
  readonly onChange: (vendor: string, state: VendorState, vote: Vote | undefined) => void
}

const strictness: Readonly<Record<VendorState, number>> = { off: 0, hold: 1, on: 2 }

/**
 * The law of asymmetry lives here: a stop is taken from anyone at once, a start only from a policy of
 * a higher version than all that was seen. Errors, garbage, age and absence never start anything.
 */
export function createSwitch(options: SwitchOptions): Switch {
  const { vendors, store, inShare } = options
  const votes = new Map(vendors.map((vendor) => [vendor, new Map<Voter, Vote>()]))
  const states = new Map<string, VendorState>(vendors.map((vendor) => [vendor, 'on']))
  const bundled = options.policy
  let inForce = newest(bundled, parsePolicy(parseJson(store.read('policy'))))
  const seen = new Map([bundled, inForce].map(({ kid, version }) => [kid, version]))
  let notify: SwitchOptions['onChange'] = () => {}
  const kills = createKillRecords(store, () => inForce.version)

  const settle = (vendor: string): void => {
    const vote = strictest(votes.get(vendor)?.values() ?? [])
    const state = vote?.state ?? 'on'
    if (state === states.get(vendor)) return
    states.set(vendor, state)
    notify(vendor, state, vote)
  }
  const cast = (vendor: string, vote: Vote): void => {
    votes.get(vendor)?.set(vote.by, vote)
    settle(vendor)
  }
  const withdraw = (vendor: string, by: Voter): void => {
    if (votes.get(vendor)?.delete(by)) settle(vendor)
  }
  const remember = (vendor: string, by: Voter, reason?: string, atLeast = 0): void => {
    const { kid } = inForce
    const version = Math.max(inForce.version, atLeast)
    kills.write(vendor, by, { version, ...(kid && { kid }), ...(reason && { reason }) })
  }
  const recall = (vendor: string): void => {
    for (const [by, record] of Object.entries(kills.read(vendor)))
      votes.get(vendor)?.set(by as Voter, { ...record, by: by as Voter, state: 'off' })
    settle(vendor)
  }

  /** `by` is who is asked to forget: `kill` for a policy, itself for a flag. */
  const apply = (vendor: string, entry: VendorPolicy, vote: Voter, by: Voter): void => {
    if (!votes.has(vendor) || (entry.share !== undefined && !inShare(entry.share))) return
    if (entry.state === 'off') remember(vendor, by, entry.reason)
    else if (by !== 'kill' || isNewer(inForce, kills.read(vendor).kill)) {
      // Forgotten before the vote is cast, so that a start is one change and not two.
      kills.remove(vendor, by)
      if (by === 'kill') votes.get(vendor)?.delete('kill')
    }
    cast(vendor, { ...entry, by: vote, version: inForce.version })
  }
  const enforce = (): void => {
    for (const [vendor, entry] of inForce.vendors) apply(vendor, entry, 'policy', 'kill')
  }

  vendors.forEach(recall)
  enforce()
  notify = options.onChange

  return {
    state: (vendor) => states.get(vendor) ?? 'off',
    votes: (vendor) => [...(votes.get(vendor)?.values() ?? [])],
    version: () => inForce.version,
    cast,
    withdraw,
    kill(vendor, details) {
      remember(vendor, 'kill', details.reason, details.version)
      cast(vendor, { version: inForce.version, ...details, by: 'kill', state: 'off' })
    },
    refresh: () => vendors.forEach(recall),
    accept(document) {
      const next = parsePolicy(document)
      if (typeof next === 'string') return next
      if (next.flag !== undefined) {
        for (const [vendor, entry] of next.vendors)
          apply(vendor, entry, `flag:${next.flag}`, `flag:${next.flag}`)
        return undefined
      }
      if (next.unsigned) {
        for (const [vendor, entry] of next.vendors)
          if (entry.state === 'off') apply(vendor, entry, 'kill', 'kill')
        return undefined
      }
      const last = newestSeen(seen, next.kid)
      if (next.version < last) return `version ${next.version} is older than ${last}`
      if (next.version === last)
        return sameEntries(next, inForce) ? undefined : `version ${last} is taken: raise it`
      seen.set(next.kid, next.version)
      inForce = next
      store.write('policy', serialise(next))
      enforce()
      return undefined
    },
  }
}

function strictest(votes: Iterable<Vote>): Vote | undefined {
  let found: Vote | undefined
  for (const vote of votes)
    if (!found || strictness[vote.state] < strictness[found.state]) found = vote
  return found
}

function newest(bundled: Policy, stored: Policy | string): Policy {
  return typeof stored !== 'string' && stored.version >= bundled.version ? stored : bundled
}

/**
 * Versions compare per key: whoever stole one key and signed the highest number there is must not
 * lock out the next key (The Update Framework, 5.3.11). What has no key compares with everything.
 */
function newestSeen(seen: ReadonlyMap<string | undefined, number>, kid?: string): number {
  return kid === undefined
    ? Math.max(...seen.values())
    : (seen.get(kid) ?? seen.get(undefined) ?? -1)
}

/** Whether a policy may lift a kill. */
function isNewer(policy: Policy, record: KillRecord | undefined): boolean {
  if (!record) return true
  if (policy.kid && record.kid && policy.kid !== record.kid) return true
  return policy.version > record.version
}

function serialise({ version, vendors, kid }: Policy): string {
  return JSON.stringify({ version, vendors: Object.fromEntries(vendors), ...(kid && { kid }) })
}

function sameEntries(a: Policy, b: Policy): boolean {
  return serialise(a) === serialise(b)
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
