import type { AnalyticsEvents } from '../analytics'
import type { IndexedStore } from '../shared/indexed-store'
import { allowStorage, cookies, local, mayStore, refuseStorage, type Store } from '../shared/store'
import { textOf } from '../shared/text-of'
import { createConsent } from '../switch/consent'
import { createLease, type Lease } from '../switch/lease'
import { PolicyIntake } from '../switch/policy-intake'
import { Switch } from '../switch/switch'
import type { SwitchOptions } from '../switch/switch-options'
import type { Vote } from '../switch/vote'
import { watchKillRecords } from '../switch/watch-storage'
import { createKillBroadcast, type KillMessage } from '../teardown/kill-broadcast'
import type { Settings } from './options'

export interface VendorControlOptions extends Pick<SwitchOptions, 'onChange' | 'isInRollout'> {
  readonly settings: Settings
  readonly store: Store
  /** Called when storing is allowed: from then on it is known which browser this is. */
  readonly onStorageAllowed: () => void
  /** Called when consent is refused to every vendor, so that other parts erase what they stored. */
  readonly onStorageRefused: () => void
  /** A policy was read, or refused. */
  readonly onPolicy: (news: AnalyticsEvents['policy']) => void
}

/**
 * Everything that decides whether a vendor may run: the switch, and those who vote in it, which are the
 * sources of policies, consent, the lease, and kills in other tabs.
 */
export class VendorControl {
  readonly vendorSwitch: Switch
  /** Tells other tabs of kills, and hears of theirs. */
  readonly tabs = createKillBroadcast((message) => this.onTabMessage(message))
  /** Receives what the sources publish, from `listen()` on. */
  intake: PolicyIntake | undefined
  private readonly names: readonly string[]
  private readonly consent
  private readonly lease: Lease | undefined
  /** Consent is refused to every vendor. */
  isStorageRefused = false
  private killStore: IndexedStore | undefined
  private stopWatching: (() => void) | undefined

  constructor(private readonly options: VendorControlOptions) {
    const { settings, store, isInRollout, onChange } = options
    this.names = [...settings.vendors.keys()]
    this.consent = createConsent(settings.consent)
    // First, for the switch asks which browser this is.
    this.applyToStorage()
    if (mayStore()) options.onStorageAllowed()
    this.vendorSwitch = new Switch({
      vendors: this.names,
      policy: settings.policy,
      store,
      killStores: [local, cookies],
      isInRollout,
      onChange,
    })
    // No vendor's code is imported before the first policy is read.
    if (settings.sources.length) this.vendorSwitch.castAll({ by: 'start', state: 'hold' })
    this.applyConsent()
    if (settings.lease)
      this.lease = createLease(settings.lease, (isOver) => this.applyLease(isOver))
  }

  /** Listens to the sources of policies, and for kills that other tabs have written down. */
  listen(): void {
    const { settings, onPolicy } = this.options
    const { vendorSwitch } = this
    this.intake = new PolicyIntake({
      sources: settings.sources,
      timeout: settings.startTimeout,
      vendorSwitch,
      onRenewal: () => this.lease?.renew(),
      onPolicy: (refused) =>
        onPolicy({ version: vendorSwitch.version(), ...(refused !== undefined && { refused }) }),
    })
    // The lease also limits the bundled policy, from the start.
    this.lease?.check()
    this.stopWatching = watchKillRecords({
      vendors: this.names,
      store: local,
      onChange: (vendor) => vendorSwitch.refresh([vendor]),
    })
  }

  /** The page was asleep: other tabs may have been told of kills, and the policy may be too old. */
  refresh(): void {
    this.vendorSwitch.refresh()
    this.lease?.check()
  }

  /** A kill by call. The teardown tells the other tabs; if the vendor was off already, there is no teardown. */
  kill(vendor: string, details: Pick<Vote, 'reason' | 'drain'>): void {
    const wasOff = this.vendorSwitch.state(vendor) === 'off'
    this.vendorSwitch.kill(vendor, details)
    if (wasOff) this.tabs.tell({ kill: vendor, ...details, call: true })
  }

  /** Returns what is wrong with the choices, if anything is. */
  choose(choices: unknown): string | undefined {
    let names: readonly string[]
    try {
      names = this.consent.choose(choices)
    } catch (error) {
      return textOf(error)
    }
    // Before a vendor starts, because that may read or write storage.
    this.applyToStorage()
    this.applyConsent()
    // In a later task, so that ids which another tab is storing at this moment are seen first.
    setTimeout(() => {
      if (!mayStore()) return
      this.options.onStorageAllowed()
      this.vendorSwitch.applyShares()
    })
    const { purposes = {} } = this.options.settings.consent
    const known = [...this.names, ...Object.values(purposes).flat()]
    const unknown = names.filter((name) => !known.includes(name)).join(', ')
    return unknown && `neither a vendor nor a purpose: ${unknown}`
  }

  close(): void {
    this.intake?.stop()
    this.stopWatching?.()
    this.tabs.close()
    this.lease?.stop()
  }

  /** Adds IndexedDB, which opens asynchronously, to the stores that remember kills. */
  addKillStore(store: IndexedStore): void {
    this.killStore = store
    this.vendorSwitch.addKillStore(store)
    // Consent may have been refused while it was opening.
    if (this.isStorageRefused) store.deleteIfEmpty()
  }

  private applyToStorage(): void {
    const votes = this.names.map((name) => this.consent.vote(name))
    this.isStorageRefused = votes.every((vote) => vote?.state === 'off')
    if (this.isStorageRefused) {
      refuseStorage()
      this.killStore?.deleteIfEmpty()
      this.options.onStorageRefused()
    } else if (votes.includes(undefined)) allowStorage()
  }

  private applyConsent(): void {
    for (const name of this.names) {
      const vote = this.consent.vote(name)
      if (vote) this.vendorSwitch.cast(name, vote)
      else this.vendorSwitch.withdraw(name, 'consent')
    }
  }

  private applyLease(isOver: boolean): void {
    if (isOver) this.vendorSwitch.castAll({ by: 'lease', state: 'hold', reason: 'no news' })
    else this.vendorSwitch.withdrawAll('lease')
  }

  private onTabMessage({ kill, ...details }: KillMessage): void {
    if (this.names.includes(kill)) this.vendorSwitch.kill(kill, details, true)
  }
}
