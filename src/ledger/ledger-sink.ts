import { within } from '../delivery/engine'
import type { Vendor } from '../delivery/vendor'
import type { Identity } from '../event/identity'
import type { createPseudonyms } from '../privacy/pseudonyms/pseudonym'
import type { onPage } from '../shared/page-lifecycle'
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
  readonly onPage: typeof onPage
  readonly onError: (error: unknown) => void
}

/** Largest body, in lines and in bytes: browsers accept 64 kB in requests that outlive their page. */
const maxLines = 200
const maxBytes = 60_000
/** How long `close` waits for the app's server, in ms. */
const closeTimeoutMs = 5_000

type Reported = Pick<LedgerLine, 'count' | 'last'>

/** Sends what is new in the ledger to the app's own server. A separate chunk, loaded only with `ledger`. */
export class LedgerSink {
  private pseudonym: ((value: unknown) => string) | undefined
  private readonly reported = new Map<string, Reported>()
  /** Lines that the server did not accept, each with the person it belongs to. */
  private unsent: readonly LedgerLine[] = []
  private readonly sending = new Set<Promise<void>>()
  private readonly timer: ReturnType<typeof setInterval>
  private readonly stopListening: () => void

  constructor(private readonly options: LedgerSinkOptions) {
    const { key, identity, ledger, engine, onPage } = options
    void engine.then(({ createPseudonyms }) => {
      this.pseudonym = createPseudonyms(key ?? identity.secret, 'ledger')
    })
    this.timer = setInterval(() => this.flush(), ledger.every)
    const leave = (): void => this.flush(true)
    this.stopListening = onPage({ hidden: leave, exit: leave })
  }

  /**
   * Also called before the person changes, so that each line belongs to one person.
   *
   * @param isLeaving the request has to outlive the page
   */
  flush(isLeaving = false): void {
    const lines = joined([...this.unsent, ...this.unreportedLines()])
    this.unsent = []
    inBatches(lines).forEach((batch, index) => {
      const sent = this.send(batch, isLeaving && index === 0)
      this.sending.add(sent)
      void sent.then(() => this.sending.delete(sent))
    })
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    this.stopListening()
    this.flush()
    // A timeout is not an error: lines that were not accepted by then are lost with the page.
    await within(Promise.all(this.sending), closeTimeoutMs).catch(() => {})
  }

  /** Takes the lines that were not reported yet, and marks them as reported. */
  private unreportedLines(): LedgerLine[] {
    const { vendors, identity } = this.options
    const { pseudonym } = this
    if (!pseudonym) return []
    const { anonymousId, userId, groupId } = identity.ids()
    const who = {
      subject: pseudonym(userId ?? anonymousId),
      organisation: groupId === undefined ? null : pseudonym(groupId),
    }
    return [...vendors].flatMap(([vendor, one]) => {
      const exposures = one.loop?.privacy.exposures
      if (!exposures) return []
      const entries = [...exposures.events().map(ofEvent), ...exposures.entries().map(ofProperty)]
      return entries.flatMap((entry) => {
        const line = { ...who, vendor, ...entry }
        const { count = 0, last = line.first } = this.reported.get(keyOf(line)) ?? {}
        if (line.count === count) return []
        this.reported.set(keyOf(line), line)
        return { ...line, count: line.count - count, first: last }
      })
    })
  }

  private async send(lines: readonly LedgerLine[], keepalive: boolean): Promise<void> {
    const { sink } = this.options.ledger
    try {
      await (typeof sink === 'function' ? sink(lines) : post(sink, lines, keepalive))
    } catch (error) {
      this.options.onError(error)
      this.unsent = joined([...this.unsent, ...lines])
    }
  }
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
    const size = new TextEncoder().encode(JSON.stringify(line)).length + 1
    const last = batches[batches.length - 1]
    if (last && last.length < maxLines && bytes + size <= maxBytes) last.push(line)
    else batches.push([line])
    bytes = batches[batches.length - 1] === last ? bytes + size : size
  }
  return batches
}

async function post(
  sink: string | URL,
  lines: readonly LedgerLine[],
  keepalive: boolean,
): Promise<void> {
  const { ok, status } = await fetch(sink, {
    method: 'POST',
    keepalive,
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines.map((line) => JSON.stringify(line)).join('\n') + '\n',
  })
  if (!ok) throw new Error(`ledger.sink: status ${status}`)
}

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
