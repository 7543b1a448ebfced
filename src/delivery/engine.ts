import { EventEmitter } from 'eventemitter3'
import type { Adapter } from '../adapter'
import { parityOf } from '../client/parity-of'
import type { Properties } from '../event/event'
import { createSender } from '../guard/send-request'
import { createPrivacy } from '../privacy/engine'
import { classesByName } from '../privacy/options/property-table'
import type { ScrubberOptions } from '../privacy/options/scrubber-options'
import { persistable } from '../privacy/persistable'
import type { Privacy } from '../privacy/privacy'
import { createPseudonyms } from '../privacy/pseudonyms/pseudonym'
import type { LoadDetectors } from '../privacy/values/detectors'
import { DeliveryLoop, type DeliveryLoopOptions } from './delivery-loop'

export { openIndexedStore } from '../shared/indexed-store'

/*
 * Every chunk that is loaded later imports something from this one, even if only to re-export it. Otherwise
 * bundlers make a file for each set of chunks that share a module: nineteen per page instead of five.
 * https://esbuild.github.io/api/#splitting
 */
export { hostMatcher } from '../guard/host-matcher'
export { interceptFetch } from '../guard/intercept/fetch'
export { patchBeacon, patchOpen } from '../guard/intercept/senders'
export { bytesOf, mostOutliving, outlive, outliving } from '../guard/outliving'
export { createPrivacy } from '../privacy/engine'
export { persistable } from '../privacy/persistable'
export { attempt } from '../shared/attempt'
export { onPage } from '../shared/page-lifecycle'
export { within } from '../shared/within'

/** What is needed only once a vendor runs: privacy rules, delivery loop, request sender, event emitter. */
export interface Engine {
  readonly privacy: Privacy
  /** The part of properties that may be kept in the browser. */
  persistable(properties: Properties): Properties
  createLoop(options: Omit<DeliveryLoopOptions, 'privacy'>): DeliveryLoop
  readonly createSender: typeof createSender
  readonly emitter: EventEmitter
  readonly parityOf: typeof parityOf
  readonly createPseudonyms: typeof createPseudonyms
}

export interface EngineOptions {
  readonly vendors: ReadonlyMap<string, Adapter>
  readonly privacy: ScrubberOptions | undefined
}

/**
 * A separate chunk, which a page loads in parallel with the first policy, before any vendor runs.
 *
 * @param secret key of this browser's pseudonyms
 */
export function createEngine(
  { vendors, privacy }: EngineOptions,
  secret: string,
  loadDetectors: LoadDetectors,
): Engine {
  const tables = Object.fromEntries([...vendors].map(([name, of]) => [name, classesByName(of)]))
  const rules = createPrivacy({ key: secret, ...privacy }, tables, { loadDetectors })
  // The rules learn of all vendors before the first event, so that equal ones share a copy.
  for (const name of vendors.keys()) rules.allows('usage', name)
  return {
    privacy: rules,
    persistable: (properties) => persistable(properties, rules),
    createSender,
    parityOf,
    createPseudonyms,
    emitter: new EventEmitter(),
    createLoop: (options) => new DeliveryLoop({ ...options, privacy: rules }),
  }
}
