import type { AnalyticsEvent } from '../../src/event/event'
import { uuid } from '../../src/shared/uuid'

/** A tracked event, as the log has it. */
export function anEvent(event: string, properties: object = {}): AnalyticsEvent {
  return {
    type: 'track',
    messageId: uuid(),
    timestamp: new Date().toISOString(),
    event,
    anonymousId: 'anonymous-1',
    properties: { ...properties },
    context: {},
  }
}
