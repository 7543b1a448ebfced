import type { RequestPolicy } from './request-policy'

/** A window of the page: its own, or a frame's of the same origin, which has natives of its own. */
export type Realm = Window & typeof globalThis

/** A request by a vendor's code. */
export interface Outgoing {
  readonly url: URL
  readonly method: string
  readonly headers: HeadersInit
  readonly body: string | URLSearchParams
  readonly signal?: AbortSignal | null
}

/** Where each interceptor sends requests to: the guard in a page, the port to the page in a sealed frame. */
export interface Interception {
  /**
   * The vendor a URL belongs to, if any.
   *
   * @param base URL that it is relative to; default: the page's
   */
  find(url: string, base?: string): RequestPolicy | undefined
  /** Whether there is a vendor that may not run now. */
  isBlocking(): boolean
  /** Sends for the vendor, or rejects as a network error does. */
  send(policy: RequestPolicy, request: Outgoing): Promise<Response>
}
