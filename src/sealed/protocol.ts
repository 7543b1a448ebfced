import type { RetryOptions } from '../adapter'
import type { AnalyticsEvent } from '../event/event'
import type { DataClass } from '../privacy/vocabulary/data-class'

/** Raised when page and frame cannot understand each other any more: a frame's file may be old. */
export const protocol = 2

/** With what the page hands over the port; the only message between the windows themselves. */
export interface Opening {
  readonly cordon: typeof protocol
  /** What the adapter's factory is called with. */
  readonly options: object
  /** Data classes that the vendor may have as they are. */
  readonly allowed: readonly DataClass[]
}

/** What the page says through the port. */
export type ToFrame =
  | {
      readonly type: 'deliver'
      readonly id: number
      readonly events: readonly AnalyticsEvent[]
      readonly isEnding: boolean
    }
  | { readonly type: 'flush'; readonly id: number }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer | undefined }

/** What the frame says. Nobody vouches for it: the page looks at each part before it uses it. */
export type FromFrame =
  | {
      readonly type: 'ready'
      readonly protocol: number
      readonly batchSize?: number
      readonly interval?: number
    }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'left' }
  | { readonly type: 'done'; readonly id: number; readonly failure?: Failure }
  | { readonly type: 'request'; readonly id: number; readonly request: Bridged }

/** A request that the vendor's code wants to make. */
export interface Bridged {
  readonly url: string
  readonly method: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

/** What the vendor's server said; there is none if there was no answer, or no request. */
export interface Answer {
  readonly status: number
  readonly statusText: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

/** An error on its way through the port. */
export interface Failure {
  readonly message: string
  /** It was a `Retry`. */
  readonly retry?: RetryOptions
}
