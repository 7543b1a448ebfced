import type { Analytics, KillOptions } from '../analytics'
import type { Unconfirmed } from '../delivery/backlog'
import type { Engine } from '../delivery/engine'
import { flush } from '../delivery/flush'
import { createLog } from '../delivery/log'
import { createVendor, type Vendor } from '../delivery/vendor'
import { makeEvent, type Said } from '../event/create-event'
import { createIdentity } from '../event/identity'
import { createGuard } from '../guard/guard'
import type { Privacy } from '../privacy/privacy'
import { createSealer } from '../sealed/page/isolate-adapter'
import { onPage } from '../shared/page-lifecycle'
import { cookies, createStore } from '../shared/store'
import { createConsent } from '../switch/consent'
import { createLease, type Lease } from '../switch/lease'
import type { VendorState } from '../switch/policy'
import { PolicyIntake } from '../switch/policy-intake'
import { Switch, type Vote } from '../switch/switch'
import { watchKillRecords } from '../switch/watch-storage'
import { createKillBroadcast, type KillMessage } from '../teardown/kill-broadcast'
import { purge } from '../teardown/purge'
import type { KillReceipt } from '../teardown/receipt'
import { ShutdownCoordinator } from '../teardown/shutdown-coordinator'
import { EventBus } from './event-bus'
import { createEngineRoom, type EngineRoom } from './load-engine'
import { openExtras, type Extras } from './optional-features'
import type { Settings } from './options'
import { reportOf } from './report-of'
import { statusesOf } from './statuses-of'

/** Wires the parts together; has no rule of its own. */
export class Facade {
  private readonly events = new EventBus()
  private readonly store = createStore()
  private readonly identity = createIdentity(this.store)
  private readonly log
  private readonly guard = createGuard()
  private readonly tabs = createKillBroadcast((message) => this.obey(message))
  private readonly vendors = new Map<string, Vendor>()
  private readonly switch: Switch
  private readonly shutdowns: ShutdownCoordinator
  private readonly invalid: Record<string, number> = {}
  private readonly undo: (() => void)[] = []
  private readonly engine: EngineRoom
  private privacy: Privacy | undefined
  private readonly consent
  private readonly lease: Lease | undefined
  private readonly extras: Extras
  private intake: PolicyIntake | undefined
  /** The last `identify` and `group`: a successor has to know whose events it gets. */
  private readonly lastSaid = new Map<string, Unconfirmed>()
  /** The page is going: what is tracked now has to leave now. */
  private isEnding = false
  private readonly fail = (error: unknown): void => this.events.emit('error', { error })
  private closed = false

  constructor(private readonly settings: Settings) {
    const names = [...settings.vendors.keys()]
    this.log = createLog(settings.log, (position, why) => {
      for (const vendor of this.vendors.values()) vendor.evicted(position, why)
    })
    this.switch = new Switch({
      vendors: names,
      policy: settings.policy,
      store: this.store,
      killStores: [cookies],
      isInRollout: (share) => this.identity.luck < share,
      onChange: (...change) => this.change(...change),
    })
    this.shutdowns = new ShutdownCoordinator({
      vendors: this.vendors,
      votes: this.switch,
      successors: settings.successors,
      csp: settings.csp,
      guard: this.guard,
      tabs: this.tabs,
      identity: () => [...this.lastSaid.values()],
      onKill: (receipt) => this.events.emit('kill', receipt),
      onForeignCopy: () => {},
    })
    // No vendor's code is imported before the first policy is read.
    if (settings.sources.length) this.switch.castAll({ by: 'start', state: 'hold' })
    this.consent = createConsent(settings.consent)
    this.poll()
    if (settings.lease) this.lease = createLease(settings.lease, (isOver) => this.hold(isOver))
    this.addVendors()
    this.engine = createEngineRoom(settings, this.identity.secret, {
      onStore: (store) => this.switch.addKillStore(store),
      onError: this.fail,
    })
    void this.engine.ready.then((engine) => this.start(engine))
    this.extras = openExtras({
      settings,
      vendors: this.vendors,
      identity: this.identity,
      engine: this.engine.ready,
      votes: this.switch,
      log: this.log,
      onError: this.fail,
    })
    if (names.some((name) => this.switch.state(name) !== 'off')) this.engine.load()
    this.listen()
  }

  analytics(): Analytics {
    return {
      track: (name, data) => this.accept('track', isName(name) && { type: 'track', name, data }),
      page: (name, data) =>
        this.accept('page', isName(name ?? 'page') && { type: 'page', name, data }),
      identify: (userId, data) => {
        this.extras.personChanges()
        if (isName(userId)) this.identity.identify(userId)
        this.accept('identify', isName(userId) && { type: 'identify', data })
      },
      group: (groupId, data) => {
        this.extras.personChanges()
        if (isName(groupId)) this.identity.join(groupId)
        this.accept('group', isName(groupId) && { type: 'group', data })
      },
      reset: () => {
        this.extras.personChanges()
        this.identity.reset()
        this.lastSaid.clear()
      },
      consent: (choices) => {
        this.consent.choose(choices)
        this.poll()
      },
      kill: (vendor, options) => this.kill(vendor, options),
      status: () => statusesOf(this.vendors, this.switch, this.intake),
      on: (type, listener) => this.events.on(type, listener),
      report: () => reportOf(this.vendors, this.switch, this.invalid, this.shutdowns.receipts),
      flush: (timeout) => flush(this.vendors.values(), timeout),
      close: () => this.close(),
    }
  }

