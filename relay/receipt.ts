import type { LedgerLine } from '../src/ledger/ledger-line'
import type { Exposure } from '../src/privacy/vocabulary/exposure'

/** What became of a request. */
export type RelayOutcome =
  /** The vendor's server took it. */
  | 'sent'
  /** The vendor's server refused it for good. */
  | 'refused'
  /** The vendor's server was in trouble, out of reach or too slow; the page tries again. */
  | 'failed'
  /** The vendor is off. */
  | 'stopped'
  /** The vendor is on hold. */
  | 'held'
  /** No policy was ever read. */
  | 'closed'
  /** The relay answers such requests itself: flags, configuration, recordings. */
  | 'answered'
  /** After the rules nothing was left to send. */
  | 'empty'
  /** The body could not be read, was too large, had too many events, or came too slowly. */
  | 'unreadable'
  /** No route, path or method of the relay. */
  | 'unknown'
  /** The relay itself has failed; nothing went upstream. */
  | 'error'

/** Why an event of a good request did not go upstream with it. */
export type RelayDropped = 'unreadable' | 'oversized' | 'incomplete'

/** The relay's account of one request: names, classes and counts, never a value. */
export interface RelayReceipt {
  readonly via: 'relay'
  /** ISO 8601. */
  readonly at: string
  /** Empty where no route was found. */
  readonly vendor: string
  readonly outcome: RelayOutcome
  /** What the page was answered. */
  readonly status: number
  /** Version of the policy in force. */
  readonly version: number
  /** Why the last attempt to read the policy changed nothing, if it did not. */
  readonly problem?: string
  /**
   * Events that went upstream, or were stopped, held or refused. A page sends again what was held, has failed or found
   * the relay closed, and each attempt is counted.
   */
  readonly events: number
  readonly dropped: Readonly<Partial<Record<RelayDropped, number>>>
  /** The same in the ledger's form, for `cordon exposure`. */
  readonly lines: readonly LedgerLine[]
}

/** An event as the receipt counts it. */
export interface CountedEvent {
  readonly name: string
  /** Pseudonym. */
  readonly subject: string
  readonly exposures: readonly Exposure[]
}

/** Most lines of a receipt that name a property; the rest of an event's properties are counted as one of each class. */
const mostLines = 10_000
const rest = '(more)'

/** One line for each event name and each property of it, per person. */
export function linesOf(
  events: readonly CountedEvent[],
  about: { readonly vendor: string; readonly at: string; readonly outcome: RelayOutcome },
): LedgerLine[] {
  const { vendor, at, outcome } = about
  const lines = new Map<string, { -readonly [Key in keyof LedgerLine]: LedgerLine[Key] }>()
  const add = (event: CountedEvent, exposure?: Exposure): void => {
    const property = exposure?.name ?? null
    const treatment = exposure?.treatment ?? null
    // The length keeps names with line breaks apart.
    const key = `${event.subject}\n${exposure?.class}\n${treatment}\n${event.name.length}\n${event.name}\n${property}`
    const line = lines.get(key)
    if (line) line.count += 1
    else if (exposure && exposure.name !== rest && lines.size >= mostLines)
      add(event, { ...exposure, name: rest })
    else
      lines.set(key, {
        ...{ subject: event.subject, organisation: null, vendor, event: event.name, property },
        ...{ class: exposure?.class ?? null, treatment, origin: 'app' },
        ...{ count: 1, first: at, last: at, via: 'relay', outcome },
      })
  }
  for (const event of events) {
    add(event)
    for (const exposure of event.exposures) add(event, exposure)
  }
  return [...lines.values()]
}
