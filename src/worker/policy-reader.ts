import { parsePolicy, type VendorPolicy } from '../switch/policy'
import { PolicyVersions } from '../switch/policy-versions'

/** What a worker knows of the policy: the one that it fetched itself, and the stops that pages told it. */
export interface PolicyReader {
  /** Reads the policy. Never rejects. */
  read(): Promise<void>
  /** Whether requests to a vendor are allowed; waits for the policy if none was read yet. Never rejects. */
  allows(vendor: string): Promise<boolean>
  /** The same, without waiting. */
  allowsNow(vendor: string): boolean
  /**
   * A page stopped a vendor: only a policy that is newer than what was known then starts it again.
   *
   * @param version what the page says that it knew
   */
  stop(vendor: string, version?: unknown): void
}

/** How long a policy is taken for the latest, ms: then a request of a vendor's has it read again. */
const freshMs = 60_000

/** No policy, a malformed one, or no answer: nothing is allowed. */
export function createPolicyReader(read: () => Promise<unknown>): PolicyReader {
  const known = createKnowledge()
  let readAt = 0
  let reading: Promise<void> | undefined

  const look = (): Promise<void> =>
    (reading ??= read()
      .then(known.take)
      .catch(() => {})
      .then(() => {
        readAt = Date.now()
        reading = undefined
      }))
  return {
    read: look,
    allowsNow: known.allows,
    async allows(vendor) {
      // After the clock was set back, the policy does not count as fresh.
      const age = Date.now() - readAt
      if (!known.hasPolicy()) await look()
      else if (age < 0 || age > freshMs) void look()
      return known.allows(vendor)
    },
    stop(vendor, version) {
      // 20,000 messages cause one request only.
      if (known.stop(vendor, version)) void look()
    },
  }
}

/** The rules of the page's switch, as far as a worker can have them: it remembers nothing. */
function createKnowledge() {
  const entries = new Map<string, VendorPolicy>()
  /** By vendor, the version that was known at the stop. */
  const stops = new Map<string, number>()
  let versions = new PolicyVersions({ version: -1 })

  const stop = (vendor: string, version: number): boolean => {
    const before = stops.get(vendor)
    stops.set(vendor, Math.max(version, before ?? -1))
    return before === undefined
  }
  return {
    hasPolicy: () => versions.hasFetched(),
    allows: (vendor: string) =>
      versions.hasFetched() && isOn(entries.get(vendor)) && !stops.has(vendor),
    stop: (vendor: string, claimed: unknown) =>
      stop(vendor, versions.highestOf([versions.floor(undefined), toVersion(claimed)])),
    take(document: unknown): void {
      const next = parsePolicy(document)
      if (typeof next === 'string' || versions.isImplausible(next)) return
      const { version, vendors } = next
      const floor = versions.floor(undefined)
      if (version <= floor) {
        if (version < floor && !versions.mayStop(next)) return
        for (const [vendor, entry] of vendors) if (!isOn(entry)) stop(vendor, version)
        return
      }
      // A stop from before the first policy may be newer than it.
      if (!versions.hasFetched()) {
        versions = new PolicyVersions(next)
        for (const vendor of stops.keys()) stop(vendor, version)
      }
      versions.raise(next)
      for (const [vendor, entry] of vendors) entries.set(vendor, entry)
      for (const [vendor, at] of stops)
        if (versions.mayLift(next, { version: at })) stops.delete(vendor)
      versions.confirm(next)
    },
  }
}

function toVersion(claimed: unknown): number {
  return Number.isSafeInteger(claimed) ? (claimed as number) : -1
}

/** Not named: on. For a share of the browsers: each page decides, and tells. */
function isOn({ state, share = 1 }: VendorPolicy = { state: 'on' }): boolean {
  return state === 'on' || share < 1
}
