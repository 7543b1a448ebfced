import { checkOptions, type Adapter } from '../src/adapter'
import type { AnalyticsEvent, Properties } from '../src/event/event'

/** Options of `plausible`. */
export interface PlausibleOptions {
  /** The site's domain, as it is called in Plausible. */
  readonly token: string
  /** Host of Plausible, or a path such as a relay's `/a`; default `https://plausible.io`. */
  readonly host?: string | undefined
}

/**
 * Plausible without its code: Cordon speaks its events endpoint (`POST /api/event`, see
 * https://plausible.io/docs/events-api). Plausible knows no people: `identify` and `group` send nothing.
 * Its protocol has no id, so what may have arrived is not sent again.
 *
 * @throws CordonError if `token` is missing
 *
 * @example
 * ```ts
 * createAnalytics({ vendors: { plausible: plausible({ token: 'app.example' }) } })
 * ```
 */
export function plausible(given: PlausibleOptions): Adapter {
  const { token, host = 'https://plausible.io' } = checkOptions('plausible', given, 'token host')
  return {
    name: 'plausible',
    properties: { usage: 'n d p v', page: 'u' },
    types: ['track', 'page'],
    footprint: {
      hosts: ['plausible.io', host],
      localStorage: ['plausible_ignore'],
      globals: ['plausible'],
      packages: ['@plausible-analytics/tracker', 'plausible-tracker'],
    },
    load: async ({ mayRun }) => {
      const { mostAtOnce, postEach } = await import('./shared/post-each')
      return {
        batchSize: mostAtOnce(host),
        deliver: (events) =>
          postEach(events, {
            url: `${host.replace(/\/$/, '')}/api/event`,
            mayRun,
            body: (event) => bodyOf(event, token),
          }),
      }
    },
  }
}

function bodyOf(event: AnalyticsEvent, d: string): object {
  const { type, name, properties = {}, context } = event
  const p = textsOf({ ...properties, ...(name && { name }) })
  return {
    n: type === 'page' ? 'pageview' : event.event,
    v: 1,
    u: context.page?.url ?? `https://${d}/`,
    d,
    ...(Object.keys(p).length && { p }),
  }
}

/** At most 30 properties, each a text, a number or a truth. */
function textsOf(properties: Properties): object {
  return Object.fromEntries(
    Object.entries(properties)
      .slice(0, 30)
      .map(([name, value]) => [name, Object(value) === value ? JSON.stringify(value) : value]),
  )
}
