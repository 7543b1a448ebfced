import { Retry } from '../adapter'
import type { Failure } from './messages'

/** An error, so that it can go through a port. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Retry)) return { message: String(error) }
  const { message, after, messageIds } = error
  return {
    message,
    retry: { ...(after !== undefined && { after }), ...(messageIds && { messageIds }) },
  }
}
