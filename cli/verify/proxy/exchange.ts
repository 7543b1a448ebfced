import type { SentRequest } from '../../../verify/match-request'

/** A request that the browser made, and what became of it. */
export interface Exchange extends SentRequest {
  readonly at: number
  /** Of the tour, such as `first visit`. */
  readonly phase: string
  readonly body: Uint8Array
  readonly messages: readonly Uint8Array[]
  readonly answer: ExchangeAnswer | undefined
  /** Why there was no answer. */
  readonly error: string | undefined
  readonly endedAt: number | undefined
}

export interface ExchangeAnswer {
  readonly status: number
  readonly statusText: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Of documents, scripts, JSON, and whatever is as small as a policy, as far as it is kept. */
  readonly body: Uint8Array
  readonly size: number
}

/** A connection that the browser asked for, used or not: a preconnect is one, too. */
export interface Tunnel {
  readonly at: number
  readonly phase: string
  readonly host: string
  readonly port: number
}

/** Name and value pairs of `rawHeaders`. */
export function pairsOf(raw: readonly string[]): [name: string, value: string][] {
  const pairs: [string, string][] = []
  for (let index = 0; index + 1 < raw.length; index += 2)
    pairs.push([raw[index] ?? '', raw[index + 1] ?? ''])
  return pairs
}

/** The value of a header, in whatever case its name was sent; empty if there is none. */
export function headerOf(headers: ExchangeAnswer['headers'], wanted: string): string {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? ''
}
