import type { VendorStatus } from '../analytics'
import type { VendorCounts } from '../ledger/account'

const noCounts: Readonly<Record<keyof VendorCounts, undefined>> = {
  accepted: undefined,
  delivered: undefined,
  pending: undefined,
  dropped: undefined,
  blocked: undefined,
}

/**
 * Reads a status, and returns the same object as before as long as only its counts have changed. Each event
 * changes those: rendering that tracks would lead to rendering again, until React ends it with an error.
 */
export function steadyStatus(read: () => VendorStatus | undefined): () => VendorStatus | undefined {
  let last: VendorStatus | undefined
  let known: string | undefined
  return () => {
    const status = read()
    const rest = JSON.stringify({ ...status, ...noCounts })
    if (rest !== known) [last, known] = [status, rest]
    return last
  }
}
