import type { Client } from '../../src/adapter'
import type { AnalyticsEvent } from '../../src/event/event'
import type { MixpanelHttpOptions } from '../mixpanel-http'
import { mixpanelIds, mixpanelProperties, mixpanelUpdates } from '../shared/mixpanel-properties'
import { post } from '../shared/post'

/** Speaks Mixpanel's protocol. */
export function load(options: MixpanelHttpOptions): Client {
  const { token, host = 'https://api-js.mixpanel.com', groupKey = 'company' } = options
  return {
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
          events.flatMap((event) => personOf(event, token)),
        ),
        send(
          'groups',
          events.flatMap((event) => groupOf(event, token, groupKey)),
        ),
      ])
    },
  }
}

function trackOf(event: AnalyticsEvent, token: string, groupKey: string): object | undefined {
  if (event.type !== 'track' && event.type !== 'page') return undefined
  const properties = { ...mixpanelProperties(event, groupKey), token }
  return { event: event.event ?? '$mp_web_page_view', properties }
}

function personOf(event: AnalyticsEvent, $token: string): object[] {
  if (event.type !== 'identify') return []
  const who = { $token, $distinct_id: mixpanelIds(event.anonymousId, event.userId).distinct_id }
  return mixpanelUpdates(event).map((update) => ({ ...who, ...update }))
}

function groupOf(event: AnalyticsEvent, $token: string, groupKey: string): object[] {
  if (event.type !== 'group') return []
  const who = { $token, $group_key: event.groupType ?? groupKey, $group_id: event.groupId }
  return mixpanelUpdates(event).map((update) => ({ ...who, ...update }))
}
