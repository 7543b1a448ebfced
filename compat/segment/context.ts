import type { SegmentEvent } from './event-options'

/** What a call resolves with. */
export interface Context {
  readonly event: SegmentEvent
  readonly id: string
  readonly attempts: number
  logs(): readonly unknown[]
  toJSON(): object
}

export function contextOf(event: SegmentEvent, id: string): Context {
  return { event, id, attempts: 1, logs: () => [], toJSON: () => ({ id, event, logs: [] }) }
}
