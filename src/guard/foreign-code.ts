import type { Adapter } from '../adapter'
import type { SdkState } from '../delivery/sdk-lifecycle'
import { CordonError } from '../errors'
import type { Footprint } from '../footprint'
import { isOwnCall } from './own-requests'
import type { ForeignCode, RequestPolicy } from './request-policy'

export interface ForeignCodeOptions {
  readonly adapter: Adapter
  readonly sdk: () => SdkState
  /** Whether an event was handed to the vendor and nobody has confirmed it yet. */
  readonly isInFlight: (messageId: string) => boolean
  /** Called once for each kind of such code. */
  readonly onForeign: (code: ForeignCode) => void
}

/** Tells the vendor's code that Cordon runs from what else there is of it in the page. */
export interface ForeignCodeDetector {
  readonly isOwn: RequestPolicy['isOwn']
  readonly foreign: RequestPolicy['foreign']
  /** What was seen until now. */
  readonly seen: ReadonlySet<ForeignCode>
}

export function detectForeignCode(options: ForeignCodeOptions): ForeignCodeDetector {
  const { adapter, sdk, isInFlight, onForeign } = options
  const seen = new Set<ForeignCode>()
  // A tag sets its globals, and may be there before: it is the one that is meant.
  const isCertain = !!adapter.tag || !hasSdk(adapter.footprint)
  return {
    seen,
    isOwn(messageIds, hasGlobals) {
      if (isCertain || isOwnCall() || messageIds.some(isInFlight)) return true
      // An SDK in the page asks when it likes: as long as it is alone there, it is it that asks.
      const isAlone = (): boolean => !seen.has('foreign_copy') && !hasGlobals()
      return adapter.inline === true && sdk() !== 'absent' && isAlone()
    },
    foreign(code) {
      if (adapter.tag || seen.has(code)) return
      seen.add(code)
      onForeign(code)
    },
  }
}

/** Whether there is code of the vendor's that somebody else could have loaded. */
export function hasSdk({ scripts = [], packages = [] }: Footprint): boolean {
  return scripts.length > 0 || packages.length > 0
}

export function foreignCodeError(vendor: string, code: ForeignCode): CordonError {
  const message =
    code === 'foreign_copy'
      ? 'its code was not loaded by Cordon: remove the tag or the import'
      : 'its requests bypass the guard: create analytics before its code is imported'
  return new CordonError(code, `vendors.${vendor}`, message)
}
