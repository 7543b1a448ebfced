import type { ExtrasOptions } from '../client/optional-features'
import { createPseudonyms } from '../privacy/pseudonyms/pseudonym'
import { onPage } from '../shared/page-lifecycle'
import type { EventCount, ExposureEntry } from './exposures'
import type { LedgerLine } from './ledger-line'

/** Where the ledger goes. */
export interface LedgerOptions {
  /**
   * An endpoint of your own, which gets lines of JSON by POST; or what takes them. A line is done when
   * the answer is 2xx, or when the function has returned (or its promise is kept); else it comes again.
   */
  readonly sink: string | URL | ((lines: readonly LedgerLine[]) => unknown)
  /** How often, in ms; default 60 000. Also when the page is hidden, and when its person changes. */
  readonly every?: number
}

/** Largest body that is sent with the page's end, in lines; a browser takes 64 kB then. */
const mostLines = 200
/** ms */
const usually = 60_000

type Told = Pick<LedgerLine, 'count' | 'last'>

/** Sends what is new in the ledger to the app's own server: a chunk of its own, for who wants it. */
export class LedgerSink {
  private readonly pseudonym: (value: unknown) => string
  private readonly told = new Map<string, Told>()
  private readonly timer: ReturnType<typeof setInterval>
  private readonly stopListening: () => void
  private last: Promise<void> = Promise.resolve()

  constructor(
    private readonly options: ExtrasOptions,
    private readonly ledger: LedgerOptions,
  ) {
    const { settings, identity } = options
    // With a key of its own, an app sees the same person on two devices.
    this.pseudonym = createPseudonyms(settings.privacy?.key ?? identity.secret, 'ledger')
    this.timer = setInterval(() => this.flush(), ledger.every ?? usually)
    this.stopListening = onPage({ hidden: () => this.flush(), exit: () => this.flush() })
  }

  /** Called before the person changes as well, so that each line is of one. */
  flush(): void {
    const lines = this.news()
    for (let index = 0; index < lines.length; index += mostLines)
      this.last = this.send(lines.slice(index, index + mostLines))
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    this.stopListening()
    this.flush()
    await this.last
  }

  /** What was not told yet, taken as told. */
  private news(): LedgerLine[] {
    const { vendors, identity } = this.options
    const { anonymousId, userId, groupId } = identity.ids()
    const who = {
      subject: this.pseudonym(userId ?? anonymousId),
      organisation: groupId === undefined ? null : this.pseudonym(groupId),
    }
    return [...vendors].flatMap(([vendor, one]) => {
      const exposures = one.exposures()
      if (!exposures) return []
      const entries = [...exposures.events().map(ofEvent), ...exposures.entries().map(ofProperty)]
      return entries.flatMap((entry) => {
        const line = { ...who, vendor, ...entry }
        const { count = 0, last = line.first } = this.told.get(keyOf(line)) ?? {}
        if (line.count === count) return []
        this.told.set(keyOf(line), line)
        return { ...line, count: line.count - count, first: last }
      })
    })
  }

  private async send(lines: readonly LedgerLine[]): Promise<void> {
    const { sink } = this.ledger
    try {
      await (typeof sink === 'function' ? sink(lines) : post(sink, lines))
    } catch (error) {
      this.options.onError(error)
      for (const line of lines) this.takeBack(line)
    }
  }

  private takeBack(line: LedgerLine): void {
    const { count = 0 } = this.told.get(keyOf(line)) ?? {}
    this.told.set(keyOf(line), { count: count - line.count, last: line.first })
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
