import type { Store } from '../shared/store'
import type { Policy, VendorState } from './policy'
import type { Vote } from './vote'

export interface SwitchOptions {
  readonly vendors: readonly string[]
  /** The bundled default. */
  readonly policy: Policy
  readonly store: Store
  /** More stores that remember a kill. */
  readonly killStores?: readonly Store[]
  /** Whether this browser belongs to a share of all, 0 to 1; always the same answer. */
  readonly isInRollout: (share: number) => boolean
  /** Called after each later change of a vendor's state, with the vote that decided. */
  readonly onChange: (vendor: string, state: VendorState, vote: Vote | undefined) => void
}
