import { owns } from './host-matcher'
import { fetchExit } from './intercept/fetch'
import type { Gate } from './request-policy'
import type { Sender, SenderOptions } from './send-request'

/** A request of a vendor's code, on its way out. */
export interface Outgoing {
  readonly url: URL
  readonly method: string
  readonly headers: HeadersInit
  readonly body: string | URLSearchParams | Blob
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
  /** The vendor a URL belongs to, if any. */
  find(url: string): Gate | undefined
  /** Sends for the vendor, or rejects as a network error does. */
  send(gate: Gate, request: Outgoing): Promise<Response>
  /** What looks into requests is there; until then no vendor's request leaves. */
  open(createSender: (options: SenderOptions) => Sender): void
  /**
   * Closes the exits that only vendor code in the page can use; it must have resolved before such code
   * is evaluated. Rejects if the chunk cannot be loaded, and then such code must not be.
   */
  harden(): Promise<void>
  /** Aborts what is in flight for a vendor; returns how many requests that was. */
  abort(gate: Gate): number
  close(): void
}

export function createGuard(): Guard {
  return new PageGuard()
}

interface Watched {
  owns(url: URL): boolean
  readonly inFlight: Set<AbortController>
}

class PageGuard implements Guard, Door {
  private readonly gates = new Map<Gate, Watched>()
  private readonly native = globalThis.fetch
  private readonly undo: (() => void)[]
  /** The page is going: what is sent now has to outlive it. */
  private isEnding = false
  private hardened: Promise<void> | undefined
  private sender: Sender | undefined

  constructor() {
    const listen = (type: string, isEnding: boolean): (() => void) => {
      const listener = (): void => void (this.isEnding = isEnding)
      addEventListener(type, listener, true)
      return () => removeEventListener(type, listener, true)
    }
    this.undo = [listen('pagehide', true), listen('pageshow', false), fetchExit(this, window)]
  }

  add(gate: Gate): () => void {
    this.gates.set(gate, { owns: owns(gate.hosts), inFlight: new Set() })
    return () => void this.gates.delete(gate)
  }

  harden(): Promise<void> {
    this.hardened ??= import('./intercept/all').then(
      ({ harden }) => {
        if (this.gates.size) this.undo.push(harden(this, window))
      },
      (error: unknown) => {
        this.hardened = undefined
        throw error
      },
    )
    return this.hardened
  }

  abort(gate: Gate): number {
    const inFlight = [...(this.gates.get(gate)?.inFlight ?? [])]
    for (const controller of inFlight) controller.abort()
    return inFlight.length
  }

  close(): void {
    for (const stop of this.undo.splice(0).reverse()) stop()
    this.gates.clear()
  }

  find(address: string): Gate | undefined {
    if (!this.gates.size) return undefined
    try {
      const url = new URL(address, location.href)
      for (const [gate, watched] of this.gates) if (watched.owns(url)) return gate
    } catch {
      // Not a URL: the platform's own error is the answer.
    }
    return undefined
  }

  open(createSender: (options: SenderOptions) => Sender): void {
    this.sender = createSender({
      native: this.native,
      isEnding: () => this.isEnding,
      inFlight: (gate) => this.gates.get(gate)?.inFlight,
    })
  }

  async send(gate: Gate, request: Outgoing): Promise<Response> {
    if (this.sender) return this.sender(gate, request)
    gate.blocked('may_not_run', [])
    throw new TypeError('Failed to fetch')
  }
}
