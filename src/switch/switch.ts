import type { Store } from '../shared/store'
import { createKillRecords, type KillRecord, type KillRecords } from './kill-records'
import { parsePolicy, type Policy, type VendorPolicy, type VendorState } from './policy'

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
  /** What the policy in force says of a vendor. */
  entry(vendor: string): VendorPolicy | undefined
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
  return new PolicySwitch(options)
}

class PolicySwitch implements Switch {
  private readonly ballots: ReadonlyMap<string, Map<Voter, Vote>>
  private readonly states = new Map<string, VendorState>()
  private readonly kills: KillRecords
  /** Versions that were taken over, by the key that signed them. */
  private readonly seen: Map<string | undefined, number>
  private inForce: Policy
  private isReady = false
  /** Changes that are told together, while a policy is taken over. */
  private waiting: Map<string, Vote | undefined> | undefined

  constructor(private readonly options: SwitchOptions) {
    const { vendors, policy, store } = options
    this.ballots = new Map(vendors.map((vendor) => [vendor, new Map<Voter, Vote>()]))
    this.inForce = newest(policy, parsePolicy(parseJson(store.read('policy'))))
    this.seen = new Map([policy, this.inForce].map(({ kid, version }) => [kid, version]))
    this.kills = createKillRecords(store, () => this.inForce.version)
    this.refresh()
    for (const [vendor, entry] of this.inForce.vendors) this.apply(vendor, entry, 'policy', 'kill')
    this.isReady = true
  }

  state(vendor: string): VendorState {
    return this.states.get(vendor) ?? 'off'
  }

  votes(vendor: string): readonly Vote[] {
    return [...(this.ballots.get(vendor)?.values() ?? [])]
  }

  version(): number {
    return this.inForce.version
  }

  entry(vendor: string): VendorPolicy | undefined {
    return this.inForce.vendors.get(vendor)
  }

  cast(vendor: string, vote: Vote): void {
    this.ballots.get(vendor)?.set(vote.by, vote)
    this.settle(vendor)
  }

  withdraw(vendor: string, by: Voter): void {
    if (this.ballots.get(vendor)?.delete(by)) this.settle(vendor)
  }

  kill(vendor: string, details: Omit<Vote, 'by' | 'state'>): void {
    this.remember(vendor, 'kill', details.reason, details.version)
    this.cast(vendor, { version: this.inForce.version, ...details, by: 'kill', state: 'off' })
  }

  refresh(): void {
    for (const vendor of this.options.vendors) {
      for (const [by, record] of Object.entries(this.kills.read(vendor)))
        this.ballots.get(vendor)?.set(by as Voter, { ...record, by: by as Voter, state: 'off' })
      this.settle(vendor)
    }
  }

  accept(document: unknown): string | undefined {
    const next = parsePolicy(document)
    if (typeof next === 'string') return next
    if (next.flag !== undefined) this.applyFlag(next, `flag:${next.flag}`)
    else if (next.unsigned) this.applyUnsigned(next)
    else return this.takeOver(next)
    return undefined
  }

  private takeOver(next: Policy): string | undefined {
    const last = newestSeen(this.seen, next.kid)
    if (next.version < last) return `version ${next.version} is older than ${last}`
    if (next.version === last)
      return serialise(next) === serialise(this.inForce)
        ? undefined
        : `version ${last} is taken: raise it`
    this.seen.set(next.kid, next.version)
    this.inForce = next
    this.options.store.write('policy', serialise(next))
    this.enforce()
    return undefined
  }

  /** All entries are one change: a successor that the same policy starts is there for the dead. */
  private enforce(): void {
    this.waiting = new Map()
    for (const [vendor, entry] of this.inForce.vendors) this.apply(vendor, entry, 'policy', 'kill')
    const changes = [...this.waiting]
    this.waiting = undefined
    const starts = changes.filter(([vendor]) => this.state(vendor) !== 'off')
    const stops = changes.filter(([vendor]) => this.state(vendor) === 'off')
    for (const [vendor, vote] of [...starts, ...stops])
      this.options.onChange(vendor, this.state(vendor), vote)
  }

  private applyFlag({ vendors }: Policy, flag: Voter): void {
    for (const [vendor, entry] of vendors) this.apply(vendor, entry, flag, flag)
  }

  private applyUnsigned({ vendors }: Policy): void {
    for (const [vendor, entry] of vendors)
      if (entry.state === 'off') this.apply(vendor, entry, 'kill', 'kill')
  }

  /** `record` is whose sticky kill is written or lifted: a policy's own, or a flag's. */
  private apply(vendor: string, entry: VendorPolicy, by: Voter, record: Voter): void {
    const ballot = this.ballots.get(vendor)
    if (!ballot || (entry.share !== undefined && !this.options.inShare(entry.share))) return
    if (entry.state === 'off') this.remember(vendor, record, entry.reason)
    else if (record !== 'kill' || isNewer(this.inForce, this.kills.read(vendor).kill)) {
      // Forgotten before the vote is cast, so that a start is one change and not two.
      this.kills.remove(vendor, record)
      ballot.delete(record)
    }
    this.cast(vendor, { ...entry, by, version: this.inForce.version })
  }

  private remember(vendor: string, by: Voter, reason?: string, atLeast = 0): void {
    const { kid } = this.inForce
    const version = Math.max(this.inForce.version, atLeast)
    this.kills.write(vendor, by, { version, ...(kid && { kid }), ...(reason && { reason }) })
  }

  private settle(vendor: string): void {
    const vote = strictest(this.ballots.get(vendor)?.values() ?? [])
    const state = vote?.state ?? 'on'
    if (state === this.states.get(vendor)) return
    this.states.set(vendor, state)
    if (this.waiting) this.waiting.set(vendor, vote)
    else if (this.isReady) this.options.onChange(vendor, state, vote)
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

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
