import { Retry } from '../adapter'
import { within } from '../shared/within'

/** How long `deliver` may take, in ms, before it counts as failed. */
const deliverTimeoutMs = 30_000

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | undefined)?.then === 'function'
}

/** Waits for a delivery, but not for ever: an adapter that hangs must not hold up its vendor. */
export async function inTime(delivery: PromiseLike<unknown>): Promise<void> {
  await within(delivery, deliverTimeoutMs, () => new Retry('no answer in time'))
}
