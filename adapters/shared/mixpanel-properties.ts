import type { AnalyticsEvent, Properties, TraitOperation } from '../../src/event/event'
import { groupsOf } from './groups-of'

/** An event's properties as Mixpanel takes them; those which are given win over what its SDK adds. */
export function mixpanelProperties(event: AnalyticsEvent, groupKey = 'company'): Properties {
  const { name, properties, anonymousId, userId, messageId, timestamp, context } = event
  // An event's own are all that it has: several of a kind, or none.
  const { $groups: groups = groupsOf(event, groupKey), ...others } = properties ?? {}
  return {
    ...(name && { name }),
    ...others,
    $current_url: context.page?.url || null,
    ...mixpanelIds(anonymousId, userId),
    ...listsOf(Object(groups) as Properties),
    $insert_id: messageId,
    time: Date.parse(timestamp) / 1000,
  }
}

/**
 * Both ids on each event: Mixpanel's Simplified ID Merge needs no `$identify`. Somebody with a profile
 * who was never named is called after the device, and is no user yet: such a one would not be merged
 * with whoever it turns out to be.
 */
export function mixpanelIds($device_id: string, userId: string | undefined): Properties {
  const $user_id = userId === $device_id ? undefined : userId
  return {
    distinct_id: $user_id ?? `$device:${$device_id}`,
    $device_id,
    ...($user_id && { $user_id }),
  }
}

const names: Readonly<Record<TraitOperation, string>> = {
  setOnce: '$set_once',
  add: '$add',
  append: '$append',
  union: '$union',
  remove: '$remove',
  unset: '$unset',
}

/** What an `identify` or a `group` does to a profile: one update an operation, as Mixpanel takes them. */
export function mixpanelUpdates({ traits = {}, traitOperations = {} }: AnalyticsEvent): object[] {
  return [
    ...(Object.keys(traits).length ? [{ $set: traits }] : []),
    ...Object.entries(traitOperations).map(([name, value]) => ({
      [names[name as TraitOperation]]: name === 'union' ? listsOf(value as Properties) : value,
    })),
  ]
}

/** Mixpanel merges lists, and nothing else. */
function listsOf(values: Properties): Properties {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value : [value]]),
  )
}
