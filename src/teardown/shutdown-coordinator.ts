import type { Vendor } from '../delivery/vendor'
import { hasSdk } from '../guard/foreign-code'
import { attempt } from '../shared/attempt'
import { keepTrying, type Trying } from '../shared/keep-trying'
import { append } from '../shared/natives'
import { whenIdle } from '../shared/when-idle'
import type { Switch } from '../switch/switch'
import { isDraining, type Vote } from '../switch/vote'
import { keepPurged } from './keep-purged'
import { purge } from './purge'
import { emptyReceipt, type KillReceipt } from './receipt'
import { reloadAfterKill, type AfterKill } from './reload-after-kill'
import { raiseWall, tearDown, type TeardownOptions } from './teardown'

export interface ShutdownOptions extends Omit<TeardownOptions, 'successor' | 'stub'> {
  readonly vendors: ReadonlyMap<string, Vendor>
  readonly vendorSwitch: Pick<Switch, 'state' | 'votes'>
  /** Who takes over from whom, unless the policy names a successor. */
  readonly successors: Readonly<Partial<Record<string, string>>>
  readonly onKill: (receipt: KillReceipt) => void
  /** What comes after the kill of a vendor whose code was in the page. */
  readonly afterKill: AfterKill | undefined
  readonly onError: (error: unknown) => void
}

/** Shuts down a vendor that may no longer run, at once or after draining, and keeps the receipts. */
export class ShutdownCoordinator {
  readonly receipts: KillReceipt[] = []
  private readonly lastReceipts = Object.create(null) as Record<string, KillReceipt | undefined>
  private readonly purging = Object.create(null) as Record<string, (() => void) | undefined>
  private intercepting: Trying | undefined
  private isClosed = false

  constructor(private readonly options: ShutdownOptions) {}

  /** Called again while the vendor is drained, if it has turned out to be dangerous: that ends at once. */
  shutDown(vendor: Vendor, vote: Vote): void {
    if (vendor.isOff) return
    if (!isDraining(vote) || !vendor.canDrain()) return this.tearDown(vendor, vote)
    void vendor.drain().then(() => {
      // Meanwhile it may have been stopped at once, or turned on again.
      const isOff = this.options.vendorSwitch.state(vendor.name) === 'off'
      if (vendor.isDraining && isOff) this.tearDown(vendor, vote)
    })
  }

  /** The receipt of the last kill; almost empty while the vendor is drained. */
  receiptOf(name: string): KillReceipt {
    const last = this.lastReceipts[name]
    if (last) return last
    return emptyReceipt(
      name,
      this.options.vendorSwitch.votes(name).find((one) => one.state === 'off'),
    )
  }

  /**
   * Has the guard intercept everything, if a vendor's code may be in the page, whoever loads it: at once if the vendor
   * is off, otherwise when the page is idle. Until then, it refuses what it cannot inspect yet.
   */
  watchPage(): void {
    const { vendors, vendorSwitch, guard } = this.options
    const watched = [...vendors.values()].filter(
      ({ adapter }) => adapter.inline || adapter.tag || hasSdk(adapter.footprint),
    )
    if (!watched.length) return
    guard.interceptEarly()
    if (watched.some(({ name }) => vendorSwitch.state(name) === 'off')) this.interceptAll()
    else whenIdle(this.interceptAll)
  }

  /** Again until its chunk is there: nothing else asks for it while the vendors are off. */
  private readonly interceptAll = (): void => {
    const { guard, onError } = this.options
    if (this.isClosed) return
    this.intercepting = keepTrying(() => guard.interceptAll().then(() => this.catchUp()), onError)
  }

  /** What was left undone where a vendor was off before the interceptors were there, which know how. */
  private catchUp(): void {
    this.options.vendors.forEach((vendor) => {
      if (this.isClosed || !vendor.isOff) return
      attempt(() => this.options.guard.abort(vendor.requestPolicy))
      const receipt = this.lastReceipts[vendor.name]
      if (receipt && !receipt.wall) attempt(() => raiseWall(vendor, this.options))
      purge(vendor.adapter.footprint, { stub: this.stubFor(vendor) })
    })
  }

  /** For a vendor that is off from the start: first purges what an earlier page has left. */
  startOff(vendor: Vendor): void {
    purge({ ...vendor.adapter.footprint, globals: [] })
    this.keepPurged(vendor)
  }

  /** Keeps the footprint of a vendor that is off out of the page, until it is on again. */
  private keepPurged(vendor: Vendor): void {
    const { adapter, requestPolicy } = vendor
    this.purging[vendor.name] = keepPurged(adapter.footprint, {
      stub: this.stubFor(vendor),
      silence: () => this.options.guard.reapplyPatches(),
      isCopyThere: () => vendor.foreignCode.has('foreign_copy'),
      onCopy: () => requestPolicy.foreign('foreign_copy'),
    })
  }

  turnedOn({ name }: Vendor): void {
    this.purging[name]?.()
    delete this.purging[name]
  }

  close(): void {
    this.isClosed = true
    this.intercepting?.stop()
    for (const name in this.purging) this.purging[name]?.()
  }

  private tearDown(vendor: Vendor, vote: Vote): void {
    const { onKill, afterKill, onError } = this.options
    const wasInPage = vendor.mayBeInPage()
    const receipt = tearDown(vendor, vote, {
      ...this.options,
      stub: this.stubFor(vendor),
      successor: () => this.successorOf(vendor.name, vote.successor),
    })
    append(this.receipts, receipt)
    this.lastReceipts[vendor.name] = receipt
    try {
      this.keepPurged(vendor)
    } catch (error) {
      onError(error)
    }
    onKill(receipt)
    if (afterKill && wasInPage) reloadAfterKill(afterKill, receipt).catch(onError)
  }

  private stubFor({ account }: Vendor): (name: string, value: unknown) => unknown {
    const { guard } = this.options
    return (name, value) => guard.stubFor(name, value, () => account.block('direct_call'))
  }

  /** Along the chain to the first that is not off itself. */
  private successorOf(from: string, named?: string): Vendor | undefined {
    const { vendors, vendorSwitch, successors } = this.options
    const passed = new Set([from])
    // What a policy names may be a typing error.
    let next = vendors.get(named ?? '') ? named : successors[from]
    while (next !== undefined && !passed.has(next)) {
      const vendor = vendors.get(next)
      if (vendor && vendorSwitch.state(next) !== 'off' && !vendor.loop?.needsReload()) return vendor
      passed.add(next)
      next = successors[next]
    }
    return undefined
  }
}
