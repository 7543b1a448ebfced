import type { EventEmitter } from 'eventemitter3'
import type { AnalyticsEvents } from '../analytics'

type Type = keyof AnalyticsEvents
const types: readonly string[] = ['status', 'kill', 'drop', 'settled', 'error', 'policy']

export function isEventType(type: unknown): type is Type {
  return types.includes(type as string)
}

/** As eventemitter3 keeps it. */
type Listener = Parameters<EventEmitter['on']>[1]

/**
 * Tells the app what happens. An error in a listener is reported to the page, and affects no vendor. The emitter
 * is loaded with the engine; until then listeners are kept in a list, which costs a page less.
 */
export class EventBus {
  private emitter: EventEmitter | undefined
  private isTellingOfDrop = false
  private early: { readonly type: Type; readonly listener: Listener }[] = []

  /** Hands the listeners over to the emitter. */
  use(emitter: EventEmitter): void {
    this.emitter = emitter
    for (const { type, listener } of this.early.splice(0)) emitter.on(type, listener)
  }

  on<One extends Type>(type: One, listener: (event: AnalyticsEvents[One]) => void): () => void {
    // One of its own: the emitter would take out all that are equal.
    const own: Listener = (event: AnalyticsEvents[One]) => listener(event)
    const entry = { type, listener: own }
    if (this.emitter) this.emitter.on(type, own)
    else this.early.push(entry)
    return () => {
      this.emitter?.off(type, own)
      this.early = this.early.filter((one) => one !== entry)
    }
  }

  emit<One extends Type>(type: One, event: AnalyticsEvents[One]): void {
    // A listener that tracks what was dropped may have that dropped at once: it would be told of it for ever.
    const isDrop = type === 'drop'
    if (isDrop && this.isTellingOfDrop) return
    if (isDrop) this.isTellingOfDrop = true
    try {
      for (const listener of this.listenersOf(type)) tell(listener, event)
    } catch (error) {
      // A listener must not be able to prevent the kill that it is told of.
      queueMicrotask(() => reportError(error))
    }
    if (isDrop) this.isTellingOfDrop = false
  }

  private listenersOf(type: Type): readonly Listener[] {
    const early = this.early.filter((one) => one.type === type).map((one) => one.listener)
    return this.emitter?.listeners(type) ?? early
  }

  close(): void {
    this.early = []
    this.emitter?.removeAllListeners()
  }
}

function tell(listener: Listener, event: unknown): void {
  try {
    listener(event)
  } catch (error) {
    queueMicrotask(() => reportError(error))
  }
}
