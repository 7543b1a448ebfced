import { Retry } from '../adapter'

/** A vendor that does not answer for so long is taken to have failed, ms. */
const patience = 30_000

/** Waits for a delivery, but not for ever: an adapter that hangs must not hold up its vendor. */
export async function inTime(delivery: void | Promise<void>): Promise<void> {
  if (!delivery) return
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Retry('no answer in time')), patience)
  })
  await Promise.race([delivery, late]).finally(() => clearTimeout(timer))
}
