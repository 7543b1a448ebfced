import type { Analytics } from '../analytics'
import type { Engine } from '../delivery/engine'
import { flush } from '../delivery/flush'
import { createLog } from '../delivery/log'
import { Vendor } from '../delivery/vendor'
import { createIdentity, type Identity } from '../event/identity'
import { createSuperProperties } from '../event/super-properties'
import { foreignCodeError } from '../guard/foreign-code'
import { createGuard } from '../guard/guard'
import type { ForeignCode } from '../guard/request-policy'
import type { Privacy } from '../privacy/privacy'
import { createSealer } from '../sealed/page/isolate-adapter'
import { onPage } from '../shared/page-lifecycle'
import { createStore, withholdStorage } from '../shared/store'
import { textOf } from '../shared/text-of'
import { uuid } from '../shared/uuid'
import type { VendorState } from '../switch/policy'
import type { Vote } from '../switch/switch'
import { killDetailsOf, receiptOfNobody, type KillReceipt } from '../teardown/receipt'
import { ShutdownCoordinator } from '../teardown/shutdown-coordinator'
import { EventBus, isEventType } from './event-bus'
import { loadEngine, type EngineLoader } from './load-engine'
import type { OptionalFeatures } from './optional-features'
import type { Settings } from './options'
import { countIn, EventRecorder } from './record-event'
import { reportOf } from './report-of'
import { createStatuses } from './statuses-of'
import { VendorControl } from './vendor-control'

