import { showUrl, type Finding } from './finding'
import { readPayload, type Payload } from './read-payload'
import type { VendorTraces } from './vendor-traces'

/** A request as it left the browser. */
export interface SentRequest {
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Uint8Array
  /** What was said over it afterwards, if it is a WebSocket. */
  readonly messages?: readonly Uint8Array[]
}

/**
 * What a request has of vendors: it went to their hosts, or it carries what only they send, for a path
 * like `/ingest` passes every list of hosts.
 *
 * @param marks what was planted in the browser: whoever sends it has read what a vendor had left
 */
export function matchRequest(
  request: SentRequest,
  vendors: readonly VendorTraces[],
  marks: ReadonlyMap<string, string> = new Map(),
): Finding[] {
  const { method, url } = request
  const shown = showUrl(url)
  const toVendor = vendors.filter((vendor) => vendor.ownsUrl(url))
  const others = vendors.filter((vendor) => !toVendor.includes(vendor))
  const payload = others.length ? payloadOf(request) : undefined
  return [
    ...toVendor.map(({ name, title }): Finding => ({
      kind: 'request',
      vendor: name,
      detail: `${method} to ${title}`,
      url: shown,
    })),
    ...others.flatMap((vendor): Finding[] => {
      const why = payload && whyIts(vendor, { url, payload, mark: marks.get(vendor.name) })
      return why
        ? [{ kind: 'payload', vendor: vendor.name, detail: `${method} with ${why}`, url: shown }]
        : []
    }),
  ]
}

function payloadOf({ url, headers, body, messages = [] }: SentRequest): Payload {
  const encoding = headers.find(([name]) => name.toLowerCase() === 'content-encoding')?.[1]
  const told = headers
    // A cookie goes with every request: it is a finding of its own. A page's address is not sent by an SDK.
    .filter(([name]) => !/^(?:cookie|referer|origin|host|:.*)$/i.test(name))
    .map(([, value]) => readPayload(value.replace(/^(?:basic|bearer)\s+/i, '')))
  const { pathname, search } = new URL(url)
  const read = [
    readPayload(body, encoding),
    readPayload(search.slice(1)),
    ...pathname
      .split('/')
      .filter((part) => part.length > 7)
      .map((part) => readPayload(part)),
    ...messages.map((message) => readPayload(message)),
  ]
  return {
    texts: [...read, ...told].flatMap(({ texts }) => texts),
    keys: new Set(read.flatMap(({ keys }) => [...keys])),
  }
}

function whyIts(
  { tokens, payloads, title }: VendorTraces,
  sent: { readonly url: string; readonly payload: Payload; readonly mark: string | undefined },
): string | undefined {
  const { url, mark } = sent
  const { texts, keys } = sent.payload
  if (mark !== undefined && texts.some((text) => text.includes(mark)))
    return `what ${title} had left in the browser`
  const { pathname } = new URL(url)
  const shape = payloads.find(
    ({ keys: its, without = [], path }) =>
      its.every((key) => keys.has(key)) &&
      !without.some((key) => keys.has(key)) &&
      (path?.test(pathname) ?? true),
  )
  if (shape) return `the shape of ${title}: ${shape.what} (${shape.keys.join(', ') || 'its path'})`
  return tokens.some((token) => texts.some((text) => token.test(text)))
    ? `a key of ${title}`
    : undefined
}
