import type { KillRecord } from './kill-records'

/**
 * The most by which a version may rise at once. More is a typo, or an attempt to lock out all later policies.
 */
const MAX_RAISE = 1_000_000_000
/** The highest that comes first, where no policy is bundled: a date and a time are lower. */
const MAX_FIRST = 100_000_000_000_000
/** What it rises by at most where people raise it. */
const USUAL_RAISE = 100
/** How many versions a tab may honestly be ahead of what another gets from a cache that lags. */
const MAX_AHEAD = 10

/** A version, and the key that signed it. */
export interface PolicyVersion {
  readonly version: number
  readonly kid?: string | undefined
}

/**
 * Compares versions, per key: whoever stole one key and signed the highest number there is must not
 * lock out the next key (https://theupdateframework.github.io/specification/latest/, 5.3.11). What has no key
 * compares with everything.
 *
 * Only versions that came with the app, were fetched by this page, or were signed raise a floor. The
 * word of a store or of another tab does not.
 */
export class PolicyVersions {
  private readonly highest = new Map<string | undefined, number>()
  /** As `highest`, but not carried off by one version that was far too high. */
  private readonly usual = new Map<string | undefined, number>()
  private readonly fetched = new Map<string | undefined, number>()
  /** Of what was fetched: asked on the way to a kill, where nothing may be called that can be replaced. */
  private newest = -1

  constructor({ kid, version }: PolicyVersion) {
    this.raise({ kid, version })
  }

  /** The highest that a policy of this key has to be above. */
  floor(kid: string | undefined): number {
    return floorIn(this.highest, kid)
  }

  isImplausible({ kid, version }: PolicyVersion): boolean {
    const floor = this.floor(kid)
    return version > (floor > 0 ? floor + MAX_RAISE : MAX_FIRST)
  }

  /** The version that somebody claims, or the floor where that cannot be. */
  plausible(version: number, kid?: string): number {
    return this.isImplausible({ kid, version }) ? this.floor(kid) : version
  }

  /** The highest of what is claimed. Where code in the page stands in the way of that, the first. */
  highestOf(claims: readonly number[], kid?: string): number {
    let highest = claims[0] ?? 0
    try {
      for (const claim of claims) highest = Math.max(highest, this.plausible(claim, kid))
    } catch {
      // A kill must not wait for anything that can be replaced.
    }
    return highest
  }

  raise({ kid, version }: PolicyVersion): void {
    if (version <= floorIn(this.usual, kid) + USUAL_RAISE || !this.usual.size)
      this.usual.set(kid, version)
    this.highest.set(kid, version)
  }

  /** This page has fetched it. */
  confirm({ kid, version }: PolicyVersion): void {
    this.fetched.set(kid, Math.max(version, this.fetched.get(kid) ?? -1))
    this.newest = Math.max(version, this.newest)
  }

  hasFetched(): boolean {
    return this.fetched.size > 0
  }

  /** Older than what this page has fetched itself: no other tab has to tell it. */
  isPast(version?: number): boolean {
    return version !== undefined && version < this.newest
  }

  /** Older than one that was far too high, but newer than what went before: it may stop. */
  mayStop({ kid, version }: PolicyVersion): boolean {
    return version > floorIn(this.usual, kid)
  }

  /** Slightly older than one that, according to a store, was in force: it may come from a cache that lags. */
  isBehind(policy: PolicyVersion, remembered: PolicyVersion): boolean {
    const ahead = remembered.version - policy.version
    const isComparable = policy.kid === remembered.kid && !this.hasFetched()
    return isComparable && ahead > 0 && ahead <= MAX_AHEAD
  }

  /**
   * Whether a policy that this page has fetched may lift a kill: if it is newer than the one that
   * killed. Where the record claims more than can be, if it is newer than what was served before.
   */
  mayLift({ kid, version }: PolicyVersion, record: KillRecord): boolean {
    if (kid && record.kid && kid !== record.kid) return true
    if (version > record.version) return true
    const served = this.fetched.get(kid)
    return served !== undefined && version > served && record.version > served + MAX_AHEAD
  }
}

function floorIn(versions: ReadonlyMap<string | undefined, number>, kid?: string): number {
  return kid === undefined
    ? Math.max(...versions.values())
    : (versions.get(kid) ?? versions.get(undefined) ?? -1)
}
