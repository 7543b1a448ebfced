import type { AnalyticsEvent, Properties } from '../../src/event/event'

/** An event's properties as Mixpanel takes them; those which are given win over what its SDK adds. */
export function mixpanelProperties(event: AnalyticsEvent, groupKey = 'company'): Properties {
  const { name, properties, anonymousId, userId, groupId, messageId, timestamp, context } = event
  return {
    ...(name && { name }),
    ...properties,
    $current_url: context.page?.url ?? null,
    ...mixpanelIds(anonymousId, userId),
    ...(groupId && { [groupKey]: [groupId] }),
    $insert_id: messageId,
    time: Date.parse(timestamp) / 1000,
  }
}

/** Both ids on each event: Mixpanel's Simplified ID Merge needs no `$identify`. */
export function mixpanelIds($device_id: string, $user_id: string | undefined): Properties {
  return {
    distinct_id: $user_id ?? `$device:${$device_id}`,
    $device_id,
    ...($user_id && { $user_id }),
  }
}
