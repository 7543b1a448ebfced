/**
 * Most bytes in all bodies of requests that outlive their page, together; a browser refuses more than 65,536, whole:
 * https://fetch.spec.whatwg.org/#http-network-or-cache-fetch
 */
export const mostOutliving = 64_000
/** Of these, what is left for the ledger. */
const forOthers = 4_000
/** A request of more bytes is not sent once more as its page goes: there is no room for many of these. */
const mostAgain = 16_000

/** How many bytes are under way in such requests. One count for the page: the limit is the page's. */
export const outliving = { bytes: 0 }

/** Bytes that vendors may still be sent so. */
export function room(): number {
  return mostOutliving - forOthers - outliving.bytes
}

/** Sends a request that outlives its page. */
export async function outlive<T>(size: number, send: () => Promise<T>): Promise<T> {
  outliving.bytes += size
  try {
    return await send()
  } finally {
    outliving.bytes -= size
  }
}

export function bytesOf(body: string | Blob): number {
  return typeof body === 'string' ? new TextEncoder().encode(body).length : body.size
}

/** Ids of the events in requests under way that are too large to be sent once more, by the vendor's footprint. */
const largeRequests = new WeakMap<object, Set<readonly string[]>>()

/** Notes such a request. It is to be taken out of the set once it is answered; `undefined` if it is not large. */
export function noteLarge(
  footprint: object,
  messageIds: readonly string[],
  body: string | Blob,
): Set<readonly string[]> | undefined {
  if ((typeof body === 'string' ? body.length : body.size) <= mostAgain) return undefined
  const noted = largeRequests.get(footprint) ?? new Set()
  largeRequests.set(footprint, noted.add(messageIds))
  return noted
}

/** The events of these, which somebody else sends from now on, in smaller requests. */
export function takeLarge(footprint: object): string[] {
  const noted = largeRequests.get(footprint)
  const ids = [...(noted ?? [])].flat()
  noted?.clear()
  return ids
}
