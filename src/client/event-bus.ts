import { EventEmitter } from 'eventemitter3'
import type { AnalyticsEvents } from '../analytics'

/** Tells the app what happens. A listener that throws is the app's own trouble, not the vendors'. */
export class EventBus {
  private readonly emitter = new EventEmitter()

  on<Type extends keyof AnalyticsEvents>(
    type: Type,
    listener: (event: AnalyticsEvents[Type]) => void,
  ): () => void {
    this.emitter.on(type, listener)
    return () => void this.emitter.off(type, listener)
  }

  emit<Type extends keyof AnalyticsEvents>(type: Type, event: AnalyticsEvents[Type]): void {
    for (const listener of this.emitter.listeners(type))
      try {
        listener(event)
      } catch (error) {
        queueMicrotask(() => reportError(error))
      }
  }

  close(): void {
    this.emitter.removeAllListeners()
  }
}
