import { bare } from '../shared/natives'
import type { Store } from '../shared/store'
import { CalledKills } from './called-kills'
import { Changes } from './changes'
import { isStronger, KillRecords, recordOf, type KillRecord } from './kill-records'
import {
  isSaidAgain,
  isSamePolicy,
  isStricter,
  namesIn,
  parsePolicy,
  stricterEntry,
  type Policy,
  type Refusal,
  type VendorPolicy,
  type VendorState,
} from './policy'
import { PolicyVersions, type PolicyVersion } from './policy-versions'
import { keepPolicy, readPolicy } from './stored-policy'
import type { SwitchOptions } from './switch-options'
import { isDraining, putVote, strictest, type Vote, type Voter, type Votes } from './vote'

/**
 * Holds the votes on each vendor and answers *may it run now?*, synchronously.
 *
 * The law of asymmetry lives here: a stop is taken from anyone at once, a start only from a policy that
 * this page was built with or has fetched, of a higher version than all that it has seen. Errors,
 * garbage, age and absence never start anything, nor does anything that lies in a store.
 */
export class Switch {
  private readonly allVotes = Object.create(null) as Record<string, Votes | undefined>
  private readonly states = Object.create(null) as Record<string, VendorState | undefined>
  /** The vendors that are off, and told to be drained first. */
  private readonly drains = Object.create(null) as Record<string, boolean | undefined>
  private readonly called = new CalledKills()
  readonly kills: KillRecords
  private readonly versions: PolicyVersions
  /** Flags that this page has heard of: only they lift what they have killed. */
  private readonly flags = new Map<Voter, Policy>()
  private policy: Policy
  /** What was in force in an earlier page. It may stop, and has no say once this page has fetched another. */
  private remembered: Policy | undefined
  private isReady = false
  private readonly changed = new Changes((vendor, state, vote) => {
    if (this.isReady) this.options.onChange(vendor, state, vote)
  })

  constructor(private readonly options: SwitchOptions) {
    const { vendors, policy, store, killStores = [] } = options
    for (const vendor of vendors) this.allVotes[vendor] = Object.create(null) as Votes
    this.policy = policy
    this.versions = new PolicyVersions(policy)
    this.kills = new KillRecords(
      [store, ...killStores],
      (version) => this.versions.plausible(version),
      (vendor, record) =>
        this.isReady && this.isOn(vendor) && this.versions.mayLift(this.policy, record),
    )
    this.refresh()
    policy.vendors.forEach(this.applier('policy'))
    const stored = readPolicy(store)
    if (stored && stored.version > policy.version && !this.versions.isImplausible(stored))
      this.remember(stored)
    this.isReady = true
  }

  state(vendor: string): VendorState {
    return this.states[vendor] ?? 'off'
  }

  votes(vendor: string): readonly Vote[] {
    return Object.values(this.allVotes[vendor] ?? {})
  }

  /** Version of the policy in force. */
  version(): number {
    return this.policy.version
  }

  /** What the policy in force says of a vendor. */
  entry(vendor: string): VendorPolicy | undefined {
    return stricterEntry(this.policy.vendors.get(vendor), this.remembered?.vendors.get(vendor))
  }

  /** Names in the policy in force that no vendor has: a typing error stops nobody, and nobody succeeds. */
  unknownVendors(): string[] {
    return namesIn(this.policy).filter((name) => !this.allVotes[name])
  }

  cast(vendor: string, vote: Vote): void {
    const votes = this.allVotes[vendor]
    if (!votes) return
    putVote(votes, vote)
    this.recount(vendor)
  }

  withdraw(vendor: string, by: Voter): void {
    const votes = this.allVotes[vendor]
    if (votes && delete votes[by]) this.recount(vendor)
  }

  castAll(vote: Vote): void {
    for (const vendor of this.options.vendors) this.cast(vendor, vote)
  }

  withdrawAll(by: Voter): void {
    for (const vendor of this.options.vendors) this.withdraw(vendor, by)
  }

