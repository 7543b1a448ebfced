import type { Client } from '../../src/adapter'
import type { AnalyticsEvent } from '../../src/event/event'
import type { MixpanelHttpOptions } from '../mixpanel-http'
import { mixpanelIds, mixpanelProperties, mixpanelUpdates } from '../shared/mixpanel-properties'
import { postBatch, type BatchRequest } from '../shared/post-batch'

/** Speaks Mixpanel's protocol. */
export function load(options: MixpanelHttpOptions): Client {
  const { token, host = 'https://api-js.mixpanel.com', groupKey = 'company' } = options
  const request = (
    path: string,
    of: (event: AnalyticsEvent) => object[],
    takes = (event: AnalyticsEvent) => of(event).length > 0,
  ): BatchRequest => ({
    url: `${host.replace(/\/$/, '')}/${path}/?ip=0`,
    type: 'application/x-www-form-urlencoded',
    takes,
    body: (events) => `data=${encodeURIComponent(JSON.stringify(events.flatMap(of)))}`,
  })
  // Each event goes to one of them: updates of a profile have no id, and are not to be sent again for another's sake.
  const requests = [
    request('track', (event) => [trackOf(event, token, groupKey)], isTracked),
    request('engage', (event) => personOf(event, token)),
    request('groups', (event) => groupOf(event, token, groupKey)),
  ]
  return {
    batchSize: 100,
    interval: 1_000,
    deliver: (events) => postBatch(events, ...requests),
  }
}

function isTracked({ type }: AnalyticsEvent): boolean {
  return type === 'track' || type === 'page'
}

function trackOf(event: AnalyticsEvent, token: string, groupKey: string): object {
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
