import type { Properties } from '../../event/event'
import { decodeRequest, encodeRequest, mapRequest, type Field } from '../../guard/request-codec'

export interface ScrubbedRequest {
  readonly url: URL
  readonly body: string
}

type Scrub = (payload: Properties) => Properties

/**
 * Puts a request under the vendor's privacy rules: its query and its body, written as analytics SDKs
 * write them. What is clean comes back as it was; what cannot be read too, and the guard refuses it.
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
  // Event by event where it can be, so that the ledger has their names.
  return Array.isArray(data) && data.every((item) => item && typeof item === 'object')
    ? (data as Properties[]).map((item) => scrub(item))
    : scrub(data as Properties)
}
