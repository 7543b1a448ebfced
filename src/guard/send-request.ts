import { compress } from './compress'
import type { Outgoing } from './guard'
import { readRequest } from './read-request'
import type { Blocked, Gate } from './request-policy'

/** Sends for a vendor, or rejects as a network error does. */
export type Sender = (gate: Gate, request: Outgoing) => Promise<Response>

export interface SenderOptions {
  /** The browser's own. */
  readonly native: typeof fetch
  /** The page is going: what is sent now has to outlive it. */
  readonly isEnding: () => boolean
  /** The vendor's requests that can be aborted. */
  readonly inFlight: (gate: Gate) => Set<AbortController> | undefined
}

/** Looks into a vendor's requests, and lets those leave that may; tells the vendor what became of them. */
export function createSender({ native, isEnding, inFlight }: SenderOptions): Sender {
  return async (gate, request) => {
    const { payload, messageIds } = readRequest(request.url, String(request.body))
    const refuse = (why: Blocked): never => {
      gate.blocked(why, messageIds)
      throw new TypeError('Failed to fetch')
    }
    const why = !gate.mayRun() ? 'may_not_run' : payload ? gate.inspect(payload) : 'unreadable'
    if (why) refuse(why)
    // What is looked into is what is compressed; and after each wait the switch is asked again.
    const sent = gate.gzip && !isEnding() ? await compress(request, gate.gzip) : request
    if (!gate.mayRun()) refuse('may_not_run')
    const controller = new AbortController()
    const mine = inFlight(gate)
    mine?.add(controller)
    request.signal?.addEventListener('abort', () => controller.abort())
    try {
      const response = await native.call(globalThis, sent.url.href, {
        method: sent.method,
        headers: sent.headers,
        ...(sent.body && { body: sent.body }),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        // A keepalive request cannot be taken back, so there is none while the page lives.
        keepalive: isEnding(),
        signal: controller.signal,
      })
      gate.answered(messageIds, response.status)
      return response
    } catch (error) {
      gate.answered(messageIds, 0)
      throw error
    } finally {
      mine?.delete(controller)
    }
  }
}
