import { checkOptions, type Adapter } from '../src/adapter'
import type { AnalyticsEvent } from '../src/event/event'

/** Options of `umami`. */
export interface UmamiOptions {
  /** Id of the website. */
  readonly token: string
  /** Host of your Umami, or a path such as a relay's `/a`; default `https://cloud.umami.is`. */
  readonly host?: string | undefined
}

/**
 * Umami without its code: Cordon speaks its endpoint (`POST /api/send`, see
 * https://umami.is/docs/api/sending-stats). Its protocol has no id, so what may have arrived is not
 * sent again. Umami knows no organisations: `group` sends nothing.
 *
 * @throws CordonError if `token` is missing
 *
 * @example
 * ```ts
 * createAnalytics({ vendors: { umami: umami({ token: '…', host: 'https://stats.example' }) } })
 * ```
 */
export function umami(given: UmamiOptions): Adapter {
  const { token, host = 'https://cloud.umami.is' } = checkOptions('umami', given, 'token host')
  return {
    name: 'umami',
    properties: {
      usage: 'type website name timestamp',
      identifier: 'id',
      page: 'url hostname',
    },
    types: ['track', 'page', 'identify'],
    footprint: {
      hosts: ['umami.is', 'umami.dev', host],
      localStorage: ['umami.disabled', 'umami.cache'],
      globals: ['umami'],
    },
    load: async ({ mayRun }) => {
      const { mostAtOnce, postEach } = await import('./shared/post-each')
      return {
        batchSize: mostAtOnce(host),
        deliver: (events) =>
          postEach(events, {
            url: `${host.replace(/\/$/, '')}/api/send`,
            mayRun,
            type: 'application/json',
            body: (event) => bodyOf(event, token),
            // What it takes for a bot's is answered with 200, and thrown away.
            isTaken: (answer) => !answer.includes('"beep"'),
          }),
      }
    },
  }
}

function bodyOf(event: AnalyticsEvent, website: string): object {
  const { type, name, properties = {}, traits = {}, userId, context } = event
  const url = context.page?.url
  const hostname = url && hostnameOf(url)
  const common = {
    website,
    ...(url && { url }),
    ...(hostname && { hostname }),
    ...(userId && { id: userId }),
    timestamp: Math.floor(Date.parse(event.timestamp) / 1_000),
  }
  if (type === 'identify') return { type, payload: { ...common, data: traits } }
  const data = { ...properties, ...(name && { name }) }
  return {
    type: 'event',
    // A page view is an event without a name.
    payload: { ...common, ...(type === 'track' && { name: event.event?.slice(0, 50) }), data },
  }
}

/** The app may give a path for an address, and privacy rules a pseudonym. */
function hostnameOf(url: string): string | undefined {
  try {
    return new URL(url).hostname
  } catch {
    return undefined
  }
}
