import type { Analytics } from '../analytics'
import type { Engine } from '../delivery/engine'
import { createLog } from '../delivery/log'
import { storedEvents } from '../delivery/stored-events'
import { Vendor } from '../delivery/vendor'
import { createIdentity, type Identity } from '../event/identity'
import { createSuperProperties } from '../event/super-properties'
import { foreignCodeError } from '../guard/foreign-code'
import { createGuard } from '../guard/guard'
import type { ForeignCode } from '../guard/request-policy'
import { createIsolator } from '../sealed/page/isolate-adapter'
import { attempt } from '../shared/attempt'
import { keepTrying, type Trying } from '../shared/keep-trying'
import { onPage } from '../shared/page-lifecycle'
import { createStore, withholdStorage } from '../shared/store'
import { uuid } from '../shared/uuid'
import type { VendorState } from '../switch/policy'
import type { Vote } from '../switch/vote'
import { ShutdownCoordinator } from '../teardown/shutdown-coordinator'
import { EventBus } from './event-bus'
import { loadEngine, type EngineLoader } from './load-engine'
import type { OptionalFeatures } from './optional-features'
import type { Settings } from './options'
import { publicInterface } from './public-interface'
import { EventRecorder } from './record-event'
import { VendorControl } from './vendor-control'

/** Wires the parts of Cordon in a page together, and decides nothing itself. */
export class AnalyticsClient {
  private readonly events = new EventBus()
  private readonly store = createStore()
  private readonly identity: Identity
  private readonly superProperties = createSuperProperties(this.store)
  private readonly guard = createGuard(() => import('./chunks/inline-guard'))
  private readonly vendors = new Map<string, Vendor>()
  /** The same without a prototype, so that code in the page can replace nothing that a lookup uses. */
  private readonly byName = Object.create(null) as Record<string, Vendor | undefined>
  private readonly log
  private readonly recorder: EventRecorder
  private readonly control: VendorControl
  private readonly shutdowns: ShutdownCoordinator
  private readonly engine: EngineLoader
  /** Features that only some apps ask for, once they are loaded. */
  private features: OptionalFeatures | undefined
  /** Who has been signed in in this page, by user id. */
  private readonly people = new Set<string | undefined>()
  private readonly featuresOpen: Trying
  private readonly stopListening: () => void
  private loaded: Engine | undefined

  constructor(private readonly settings: Settings) {
    const { store, vendors, guard, events } = this
    // Nothing is stored until `VendorControl` knows that consent allows it.
    withholdStorage()
    const identity = createIdentity(store)
    this.identity = identity
    this.log = createLog(settings.log, (position, why, event) => {
      const all = [...vendors.values()]
      for (const tell of all.map((one) => one.backlog.evicted(position, why, event))) tell?.()
    })
    const { log, superProperties, reportError: onError } = this
    const { enrich } = settings
    this.recorder = new EventRecorder({
      ...{ identity, log, vendors, onError, superProperties, enrich },
    })
    this.control = new VendorControl({
      ...{ settings, store, isInRollout: identity.isInRollout, onChange: this.onStateChange },
      onStorageAllowed: () => void this.recorder.reconcileIdentity(),
      onStorageRefused: () => this.eraseStored(),
      onPolicy: (news) => {
        this.applyPolicyTreatments()
        events.emit('policy', news)
        if (news.refused !== undefined) this.reportError(new Error(news.refused))
      },
    })
    const { control } = this
    const { vendorSwitch, tabs } = control
    const { successors, csp, afterKill } = settings
    this.shutdowns = new ShutdownCoordinator({
      ...{ vendors, vendorSwitch, successors, csp, afterKill, guard, tabs, onError },
      isRemembered: (vendor) => vendorSwitch.kills.isKept(vendor),
      identity: () => this.recorder.lastIdentityEvents(),
      onKill: (receipt) => events.emit('kill', receipt),
    })
    this.addVendors()
    this.engine = loadEngine(settings, {
      secret: () => this.recorder.reconcileIdentity(true).secret,
      onStore: (store) => control.addKillStore(store),
      onLateStore: () => control.refresh(),
      onError,
    })
    const { ready } = this.engine
    void ready.then((engine) => this.start(engine))
    this.featuresOpen = keepTrying(() => this.openFeatures(ready), onError)
    this.loadEngine()
    this.stopListening = this.listen()
    this.control.listen()
  }

  /** What the app holds. */
  analytics(): Analytics {
    const { events, vendors, byName, recorder, control, shutdowns } = this
    return publicInterface({
      ...{ events, vendors, byName, recorder, control, shutdowns },
      ...{ superProperties: this.superProperties, identity: this.identity },
      parityOf: () => this.loaded?.parityOf,
      onPersonChange: () => {
        this.people.add(this.identity.ids().userId)
        this.features?.personChanges()
      },
      onConsent: () => this.loadEngine(),
      close: () => this.close(),
    })
  }

  private readonly reportError = (error: unknown): void => this.events.emit('error', { error })

  private readonly onStateChange = (
    name: string,
    state: VendorState,
    vote: Vote | undefined,
  ): void => {
    const vendor = this.byName[name]
    // A source that cannot be stopped goes on, and so may whoever holds a closed instance.
    if (!vendor || this.recorder.isClosed) return
    if (state === 'off' && vote) {
      this.shutdowns.shutDown(vendor, vote)
      this.eraseStoredOf(vendor)
    } else {
      this.shutdowns.turnedOn(vendor)
      vendor.turnOn()
      this.loadEngine()
    }
    this.events.emit('status', { vendor: name, state, vote })
  }