  /**
   * Casts a sticky `off`, lifted only by a newer policy. The state changes before anything is called that code in the
   * page could have replaced.
   *
   * @param isHeard another tab or a relay reported it: it may come from a policy, and from an older one
   */
  kill(vendor: string, given: Omit<Vote, 'by' | 'state'>, isHeard?: boolean): void {
    const votes = this.allVotes[vendor]
    if (!votes || (isHeard && !given.call && this.versions.isPast(given.version))) return
    const wasOff = this.states[vendor] === 'off'
    this.states[vendor] = 'off'
    const details = bare(given)
    const claimed = [this.version(), this.remembered?.version ?? 0, details.version ?? 0]
    const version = this.versions.highestOf(claimed, this.policy.kid)
    const call = !isHeard || details.call || undefined
    if (call) this.called.note(vendor)
    const early = (call && votes.start !== undefined) || undefined
    const vote = putVote(votes, { ...details, version, call, early, by: 'kill', state: 'off' })
    const record = recordOf({ kid: this.policy.kid, version }, vote)
    this.kills[isHeard ? 'raise' : 'write'](vendor, 'kill', record)
    if (!wasOff || (this.drains[vendor] && !isDraining(vote))) this.decide(vendor, vote)
  }

  /** Reads again what other tabs have remembered while this one slept; writes again what somebody has erased. */
  refresh(vendors = this.options.vendors): void {
    for (const vendor of vendors) {
      const votes = this.allVotes[vendor] ?? {}
      const known = Object.entries(this.kills.refresh(vendor)) as [Voter, KillRecord][]
      for (const [by, { version, reason, drain, call }] of known) {
        if (!isStronger({ version, drain, call }, votes, by)) continue
        if (call && !votes[by]?.call) this.called.note(vendor)
        putVote(votes, { by, state: 'off', version, reason, drain, call })
      }
      this.recount(vendor)
    }
  }

  /** A store that took its time to open may know of kills that the others have lost. */
  addKillStore(store: Store): void {
    this.kills.addStore(store, this.options.vendors)
    for (const vendor of this.options.vendors) {
      this.kills.refresh(vendor)
      if (this.isOn(vendor)) this.lift(vendor)
    }
    this.refresh()
  }

  /** Applies a document that was asked for then, if that is known; or returns why it was refused. */
  accept(document: unknown, askedAt?: number): Refusal | undefined {
    const next = parsePolicy(document)
    if (typeof next === 'string') return { refused: next }
    if (next.flag !== undefined) this.applyFlag(next, next.flag)
    else if (next.unsigned) this.applyStops(next)
    else if (this.versions.isImplausible(next))
      return {
        refused: `version ${next.version} is too far above ${this.versions.floor(next.kid)}`,
      }
    else if (next.secondhand) this.remember(next)
    else return this.takeOver(next, askedAt)
    return undefined
  }

  /** What an earlier page had read is known again. It raises the floor only if its signature was checked. */
  private remember(policy: Policy): void {
    if (policy.kid) {
      if (policy.version <= this.versions.floor(policy.kid)) return
      this.versions.raise(policy)
    }
    this.remembered = policy
    for (const [vendor, entry] of policy.vendors)
      if (isStricter(entry.state, this.allVotes[vendor]?.policy?.state))
        this.applier('policy', policy)(entry, vendor)
  }

  private takeOver(next: Policy, askedAt = Infinity): Refusal | undefined {
    const floor = this.versions.floor(next.kid)
    if (next.version < floor) return this.refuseOlder(next, floor)
    this.restampEarlyKills(next, askedAt)
    const { remembered } = this
    if (next.version === floor) {
      const isAgain = remembered?.kid !== undefined && isSamePolicy(next, remembered)
      if (!isAgain && !isSaidAgain(next, this.policy))
        return { refused: `version ${floor} was used before with other contents: raise it` }
      this.versions.confirm(next)
      if (!isAgain) return undefined
    }
    this.versions.raise(next)
    this.policy = next
    if (!remembered || !this.versions.isBehind(next, remembered)) this.remembered = undefined
    this.enforce()
    keepPolicy(this.options.store, next)
    this.versions.confirm(next)
    return undefined
  }

