import { tellError } from '../shared/tell-error'
import { recordOf, type Properties } from './arguments'
import type { SegmentEvent } from './event-options'
import { facadeOf, type Facade } from './facade'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** May change the event, and may be asynchronous: an event waits until it is done. */
export type Middleware = (of: {
  payload: Facade<Mutable<SegmentEvent>>
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
      payload: facadeOf(made),
      // As with the vendor: `next(null)` goes on with the event as it is.
      next: (payload) => void (next = (recordOf(payload).obj as Left) ?? made),
      integrations: {},
    })
    if (done instanceof Promise) return done.catch(tellError).then(goOn)
  } catch (error) {
    tellError(error)
  }
  return goOn()
}
