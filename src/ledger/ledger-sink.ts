import { bytesOf, mostOutliving, outlive, outliving, within } from '../delivery/engine'
import type { Vendor } from '../delivery/vendor'
import type { Identity } from '../event/identity'
import type { createPseudonyms } from '../privacy/pseudonyms/pseudonym'
import type { onPage } from '../shared/page-lifecycle'
import { afterListeners } from './after-listeners'
import type { EventCount, ExposureEntry } from './exposures'
import type { LedgerLine } from './ledger-line'
import type { LedgerOptions } from './ledger-options'

export interface LedgerSinkOptions {
  readonly ledger: Required<LedgerOptions>
  readonly vendors: ReadonlyMap<string, Vendor>
  readonly identity: Identity
  /** The app's `privacy.key`: with it, a person has the same pseudonym on two devices. */
  readonly key: string | undefined
  /** Resolves when the rules are loaded; before that, nothing has gone to a vendor. */
  readonly engine: Promise<{ readonly createPseudonyms: typeof createPseudonyms }>
  /** Who has been signed in in this page, by user id; `undefined` is nobody. */
  readonly people: ReadonlySet<string | undefined>
  readonly onPage: typeof onPage
  readonly onError: (error: unknown) => void
}

/** Largest body, in lines and in bytes. */
const maxLines = 200
const maxBytes = 60_000
/** Of these, what lines take that are sent while the page stays: vendors need the rest when it goes. */
const maxBytesBefore = 15_000
/** How long after a request was broken off its page may still go because of the same, in ms. */
const leaveWithinMs = 1_000
/** How long `close` waits for the app's server, in ms. */
const closeTimeoutMs = 5_000
/** How long a request may take, in ms: then its lines are sent again. */
const answerTimeoutMs = 20_000
/**
 * Most requests under way while the page stays. A browser opens six connections to a server of HTTP/1.1: if this one
 * answers nothing, there has to be one for the policy.
 */
const maxUnanswered = 3

/** Sends what is new in the ledger to the app's own server. A separate chunk, loaded only with `ledger`. */
export class LedgerSink {
  private pseudonym: ((value: unknown) => string) | undefined
  /** How often each thing was counted by then. */
  private readonly reported = new Map<string, number>()
  /** When that was; the person may have been another before. */
  private reportedAt = ''
  /** Lines that the server did not accept, each with the person it belongs to. */
  private unsent: readonly LedgerLine[] = []
  private readonly sending = new Set<Promise<boolean>>()
  private readonly timer: ReturnType<typeof setInterval>
  private readonly stopListening: () => void

  constructor(private readonly options: LedgerSinkOptions) {
    const { key, identity, ledger, engine, people, onPage } = options
    void engine.then(({ createPseudonyms }) => {
      this.pseudonym = createPseudonyms(key ?? identity.secret, 'ledger')
    })
    // It may be late, and then nobody knows whose the lines are that are there already.
    if ([...people].some((id) => id !== undefined && id !== identity.ids().userId))
      this.unsent = this.unreportedLines({ subject: '', organisation: null })
    this.timer = setInterval(() => this.flush(), ledger.every)
    const leave = (): void => this.flush(true)
    const hidden = (): void => {
      leave()
      // The app's own listeners may track something, and when a page is unloaded, this is the last that is heard of it.
      afterListeners('visibilitychange', leave)
    }
    this.stopListening = onPage({ hidden, exit: leave, exited: leave })
  }

  /**
   * Also called before the person changes, so that each line belongs to one person.
   *
   * @param isLeaving the requests have to outlive the page, as far as the browser lets them
   * @param mostUnanswered so many requests may be under way
   */
  flush(isLeaving = false, mostUnanswered = isLeaving ? Infinity : maxUnanswered): void {
    const batches = inBatches(joined([...this.unsent, ...this.unreportedLines()]))
    const count = Math.max(0, mostUnanswered - this.sending.size)
    this.unsent = batches.slice(count).flat()
    batches.slice(0, count).forEach((batch) => {
      const sent = this.send(batch, isLeaving ? mostOutliving : maxBytesBefore)
      this.sending.add(sent)
      void sent.then((isTaken) => {
        this.sending.delete(sent)
        if (isTaken && this.unsent.length) this.flush()
      })
    })
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    this.stopListening()
    this.flush(false, Infinity)
    // A timeout is not an error: lines that were not accepted by then are lost with the page.
    await within(Promise.all(this.sending), closeTimeoutMs).catch(() => {})
  }

  /** Whose the next line is; `undefined` while nothing can have gone to a vendor. */
  private currentPerson(): Pick<LedgerLine, 'subject' | 'organisation'> | undefined {
    const { pseudonym } = this
    if (!pseudonym) return undefined
    const { anonymousId, userId, groupId, groups = {} } = this.options.identity.ids()
    // Of groups by kinds, as the compat layers have them, the first.
    const organisation = groupId ?? Object.values(groups)[0]
    return {
      subject: pseudonym(userId ?? anonymousId),
      organisation: organisation === undefined ? null : pseudonym(organisation),
    }
  }