  /** Kills called while the policy was being fetched may be newer than it: only the next policy lifts them. */
  private restampEarlyKills({ kid, version }: Policy, askedAt: number): void {
    for (const [vendor, votes] of Object.entries(this.allVotes)) {
      if (!votes?.kill || !this.called.isNewer(vendor, votes.kill, askedAt)) continue
      votes.kill = bare({ ...votes.kill, version, early: undefined })
      this.kills.write(vendor, 'kill', recordOf({ kid, version }, votes.kill))
    }
  }

  private refuseOlder(next: Policy, floor: number): Refusal {
    const refused = `version ${next.version} is older than ${floor}`
    if (!this.versions.mayStop(next)) return { refused }
    this.applyStops(next, next)
    return { refused: `${refused}: only its stops apply` }
  }

  /** Applies all entries as one change, starts first, so that a successor which the same policy starts is ready. */
  private enforce(): void {
    const apply = this.applier('policy')
    this.changed.together(() =>
      this.policy.vendors.forEach((entry, vendor) => apply(this.entry(vendor) ?? entry, vendor)),
    )
  }

  /** What was said to a share of browsers, once it is known whether this is one of them. */
  applyShares(): void {
    const apply = ({ vendors }: Policy, by: Voter): void =>
      vendors.forEach((said, vendor) => {
        // Of a flag only its stops: another tab may have heard of one since.
        const entry = by === 'policy' ? this.entry(vendor) : said.state !== 'on' && said
        if (entry && entry.share) this.applier(by)(entry, vendor)
      })
    apply(this.policy, 'policy')
    this.flags.forEach(apply)
  }

  private applyFlag(document: Policy, flag: string): void {
    const by: Voter = `flag:${flag}`
    this.flags.set(by, document)
    document.vendors.forEach(this.applier(by))
  }

  private applyStops({ vendors, secondhand, version }: Policy, from?: PolicyVersion): void {
    if (secondhand && this.versions.isPast(version)) return
    const stop = this.applier('kill', from ?? this.policy)
    for (const [vendor, entry] of vendors) if (entry.state === 'off') stop(entry, vendor)
  }

  /** A policy's own stop is remembered as a `kill`; that of a flag as the flag's. */
  private applier(by: Voter, from: PolicyVersion = this.policy) {
    const isFlag = this.flags.has(by)
    return (entry: VendorPolicy, vendor: string): void => {
      if (!this.allVotes[vendor] || !this.concerns(entry)) return
      if (entry.state === 'off')
        this.kills.write(vendor, isFlag ? by : 'kill', recordOf(from, entry))
      // Forgotten before the vote is cast, so that a start is one change and not two.
      else if (isFlag) this.kills.remove(vendor, by)
      else if (from === this.policy) this.lift(vendor)
      this.cast(vendor, { ...entry, by, version: from.version })
    }
  }

  /** As the policy in force has it. */
  private isOn(vendor: string): boolean {
    const entry = this.policy.vendors.get(vendor)
    return entry !== undefined && entry.state !== 'off' && this.concerns(entry)
  }

  private concerns({ share }: VendorPolicy): boolean {
    return share === undefined || this.options.isInRollout(share)
  }

  /** Takes back the kills that the policy in force may lift: its own, and those of flags that say nothing any more. */
  private lift(vendor: string): void {
    for (const [by, record] of Object.entries(this.kills.of(vendor))) {
      const isOurs = by === 'kill' || (!this.flags.has(by as Voter) && this.versions.hasFetched())
      if (!isOurs || !this.versions.mayLift(this.policy, record)) continue
      this.kills.remove(vendor, by)
      delete this.allVotes[vendor]?.[by]
    }
  }

  private recount(vendor: string): void {
    const vote = strictest(this.allVotes[vendor])
    const state = vote?.state ?? 'on'
    const isCutShort = this.drains[vendor] && !isDraining(vote)
    if (state === this.states[vendor] && !isCutShort) return
    this.states[vendor] = state
    this.decide(vendor, vote)
  }

  private decide(vendor: string, vote: Vote | undefined): void {
    this.drains[vendor] = isDraining(vote)
    this.changed.add(vendor, this.state(vendor), vote)
  }
}
