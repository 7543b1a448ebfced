import { CordonError } from '../src/errors'
import type { Store } from '../src/shared/store'
import { within } from '../src/shared/within'
import { signed, type PublicKey } from '../src/sources/signed'
import { parsePolicy, type PolicyDocument, type VendorState } from '../src/switch/policy'
import { Switch } from '../src/switch/switch'
import { policyFile } from './policy-file'
import { upstreamUrl } from './route'

/** Where the relay gets its policy: the document, its URL, or a function that returns it. */
export type RelayPolicy = PolicyDocument | string | URL | (() => unknown)

export interface PolicyGateOptions {
  readonly policy: RelayPolicy
  readonly keys?: readonly PublicKey[] | undefined
  readonly fetch: typeof fetch
  readonly vendors: readonly string[]
  /** A policy asks for stricter rules. */
  readonly onTreatments: (vendor: string, treatments: object) => void
}

/** What a vendor may do now. */
export interface Standing {
  /** `closed`: no policy was ever seen. */
  readonly state: VendorState | 'closed'
  /** Of the policy in force. */
  readonly version: number
  /** Why the last attempt to read a policy changed nothing, if it did not. */
  readonly problem: string | undefined
}

export interface PolicyGate {
  /** Reads the policy first, if that is due. */
  ask(vendor: string): Promise<Standing>
  /** As it was last read. */
  now(vendor: string): Standing
}

/** How long a request waits for a policy, in ms; after that, the last good one applies. */
const policyTimeoutMs = 3_000

/**
 * The same switch that a page has, without storage: a stop is accepted from any policy, a start only from a higher
 * version, and errors change nothing.
 *
 * @throws CordonError naming `policy` or `keys`
 */
export function createPolicyGate(options: PolicyGateOptions): PolicyGate {
  const { vendors, onTreatments } = options
  const nothing = { version: -1, vendors: new Map() }
  const decided = new Switch({
    vendors,
    policy: nothing,
    store: memory(),
    // Only a browser knows whether it takes part in a drill.
    isInRollout: (share) => share >= 1,
    onChange: () => {},
  })
  let isKnown = false
  let problem: string | undefined
  const take = (document: unknown): void => {
    const why = document instanceof Error ? document.message : decided.accept(document)?.refused
    problem = why
    if (why !== undefined) return
    isKnown ||= !(document as { unsigned?: unknown }).unsigned
    for (const vendor of vendors) onTreatments(vendor, decided.entry(vendor)?.treatments ?? {})
  }
  const refresh = reader(options, take)
  const now = (vendor: string): Standing => {
    const state = decided.state(vendor)
    return {
      // A stop is a stop, whoever said it first.
      state: isKnown || state === 'off' ? state : 'closed',
      version: Math.max(0, decided.version()),
      problem,
    }
  }
  return { now, ask: (vendor) => refresh().then(() => now(vendor)) }
}

type Take = (document: unknown) => void

function reader({ policy, keys, fetch }: PolicyGateOptions, take: Take): () => Promise<void> {
  const open = keys ? verifier(keys) : (document: unknown) => Promise.resolve(document)
  if (typeof policy === 'string' || policy instanceof URL) {
    const read = policyFile(upstreamUrl(policy, 'policy'), fetch)
    return () => read((document) => open(document).then(take))
  }
  if (typeof policy === 'function')
    return () =>
      within(Promise.resolve().then(policy).then(open), policyTimeoutMs).then(
        take,
        (error: unknown) => take(error instanceof Error ? error : new Error(String(error))),
      )
  const why = keys ? undefined : parsePolicy(policy)
  if (typeof why === 'string') throw new CordonError('invalid_option', 'policy', why)
  const taken = open(policy).then(take)
  return () => taken
}

/** `signed`, for one document at a time. */
function verifier(keys: readonly PublicKey[]): (document: unknown) => Promise<unknown> {
  // Called once here, so that wrong options throw at set-up.
  signed(() => () => {}, { keys })
  return (document) =>
    new Promise((resolve) => {
      const once = signed(
        (publish) => {
          publish(document)
          return () => {}
        },
        { keys },
      )
      once(resolve)
    })
}

function memory(): Store {
  const entries = new Map<string, string>()
  return {
    read: (key) => entries.get(key),
    write: (key, value) => void entries.set(key, value),
    remove: (key) => void entries.delete(key),
  }
}
