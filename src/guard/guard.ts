import { abort, apply, NativeURL } from '../shared/natives'
import { onPage } from '../shared/page-lifecycle'
import { owns } from './host-matcher'
import type { CspWall } from './intercept/csp-wall'
import { interceptFetch } from './intercept/fetch'
import type { Interception, Outgoing } from './interception'
import type { RequestPolicy } from './request-policy'
import type { Sender, SenderOptions } from './send-request'

/**
 * Stands at the page's network exits. Everybody else's requests pass untouched; a vendor's are
 * checked, sent by the guard itself and witnessed.
 */
export interface Guard extends Interception {
  add(policy: RequestPolicy): () => void
  /** What looks into requests is there; until then no vendor's request leaves. */
  open(createSender: (options: SenderOptions) => Sender): void
  /**
   * Closes the exits that only vendor code in the page can use; it must have resolved before such code
   * is evaluated. Rejects if the chunk cannot be loaded, and then such code must not be.
   */
  interceptAll(): Promise<void>
  /** Raises the app's policy in the page; `undefined` where no vendor's code can have been in it. */
  raiseCspWall(policy: string): CspWall | undefined
  /** Aborts what is in flight for a vendor; returns how many requests that was. */
  abort(policy: RequestPolicy): number
  close(): void
}

export function createGuard(): Guard {
  return new PageGuard()
}

interface Watched {
  owns(url: URL): boolean
  readonly inFlight: Set<AbortController>
}

class PageGuard implements Guard {
  private readonly policies = new Map<RequestPolicy, Watched>()
  private readonly native = globalThis.fetch
  private readonly undo: (() => void)[]
  /** The page is going: what is sent now has to outlive it. */
  private isEnding = false
  private intercepting: Promise<void> | undefined
  private sender: Sender | undefined
  private wall: ((policy: string) => CspWall) | undefined

  constructor() {
    const stopListening = onPage({
      exit: () => void (this.isEnding = true),
      restored: () => void (this.isEnding = false),
    })
    this.undo = [stopListening, interceptFetch(this, window)]
  }

  add(policy: RequestPolicy): () => void {
    this.policies.set(policy, { owns: owns(policy.hosts), inFlight: new Set() })
    return () => void this.policies.delete(policy)
  }

  interceptAll(): Promise<void> {
    this.intercepting ??= import('./intercept/all').then(
      ({ interceptAll, raiseCspWall }) => {
        this.wall = raiseCspWall
        if (this.policies.size) this.undo.push(interceptAll(this, window))
      },
      (error: unknown) => {
        this.intercepting = undefined
        throw error
      },
    )
    return this.intercepting
  }

  raiseCspWall(policy: string): CspWall | undefined {
    return this.wall?.(policy)
  }

  abort(policy: RequestPolicy): number {
    const inFlight = [...(this.policies.get(policy)?.inFlight ?? [])]
    for (const controller of inFlight) apply(abort, controller, [])
    return inFlight.length
  }

  close(): void {
    for (const stop of this.undo.splice(0).reverse()) stop()
    this.policies.clear()
  }

  isBlocking(): boolean {
    for (const policy of this.policies.keys()) if (!policy.mayRun()) return true
    return false
  }

  find(address: string, base = document.baseURI): RequestPolicy | undefined {
    if (!this.policies.size) return undefined
    try {
      const url = new NativeURL(address, base)
      for (const [policy, watched] of this.policies) if (watched.owns(url)) return policy
    } catch {
      // Not a URL: the platform's own error is the answer.
    }
    return undefined
  }

  open(createSender: (options: SenderOptions) => Sender): void {
    this.sender = createSender({
      native: this.native,
      isEnding: () => this.isEnding,
      inFlight: (policy) => this.policies.get(policy)?.inFlight,
    })
  }

  async send(policy: RequestPolicy, request: Outgoing): Promise<Response> {
    if (this.sender) return this.sender(policy, request)
    policy.blocked('may_not_run', [])
    throw new TypeError('Failed to fetch')
  }
}
