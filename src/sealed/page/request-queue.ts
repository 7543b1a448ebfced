import type { Properties } from '../../event/event'
import type { Answer, Bridged } from '../protocol'
import type { Bridge } from './bridge'
import { scrubRequest } from './scrub-request'

export interface RequestQueueOptions {
  readonly bridge: Bridge
  /** Whether an address belongs to the vendor. */
  owns(url: URL): boolean
  scrub(payload: Properties): Properties
  answer(id: number, answer: Answer | undefined): void
}

/** Requests on the wire at once. After a kill, only these may have been received. */
const maxInFlight = 2
/** Requests that may wait. An SDK has no need for more; code that floods the page has. */
const maxWaiting = 200
/** Largest body, in characters. */
const maxBodyLength = 4_000_000
/** How long a request may take, body included, in ms: as long as Cordon waits for a delivery. */
const timeoutMs = 30_000
/** Headers that an SDK may set. Others could carry data past the inspection of the body. */
const headersAllowed = new Set(['accept', 'authorization', 'content-type'])

interface QueuedRequest {
  readonly id: number
  readonly request: Bridged
}

/**
 * The requests of a frame on their way to the guard: only to the vendor's own hosts, scrubbed, and few at once. They
 * wait here in the page, where a kill can drop them.
 */
export class RequestQueue {
  private readonly waiting: QueuedRequest[] = []
  private inFlight = 0
  private isClosed = false
  /** Number of requests that the vendor's server has answered with 2xx. */
  accepted = 0

  constructor(private readonly options: RequestQueueOptions) {}

  add(id: number, request: Bridged): void {
    if (this.waiting.length >= maxWaiting || !isRequest(request))
      return this.options.answer(id, undefined)
    this.waiting.push({ id, request })
    this.next()
  }

  /** The page is closing: what waits is sent now, or not at all. */
  sendAll(): void {
    for (const one of this.waiting.splice(0)) void this.carry(one)
  }

  close(): void {
    this.isClosed = true
    this.waiting.length = 0
  }

  private next(): void {
    while (this.inFlight < maxInFlight) {
      const one = this.waiting.shift()
      if (!one) return
      void this.carry(one)
    }
  }

  private async carry({ id, request }: QueuedRequest): Promise<void> {
    this.inFlight += 1
    // Two that never end would hold up all that wait behind them.
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), timeoutMs)
    const answer = await this.send(request, late.signal).catch(() => undefined)
    clearTimeout(timer)
    this.inFlight -= 1
    if (this.isClosed) return
    this.options.answer(id, answer)
    this.next()
  }

  private async send(
    { url: address, method, headers, body }: Bridged,
    signal: AbortSignal,
  ): Promise<Answer> {
    const { bridge, owns, scrub } = this.options
    const url = new URL(address)
    if (!owns(url)) {
      bridge.refused('foreign_host')
      throw new TypeError('Failed to fetch')
    }
    const response = await bridge.send({
      ...scrubRequest(url, body, scrub),
      method,
      signal,
      headers: headers.flatMap(([name, value]) =>
        headersAllowed.has(name.toLowerCase()) ? [[name, value] as [string, string]] : [],
      ),
    })
    const { status, statusText } = response
    if (response.ok) this.accepted += 1
    return { status, statusText, headers: [...response.headers], body: await response.text() }
  }
}

/** Whether a message from the frame is a valid request. */
function isRequest(value: unknown): value is Bridged {
  const { url, method, headers, body } = Object(value) as Partial<Bridged>
  return (
    typeof url === 'string' &&
    typeof method === 'string' &&
    typeof body === 'string' &&
    body.length <= maxBodyLength &&
    Array.isArray(headers) &&
    headers.every((pair) => Array.isArray(pair) && pair.every((part) => typeof part === 'string'))
  )
}
