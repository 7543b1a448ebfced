import type { RetryOptions } from '../adapter'
import type { AnalyticsEvent } from '../event/event'
import type { DataClass } from '../privacy/vocabulary/data-class'

/** Raised with each incompatible change of the protocol, because a frame's file may be older than the page. */
export const protocol = 2

/** The message with which the page hands over the port: the only one between the windows themselves. */
export interface Opening {
  readonly cordon: typeof protocol
  /** Options for the adapter's factory. */
  readonly options: object
  /** Data classes that the rules keep for the vendor. */
  readonly allowed: readonly DataClass[]
}

/** Messages from the page through the port. */
export type ToFrame =
  | {
      readonly type: 'deliver'
      readonly id: number
      readonly events: readonly AnalyticsEvent[]
      readonly isEnding: boolean
    }
  | { readonly type: 'flush'; readonly id: number }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer | undefined }

/** Messages from the frame. They are not trusted: the page checks each part before it uses it. */
export type FromFrame =
  | {
      readonly type: 'ready'
      readonly protocol: number
      readonly batchSize?: number
      readonly interval?: number
    }
  | { readonly type: 'failed'; readonly failure: SerializedError }
  | { readonly type: 'left' }
  | { readonly type: 'done'; readonly id: number; readonly failure?: SerializedError }
  | { readonly type: 'request'; readonly id: number; readonly request: Bridged }

/** A request that the vendor's code wants to send. */
export interface Bridged {
  readonly url: string
  readonly method: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

/** The answer of the vendor's server; none if there was no answer, or no request. */
export interface Answer {
  readonly status: number
  readonly statusText: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

/** An error, serialised for the port. */
export interface SerializedError {
  readonly message: string
  /** It was a `Retry`. */
  readonly retry?: RetryOptions
}
