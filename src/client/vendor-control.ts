import type { AnalyticsEvents } from '../analytics'
import type { IndexedStore } from '../shared/indexed-store'
import { allowStorage, cookies, local, refuseStorage, type Store } from '../shared/store'
import { textOf } from '../shared/text-of'
import { createConsent } from '../switch/consent'
import { createLease, type Lease } from '../switch/lease'
import { PolicyIntake } from '../switch/policy-intake'
import { Switch, type SwitchOptions, type Vote } from '../switch/switch'
import { watchKillRecords } from '../switch/watch-storage'
import { createKillBroadcast, type KillMessage } from '../teardown/kill-broadcast'
import type { Settings } from './options'

export interface VendorControlOptions extends Pick<SwitchOptions, 'onChange'> {
  readonly settings: Settings
  readonly store: Store
  /** A number from 0 to 1 that stays the same in one browser: decides if it is in a `share`. */
  readonly rolloutBucket: number
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
  readonly votes: Switch
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
    const { settings, store, rolloutBucket, onChange } = options
    this.names = [...settings.vendors.keys()]
    this.votes = new Switch({
      vendors: this.names,
      policy: settings.policy,
      store,
      killStores: [local, cookies],
      isInRollout: (share) => rolloutBucket < share,
      onChange,
    })
    // No vendor's code is imported before the first policy is read.
    if (settings.sources.length) this.votes.castAll({ by: 'start', state: 'hold' })
    this.consent = createConsent(settings.consent)
    this.applyConsent()
    if (settings.lease)
      this.lease = createLease(settings.lease, (isOver) => this.applyLease(isOver))
  }

  /** Listens to the sources of policies, and for kills that other tabs have written down. */
  listen(): void {
    const { settings, onPolicy } = this.options
    const { votes } = this
    this.intake = new PolicyIntake({
      sources: settings.sources,
      timeout: settings.startTimeout,
      votes,
      onPolicy: (refused) => {
        if (refused === undefined) this.lease?.renew()
        onPolicy({ version: votes.version(), ...(refused !== undefined && { refused }) })
      },
    })
    // The lease also limits the bundled policy, from the start.
    this.lease?.check()
    this.stopWatching = watchKillRecords({
      vendors: this.names,
      store: local,
      onChange: (vendor) => votes.refresh([vendor]),
    })
  }

  /** The page was asleep: other tabs may have been told of kills, and the policy may be too old. */
  refresh(): void {
    this.votes.refresh()
    this.lease?.check()
  }

  /** A kill by call. The teardown tells the other tabs; if the vendor was off already, there is no teardown. */
  kill(vendor: string, details: Pick<Vote, 'reason' | 'drain'>): void {
    const wasOff = this.votes.state(vendor) === 'off'
    this.votes.kill(vendor, details)
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
    this.applyConsent()
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
    this.votes.addKillStore(store)
  }

  private applyConsent(): void {
    const votes = this.names.map((name) => [name, this.consent.vote(name)] as const)
    // Set before a vendor starts, because that may read or write storage.
    this.isStorageRefused = votes.every(([, vote]) => vote?.state === 'off')
    if (this.isStorageRefused) {
      refuseStorage()
      this.killStore?.deleteIfEmpty()
      this.options.onStorageRefused()
    } else if (votes.some(([, vote]) => !vote)) allowStorage()
    for (const [name, vote] of votes)
      if (vote) this.votes.cast(name, vote)
      else this.votes.withdraw(name, 'consent')
  }

  private applyLease(isOver: boolean): void {
    if (isOver) this.votes.castAll({ by: 'lease', state: 'hold', reason: 'no news' })
    else this.votes.withdrawAll('lease')
  }

  private onTabMessage({ kill, ...details }: KillMessage): void {
    if (this.names.includes(kill)) this.votes.kill(kill, details, true)
  }
}
