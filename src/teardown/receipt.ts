import type { Vote } from '../switch/switch'
import type { KillReceipt } from './teardown'

/** The receipt of a kill which has nothing to show: not yet, while it drains, or not here. */
export function emptyReceipt(vendor: string, vote?: Vote): KillReceipt {
  return {
    vendor,
    reason: vote?.reason,
    by: vote?.by ?? 'kill',
    version: vote?.version,
    share: vote?.share,
    at: new Date().toISOString(),
    purged: {
      cookies: [],
      localStorage: [],
      sessionStorage: [],
      databases: [],
      caches: [],
      globals: [],
    },
    unconfirmed: 0,
    aborted: 0,
    successor: undefined,
    handedOver: 0,
  }
}
