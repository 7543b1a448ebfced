import { checkKeys, CordonError } from '../errors'
import { atMostLongestDelay } from '../shared/longest-delay'
import { onPage } from '../shared/page-lifecycle'
import { openTabChannel, type TabChannel } from '../shared/tab-channel'
import { textOf } from '../shared/text-of'
import { readDocument } from './read-document'
import { refetching, type Publish, type Source } from './source'
import { secondhand } from './stops-only'

export interface StreamOptions {
  /**
   * The server sends something at least this often, in ms; default 30 000. After twice that, the connection counts
   * as dead, and the tab that listens for the others as closed.
   */
  readonly heartbeat?: number | undefined
  /** Runs while the stream does not: usually `poll`. */
  readonly fallback?: Source | undefined
}

interface StreamSettings {
  readonly url: string
  readonly heartbeat: number
  readonly fallback: Source | undefined
}

/** Messages between tabs. The leader, which holds the connection, passes on what it reads. */
type Message =
  | { readonly says: 'who' }
  | { readonly says: 'bye' }
  | { readonly says: 'listening'; readonly id: number }
  | { readonly says: 'news'; readonly id: number; readonly document: unknown }

/** How long a new tab waits for a leader to speak up. */
const LEADER_ANSWER_MS = 250
/** How long a short connection may take, and the time between two, in ms. */
const MAX_LOOK_MS = 5_000
const MIN_LOOK_GAP_MS = 1_000
const MIN_RETRY_MS = 1_000
const MAX_RETRY_MS = 300_000

// Taken before any vendor's code is evaluated, which could answer in the server's place.
const { EventSource, setTimeout, clearTimeout, performance } = globalThis

/**
 * Server-sent events as a source: each `message` is a policy (JSON, or a JWS for `signed`), each `ping` a sign of
 * life. One tab of a browser, the leader, stays connected and tells the others, because over HTTP/1.1 a connection
 * per tab would leave none for the seventh. The others stop at once what the leader says is to be stopped. For
 * anything else they connect briefly themselves and read the current policy: when there is news, and at the latest
 * after twice the heartbeat. A leader that is closed, frozen or silent is replaced. While there is no connection,
 * `fallback` runs, and the stream is retried with a back-off of up to 5 min. Failures are published as an `Error`.
 * On a server it does nothing.
 *
 * @param url same origin; answers with `text/event-stream`, the current policy first
 * @throws CordonError `invalid_option`, naming `stream.url`, `stream.heartbeat` or `stream.fallback`
 *
 * @example
 * ```ts
 * stream('/analytics-policy/events', { fallback: poll('/analytics-policy.json') })
 * ```
 */
export function stream(url: string, options: StreamOptions = {}): Source {
  checkKeys('stream', options, 'heartbeat fallback')
  const { heartbeat = 30_000, fallback } = options
  if (typeof url !== 'string' || !url) throw invalid('url', 'must be a URL')
  if (!(Number.isFinite(heartbeat) && heartbeat > 0))
    throw invalid('heartbeat', 'must be a number of ms above 0')
  if (fallback !== undefined && typeof fallback !== 'function')
    throw invalid('fallback', 'must be a source')
  return (publish) =>
    typeof window === 'undefined' ? () => {} : start({ url, heartbeat, fallback }, publish)
}

function start(settings: StreamSettings, publish: Publish): () => void {
  const listener = new Listener(settings, publish)
  const open = (): void => listener.open()
  const close = (): void => listener.close()
  const reconnect = (): void => listener.reconnect()
  const stopListening = onPage({ restored: open, exit: close, frozen: close })
  addEventListener('online', reconnect)
  open()
  return () => {
    stopListening()
    removeEventListener('online', reconnect)
    close()
  }
}

class Listener {
  private readonly id = Math.random()
  private channel: TabChannel | undefined
  private connection: EventSource | undefined
  /** Connected only briefly, while another tab leads. */
  private isLooking = false
  private stopFallback: (() => void) | undefined
  private failures = 0
  /** The document that this tab has read itself. */
  private last: unknown
  /** When this tab last heard the server, will look again, and has heard another that says it leads. */
  private contactAt = -Infinity
  private lookAt = -Infinity
  private leaderAt = -Infinity
  /** Of what happens next: the leader is asked, found silent, or the connection tried again. */
  private timer: ReturnType<typeof setTimeout> | undefined
  /** The connection is made when the timer fires, and should have been by now. */
  private isDue = false

  constructor(
    private readonly settings: StreamSettings,
    private readonly publish: Publish,
  ) {}

  /** The page was opened or restored. */
  open(): void {
    if (this.channel) return
    this.channel = openTabChannel(`cordon:stream:${this.settings.url}`, (message) =>
      this.hear(message),
    )
    if (this.contactAt > -Infinity) {
      this.publish(refetching())
      this.lookAt = -Infinity
    }
    this.say({ says: 'who' })
    this.after(LEADER_ANSWER_MS, () => this.connect())
  }

  /** The browser is online again: connects without waiting for the back-off. */
  reconnect(): void {
    if (this.failures === 0) return
    this.publish(refetching())
    this.connect()
  }

