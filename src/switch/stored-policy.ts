import type { Store } from '../shared/store'
import { parseStored, serialisePolicy, type Policy } from './policy'

const key = 'policy'

/** The policy that an earlier page had in force, if nobody had signed it. */
export function readPolicy(store: Store): Policy | undefined {
  return parseStored(store.read(key))
}

/** Keeps a policy for the next page; what is signed, its source keeps itself, to check it again. */
export function keepPolicy(store: Store, policy: Policy): void {
  try {
    if (policy.kid) store.remove(key)
    else store.write(key, serialisePolicy(policy))
  } catch {
    // The next page asks the sources again.
  }
}
