import type { Exposure } from './exposure'

/** Of all trails together; after that, each event gets an array of its own. */
const capacity = 20_000

/**
 * A tree of the sequences of exposures seen so far, so that events which look alike share one array
 * and whoever counts them can do so by identity.
 */
export class Trail {
  private static count = 0
  private readonly next = new Map<Exposure, Trail>()
  private lastExposure: Exposure | undefined
  private lastTrail: Trail | undefined
  private all: readonly Exposure[] | undefined

  constructor(
    private readonly before?: Trail,
    private readonly exposure?: Exposure,
  ) {}

  /** The trail that goes on with an exposure. */
  then(exposure: Exposure): Trail {
    if (this.lastExposure === exposure && this.lastTrail !== undefined) return this.lastTrail
    let next = this.next.get(exposure)
    if (next === undefined) {
      next = new Trail(this, exposure)
      if (Trail.count < capacity) {
        Trail.count++
        this.next.set(exposure, next)
      }
    }
    this.lastExposure = exposure
    this.lastTrail = next
    return next
  }

  /** All exposures up to here. */
  get exposures(): readonly Exposure[] {
    return (this.all ??= this.collect())
  }

  private collect(): readonly Exposure[] {
    const all: Exposure[] = []
    for (let trail: Trail | undefined = this; trail?.exposure; trail = trail.before) {
      all.push(trail.exposure)
    }
    return Object.freeze(all.reverse())
  }
}
