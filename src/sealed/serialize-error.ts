import { Retry } from '../adapter'
import { attempt } from '../shared/attempt'
import { isRetry } from '../shared/is-retry'
import type { SerializedError } from './protocol'

/** An error, so that it can go through a port. */
export function serializeError(error: unknown): SerializedError {
  if (!isRetry(error)) return { message: attempt(() => String(error)) ?? typeof error }
  const { message, after, messageIds, rejected, lost } = error
  return {
    message,
    retry: {
      ...(after !== undefined && { after }),
      ...(messageIds && { messageIds }),
      ...(rejected && { rejected }),
      ...(lost && { lost }),
    },
  }
}

/** A `Retry` that names only some events claims that the others arrived, which is not believed if nothing was sent. */
export function retryOfAll({ message, after, rejected, lost }: Retry): Retry {
  return new Retry(message, {
    ...(after !== undefined && { after }),
    ...(rejected && { rejected }),
    ...(lost && { lost }),
  })
}

/** An error from a frame as an error of the page. What the frame says is not trusted. */
export function deserializeError({ message, retry }: SerializedError): Error {
  const text = `in the frame: ${String(message).slice(0, 500)}`
  if (!retry) return new Error(text)
  const { after } = retry
  const lists = (['messageIds', 'rejected', 'lost'] as const).flatMap((name) => {
    const ids: unknown = retry[name]
    return Array.isArray(ids) ? [[name, ids.map(String)] as const] : []
  })
  return new Retry(text, {
    ...(typeof after === 'number' && after > 0 && { after }),
    ...Object.fromEntries(lists),
  })
}
