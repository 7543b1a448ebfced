import { bytesOf, outliving, room } from '../guard/outliving'
import { attempt } from '../shared/attempt'
import { stringify } from '../shared/natives'
import type { Unconfirmed } from './backlog'

/** What the events of one request may take as JSON, in bytes: what is refused, or broken off, is then little. */
const mostPerRequest = 16_000
/** How much more a request takes than the JSON of its events, at most: three bytes for each, as in a URL. */
const growth = 3

/**
 * Hands over what waits as the page closes, oldest first, in small requests, as long as the browser takes them: what
 * has no room is not handed over, and so still waits if the page comes back, or for the next one.
 *
 * @param most events per request
 * @param handOver hands over so many events; returns whether there may be more
 */
export function flushAtExit(
  {
    waiting,
    most: mostEvents,
  }: { readonly waiting: readonly Unconfirmed[]; readonly most: number },
  handOver: (count: number) => boolean,
): void {
  const handed = { size: 0, sent: 0 }
  let from = 0
  while (from < waiting.length) {
    const factor = handed.sent ? handed.sent / handed.size : growth
    const most = Math.min(mostPerRequest, room() / factor)
    let { count, size } = fitting(waiting.slice(from, from + mostEvents), most)
    if (!count) {
      // Of one that is too large by itself the sender says so; those after it may fit.
      if (most < mostPerRequest) return
      count = 1
      size = 0
    }
    const before = outliving.bytes
    if (!handOver(count)) return
    from += count
    const sent = outliving.bytes - before
    if (!sent || !size) continue
    handed.size += size
    handed.sent += sent
  }
}

/** Measures no more than the first that has no room: at each change of tabs a thousand may wait. */
function fitting(waiting: readonly Unconfirmed[], most: number) {
  let count = 0
  let size = 0
  for (const { event } of waiting) {
    const one = attempt(() => bytesOf(stringify(event))) ?? 0
    if (size + one > most) break
    size += one
    count += 1
  }
  return { count, size }
}
