import { mixpanelFootprint } from '../registry/mixpanel'
import { checkOptions, type Adapter } from '../src/adapter'
import type { AnalyticsEvent, Properties } from '../src/event/event'
import { mixpanelProperties } from './shared/mixpanel-properties'
import { post } from './shared/post'

/** Options of `mixpanelHttp`. */
export interface MixpanelHttpOptions {
  /** Project token. */
  readonly token: string
  /** API host, or a path such as a relay's `/a`; default `https://api-js.mixpanel.com`. */
  readonly host?: string
  /** Mixpanel's group key for `group()`; default `company`. */
  readonly groupKey?: string
}

/**
 * Mixpanel without its code: Cordon speaks its public ingestion endpoints (`/track`, `/engage`,
 * `/groups`, see https://developer.mixpanel.com/reference/track-event). A kill has nothing to silence.
 *
 * @throws CordonError if `token` is missing
 *
 * @example
 * ```ts
 * createAnalytics({ vendors: { mixpanel: mixpanelHttp({ token: '…' }) } })
 * ```
 */
export function mixpanelHttp(given: MixpanelHttpOptions): Adapter {
  const options = checkOptions('mixpanelHttp', given)
  const { token, host = 'https://api-js.mixpanel.com', groupKey = 'company' } = options
  return {
    name: 'mixpanelHttp',
    properties: {
      usage: 'token $token $insert_id $group_key ip',
      identifier: `distinct_id $distinct_id $device_id $user_id $group_id ${groupKey}`,
      page: '$current_url',
    },
    footprint: mixpanelFootprint('*', host),
    durable: true,
    load: () => ({
      batchSize: 100,
      interval: 1_000,
      async deliver(events) {
        const send = async (path: string, updates: readonly object[]): Promise<void> => {
          if (!updates.length) return
          const url = `${host.replace(/\/$/, '')}/${path}/?ip=0`
          const body = `data=${encodeURIComponent(JSON.stringify(updates))}`
          await post(url, body, 'application/x-www-form-urlencoded')
        }
        await Promise.all([
          send(
            'track',
            events.flatMap((event) => trackOf(event, token, groupKey) ?? []),
          ),
          send(
            'engage',
            events.flatMap((event) => personOf(event, token) ?? []),
          ),
          send(
            'groups',
            events.flatMap((event) => groupOf(event, token, groupKey) ?? []),
          ),
        ])
      },
    }),
  }
}

function trackOf(event: AnalyticsEvent, token: string, groupKey: string): object | undefined {
  if (event.type !== 'track' && event.type !== 'page') return undefined
  const properties = { ...mixpanelProperties(event, groupKey), token }
  return { event: event.event ?? '$mp_web_page_view', properties }
}

function personOf(event: AnalyticsEvent, $token: string): object | undefined {
  if (event.type !== 'identify' || isEmpty(event.traits)) return undefined
  return { $token, $distinct_id: event.userId, $set: event.traits }
}

function groupOf(event: AnalyticsEvent, $token: string, $group_key: string): object | undefined {
  if (event.type !== 'group' || isEmpty(event.traits)) return undefined
  return { $token, $group_key, $group_id: event.groupId, $set: event.traits }
}

function isEmpty(traits: Properties = {}): boolean {
  return !Object.keys(traits).length
}
