import { checkKeys } from '../src/errors'
import { isRecord } from '../src/shared/is-record'
import { checkWords } from './check-options'
import { jsonRoute } from './json'
import { upstreamUrl, type Route } from './route'

export interface HttpRouteOptions {
  /** Your own endpoint: https, or http on loopback. */
  readonly url: string
  /** The vendor's name in the policy and the privacy rules; default `http`. */
  readonly vendor?: string
}

/**
 * The endpoint of Cordon's own `http` adapter: `POST { batch, sentAt }`, events in the shape of the
 * Segment spec.
 *
 * @throws CordonError naming `httpRoute.url` or `httpRoute.vendor`
 */
export function httpRoute(options: HttpRouteOptions): Route {
  checkKeys('httpRoute', options, 'url vendor')
  const { url, vendor = 'http' } = options
  checkWords('httpRoute', { vendor })
  return jsonRoute({
    vendor,
    url: upstreamUrl(url, 'httpRoute.url'),
    parse(payload) {
      if (!isRecord(payload) || !Array.isArray(payload.batch)) return undefined
      const sentAt = new Date(String(payload.sentAt))
      const isTime = !Number.isNaN(sentAt.getTime())
      return {
        events: payload.batch,
        write: (batch) => ({ batch, ...(isTime && { sentAt: sentAt.toISOString() }) }),
      }
    },
    name: ({ event, type }) => (typeof event === 'string' ? event : String(type)),
    properties: { usage: 'messageId type timestamp event' },
  })
}
