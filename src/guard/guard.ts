import { beaconExit } from './beacon-exit'
import { fetchExit } from './fetch-exit'
import type { Gate } from './gate'
import { owns } from './owns'
import { readRequest } from './read-request'
import { xhrExit } from './xhr-exit'

/** A request of a vendor's code, on its way out. */
export interface Outgoing {
  readonly url: URL
  readonly method: string
  readonly headers: HeadersInit
  readonly body: string | URLSearchParams
  readonly signal?: AbortSignal | null
}

/** What an exit needs of the guard. */
export interface Door {
  /** The vendor a URL belongs to, if any. */
  find(url: string): Gate | undefined
  /** Sends for the vendor, or rejects as a network error does. */
  send(gate: Gate, request: Outgoing): Promise<Response>
}

/**
 * Stands at the page's network exits. Everybody else's requests pass untouched; a vendor's are
 * checked, sent by the guard itself and witnessed.
 */
export interface Guard {
  add(gate: Gate): () => void
  /** Aborts what is in flight for a vendor; returns how many requests that was. */
  abort(gate: Gate): number
  close(): void
}

export function createGuard(): Guard {
  const gates = new Map<Gate, { owns(url: URL): boolean; inFlight: Set<AbortController> }>()
  const nativeFetch = globalThis.fetch
  let ending = false

  const find = (address: string): Gate | undefined => {
    if (!gates.size) return undefined
    try {
      const url = new URL(address, location.href)
      for (const [gate, entry] of gates) if (entry.owns(url)) return gate
    } catch {
      // Not a URL: the platform's own error is the answer.
    }
    return undefined
  }

  const send = async (gate: Gate, request: Outgoing): Promise<Response> => {
    const { payload, messageIds } = readRequest(request.url, String(request.body))
    const why = !gate.mayRun() ? 'may_not_run' : payload ? gate.inspect(payload) : 'unreadable'
    if (why) {
      gate.blocked(why, messageIds)
      throw new TypeError('Failed to fetch')
    }
    const controller = new AbortController()
    const inFlight = gates.get(gate)?.inFlight
    inFlight?.add(controller)
    request.signal?.addEventListener('abort', () => controller.abort())
    try {
      const response = await nativeFetch.call(globalThis, request.url.href, {
        method: request.method,
        headers: request.headers,
        ...(request.body && { body: request.body }),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        // A keepalive request cannot be taken back, so there is none while the page lives.
        keepalive: ending,
        signal: controller.signal,
      })
      gate.answered(messageIds, response.status)
      return response
    } catch (error) {
      gate.answered(messageIds, 0)
      throw error
    } finally {
      inFlight?.delete(controller)
    }
  }

  const door: Door = { find, send }
  const onPageHide = (): void => void (ending = true)
  const onPageShow = (): void => void (ending = false)
  addEventListener('pagehide', onPageHide, true)
  addEventListener('pageshow', onPageShow, true)
  const undo = [fetchExit(door), xhrExit(door), beaconExit(door)]

  return {
    add(gate) {
      gates.set(gate, { owns: owns(gate.hosts), inFlight: new Set() })
      return () => void gates.delete(gate)
    },
    abort(gate) {
      const inFlight = [...(gates.get(gate)?.inFlight ?? [])]
      for (const controller of inFlight) controller.abort()
      return inFlight.length
    },
    close() {
      for (const stop of undo.reverse()) stop()
      removeEventListener('pagehide', onPageHide, true)
      removeEventListener('pageshow', onPageShow, true)
      gates.clear()
    },
  }
}
