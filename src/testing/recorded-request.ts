/** One event out of a request, in whatever shape the vendor's protocol has. */
export interface RecordedEvent {
  /** A people or group update is named by its operation, such as `$set`. */
  readonly name: string
  /** `$insert_id`, `uuid` or `messageId`; empty where the protocol has none. */
  readonly id: string
  /** When it happened, in epoch ms, if the event says so. */
  readonly time: number | undefined
  readonly properties: Readonly<Record<string, unknown>>
  /** The event as it was in the payload. */
  readonly raw: Readonly<Record<string, unknown>>
}

/** One request as the server saw it. */
export interface RecordedRequest {
  /** When the headers arrived, in epoch ms: the earliest that a server can know of a request. */
  readonly at: number
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  /** The body, byte for byte. */
  readonly raw: Uint8Array
  /** The body as text, inflated where it was compressed. */
  readonly text: string
  /** The decoded JSON; `undefined` where there was none. */
  readonly payload: unknown
  readonly events: readonly RecordedEvent[]
  /** What was answered; absent while nothing was. */
  readonly status?: number
  readonly answeredAt?: number
  /** The client gave up before it had the answer. */
  readonly aborted: boolean
}
