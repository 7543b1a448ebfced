import type { Adapter } from '../adapter'
import type { SdkState } from '../delivery/sdk-lifecycle'
import { CordonError } from '../errors'
import type { Footprint } from '../footprint'
import { warnInDevelopment } from '../shared/development'
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

/** Tells the vendor's code that Cordon runs from other copies of it in the page. */
export interface ForeignCodeDetector {
  readonly isOwn: RequestPolicy['isOwn']
  readonly foreign: RequestPolicy['foreign']
  /** What was seen until now. */
  readonly seen: ReadonlySet<ForeignCode>
}

export function detectForeignCode(options: ForeignCodeOptions): ForeignCodeDetector {
  const { adapter, sdk, isInFlight, onForeign } = options
  const seen = new Set<ForeignCode>()
  // A tag sets the vendor's globals and may be older than Cordon, so globals are no sign of another copy.
  const isCertain = !!adapter.tag || !hasSdk(adapter.footprint)
  return {
    seen,
    isOwn(messageIds, hasGlobals) {
      if (isCertain || isOwnCall() || messageIds.some(isInFlight)) return true
      // An SDK in the page may send at any time: if no other copy was seen, the request is its own.
      const isAlone = (): boolean => !seen.has('foreign_copy') && !hasGlobals()
      return adapter.inline === true && sdk() !== 'absent' && isAlone()
    },
    foreign(code) {
      if (adapter.tag || seen.has(code)) return
      seen.add(code)
      onForeign(code)
      warnInDevelopment(foreignCodeError(adapter.name, code).message)
    },
  }
}

/** Whether the vendor has an SDK that something other than Cordon could load. */
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
