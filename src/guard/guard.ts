import { abort, apply, NativeURL } from '../shared/natives'
import { onPage } from '../shared/page-lifecycle'
import { owns } from './host-matcher'
import type { PageWatch } from './inline-guard'
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
  /** What is to stay in the place of a global of a vendor's that is erased. */
  standInFor(name: string, value: unknown, onCall: () => void): unknown
  /** Raises the app's policy in the page; `undefined` where no vendor's code can have been in it. */
  raiseCspWall(policy: string): CspWall | undefined
  /**
   * Aborts what is in flight for a vendor, and ends what was set up to ask later; returns how many
   * requests were in flight.
   */
  abort(policy: RequestPolicy): number
  close(): void
}

type InlineGuard = typeof import('./inline-guard')

/** @param loadInline loads what only vendor code in the page needs */
export function createGuard(loadInline: () => Promise<InlineGuard>): Guard {
  return new PageGuard(loadInline)
}

interface Watched {
  readonly policy: RequestPolicy
  owns(url: URL): boolean
  readonly inFlight: Set<AbortController>
}

class PageGuard implements Guard {
  /** Gone through by index: an iterator is a function of the page's, which code in it can replace. */
  private readonly watched: Watched[] = []
  private readonly native = globalThis.fetch
  private readonly undo: (() => void)[]
  /** The page is going: what is sent now has to outlive it. */
  private isEnding = false
  /** The browser's own `fetch` is called: where that is a polyfill, it has exits of its own. */
  isSending = false
  private intercepting: Promise<void> | undefined
  private sender: Sender | undefined
  private inline: InlineGuard | undefined
  private watch: PageWatch | undefined

  constructor(private readonly loadInline: () => Promise<InlineGuard>) {
    const stopListening = onPage({
      exit: () => void (this.isEnding = true),
      restored: () => void (this.isEnding = false),
    })
    this.undo = [
      stopListening,
      ...(typeof window === 'object' ? [interceptFetch(this, window)] : []),
    ]
  }

  add(policy: RequestPolicy): () => void {
    const { watched } = this
    const one = { policy, owns: owns(policy.footprint.hosts), inFlight: new Set<AbortController>() }
    watched[watched.length] = one
    return () => void watched.splice(watched.indexOf(one), 1)
  }

  interceptAll(): Promise<void> {
    this.intercepting ??= this.loadInline().then(
      (inline) => this.openInline(inline),
      (error: unknown) => {
        this.intercepting = undefined
        throw error
      },
    )
    return this.intercepting
  }

  raiseCspWall(policy: string): CspWall | undefined {
    return this.inline?.raiseCspWall(policy)
  }

  standInFor(name: string, value: unknown, onCall: () => void): unknown {
    // Until it is known what may stay, nothing is taken away from the app.
    return this.inline ? this.inline.standInFor(name, value, onCall) : value
  }

  abort(policy: RequestPolicy): number {
    const inFlight = [...(this.inFlight(policy) ?? [])]
    for (const controller of inFlight) apply(abort, controller, [])
    this.inline?.endPrepared(this)
    return inFlight.length
  }

  close(): void {
    for (const stop of this.undo.splice(0).reverse()) stop()
    this.watched.length = 0
  }

  isBlocking(): boolean {
    return this.watched.some(({ policy }) => !policy.mayRun())
  }

  find(address: string, base = document.baseURI): RequestPolicy | undefined {
    const { watched } = this
    if (!watched.length || this.isSending) return undefined
    try {
      const url = new NativeURL(address, base)
      for (let index = 0; index < watched.length; index += 1)
        if (watched[index]?.owns(url)) return policyOf(watched[index]?.policy)
    } catch {
      // Not a URL: the platform's own error is the answer.
    }
    return undefined
  }

  open(createSender: (options: SenderOptions) => Sender): void {
    this.sender = createSender({
      native: this.native,
      exits: this,
      isEnding: () => this.isEnding,
      inFlight: (policy) => this.inFlight(policy),
      onSend: (url) => this.watch?.sent(url),
    })
  }

  async send(policy: RequestPolicy, request: Outgoing): Promise<Response> {
    if (this.sender) return this.sender(policy, request)
    policy.blocked(policy.isOwn([], () => false) ? 'may_not_run' : 'foreign_copy', [])
    throw new TypeError('Failed to fetch')
  }

  private openInline(inline: InlineGuard): void {
    this.inline = inline
    if (!this.watched.length) return
    this.undo.push(inline.interceptAll(this, window))
    const watch = inline.watchPage(
      this.watched.map(({ policy }) => policy),
      (url) => this.find(url),
    )
    this.watch = watch
    this.undo.push(() => watch.close())
  }

  private inFlight(policy: RequestPolicy): Set<AbortController> | undefined {
    return this.watched.find((one) => one.policy === policy)?.inFlight
  }
}

/** Nobody can look into what a tag sends: while it may, that is as everybody else's. */
function policyOf(policy: RequestPolicy | undefined): RequestPolicy | undefined {
  return policy?.isTag && policy.mayRun() ? undefined : policy
}
