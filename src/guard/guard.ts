import { abort, append, apply, NativeURL } from '../shared/natives'
import { onPage } from '../shared/page-lifecycle'
import { hostMatcher } from './host-matcher'
import type { PageWatch } from './inline-guard'
import type { CspWall } from './intercept/csp-wall'
import { interceptEarly, refuseUnread } from './intercept/early'
import { interceptFetch } from './intercept/fetch'
import type { Interception, Outgoing } from './interception'
import type { RequestPolicy } from './request-policy'
import type { Sender, SenderOptions } from './send-request'

/**
 * Intercepts the page's requests. Requests to a vendor are checked, sent by the guard itself, and their answers
 * read; all others pass untouched.
 */
export interface Guard extends Interception {
  add(policy: RequestPolicy): () => void
  /** Gives the guard what inspects requests; until then no vendor's request leaves. */
  open(createSender: (options: SenderOptions) => Sender): void
  /** Refuses what vendor code sends by other functions than `fetch`, until `interceptAll` has resolved. */
  interceptEarly(): void
  /**
   * Intercepts the ways out that only vendor code in the page can use. Must have resolved before such code is
   * evaluated; rejects if its chunk cannot be loaded, and then such code must not be evaluated.
   */
  interceptAll(): Promise<void>
  /** Puts back what another library of the page has removed of the patches. `interceptAll` does so too. */
  reapplyPatches(): void
  /** What replaces a vendor's global that is erased. */
  stubFor(name: string, value: unknown, onCall: () => void): unknown
  /** Adds the app's `csp` to the page; `undefined` as long as `interceptAll` has not resolved. */
  raiseCspWall(policy: string): CspWall | undefined
  /**
   * Aborts what is in flight for a vendor, and ends what was set up to send later. Returns how many requests
   * were in flight.
   */
  abort(policy: RequestPolicy): number
  close(): void
}

type InlineGuard = typeof import('./inline-guard')

const { forEach } = Set.prototype

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
  /** Read by index, because code in the page can replace the iterator of arrays. */
  private readonly watched: Watched[] = []
  private readonly native = globalThis.fetch
  private readonly undo: (() => void)[]
  /** The page is closing: what is sent now has to outlive it. */
  private isExiting = false
  private readonly unanswered = new Set<() => void>()
  /** The native `fetch` is being called. If that is a polyfill, its own `XMLHttpRequest` must pass. */
  isSending = false
  private intercepting: Promise<void> | undefined
  private sender: Sender | undefined
  private inline: InlineGuard | undefined
  /** What a wall holds back is counted, once however many there are. */
  private isCounting = false
  private watch: PageWatch | undefined
  private stopEarly: (() => void) | undefined

  constructor(private readonly loadInline: () => Promise<InlineGuard>) {
    const stopListening = onPage({
      exit: () => void (this.isExiting = true),
      // Last, so that what was not sent at all goes first: there is little room for what outlives a page.
      exited: (isKept) => {
        // Chromium, which alone freezes pages, goes on with the requests of one that it keeps; WebKit drops them.
        if (!isKept || !('onfreeze' in document)) this.unanswered.forEach((resend) => resend())
      },
      restored: () => void (this.isExiting = false),
    })
    this.undo = [
      stopListening,
      ...(typeof window === 'object' ? [interceptFetch(this, window)] : []),
    ]
  }

  add(policy: RequestPolicy): () => void {
    const { watched } = this
    const one = {
      policy,
      owns: hostMatcher(policy.footprint.hosts),
      inFlight: new Set<AbortController>(),
    }
    watched[watched.length] = one
    return () => void watched.splice(watched.indexOf(one), 1)
  }

  interceptEarly(): void {
    if (typeof window !== 'object') return
    this.stopEarly = interceptEarly(this, window)
    append(this.undo, this.stopEarly)
  }

  interceptAll(): Promise<void> {
    this.reapplyPatches()
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
    const wall = this.inline?.raiseCspWall(policy)
    if (wall && !this.isCounting) this.countViolations()
    return wall
  }

  private countViolations(): void {
    this.isCounting = true
    const count = ({ blockedURI }: SecurityPolicyViolationEvent): void =>
      this.find(blockedURI)?.blocked('csp', [])
    document.addEventListener('securitypolicyviolation', count)
    append(this.undo, () => document.removeEventListener('securitypolicyviolation', count))
  }

  stubFor(name: string, value: unknown, onCall: () => void): unknown {
    // Before the inline guard is loaded, which knows the stub, nothing is taken away from the app.
    return this.inline ? this.inline.stubFor(name, value, onCall) : value
  }

  reapplyPatches(): void {
    // What was given back on close stays so.
    if (!this.watched.length) return
    try {
      for (const stop of this.inline?.reapplyInterceptors(this, window) ?? [])
        append(this.undo, stop)
    } catch {
      // Neither a delivery nor a kill depends on it.
    }
  }

  abort(policy: RequestPolicy): number {
    const inFlight: AbortController[] = []
    const add = (one: AbortController): void => append(inFlight, one)
    apply(forEach, this.inFlight(policy) ?? new Set(), [add])
    for (let index = 0; index < inFlight.length; index += 1) apply(abort, inFlight[index], [])
    this.inline?.endPrepared(this, policy)
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
      guard: this,
      isExiting: () => this.isExiting,
      inFlight: (policy) => this.inFlight(policy),
      unanswered: this.unanswered,
      onSend: (url) => this.watch?.sent(url),
    })
  }

  async send(policy: RequestPolicy, request: Outgoing): Promise<Response> {
    if (this.sender) return this.sender(policy, request)
    refuseUnread(policy)
    throw new TypeError('Failed to fetch')
  }

  private openInline(inline: InlineGuard): void {
    this.inline = inline
    if (!this.watched.length) return
    this.stopEarly?.()
    this.undo.push(inline.interceptAll(this, window))
    const watch = inline.watchPage(
      this.watched.map(({ policy }) => policy),
      (url) => this.find(url),
    )
    this.watch = watch
    this.undo.push(() => watch.close())
  }

  private inFlight(policy: RequestPolicy): Set<AbortController> | undefined {
    for (let index = 0; index < this.watched.length; index += 1)
      if (this.watched[index]?.policy === policy) return this.watched[index]?.inFlight
    return undefined
  }
}

/** A tag's requests cannot be inspected: while it may run, they pass like any other's. */
function policyOf(policy: RequestPolicy | undefined): RequestPolicy | undefined {
  return policy?.isTag && policy.mayRun() ? undefined : policy
}
