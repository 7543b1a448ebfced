import type { AnalyticsEvent, Properties, TraitOperation } from '../../src/event/event'
import { groupsOf } from './groups-of'

/** An event's properties as Mixpanel takes them; those which are given win over what its SDK adds. */
export function mixpanelProperties(event: AnalyticsEvent, groupKey = 'company'): Properties {
  const { name, properties, anonymousId, userId, messageId, timestamp, context } = event
  const groups = groupsOf(event, groupKey)
  return {
    ...(name && { name }),
    ...properties,
    $current_url: context.page?.url ?? null,
    ...mixpanelIds(anonymousId, userId),
    ...Object.fromEntries(Object.entries(groups).map(([key, id]) => [key, [id]])),
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
