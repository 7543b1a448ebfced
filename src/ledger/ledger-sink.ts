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
  /** The app's own key for pseudonyms: with one, the same person is seen on two devices. */
  readonly key: string | undefined
  /** Resolves when the rules are there: before, nothing has gone to a vendor. */
  readonly engine: Promise<{ readonly createPseudonyms: typeof createPseudonyms }>
  readonly onPage: typeof onPage
  readonly onError: (error: unknown) => void
}

/** Largest body that is sent with the page's end, in lines; a browser takes 64 kB then. */
const maxLines = 200

type Reported = Pick<LedgerLine, 'count' | 'last'>

/** Sends what is new in the ledger to the app's own server: a chunk of its own, for who wants it. */
export class LedgerSink {
  private pseudonym: ((value: unknown) => string) | undefined
  private readonly reported = new Map<string, Reported>()
  private readonly timer: ReturnType<typeof setInterval>
  private readonly stopListening: () => void
  private last: Promise<void> = Promise.resolve()

  constructor(private readonly options: LedgerSinkOptions) {
    const { key, identity, ledger, engine, onPage } = options
    void engine.then(({ createPseudonyms }) => {
      this.pseudonym = createPseudonyms(key ?? identity.secret, 'ledger')
    })
    this.timer = setInterval(() => this.flush(), ledger.every)
    this.stopListening = onPage({ hidden: () => this.flush(), exit: () => this.flush() })
  }

  /** Called before the person changes as well, so that each line is of one. */
  flush(): void {
    const lines = this.unreportedLines()
    for (let index = 0; index < lines.length; index += maxLines)
      this.last = this.send(lines.slice(index, index + maxLines))
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    this.stopListening()
    this.flush()
    await this.last
  }

  /** What was not reported yet, taken as reported. */
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

  private async send(lines: readonly LedgerLine[]): Promise<void> {
    const { sink } = this.options.ledger
    try {
      await (typeof sink === 'function' ? sink(lines) : post(sink, lines))
    } catch (error) {
      this.options.onError(error)
      for (const line of lines) this.revert(line)
    }
  }

  private revert(line: LedgerLine): void {
    const { count = 0 } = this.reported.get(keyOf(line)) ?? {}
    this.reported.set(keyOf(line), { count: count - line.count, last: line.first })
  }
}

async function post(sink: string | URL, lines: readonly LedgerLine[]): Promise<void> {
  const { ok, status } = await fetch(sink, {
    method: 'POST',
    keepalive: true,
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
