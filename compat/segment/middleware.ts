import { tellError } from '../shared/tell-error'
import { recordOf } from './arguments'
import type { SegmentEvent } from './event-options'

export type Middleware = (of: {
  payload: { obj: SegmentEvent }
  next: (payload: unknown) => void
}) => void

/** In their order; one that does not call `next` has ended the event. */
export function throughMiddleware(
  made: SegmentEvent,
  all: readonly Middleware[],
): SegmentEvent | undefined {
  let current: SegmentEvent | undefined = made
  for (const middleware of all) {
    let next: SegmentEvent | undefined
    try {
      middleware({
        payload: { obj: current },
        next: (payload) =>
          void (next = payload ? (recordOf(payload).obj as SegmentEvent) : undefined),
      })
    } catch (error) {
      tellError(error)
    }
    current = next
    if (!current) return undefined
  }
  return current
}
