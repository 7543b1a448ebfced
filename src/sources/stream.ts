import { CordonError } from '../errors'
import { onPage } from '../shared/page-lifecycle'
import { openTabChannel, type TabChannel } from '../shared/tab-channel'
import { readDocument } from './read-document'
import type { Source } from './source'

export interface StreamOptions {
  /**
   * How often the server says something at the latest, in ms; default 30 000. After twice that the
   * connection counts as dead, and a tab that listens for others as gone.
   */
  readonly heartbeat?: number
  /** Runs while the stream does not: usually `poll`. */
  readonly fallback?: Source
}

interface Settings {
  readonly url: string
  readonly heartbeat: number
  readonly fallback: Source | undefined
}

/** What tabs say to each other. Who listens says so, and hands on what it hears. */
type Message =
  | { readonly says: 'who' }
  | { readonly says: 'bye' }
  | { readonly says: 'listening'; readonly id: number }
  | { readonly says: 'news'; readonly id: number; readonly document: unknown }

/** How long a new tab waits for the one that listens to speak up, ms. */
const patience = 250
const shortestPause = 1_000
const longestPause = 300_000

/**
 * Server-sent events as a source: each `message` is a policy (JSON, or a JWS for `signed`), each `ping`
 * a sign of life. One tab of a browser listens and tells the others: over HTTP/1.1 a connection in
 * each would leave the seventh tab none. A tab that is closed, frozen or silent is replaced. While
 * there is no connection `fallback` runs, and the stream is tried again, later each time, up to 5 min.
 * What goes wrong is published as an `Error`. On a server it does nothing.
 *
 * @param url same origin; answers `text/event-stream`, with the present policy first
 * @throws CordonError `invalid_option`, naming `stream.url`, `stream.heartbeat` or `stream.fallback`
 *
 * @example
 * ```ts
 * stream('/analytics-policy/events', { fallback: poll('/analytics-policy.json') })
 * ```
 */
export function stream(url: string, options: StreamOptions = {}): Source {
  const { heartbeat = 30_000, fallback } = options
  if (typeof url !== 'string' || !url) throw invalid('url', 'must be a URL')
  if (!(Number.isFinite(heartbeat) && heartbeat > 0))
    throw invalid('heartbeat', 'must be milliseconds above 0')
  if (fallback !== undefined && typeof fallback !== 'function')
    throw invalid('fallback', 'must be a source')
  return (publish) =>
    typeof window === 'undefined' ? () => {} : start({ url, heartbeat, fallback }, publish)
}

function start(settings: Settings, publish: (document: unknown) => void): () => void {
  const listener = new Listener(settings, publish)
  const open = (): void => listener.open()
  const close = (): void => listener.close()
  const stopListening = onPage({ restored: open, exit: close, frozen: close })
  open()
  return () => {
    stopListening()
    close()
  }
}

class Listener {
  private readonly id = Math.random()
  private line: TabChannel | undefined
  private connection: EventSource | undefined
  private stopFallback: (() => void) | undefined
  private failures = 0
  /** For a tab that comes later. */
  private last: unknown
  /** Of what happens next: who listens is asked, found silent, or tried again. */
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly settings: Settings,
    private readonly publish: (document: unknown) => void,
  ) {}

  /** The page is there, or there again. */
  open(): void {
    if (this.line) return
    this.line = openTabChannel(`cordon:stream:${this.settings.url}`, (message) =>
      this.hear(message),
    )
    this.say({ says: 'who' })
    this.after(patience, () => this.connect())
  }

  /** The page goes, perhaps to the back/forward cache: another tab takes over. */
  close(): void {
    clearTimeout(this.timer)
    if (this.connection) this.say({ says: 'bye' })
    this.disconnect()
    this.endFallback()
    this.line?.close()
    this.line = undefined
  }

  private hear(message: unknown): void {
    const heard = message as Message
    if (heard.says === 'who') return this.answer()
    if (heard.says === 'bye') return this.after(patience * Math.random(), () => this.connect())
    // Two that listen: the one with the lower number goes on.
    if (this.connection && this.id < heard.id) return this.beat()
    this.disconnect()
    this.endFallback()
    if (heard.says === 'news') this.publish(heard.document)
    this.after(this.settings.heartbeat * 2 + patience * Math.random(), () => this.connect())
  }

  private answer(): void {
    if (!this.connection) return
    const { id, last: document } = this
    this.say(document === undefined ? { says: 'listening', id } : { says: 'news', id, document })
  }

  private connect(): void {
    this.disconnect()
    const connection = (this.connection = new EventSource(this.settings.url))
    this.beat()
    connection.onopen = () => this.alive()
    connection.addEventListener('ping', () => this.alive())
    connection.onmessage = ({ data }) => {
      this.alive()
      this.news(String(data))
    }
    // The browser would try again by itself, but not after every failure, and without an end.
    connection.onerror = () => this.fail('no connection')
    this.watch()
  }

  private alive(): void {
    this.failures = 0
    this.endFallback()
    this.beat()
    this.watch()
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
    this.connection?.close()
    this.failures = Math.min(this.failures + 1, 16)
    this.publish(this.failure(why))
    const { fallback } = this.settings
    this.stopFallback ??= fallback?.((document) => this.tell(document))
    const pause = Math.min(longestPause, shortestPause * 2 ** (this.failures - 1))
    this.after(pause * (0.5 + Math.random() / 2), () => this.connect())
  }

  /** To the app, and to the other tabs. */
  private tell(document: unknown): void {
    this.publish(document)
    if (document instanceof Error) return
    this.last = document
    this.say({ says: 'news', id: this.id, document })
  }

  private beat(): void {
    this.say({ says: 'listening', id: this.id })
  }

  private say(message: Message): void {
    this.line?.tell(message)
  }

  private disconnect(): void {
    this.connection?.close()
    this.connection = undefined
  }

  private endFallback(): void {
    this.stopFallback?.()
    this.stopFallback = undefined
  }

  private after(pause: number, act: () => void): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(act, pause)
  }

  private failure(why: string): Error {
    return new Error(`stream: ${this.settings.url}: ${why}`)
  }
}

function invalid(option: string, message: string): CordonError {
  return new CordonError('invalid_option', `stream.${option}`, message)
}
