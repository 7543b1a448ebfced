import type { Settings } from '../client/options'
import type { Unconfirmed } from '../delivery/backlog'
import type { Vendor } from '../delivery/vendor'
import type { Switch, Vote } from '../switch/switch'
import { emptyReceipt } from './receipt'
import { tearDown, type KillReceipt, type TeardownOptions } from './teardown'

export interface UndertakerOptions extends Pick<TeardownOptions, 'guard' | 'tabs'> {
  readonly vendors: ReadonlyMap<string, Vendor>
  readonly votes: Switch
  readonly settings: Settings
  /** The last words on who the person is. */
  readonly identity: () => readonly Unconfirmed[]
  readonly onKill: (receipt: KillReceipt) => void
}

/** Sees a vendor out that may not run any more, at once or drained, and keeps the receipts. */
export class Undertaker {
  readonly receipts: KillReceipt[] = []
  private readonly draining = new Set<Vendor>()

  constructor(private readonly options: UndertakerOptions) {}

  end(vendor: Vendor, vote: Vote): void {
    if (!vote.drain || vendor.sdk() !== 'loaded') return this.bury(vendor, vote)
    this.draining.add(vendor)
    void vendor.drain().then(() => {
      if (this.draining.has(vendor)) this.bury(vendor, vote)
    })
  }

  /** A vendor that is being drained turns out to be dangerous. */
  hasten(vendor: Vendor, vote: Vote): void {
    if (this.draining.has(vendor) && !vote.drain) this.bury(vendor, vote)
  }

  /** The receipt of the last kill; while a vendor is drained there is not much on it. */
  receiptOf(name: string): KillReceipt {
    const vote = this.options.votes.votes(name).find(({ state }) => state === 'off')
    return this.receipts.filter(({ vendor }) => vendor === name).at(-1) ?? emptyReceipt(name, vote)
  }

  private bury(vendor: Vendor, vote: Vote): void {
    const { guard, tabs, settings, identity, onKill } = this.options
    this.draining.delete(vendor)
    const receipt = tearDown(vendor, vote, {
      guard,
      tabs,
      csp: settings.csp,
      successor: this.successorOf(vendor.name, vote.successor),
      identity: identity(),
    })
    this.receipts.push(receipt)
    onKill(receipt)
  }

  /** Along the chain to the first that is not off itself. */
  private successorOf(from: string, named?: string): Vendor | undefined {
    const { vendors, votes, settings } = this.options
    const passed = new Set([from])
    let next = named ?? settings.successors[from]
    while (next !== undefined && !passed.has(next)) {
      const vendor = vendors.get(next)
      if (vendor && votes.state(next) !== 'off' && !vendor.spent()) return vendor
      passed.add(next)
      next = settings.successors[next]
    }
    return undefined
  }
}
