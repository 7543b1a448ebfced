import { checkKeys } from '../src/errors'
import type { Properties } from '../src/event/event'
import type { DataClass } from '../src/privacy/vocabulary/data-class'
import { attempt } from '../src/shared/attempt'
import { isRecord } from '../src/shared/is-record'
import { checkFunctions, checkWords } from './check-options'
import { upstreamUrl, type RelayItem, type Route } from './route'

/** The parts of a JSON body. */
export interface ParsedJson {
  readonly events: readonly unknown[]
  /** Builds the body from the events that may leave; default: their list. */
  write?(events: readonly Properties[]): unknown
}

export interface JsonRouteOptions {
  /** The vendor's name in the policy and the privacy rules. */
  readonly vendor: string
  /** The vendor's endpoint: https, or http on loopback. */
  readonly url: string
  /** Path below the prefix at which the relay accepts events; default: the prefix itself. */
  readonly path?: string
  /**
   * Finds the events in a body; returns `undefined`, or throws, if it is not one of the vendor's. Default: a list, or a
   * single event. What `write` adds is sent unchanged, so it must not contain personal data.
   */
  readonly parse?: (payload: unknown) => ParsedJson | undefined
  /** Name of an event, for receipts; default: its `event`, `event_type`, `name` or `type`. */
  readonly name?: (event: Properties) => string
  /** Names of the protocol by data class, separated by spaces, as in an adapter. */
  readonly properties?: Readonly<Partial<Record<DataClass, string>>>
  /** The answer when the vendor has accepted everything; default `{}`. */
  readonly answer?: string
}

/**
 * Any vendor that takes JSON by POST, with a parser of your own.
 *
 * @throws CordonError naming `jsonRoute.vendor`, `jsonRoute.url`, `jsonRoute.parse` or `jsonRoute.name`
 *
 * @example
 * ```ts
 * const amplitude = jsonRoute({
 *   vendor: 'amplitude',
 *   url: 'https://api2.amplitude.com/2/httpapi',
 *   path: '2/httpapi',
 *   parse(payload) {
 *     const { events } = payload as { events: unknown[] }
 *     return { events, write: (clean) => ({ api_key: '…', events: clean }) }
 *   },
 * })
 * ```
 */
export function jsonRoute(options: JsonRouteOptions): Route {
  checkKeys('jsonRoute', options, 'vendor url path parse name properties answer')
  const {
    vendor,
    url,
    path = '',
    parse = parseList,
    name = nameOf,
    properties,
    answer = '{}',
  } = options
  checkWords('jsonRoute', { vendor: vendor ?? '' })
  checkFunctions('jsonRoute.', { parse, name })
  const upstream = upstreamUrl(url, 'jsonRoute.url')
  const at = path.replace(/^\/+|\/+$/g, '')
  return {
    vendor,
    ...(properties && { properties }),
    endpoint: (asked) =>
      asked === at
        ? {
            methods: ['POST'],
            upstream,
            accepted: () => answer,
            read(payload) {
              const parsed = parse(payload)
              if (!Array.isArray(parsed?.events)) return undefined
              return {
                items: parsed.events.map((event) => itemOf(event, name)),
                write: (items) => ({
                  body: JSON.stringify(parsed.write?.(items) ?? items),
                  type: 'application/json',
                }),
              }
            },
          }
        : undefined,
  }
}

function parseList(payload: unknown): ParsedJson {
  return Array.isArray(payload)
    ? { events: payload }
    : { events: [payload], write: ([event]) => event }
}

function itemOf(event: unknown, name: (event: Properties) => string): RelayItem | undefined {
  if (!isRecord(event)) return undefined
  const called = attempt(() => name(event))
  if (typeof called !== 'string') return undefined
  return {
    name: called,
    data: event,
    subject: ({ userId, anonymousId, user_id: user, device_id: device }) =>
      userId ?? anonymousId ?? user ?? device,
    finish: (clean) => clean,
  }
}

function nameOf({ event, event_type: eventType, name, type }: Properties): string {
  const found = [event, eventType, name, type].find((one) => typeof one === 'string')
  return typeof found === 'string' ? found : ''
}
