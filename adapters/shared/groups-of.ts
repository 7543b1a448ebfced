import type { AnalyticsEvent } from '../../src/event/event'

/** Groups of an event by their kinds; the one without a kind is of the adapter's. */
export function groupsOf(
  { type, groupId, groupType, groups }: AnalyticsEvent,
  groupKey: string,
): Readonly<Record<string, string>> {
  const key = (type === 'group' && groupType) || groupKey
  return { ...groups, ...(groupId && { [key]: groupId }) }
}