  /** Takes the lines that were not reported yet, and marks them as reported. */
  private unreportedLines(who = this.currentPerson()): LedgerLine[] {
    if (!who) return []
    const { reportedAt } = this
    this.reportedAt = new Date().toISOString()
    return [...this.options.vendors].flatMap(([vendor, one]) => {
      const exposures = one.loop?.privacy.exposures
      if (!exposures) return []
      const entries = [...exposures.events().map(ofEvent), ...exposures.entries().map(ofProperty)]
      return entries.flatMap((entry) => {
        const line = { ...who, vendor, ...entry }
        const key = keyOf(line)
        const before = this.reported.get(key) ?? 0
        const count = line.count - before
        if (!count) return []
        this.reported.set(key, line.count)
        const isOne = count === 1 || line.last < reportedAt
        return { ...line, count, first: before ? (isOne ? line.last : reportedAt) : line.first }
      })
    })
  }

  /** Resolves to whether the lines were taken. */
  private async send(lines: readonly LedgerLine[], most: number): Promise<boolean> {
    const { sink } = this.options.ledger
    const controller = new AbortController()
    try {
      const { signal } = controller
      const sent =
        typeof sink === 'function' ? sink(lines) : this.post(sink, { lines, most, signal })
      await within(Promise.resolve(sent), answerTimeoutMs)
      return true
    } catch (error) {
      controller.abort()
      this.options.onError(error)
      this.unsent = joined([...this.unsent, ...lines])
      return false
    }
  }

  /** In a request that outlives the page, as long as all of these are below `most` bytes. */
  private async post(sink: string | URL, { lines, most, signal }: Batch): Promise<void> {
    const body = lines.map((line) => JSON.stringify(line)).join('\n') + '\n'
    const size = bytesOf(body)
    const keepalive = outliving.bytes + size <= most
    try {
      const headers = { 'content-type': 'application/x-ndjson' }
      const init = { method: 'POST', keepalive, headers, body, signal }
      const { ok, status } = await outlive(keepalive ? size : 0, () => fetch(sink, init))
      if (!ok) throw new AnsweredError(`ledger.sink: status ${status}`)
    } catch (error) {
      // Right before a page is unloaded Chromium rejects the promise, but the request goes on: sent again at the page's
      // end, its lines would count twice.
      if (error instanceof AnsweredError || !keepalive || !(await this.isLeft())) throw error
    }
  }

  private isLeft(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => end(false), leaveWithinMs)
      const stopListening = this.options.onPage({ exit: () => end(true) })
      const end = (isLeft: boolean): void => {
        clearTimeout(timer)
        stopListening()
        resolve(isLeft)
      }
    })
  }
}

interface Batch {
  readonly lines: readonly LedgerLine[]
  /** Bytes of all requests that outlive the page. */
  readonly most: number
  readonly signal: AbortSignal
}

/** Adds up lines about the same thing and the same person. */
function joined(lines: readonly LedgerLine[]): LedgerLine[] {
  const byKey = new Map<string, LedgerLine>()
  for (const line of lines) {
    const key = `${line.subject}\n${line.organisation}\n${keyOf(line)}`
    const { count, first, last } = byKey.get(key) ?? { ...line, count: 0 }
    byKey.set(key, {
      ...line,
      count: count + line.count,
      first: first < line.first ? first : line.first,
      last: last > line.last ? last : line.last,
    })
  }
  return [...byKey.values()]
}

function inBatches(lines: readonly LedgerLine[]): LedgerLine[][] {
  const batches: LedgerLine[][] = []
  let bytes = Infinity
  for (const line of lines) {
    const size = bytesOf(JSON.stringify(line)) + 1
    const last = batches[batches.length - 1]
    if (last && last.length < maxLines && bytes + size <= maxBytes) last.push(line)
    else batches.push([line])
    bytes = batches[batches.length - 1] === last ? bytes + size : size
  }
  return batches
}

class AnsweredError extends Error {}

type Entry = Omit<LedgerLine, 'subject' | 'organisation' | 'vendor'>

function ofEvent(event: EventCount): Entry {
  return {
    ...{ ...event, property: null, class: null, treatment: null },
    origin: 'app',
  }
}

function ofProperty({ name, ...entry }: ExposureEntry): Entry {
  return { ...entry, property: name }
}

function keyOf({
  vendor,
  event,
  property,
  class: dataClass,
  treatment,
  origin,
}: LedgerLine): string {
  return [vendor, event, property, dataClass, treatment, origin].join('\n')
}