/** Wires the parts of Cordon in a page together, and decides nothing itself. */
export class AnalyticsClient {
  private readonly events = new EventBus()
  private readonly store = createStore()
  private readonly identity: Identity
  private readonly superProperties = createSuperProperties(this.store)
  private readonly unsupported: Record<string, number> = {}
  private readonly statuses = createStatuses()
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
  private readonly featuresOpen: Promise<void>
  private readonly stopListening: () => void
  private privacy: Privacy | undefined
  private parityOf: Engine['parityOf'] | undefined

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
      settings,
      store,
      rolloutBucket: identity.rolloutBucket,
      onChange: this.onStateChange,
      onStorageRefused: () => this.features?.storageRefused(),
      onPolicy: (news) => {
        this.applyPolicyTreatments()
        events.emit('policy', news)
        if (news.refused !== undefined) this.reportError(new Error(news.refused))
      },
    })
    const { control } = this
    const { votes, tabs } = control
    const { successors, csp, afterKill } = settings
    this.shutdowns = new ShutdownCoordinator({
      ...{ vendors, votes, successors, csp, afterKill, guard, tabs, onError },
      isRemembered: (vendor) => votes.kills.isKept(vendor),
      identity: () => this.recorder.lastIdentityEvents(),
      onKill: (receipt) => events.emit('kill', receipt),
    })
    this.addVendors()
    this.engine = loadEngine(settings, identity.secret, {
      onStore: (store) => control.addKillStore(store),
      onError,
    })
    const { ready } = this.engine
    void ready.then((engine) => this.start(engine))
    this.featuresOpen = this.openFeatures(ready)
    this.loadEngine()
    this.stopListening = this.listen()
    this.control.listen()
  }

  analytics(): Analytics {
    const { vendors, recorder, control, shutdowns, superProperties, identity, unsupported } = this
    const of =
      (type: 'identify' | 'group') =>
      (id: string, data?: object, options?: object): void => {
        this.features?.personChanges()
        recorder.record({ type, id, data, options })
      }
    return {
      track: (name, data, options) => recorder.record({ type: 'track', name, data, options }),
      page: (name, data, options) => recorder.record({ type: 'page', name, data, options }),
      identify: of('identify'),
      group: of('group'),
      register: superProperties.register,
      unregister: (...names) => superProperties.unregister(names),
      registered: () => ({ ...superProperties.all() }),
      ids: identity.ids,
      countUnsupported: (call) => countIn(unsupported, textOf(call)),
      reset: () => {
        this.features?.personChanges()
        recorder.reset()
      },
      consent: (choices) => {
        const wrong = control.choose(choices)
        if (wrong) recorder.wrongCall('consent', wrong)
        this.loadEngine()
      },
      kill: (vendor, options) => this.kill(vendor, options),
      status: () => this.statuses(vendors, control.votes, control.intake),
      on: (type, listener) => {
        if (isEventType(type) && typeof listener === 'function')
          return this.events.on(type, listener)
        const why = isEventType(type) ? 'no function' : `no such event: ${textOf(type)}`
        recorder.wrongCall('on', why)
        return () => {}
      },
      report: () =>
        reportOf({
          ...{ vendors, votes: control.votes },
          invalid: recorder.invalid,
          unsupported,
          kills: shutdowns.receipts,
          parityOf: this.parityOf,
        }),
      flush: (timeout) => flush(vendors.values(), timeout),
      close: () => this.close(),
    }
  }

  private readonly reportError = (error: unknown): void => this.events.emit('error', { error })

  private readonly onStateChange = (
    name: string,
    state: VendorState,
    vote: Vote | undefined,
  ): void => {
    const vendor = this.byName[name]
    if (!vendor) return
    if (state === 'off' && vote) {
      this.shutdowns.shutDown(vendor, vote)
      this.features?.killed(name)
    } else {
      this.shutdowns.turnedOn(vendor)
      vendor.turnOn()
      this.loadEngine()
    }
    this.events.emit('status', { vendor: name, state, vote })
  }

  private addVendors(): void {
    const { guard, vendors, log, events } = this
    const { votes } = this.control
    const seal = createSealer({ frames: this.settings.frames, guard, votes, vendors })
    for (const [name, adapter] of this.settings.vendors) {
      const vendor = new Vendor({
        ...{ name, log, adapter: seal(name, adapter) },
        state: () => votes.state(name),
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
      if (votes.state(name) === 'off') this.shutdowns.startOff(vendor)
    }
    this.shutdowns.watchPage()
  }

  /** Code that bypasses the guard is neither scrubbed nor confirmed, so its vendor is turned off. */
  private onForeignCode(name: string, code: ForeignCode): void {
    if (code === 'bypassed' && this.vendors.get(name)?.adapter.inline)
      this.control.votes.cast(name, { by: 'guard', state: 'off', reason: code })
    // Last, for what is told of it could be kept from being made.
    this.events.emit('error', { vendor: name, error: foreignCodeError(name, code) })
  }

  private start({
    privacy,
    persistable,
    createSender,
    createLoop,
    emitter,
    parityOf,
  }: Engine): void {
    this.privacy = privacy
    this.parityOf = parityOf
    this.events.use(emitter)
    this.superProperties.keep(persistable)
    this.applyPolicyTreatments()
    const { vendors } = this
    const { votes } = this.control
    this.guard.open((options) => createSender({ ...options, vendors, votes }))
    for (const vendor of vendors.values()) vendor.start(createLoop)
  }

  /** Loads the engine once a vendor may run. Not before consent for one: the engine stores things. */
  private loadEngine(): void {
    const { votes } = this.control
    const isWanted = (name: string): boolean =>
      votes.state(name) !== 'off' && !votes.votes(name).some(({ by }) => by === 'consent')
    if ([...this.vendors.keys()].some(isWanted)) this.engine.load()
  }

  private async openFeatures(engine: Promise<Engine>): Promise<void> {
    const { settings, vendors, identity, log, events, reportError: onError } = this
    const { ledger, persisted, privacy, debug } = settings
    if (!ledger && !persisted.length && !debug) return
    const { votes } = this.control
    try {
      const { openFeatures } = await import('./optional-features')
      this.features = openFeatures({
        ...{ settings, events, vendors, identity, votes, log, onError, ledger, persisted, engine },
        ...{ onPage, tab: uuid(), key: privacy?.key },
      })
      if (this.control.isStorageRefused) this.features.storageRefused()
    } catch (error) {
      onError(error)
    }
  }

  private applyPolicyTreatments(): void {
    for (const name of this.vendors.keys())
      this.privacy?.tighten(name, this.control.votes.entry(name)?.treatments ?? {})
  }

  private listen(): () => void {
    const { recorder, control, vendors } = this
    const restored = (): void => {
      recorder.isExiting = false
      control.refresh()
    }
    const flushOnExit = (): void => vendors.forEach(({ loop }) => loop?.flushOnExit())
    return onPage({
      restored,
      shown: restored,
      hidden() {
        restored()
        flushOnExit()
      },
      exit() {
        recorder.isExiting = true
        flushOnExit()
      },
    })
  }

  private kill(given: unknown, options: unknown): KillReceipt {
    const name = textOf(given)
    if (!this.byName[name]) {
      const receipt = receiptOfNobody(name, this.vendors.keys())
      this.recorder.wrongCall('kill', `${name}: ${receipt.failed[0]?.why ?? ''}`)
      return receipt
    }
    this.control.kill(name, killDetailsOf(options))
    return this.shutdowns.receiptOf(name)
  }

  private async close(): Promise<void> {
    if (this.recorder.isClosed) return
    this.recorder.isClosed = true
    this.control.close()
    this.shutdowns.close()
    this.stopListening()
    this.engine.close()
    const kept = this.features?.close() ?? this.featuresOpen.then(() => this.features?.close())
    for (const vendor of this.vendors.values()) vendor.stop('closed')
    this.guard.close()
    await kept
    this.events.close()
  }
}