  /** The page closes, or goes to the back/forward cache: another tab takes over. */
  close(): void {
    clearTimeout(this.timer)
    if (this.isLeading()) this.say({ says: 'bye' })
    this.disconnect()
    this.endFallback()
    this.channel?.close()
    this.channel = undefined
  }

  private isLeading(): boolean {
    return this.connection !== undefined && !this.isLooking
  }

  /** Any code of this origin can send this, so it may only stop vendors, and delay this tab's next connection. */
  private hear(message: unknown): void {
    const heard = (message ?? {}) as Message
    if (heard.says === 'who') return this.answer()
    if (heard.says === 'bye') this.leaderAt = -Infinity
    else {
      if (heard.says === 'news') this.hearNews(heard.document)
      // If two tabs lead, the one with the lower number continues.
      if (this.isLeading() && this.id < heard.id) return this.beat()
      this.leaderAt = performance.now()
      if (this.isLeading()) this.disconnect()
    }
    if (!this.connection && !this.failures) this.follow()
  }

  private hearNews(document: unknown): void {
    const told = secondhand(document)
    if (told) this.publish(told)
    const isNew = JSON.stringify(document) !== JSON.stringify(this.last)
    if (isNew) this.lookAt = Math.min(this.lookAt, this.contactAt + MIN_LOOK_GAP_MS)
  }

  private answer(): void {
    if (!this.isLeading()) return
    const { id, last: document } = this
    this.say(document === undefined ? { says: 'listening', id } : { says: 'news', id, document })
  }

  /** Waits for the next look, or for the leader to be found silent. */
  private follow(): void {
    const at = Math.min(this.lookAt, this.leaderAt + this.settings.heartbeat * 2)
    const left = at - performance.now()
    // What is due is not put off by the next of 20,000 messages.
    if (left <= 0 && this.isDue) return
    this.after(Math.max(0, left) + LEADER_ANSWER_MS * Math.random(), () => this.connect())
    this.isDue = left <= 0
  }

  private connect(): void {
    this.disconnect()
    this.isLooking = performance.now() - this.leaderAt < this.settings.heartbeat * 2
    let connection: EventSource
    try {
      connection = this.connection = new EventSource(this.settings.url)
    } catch (error) {
      // The browser has none, or refuses the address.
      return this.fail(textOf(error))
    }
    connection.onopen = () => this.alive()
    connection.addEventListener('ping', () => this.alive())
    connection.onmessage = ({ data }) => {
      this.alive()
      this.news(String(data))
      if (this.isLooking) this.endLook()
    }
    // Browsers reconnect by themselves, but not after every failure, and without a limit.
    connection.onerror = () => this.fail('no connection')
    if (this.isLooking)
      return this.after(Math.min(this.settings.heartbeat, MAX_LOOK_MS), () => this.endLook())
    this.beat()
    this.watch()
  }

  private endLook(): void {
    this.disconnect()
    this.contact()
    this.follow()
  }

  private alive(): void {
    this.failures = 0
    this.endFallback()
    this.contact()
    if (this.isLooking) return
    this.beat()
    this.watch()
  }

  private contact(): void {
    this.contactAt = performance.now()
    this.lookAt = this.contactAt + this.settings.heartbeat * 2
  }

  private watch(): void {
    this.after(this.settings.heartbeat * 2, () => this.fail('silent'))
  }

  private news(text: string): void {
    try {
      this.tell(readDocument(text))
    } catch (error) {
      this.publish(this.failure(error instanceof Error ? error.message : String(error)))
    }
  }

  private fail(why: string): void {
    this.disconnect()
    this.failures = Math.min(this.failures + 1, 16)
    this.publish(this.failure(why))
    const { fallback } = this.settings
    this.stopFallback ??= fallback?.((document, askedAt) => this.tell(document, askedAt))
    const pause = Math.min(MAX_RETRY_MS, MIN_RETRY_MS * 2 ** (this.failures - 1))
    this.after(pause * (0.5 + Math.random() / 2), () => this.connect())
  }

  /** To the app, and from the leader to the other tabs. */
  private tell(document: unknown, askedAt?: number): unknown {
    const taken = this.publish(document, askedAt)
    if (document instanceof Error) return taken
    this.last = document
    if (!this.isLooking) this.say({ says: 'news', id: this.id, document })
    return taken
  }

  private beat(): void {
    this.say({ says: 'listening', id: this.id })
  }

  private say(message: Message): void {
    this.channel?.tell(message)
  }

  private disconnect(): void {
    this.connection?.close()
    this.connection = undefined
    this.isLooking = false
  }

  private endFallback(): void {
    this.stopFallback?.()
    this.stopFallback = undefined
  }

  private after(pause: number, act: () => void): void {
    clearTimeout(this.timer)
    this.isDue = false
    this.timer = setTimeout(act, atMostLongestDelay(pause))
  }

  private failure(why: string): Error {
    return new Error(`stream: ${this.settings.url}: ${why}`)
  }
}

function invalid(option: string, message: string): CordonError {
  return new CordonError('invalid_option', `stream.${option}`, message)
}
