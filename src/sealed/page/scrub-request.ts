import type { Properties } from '../../event/event'
import { decodeRequest, encodeRequest, mapRequest, type Field } from '../../guard/request-codec'

export interface ScrubbedRequest {
  readonly url: URL
  readonly body: string
}

type Scrub = (payload: Properties) => Properties

/**
 * Applies the vendor's privacy rules to a request's query and body, in the encodings that analytics SDKs use. A
 * clean request is returned unchanged. So is one that cannot be read, which the guard then refuses.
 */
export function scrubRequest(url: URL, body: string, scrub: Scrub): ScrubbedRequest {
  const decoded = decodeRequest(url, body)
  if (!decoded) return { url, body }
  return encodeRequest(
    url,
    body,
    mapRequest(decoded, (field) => scrubField(field, scrub)),
  )
}

function scrubField({ name, data, encoding }: Field, scrub: Scrub): unknown {
  if (encoding === 'text') return scrub({ [name]: data })[name]
  // Event by event if possible, so that the ledger has their names.
  return Array.isArray(data) && data.every((item) => item && typeof item === 'object')
    ? (data as Properties[]).map((item) => scrub(item))
    : scrub(data as Properties)
}