  private addVendors(): void {
    const { guard, vendors, log, events } = this
    const { vendorSwitch } = this.control
    const isolate = createIsolator({ frames: this.settings.frames, guard, vendorSwitch, vendors })
    for (const [name, adapter] of this.settings.vendors) {
      const vendor = new Vendor({
        ...{ name, log, adapter: isolate(name, adapter) },
        state: () => vendorSwitch.state(name),
        prepare: () => guard.interceptAll(),
        onDrop: (reason, count) => events.emit('drop', { vendor: name, reason, count }),
        onSettled: (messageId, reason) =>
          events.emit('settled', { vendor: name, messageId, reason }),
        onError: (error) => events.emit('error', { vendor: name, error }),
        onProgress: () => this.recorder.trimLog(),
        onForeign: (code) => this.onForeignCode(name, code),
      })
      vendors.set(name, vendor)
      this.byName[name] = vendor
      guard.add(vendor.requestPolicy)
      // First of all, purge what an earlier page left over: before any code could send it.
      if (vendorSwitch.state(name) !== 'off') continue
      this.shutdowns.startOff(vendor)
      this.eraseStoredOf(vendor)
    }
    this.shutdowns.watchPage()
  }

  /** Code that bypasses the guard is neither scrubbed nor confirmed, so its vendor is turned off. */
  private onForeignCode(name: string, code: ForeignCode): void {
    if (code === 'bypassed' && this.vendors.get(name)?.adapter.inline)
      this.control.vendorSwitch.cast(name, { by: 'guard', state: 'off', reason: code })
    // Last, because code in the page could make creating the error throw.
    this.events.emit('error', { vendor: name, error: foreignCodeError(name, code) })
  }

  private start(engine: Engine): void {
    this.loaded = engine
    this.events.use(engine.emitter)
    this.superProperties.keep(engine.persistable)
    this.applyPolicyTreatments()
    const { vendors } = this
    const { vendorSwitch } = this.control
    this.guard.open((options) => engine.createSender({ ...options, vendors, vendorSwitch }))
    for (const vendor of vendors.values()) vendor.start(engine.createLoop)
  }

  /** Loads the engine once a vendor may run. Not before consent for one: the engine stores things. */
  private loadEngine(): void {
    const { vendorSwitch } = this.control
    const isWanted = (name: string): boolean =>
      vendorSwitch.state(name) !== 'off' &&
      !vendorSwitch.votes(name).some(({ by }) => by === 'consent')
    if ([...this.vendors.keys()].some(isWanted)) this.engine.load()
  }

  /**
   * A vendor was stopped: no later page is to send what was stored for it before. It is written down, because the
   * outbox may be late, and other pages of the app may be the only ones that have it.
   */
  private eraseStoredOf({ name, adapter }: Vendor): void {
    if (adapter.durable) attempt(() => this.store.write(storedEvents.eraseKey(name), '1'))
    this.features?.killed(name)
  }

  /** Consent is refused to every vendor: here, too, not every page has an outbox. */
  private eraseStored(): void {
    if ([...this.settings.vendors.values()].some(({ durable }) => durable))
      attempt(() => indexedDB.deleteDatabase(storedEvents.database))
    this.features?.storageRefused()
  }

  private async openFeatures(engine: Promise<Engine>): Promise<void> {
    const { settings, vendors, identity, log, events, reportError: onError } = this
    const { ledger, persisted, privacy, debug } = settings
    if (!ledger && !persisted.length && !debug) return
    const { vendorSwitch } = this.control
    const { openFeatures } = await import('./optional-features')
    if (this.recorder.isClosed) return
    this.features = openFeatures({
      ...{ settings, events, vendors, identity, vendorSwitch, log, onError, engine, keepTrying },
      ...{ ledger, persisted, onPage, tab: uuid(), key: privacy?.key },
      ...{ store: this.store, storedEvents, people: this.people },
    })
    if (this.control.isStorageRefused) this.features.storageRefused()
  }

  private applyPolicyTreatments(): void {
    for (const name of this.vendors.keys())
      this.loaded?.privacy.tighten(name, this.control.vendorSwitch.entry(name)?.treatments ?? {})
  }

  private listen(): () => void {
    const { recorder, control, vendors } = this
    const restored = (): void => {
      recorder.isExiting = false
      control.refresh()
    }
    const flushOnExit = (isLeaving?: boolean): void =>
      vendors.forEach(({ loop }) => loop?.flushOnExit(isLeaving))
    return onPage({
      restored,
      shown: restored,
      hidden() {
        restored()
        flushOnExit()
      },
      exit() {
        recorder.isExiting = true
        flushOnExit(true)
      },
    })
  }

  private async close(): Promise<void> {
    if (this.recorder.isClosed) return
    this.recorder.isClosed = true
    this.control.close()
    this.shutdowns.close()
    this.stopListening()
    this.engine.close()
    this.featuresOpen.stop()
    const kept =
      this.features?.close() ?? this.featuresOpen.now().then(() => this.features?.close())
    for (const vendor of this.vendors.values()) vendor.stop('closed')
    this.guard.close()
    await kept
    this.events.close()
  }
}