  private addVendors(): void {
    const { vendors, frames } = this.settings
    const { guard, switch: votes } = this
    const seal = createSealer({ frames, guard, votes, vendors: this.vendors })
    for (const [name, adapter] of vendors) {
      const vendor = createVendor({
        name,
        adapter: seal(name, adapter),
        log: this.log,
        state: () => this.switch.state(name),
        prepare: () => this.guard.interceptAll(),
        onDrop: (reason, count) => this.events.emit('drop', { vendor: name, reason, count }),
        onError: (error) => this.events.emit('error', { vendor: name, error }),
        onProgress: () => this.trim(),
      })
      this.vendors.set(name, vendor)
      this.guard.add(vendor.requestPolicy)
      // Left over from an earlier page, and first of all: before any code could send it.
      if (this.switch.state(name) === 'off') {
        purge(adapter.footprint)
        this.shutdowns.keepPurged(vendor)
      }
    }
  }

  private start(engine: Engine): void {
    this.privacy = engine.privacy
    this.tighten()
    this.guard.open(engine.createSender)
    for (const vendor of this.vendors.values()) vendor.start(engine)
  }

  /** Has the policy's stricter treatments taken over. */
  private tighten(): void {
    for (const name of this.vendors.keys())
      this.privacy?.tighten(name, this.switch.entry(name)?.treatments ?? {})
  }

  private listen(): void {
    const refresh = (): void => {
      this.isEnding = false
      this.switch.refresh()
      this.lease?.check()
    }
    const hurry = (): void => this.vendors.forEach((vendor) => vendor.hurry())
    this.undo.push(
      onPage({
        shown: refresh,
        restored: refresh,
        hidden() {
          refresh()
          hurry()
        },
        exit: () => {
          this.isEnding = true
          hurry()
        },
      }),
    )
    const intake = (this.intake = new PolicyIntake({
      sources: this.settings.sources,
      timeout: this.settings.startTimeout,
      votes: this.switch,
      onPolicy: (refused) => {
        if (refused === undefined) this.lease?.renew()
        this.tighten()
        const version = this.switch.version()
        this.events.emit('policy', { version, ...(refused !== undefined && { refused }) })
        if (refused !== undefined) this.fail(new Error(refused))
      },
    }))
    this.undo.push(
      watchKillRecords(() => this.switch.refresh()),
      () => intake.stop(),
    )
  }

  /** Consent votes anew on every vendor. */
  private poll(): void {
    for (const name of this.settings.vendors.keys()) {
      const vote = this.consent.vote(name)
      if (vote) this.switch.cast(name, vote)
      else this.switch.withdraw(name, 'consent')
    }
  }

  private hold(isOver: boolean): void {
    if (isOver) this.switch.castAll({ by: 'lease', state: 'hold', reason: 'no news' })
    else this.switch.withdrawAll('lease')
  }

  /** The one way in. */
  private accept(call: string, said: Said | false): void {
    try {
      if (!said || this.closed) return this.misused(call)
      const { event, bytes } = makeEvent(said, this.identity)
      if (said.data != null && !(event.properties ?? event.traits)) this.misused(call)
      if (said.type === 'identify' || said.type === 'group')
        this.lastSaid.set(said.type, { event, position: this.log.end() })
      for (const vendor of this.vendors.values()) vendor.account.accept(1)
      this.log.append(event, bytes)
      for (const vendor of this.vendors.values())
        if (this.isEnding) vendor.hurry()
        else vendor.wake()
      if (this.log.end() % 64 === 0) this.trim()
    } catch (error) {
      this.fail(error)
    }
  }

  private misused(call: string): void {
    this.invalid[call] = (this.invalid[call] ?? 0) + 1
  }

  private trim(): void {
    this.log.trim(Math.min(...[...this.vendors.values()].map((vendor) => vendor.needs())))
  }

  private change(name: string, state: VendorState, vote: Vote | undefined): void {
    const vendor = this.vendors.get(name)
    if (!vendor) return
    if (state === 'off' && vote) {
      this.shutdowns.shutDown(vendor, vote)
      this.extras.killed(name)
    } else {
      this.shutdowns.turnedOn(vendor)
      vendor.resume()
      this.engine.load()
    }
    this.events.emit('status', { vendor: name, state, vote })
  }

  private obey({ kill, ...details }: KillMessage): void {
    if (this.vendors.has(kill)) this.switch.kill(kill, details)
  }

  private kill(name: string, { reason, drain }: KillOptions = {}): KillReceipt {
    const vote = { ...(reason !== undefined && { reason }), ...(drain && { drain }) }
    this.switch.kill(name, vote)
    const vendor = this.vendors.get(name)
    if (vendor) this.shutdowns.skipDrain(vendor, { ...vote, by: 'kill', state: 'off' })
    return this.shutdowns.receiptOf(name)
  }

  private async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    for (const stop of this.undo.reverse()) stop()
    this.tabs.close()
    this.shutdowns.close()
    this.lease?.stop()
    this.engine.close()
    const kept = this.extras.close()
    for (const vendor of this.vendors.values()) vendor.stop('closed')
    this.guard.close()
    await kept
    this.events.close()
  }
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
