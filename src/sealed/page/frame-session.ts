import { Retry, type Adapter, type VendorHost } from '../../adapter'
import { hostMatcher, onPage } from '../../delivery/engine'
import type { AnalyticsEvent } from '../../event/event'
import type { DataClass } from '../../privacy/vocabulary/data-class'
import { defaultTreatments } from '../../privacy/vocabulary/treatment'
import { isRetry } from '../../shared/is-retry'
import {
  protocol,
  type FromFrame,
  type Opening,
  type SerializedError,
  type ToFrame,
} from '../protocol'
import { deserializeError, retryOfAll } from '../serialize-error'
import type { Bridge } from './bridge'
import { frameElement } from './frame-element'
import { RequestQueue } from './request-queue'

export interface FrameSessionOptions {
  readonly adapter: Adapter
  /** URL of the frame's file. */
  readonly frame: string
  readonly bridge: Bridge
  readonly host: VendorHost
}

/** Properties of the vendor's client in the frame. */
export interface Ready {
  readonly batchSize: number
  readonly interval: number
}

const notReady = 'is not ready: is the file there, as built?'
/** How long a frame may take to be ready, in ms. */
const readyTimeoutMs = 15_000

interface Call {
  resolve(): void
  reject(error: Error): void
}

/**
 * The page's side of one frame, from its creation to its removal. Messages are accepted only from the port that the
 * frame was given, and their contents are not trusted.
 */
export class FrameSession {
  private readonly frame: HTMLIFrameElement
  private readonly port: MessagePort
  private readonly far: MessagePort
  private readonly queue: RequestQueue
  private readonly watch = new MutationObserver(() => this.look())
  private readonly calls = new Map<number, Call>()
  private lastCall = 0
  private loads = 0
  private isClosed = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private stopListening: (() => void) | undefined
  private opened: { resolve(ready: Ready): void; reject(error: Error): void } | undefined

  constructor(private readonly options: FrameSessionOptions) {
    const { adapter, frame, bridge, host } = options
    const { port1, port2 } = new MessageChannel()
    this.port = port1
    this.far = port2
    this.frame = frameElement(frame)
    this.queue = new RequestQueue({
      bridge,
      owns: hostMatcher(adapter.footprint.hosts),
      scrub: host.scrub,
      answer: (id, answer) => this.say({ type: 'answer', id, answer }),
    })
  }

  /** Resolves when the vendor's client in the frame is there. */
  start(): Promise<Ready> {
    const { signal } = this.options.host
    return new Promise<Ready>((resolve, reject) => {
      this.opened = { resolve, reject }
      if (signal.aborted) return this.fail('killed')
      signal.addEventListener('abort', this.end)
      this.stopListening = onPage({ exit: () => this.queue.sendAll() })
      // If the file is missing, some servers answer with the app: it would be loaded inside itself.
      if (this.frame.src === location.href.split('#')[0]) return this.fail('is this page itself')
      this.timer = setTimeout(() => this.fail(notReady), readyTimeoutMs)
      this.port.onmessage = ({ data }: MessageEvent<FromFrame>) => this.hear(data)
      this.frame.addEventListener('load', () => this.load())
      // Not in the body, which some single-page apps replace when they navigate.
      document.documentElement.append(this.frame)
      for (const node of [document, document.documentElement])
        this.watch.observe(node, { childList: true })
    })
  }

  isThere(): boolean {
    return this.frame.isConnected
  }

  /** If `deliver` confirms, the frame's word is not enough: the server must have accepted a request. */
  async deliver(events: readonly AnalyticsEvent[], isEnding: boolean): Promise<void> {
    const before = this.queue.accepted
    const isClaim = (): boolean =>
      this.options.adapter.confirmedBy !== 'guard' && this.queue.accepted === before
    try {
      await this.call((id) => ({ type: 'deliver', id, events, isEnding }))
    } catch (error) {
      throw isRetry(error) && isClaim() ? retryOfAll(error) : error
    }
    if (isClaim() && !this.isClosed) throw new Error('in the frame: the server accepted no request')
  }

