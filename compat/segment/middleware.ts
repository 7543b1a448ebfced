import { tellError } from '../shared/tell-error'
import { recordOf, type Properties } from './arguments'
import type { SegmentEvent } from './event-options'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** May change the event, and may be asynchronous: an event waits until it is done. */
export type Middleware = (of: {
  payload: { obj: Mutable<SegmentEvent> }
  next: (payload: unknown) => void
  integrations: Properties
}) => unknown

/** What middleware leaves of an event: nothing, where one of them has ended it. */
export type Left = SegmentEvent | undefined

/** In their order; one that does not call `next` ends the event. At once, where all of them are. */
export function throughMiddleware(
  made: SegmentEvent,
  all: readonly Middleware[],
): Left | Promise<Left> {
  const [middleware, ...others] = all
  if (!middleware) return made
  let next: Left
  const goOn = (): Left | Promise<Left> => next && throughMiddleware(next, others)
  try {
    const done = middleware({
      payload: { obj: made },
      next: (payload) =>
        void (next = payload ? (recordOf(payload).obj as SegmentEvent) : undefined),
      integrations: {},
    })
    if (done instanceof Promise) return done.catch(tellError).then(goOn)
  } catch (error) {
    tellError(error)
  }
  return goOn()
}
