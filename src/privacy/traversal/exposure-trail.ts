import type { Exposure } from '../vocabulary/exposure'

/** Of all trails from one start; after that, each event gets an array of its own. */
const cacheSize = 5000

/**
 * A tree of the sequences of exposures seen so far, so that events which look alike share one array
 * and whoever counts them can do so by identity.
 */
export class Trail {
  private last: Trail | undefined
  private others: Map<Exposure, Trail> | undefined
  private all: readonly Exposure[] | undefined

  constructor(
    private readonly room = { left: cacheSize },
    readonly before?: Trail,
    readonly exposure?: Exposure,
  ) {
    this.last = this.others = this.all = undefined
  }

  /** The trail that goes on with an exposure. */
  then(exposure: Exposure): Trail {
    const { last } = this
    if (last?.exposure === exposure) return last
    let next = this.others?.get(exposure)
    if (next === undefined) {
      next = new Trail(this.room, this, exposure)
      if ((this.room.left -= 1) < 0) return next
      // A map only where trails part, which few do.
      if (last !== undefined) (this.others ??= new Map()).set(exposure, next)
    }
    if (last === undefined) this.last = next
    return next
  }

  /** All exposures up to here. */
  get exposures(): readonly Exposure[] {
    return (this.all ??= exposuresUpTo(this))
  }
}

function exposuresUpTo(last: Trail): readonly Exposure[] {
  const all: Exposure[] = []
  for (let trail: Trail | undefined = last; trail?.exposure; trail = trail.before)
    all.push(trail.exposure)

  return Object.freeze(all.reverse())
}
