import type { VendorState } from './policy'
import type { Vote } from './vote'

interface Change {
  readonly state: VendorState
  readonly vote: Vote | undefined
}

type Tell = (vendor: string, state: VendorState, vote: Vote | undefined) => void

/** Tells what vendors may do now: at once, or together while a policy is taken over. */
export class Changes {
  private batch: Map<string, Change> | undefined

  constructor(private readonly tell: Tell) {}

  add(vendor: string, state: VendorState, vote: Vote | undefined): void {
    if (this.batch) this.batch.set(vendor, { state, vote })
    else this.tell(vendor, state, vote)
  }

  /**
   * Tells all that a decision changes, starts before stops. Where it breaks off, what it has changed is told; and who
   * throws when told of one vendor keeps nobody from hearing of the others.
   *
   * @throws the first that was thrown
   */
  together(decide: () => void): void {
    const batch = new Map<string, Change>()
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
    const tellOf = (isStop: boolean): void =>
      batch.forEach(({ state, vote }, vendor) => {
        if ((state === 'off') === isStop) guarded(() => this.tell(vendor, state, vote))
      })
    tellOf(false)
    tellOf(true)
    if (failures.length) throw failures[0]
  }
}
