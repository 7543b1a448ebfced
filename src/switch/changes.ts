import type { VendorState } from './policy'
import type { Vote } from './vote'

type Tell = (vendor: string, state: VendorState, vote: Vote | undefined) => void

/** Tells what vendors may do now: at once, or together while a policy is taken over. */
export class Changes {
  private batch: Map<string, Parameters<Tell>> | undefined

  constructor(private readonly tell: Tell) {}

  add(vendor: string, state: VendorState, vote: Vote | undefined): void {
    if (this.batch) this.batch.set(vendor, [vendor, state, vote])
    else this.tell(vendor, state, vote)
  }

  /**
   * Tells all that a decision changes, starts before stops. Where it breaks off, what it has changed is told; and who
   * throws when told of one vendor keeps nobody from hearing of the others.
   *
   * @throws the first that was thrown
   */
  together(decide: () => void): void {
    const batch = new Map<string, Parameters<Tell>>()
    const failures: unknown[] = []
    const guarded = (act: () => void): void => {
      try {
        act()
      } catch (error) {
        failures.push(error)
      }
    }
    this.batch = batch
    guarded(decide)
    this.batch = undefined
    for (const isStop of [false, true])
      batch.forEach(([vendor, state, vote]) => {
        if ((state === 'off') === isStop) guarded(() => this.tell(vendor, state, vote))
      })
    if (failures.length) throw failures[0]
  }
}
