import type { AnalyticsEvent, Properties } from '../../src/event/event'

/** What PostHog calls an event. */
export function posthogName({ type, event }: AnalyticsEvent): string {
  return { track: event ?? '', page: '$pageview', identify: '$identify', group: '$groupidentify' }[
    type
  ]
}

/** An event's properties as PostHog takes them. */
export function posthogProperties(event: AnalyticsEvent, groupKey = 'company'): Properties {
  const { type, name, properties, traits = {}, anonymousId, userId, groupId, context } = event
  return {
    ...(name && { name }),
    ...properties,
    ...(type === 'identify' && { $set: traits, $anon_distinct_id: anonymousId }),
    ...(type === 'group' && { $group_type: groupKey, $group_key: groupId, $group_set: traits }),
    ...(groupId && { $groups: { [groupKey]: groupId } }),
    $current_url: context.page?.url,
    distinct_id: userId ?? anonymousId,
    $device_id: anonymousId,
    $process_person_profile: !!userId,
  }
}
