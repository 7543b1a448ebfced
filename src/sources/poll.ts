import { checkKeys, invalidOption } from '../errors'
import { atMostLongestDelay } from '../shared/longest-delay'
import { monotonic } from '../shared/natives'
import { onPage } from '../shared/page-lifecycle'
import { openTabChannel, type TabChannel } from '../shared/tab-channel'
import { readDocument } from './read-document'
import { refetching, warning, type Publish, type Source } from './source'
import { secondhand } from './stops-only'

export interface PollOptions {
  /**
   * Longest time between two checks of a visible tab, in ms; default 15 000. A document may set
   * another with its own `every`, within 1 s and 1 h.
   */
  readonly every?: number | undefined
  /** How long an answer may take, body included, in ms; default 5 000. */
  readonly timeout?: number | undefined
  /** Share of `every` by which a check may come earlier, so that tabs spread; 0 to 1, default 0.2. */
  readonly jitter?: number | undefined
  /** One tab of the browser asks and tells the others; default true. */
  readonly leader?: boolean | undefined
}

type PollSettings = { readonly url: string } & {
  readonly [Option in keyof PollOptions]-?: NonNullable<PollOptions[Option]>
}

/** The same in a page. */
type PageSettings = PollSettings & {
  /** The resolved `url`, kept because the page's base may change. */
  readonly address: URL
}

/** What the tab that asked tells the others. */
interface Message {
  readonly visible: boolean
  readonly document: unknown
}

const MIN_EVERY_MS = 1_000
const MAX_EVERY_MS = 3_600_000
const MAX_BACK_OFF_MS = 600_000

// Taken before any vendor's code is evaluated, which could answer in the server's place.
const { fetch, setTimeout, clearTimeout, performance, Date } = globalThis

/**
 * Reads the policy from a static file: at once, every `every` ms, and when the tab is shown, restored or back
 * online after longer than that. After a sleep, or after being offline, vendors wait for the answer. Of the tabs of
 * one browser, one asks and tells the others. These stop at once what is to be stopped, and ask half as often
 * themselves, because only what a tab has fetched itself starts anything. No lock is held, so tabs can still be
 * frozen. A failed attempt (a status other than 200, larger than 64 kB, not JSON, too late, redirected to another
 * origin) is published as an `Error`, and followed by a back-off of at most 10 minutes. On a server it does nothing.
 *
 * @param url same origin, so that no header or preflight is needed and the warm connection is used
 * @throws CordonError `invalid_option`, naming `poll.url`, `poll.every` …
 *
 * @example
 * ```ts
 * createAnalytics({ vendors, source: poll('/analytics-policy.json', { every: 30_000 }) })
 * ```
 */
export function poll(url: string, options: PollOptions = {}): Source {
  const settings = complete(url, options)
  return (publish) => (typeof window === 'undefined' ? () => {} : start(settings, publish))
}

function complete(url: string, options: PollOptions): PollSettings {
  checkKeys('poll', options, 'every timeout jitter leader')
  const { every = 15_000, timeout = 5_000, jitter = 0.2, leader = true } = options
  positive('every', every)
  positive('timeout', timeout)
  if (!(jitter >= 0 && jitter <= 1))
    throw invalidOption('poll.jitter', 'a number from 0 to 1', jitter)
  if (typeof url !== 'string' || !url) throw invalidOption('poll.url', 'a URL', url)
  return { url, every, timeout, jitter, leader }
}

function positive(option: string, value: number): void {
  if (!(Number.isFinite(value) && value > 0))
    throw invalidOption(`poll.${option}`, 'milliseconds above 0', value)
}

function start(given: PollSettings, publish: Publish): () => void {
  // Not `location`, against which a `srcdoc` frame can resolve nothing.
  const settings = { ...given, address: new URL(given.url, document.baseURI) }
  for (const oddity of odditiesOf(settings)) publish(warning(oddity))
  const poller = new Poller(settings, publish)
  const reconnect = (): void => poller.reconnect()
  const stopListening = onPage({
    shown: () => poller.wake(),
    restored: () => poller.open(),
    exit: () => poller.shut(),
  })
  addEventListener('online', reconnect)
  poller.open()
  return () => {
    stopListening()
    removeEventListener('online', reconnect)
    poller.stop()
  }
}

/** Warnings about options that are valid, but probably a mistake. */
function odditiesOf({ every }: PageSettings): string[] {
  return every < MIN_EVERY_MS ? [`poll.every: ${every} is less than a second: the unit is ms`] : []
}

class Poller {
  private every: number
  private failures = 0
  /** When this tab last had an answer of its own, or none: by both clocks, for each may jump. */
  private asked: readonly [wall: number, monotonic: number] | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private request: AbortController | undefined
  private channel: TabChannel | undefined

  constructor(
    private readonly settings: PageSettings,
    private readonly publish: Publish,
  ) {
    this.every = settings.every
  }

