/** What a worker knows of the policy: what it fetched itself, and the stops that it was told of. */
export interface PolicyReader {
  /** Whether a vendor may be sent to; waits for the policy where none was read yet. Never rejects. */
  allows(vendor: string): Promise<boolean>
  /** The same by what is known now. */
  allowsNow(vendor: string): boolean
  /** A page stopped a vendor: only a policy that is newer than what was known then starts it again. */
  stop(vendor: string): void
}

interface Policy {
  readonly version: number
  readonly vendors: Readonly<Record<string, unknown>>
}

/** How long a policy is taken for the latest, ms: then a request of a vendor's has it read again. */
const fresh = 60_000

/** No policy, an odd one, no answer: nothing is allowed. */
export function createPolicyReader(read: () => Promise<unknown>): PolicyReader {
  let policy: Policy | undefined
  let readAt = 0
  let reading: Promise<void> | undefined
  /** By vendor, the version that was known at the stop. */
  const stops = new Map<string, number>()

  const look = (): Promise<void> =>
    (reading ??= read()
      .then(
        (document) => {
          if (isPolicy(document) && document.version >= (policy?.version ?? 0)) policy = document
        },
        () => {},
      )
      .then(() => {
        readAt = Date.now()
        reading = undefined
      }))
  const allowsNow = (vendor: string): boolean =>
    !!policy && isOn(policy.vendors[vendor]) && policy.version > (stops.get(vendor) ?? -1)
  return {
    allowsNow,
    async allows(vendor) {
      if (!policy) await look()
      else if (Date.now() - readAt > fresh) void look()
      return allowsNow(vendor)
    },
    stop(vendor) {
      if (!stops.has(vendor) || allowsNow(vendor)) stops.set(vendor, policy?.version ?? 0)
      void look()
    },
  }
}

function isPolicy(value: unknown): value is Policy {
  const { version, vendors } = Object(value) as Partial<Policy>
  return Number.isSafeInteger(version) && typeof vendors === 'object' && vendors !== null
}

/** Not named: on. For a share of the browsers: each page decides, and tells. */
function isOn(entry: unknown): boolean {
  const { state = entry, share = 1 } = Object(entry) as { state?: unknown; share?: number }
  return state === undefined || state === true || state === 'on' || share < 1
}
