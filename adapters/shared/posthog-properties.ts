import type { AnalyticsEvent, Properties } from '../../src/event/event'
import { groupsOf } from './groups-of'
import { isUuid } from './posthog-id'

/** What PostHog calls an event. */
export function posthogName({ type, event }: AnalyticsEvent): string {
  return { track: event ?? '', page: '$pageview', identify: '$identify', group: '$groupidentify' }[
    type
  ]
}

/** An event's properties as PostHog takes them. */
export function posthogProperties(event: AnalyticsEvent, groupKey = 'company'): Properties {
  const { type, name, properties, traits = {}, traitOperations = {}, anonymousId, context } = event
  const { userId, groupId, groupType, messageId } = event
  const groups = groupsOf(event, groupKey)
  const own = properties?.$groups
  const { setOnce, unset } = traitOperations
  return {
    ...(name && { name }),
    ...properties,
    ...(type === 'identify' && { $set: traits, $anon_distinct_id: anonymousId }),
    $set_once: setOnce,
    $unset: unset,
    ...(type === 'group' && {
      ...{ $group_type: groupType ?? groupKey, $group_key: groupId, $group_set: traits },
    }),
    // An event's own are all that it has, as in the vendor's library; it knows one of a kind.
    ...(own ? { $groups: firstOfEach(own) } : Object.keys(groups).length && { $groups: groups }),
    $current_url: context.page?.url || undefined,
    // By this the guard finds an event whose id at PostHog is another.
    ...(!isUuid(messageId) && { $insert_id: messageId }),
    distinct_id: userId ?? anonymousId,
    $device_id: anonymousId,
    $process_person_profile: !!userId,
  }
}

function firstOfEach(groups: unknown): Properties {
  return Object.fromEntries(
    Object.entries(Object(groups) as Properties).map(([key, ids]) => [
      key,
      Array.isArray(ids) ? (ids as readonly unknown[])[0] : ids,
    ]),
  ) as Properties
}
