import type { AnalyticsEvent } from '../event/event'
import { ownValue } from '../event/snapshot'

/** Type and name of an event, without calling a getter of one that nobody looked at yet. */
export function headOf(event: object): readonly [string, string] {
  return [text(event, 'type') ?? 'track', text(event, 'event') ?? text(event, 'name') ?? '']
}

function text(event: object, key: string): string | undefined {
  try {
    const value = ownValue(event, key)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined // a proxy's trap threw
  }
}

/** What is left of an event when the rules failed on it: that something happened. */
export function emptied(event: object): AnalyticsEvent {
  return Object.freeze({
    type: headOf(event)[0] as AnalyticsEvent['type'], // or whatever the caller calls an event
    messageId: text(event, 'messageId') ?? '',
    timestamp: text(event, 'timestamp') ?? '',
    anonymousId: '',
    context: Object.freeze({}),
  })
}