  flush(): Promise<void> {
    return this.call((id) => ({ type: 'flush', id }))
  }

  /** Closes the port, drops what waits, and removes the frame; calls nothing in it. */
  close(): void {
    const { signal } = this.options.host
    signal.removeEventListener('abort', this.end)
    this.stopListening?.()
    clearTimeout(this.timer)
    this.watch.disconnect()
    this.isClosed = true
    this.port.onmessage = null
    this.port.close()
    this.queue.close()
    this.frame.remove()
    // The backlog knows which events were in flight, so the calls need no answer.
    for (const { resolve } of this.calls.values()) resolve()
    this.calls.clear()
  }

  private readonly end = (): void => {
    this.fail('killed')
  }

  /** If the page's code removed the frame, the events in flight go to the next frame. */
  private look(): void {
    if (this.isThere()) return
    for (const { reject } of this.calls.values()) reject(new Retry('the frame is gone'))
    this.calls.clear()
  }

  /** The first load is that of our file; a second one means that the frame has navigated. */
  private load(): void {
    this.loads += 1
    if (this.loads > 1) return this.options.bridge.breached('sealed frame navigated')
    const { contentWindow } = this.frame
    // Offline, the browser's error page was loaded, and reading its frames throws.
    if (!contentWindow?.length) return this.fail(notReady)
    const { adapter, host } = this.options
    const classes = Object.keys(defaultTreatments) as DataClass[]
    const opening: Opening = {
      cordon: protocol,
      options: adapter.sealed?.options ?? {},
      allowed: classes.filter((dataClass) => host.allows(dataClass)),
    }
    // An opaque origin cannot be named as the target. The receiver can only be our file, which was just loaded.
    contentWindow[0]?.postMessage(opening, '*', [this.far])
  }

  /** The frame's document is gone. If the page's code removed the frame, that is not an attempt to escape. */
  private left(): void {
    if (this.isThere()) this.options.bridge.breached('sealed frame navigated')
  }

  private hear(message: FromFrame): void {
    try {
      this.handle(message)
    } catch {
      // Not one of our messages: ignored.
    }
  }

  private handle(message: FromFrame): void {
    if (message.type === 'request') this.queue.add(message.id, message.request)
    else if (message.type === 'done') this.settle(message.id, message.failure)
    else if (message.type === 'left') this.left()
    else if (!this.opened) return
    else if (message.type === 'failed') this.fail(deserializeError(message.failure).message)
    else if (message.type === 'ready') this.ready(message)
  }

  private ready(message: Extract<FromFrame, { type: 'ready' }>): void {
    if (message.protocol !== protocol)
      return this.fail('is from another version: build or copy it again')
    clearTimeout(this.timer)
    this.opened?.resolve({
      batchSize: within(message.batchSize, 1, 500) ?? 50,
      interval: within(message.interval, 0, 60_000) ?? 0,
    })
    this.opened = undefined
  }

  private fail(why: string): void {
    this.close()
    this.opened?.reject(new Error(`frame ${this.options.frame} ${why}`))
    this.opened = undefined
  }

  private call(message: (id: number) => ToFrame): Promise<void> {
    return new Promise((resolve, reject) => {
      this.lastCall += 1
      this.calls.set(this.lastCall, { resolve, reject })
      this.say(message(this.lastCall))
    })
  }

  private settle(id: number, failure: SerializedError | undefined): void {
    const call = this.calls.get(id)
    this.calls.delete(id)
    if (failure) call?.reject(deserializeError(failure))
    else call?.resolve()
  }

  private say(message: ToFrame): void {
    this.port.postMessage(message)
  }
}

/** A number from the frame, or `undefined` if it is none. */
function within(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && value >= least ? Math.min(value, most) : undefined
}