  /** The page was opened or restored: opens the channel to the other tabs. */
  open(): void {
    const { leader, url } = this.settings
    if (leader)
      this.channel ??= openTabChannel(`cordon:poll:${url}`, (message) => this.readMessage(message))
    if (!this.asked) void this.check()
    else if (this.age() > this.every) this.askAgain()
  }

  /** The browser is online again: asks without waiting for the back-off. */
  reconnect(): void {
    if (this.failures > 0 || this.age() > this.every) this.askAgain()
  }

  /** The page closes, or goes to the back/forward cache. */
  shut(): void {
    this.channel?.close()
    this.channel = undefined
  }

  stop(): void {
    clearTimeout(this.timer)
    this.abandon()
    this.shut()
  }

  wake(): void {
    if (isVisible() && this.age() > this.every) void this.check()
  }

  /** Asks for what may have been missed; vendors wait meanwhile. */
  private askAgain(): void {
    // What was asked before is answered as of then.
    this.abandon()
    this.publish(refetching())
    void this.check()
  }

  private abandon(): void {
    this.request?.abort()
    this.request = undefined
  }

  /** One request at a time; an answer after a stop is ignored. */
  private async check(): Promise<void> {
    if (this.request) return
    const { url, address, timeout } = this.settings
    const mine = (this.request = new AbortController())
    const late = setTimeout(() => mine.abort(), atMostLongestDelay(timeout))
    const askedAt = monotonic()
    try {
      const document = await read(address, mine.signal)
      if (mine === this.request) {
        this.failures = 0
        const taken = this.publish(document, askedAt)
        this.channel?.tell({ visible: isVisible(), document } satisfies Message)
        this.setPace(taken === true ? document : await taken)
      }
    } catch (error) {
      if (mine === this.request) {
        this.failures = Math.min(this.failures + 1, 16)
        this.publish(
          new Error(`poll: ${url}: ${reasonOf(error, mine.signal)}${hint(error, address)}`),
        )
      }
    } finally {
      clearTimeout(late)
      if (mine === this.request) {
        this.request = undefined
        this.asked = [Date.now(), performance.now()]
        this.schedule(1)
      }
    }
  }

  /** Any code of this origin can send this, so it may only stop vendors, and delay this tab's next request a little. */
  private readMessage(message: unknown): void {
    const { visible, document } = (message ?? {}) as Partial<Message>
    if (document === undefined) return
    const told = secondhand(document)
    if (told) this.publish(told)
    // Who asked goes on asking. The others watch that it does, and take over if it is hidden, or has been closed.
    const isOver = visible === false && isVisible()
    if (!this.request && this.asked) this.schedule(isOver ? 1 : 2, this.every + spread())
  }

  private setPace(document: unknown): void {
    if (typeof document !== 'object' || document === null) return
    const { every } = document as { every?: unknown }
    this.every =
      typeof every === 'number' && every > 0
        ? Math.min(MAX_EVERY_MS, Math.max(MIN_EVERY_MS, every))
        : this.settings.every
  }

  /** Counted from the last answer that this tab got itself, so that no message can put it off; in at most so many ms. */
  private schedule(intervals: number, most = Infinity): void {
    const backOff = Math.min(MAX_BACK_OFF_MS, this.every * 2 ** this.failures)
    const pause = Math.max(this.every, backOff) * intervals
    const left = Math.min(most, pause * (1 - this.settings.jitter * Math.random()) - this.age())
    clearTimeout(this.timer)
    // At once, and not in a timer: the next of 20,000 messages would put that off, and the one after it.
    if (left <= 0) void this.check()
    else this.timer = setTimeout(() => void this.check(), atMostLongestDelay(left))
  }

  private age(): number {
    const [wall, monotonic] = this.asked ?? [-Infinity, -Infinity]
    return Math.max(Date.now() - wall, performance.now() - monotonic)
  }
}

/** So that of the tabs whose asking one was closed not all ask at once, in ms. */
function spread(): number {
  return 500 * Math.random()
}

function isVisible(): boolean {
  return document.visibilityState !== 'hidden'
}

/** The document, if it arrived complete and from its own origin. */
async function read({ href, origin }: URL, signal: AbortSignal): Promise<unknown> {
  // The browser's own cache makes the request conditional; a header set by hand would need a preflight.
  const response = await fetch(href, { cache: 'no-cache', credentials: 'same-origin', signal })
  if (response.status !== 200) throw new Error(`status ${response.status}`)
  if (response.redirected && new URL(response.url).origin !== origin)
    throw new Error('redirected to another origin')
  return readDocument(await response.text())
}

/** Browsers hide why they refuse an answer. */
function hint(error: unknown, { origin }: URL): string {
  // Of a sandboxed frame it is `null`, of a `srcdoc` frame its parent's; and a file's is no other file's.
  const { origin: own = location.origin } = globalThis as { readonly origin?: string }
  return error instanceof TypeError && (origin !== own || own === 'null')
    ? ' (another origin: it needs CORS headers)'
    : ''
}

function reasonOf(error: unknown, signal: AbortSignal): string {
  return signal.aborted
    ? 'no answer in time'
    : String(error instanceof Error ? error.message : error)
}
