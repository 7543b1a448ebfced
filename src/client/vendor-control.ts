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
  /** From 0 to 1, and always the same in one browser. */
  readonly rolloutBucket: number
  /** Nobody may run by consent: what other parts have stored is to go, too. */
  readonly onStorageRefused: () => void
  /** A policy was read, or refused. */
  readonly onPolicy: (news: AnalyticsEvents['policy']) => void
}

/**
 * All that has a say in whether a vendor may run: the switch, and what votes there, which is the
 * sources of policies, consent, the lease, and kills in other tabs.
 */
export class VendorControl {
  readonly votes: Switch
  /** The line to the other tabs. */
  readonly tabs = createKillBroadcast((message) => this.onTabMessage(message))
  /** What was last heard of the sources, once they are listened to. */
  intake: PolicyIntake | undefined
  private readonly names: readonly string[]
  private readonly consent
  private readonly lease: Lease | undefined
  /** By consent, for every vendor. */
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
    // What came with the app is trusted for as long as what is fetched, and no longer.
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

  /** A kill by call. The teardown tells the other tabs of it; where nothing ran, there is none. */
  kill(vendor: string, details: Pick<Vote, 'reason' | 'drain'>): void {
    const wasOff = this.votes.state(vendor) === 'off'
    this.votes.kill(vendor, details)
    if (wasOff) this.tabs.tell({ kill: vendor, ...details })
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

  /** One more that remembers kills, which took its time to open. */
  addKillStore(store: IndexedStore): void {
    this.killStore = store
    this.votes.addKillStore(store)
  }

  private applyConsent(): void {
    const votes = this.names.map((name) => [name, this.consent.vote(name)] as const)
    // Before a vendor starts, which may want to know what is stored.
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
