import type { Analytics } from '../analytics'
import type { Engine } from '../delivery/engine'
import { flush } from '../delivery/flush'
import type { Vendor } from '../delivery/vendor'
import type { Identity } from '../event/identity'
import type { SuperProperties } from '../event/super-properties'
import { textOf } from '../shared/text-of'
import { killDetailsOf, unknownVendorReceipt } from '../teardown/receipt'
import type { ShutdownCoordinator } from '../teardown/shutdown-coordinator'
import { isEventType, type EventBus } from './event-bus'
import { countIn, type EventRecorder } from './record-event'
import { reportOf } from './report-of'
import { createStatuses } from './statuses-of'
import type { VendorControl } from './vendor-control'

/** What the app's calls go to. */
export interface InterfaceParts {
  readonly events: EventBus
  readonly vendors: ReadonlyMap<string, Vendor>
  /** Without a prototype, so that code in the page can replace nothing that a lookup uses. */
  readonly byName: Readonly<Record<string, Vendor | undefined>>
  readonly recorder: EventRecorder
  readonly control: VendorControl
  readonly shutdowns: ShutdownCoordinator
  readonly superProperties: SuperProperties
  readonly identity: Identity
  /** Known once the rules are loaded. */
  readonly parityOf: () => Engine['parityOf'] | undefined
  readonly onPersonChange: () => void
  readonly onConsent: () => void
  readonly close: () => Promise<void>
}

/** Gives the app its functions: each hands its arguments to the part that acts on them. */
export function publicInterface(parts: InterfaceParts): Analytics {
  const { events, vendors, recorder, control, shutdowns, superProperties, identity } = parts
  const unsupported: Record<string, number> = {}
  const statuses = createStatuses()
  const identityCall =
    (type: 'identify' | 'group') =>
    (id: string, data?: object, options?: object): void => {
      parts.onPersonChange()
      recorder.record({ type, id, data, options })
    }
  return {
    track: (name, data, options) => recorder.record({ type: 'track', name, data, options }),
    page: (name, data, options) => recorder.record({ type: 'page', name, data, options }),
    identify: identityCall('identify'),
    group: identityCall('group'),
    register: superProperties.register,
    unregister: (...names) => superProperties.unregister(names),
    registered: () => ({ ...superProperties.all() }),
    ids: identity.ids,
    countUnsupported: (call) => countIn(unsupported, textOf(call)),
    reset() {
      parts.onPersonChange()
      recorder.reset()
    },
    consent(choices) {
      const wrong = control.choose(choices)
      if (wrong) recorder.wrongCall('consent', wrong)
      parts.onConsent()
    },
    kill(given, options) {
      const name = textOf(given)
      if (!parts.byName[name]) {
        const receipt = unknownVendorReceipt(name, vendors.keys())
        recorder.wrongCall('kill', `${name}: ${receipt.failed[0]?.why ?? ''}`)
        return receipt
      }
      control.kill(name, killDetailsOf(options))
      return shutdowns.receiptOf(name)
    },
    status: () => statuses(vendors, control.vendorSwitch, control.intake),
    on(type, listener) {
      if (isEventType(type) && typeof listener === 'function') return events.on(type, listener)
      const why = isEventType(type)
        ? 'the listener is not a function'
        : `no such event: ${textOf(type)}`
      recorder.wrongCall('on', why)
      return () => {}
    },
    report: () =>
      reportOf({
        ...{ vendors, vendorSwitch: control.vendorSwitch, intake: control.intake, unsupported },
        invalid: recorder.invalid,
        kills: shutdowns.receipts,
        parityOf: parts.parityOf(),
      }),
    flush: (timeout) => flush(vendors.values(), timeout),
    close: parts.close,
  }
}
