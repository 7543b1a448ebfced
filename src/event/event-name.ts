import type { AnalyticsEvent } from './event'

/** What an event is called in reports: the tracked name, or the kind of call. */
export function eventName({ type, event }: AnalyticsEvent): string {
  return event ?? type
}
