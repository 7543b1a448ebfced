import type { Adapter } from '../src/adapter'
import { checkKeys, invalidOption } from '../src/errors'
import { allOperations } from './shared/all-operations'
import { postBatch } from './shared/post-batch'

/** Options of `http`. */
export interface HttpOptions {
  /** Where events are posted to: your own endpoint, as a URL or a path of the page's own origin. */
  readonly url: string
  /**
   * `true`: compresses bodies over 1 kB, with `Content-Encoding: gzip`, for which browsers send a CORS preflight to
   * another origin. Default `false`.
   */
  readonly gzip?: boolean | undefined
}

/**
 * A first-party endpoint, without any vendor's code. It gets `POST { batch, sentAt }`, where `batch` is
 * a list of events in the shape of the Segment spec; an answer of 2xx confirms them, 408, 429 and 5xx have them
 * sent again (when `Retry-After` says, if given), any other drops them. An endpoint that takes none of a batch
 * because of one event, or of its size, answers 400 or 413: the batch comes in halves, until that event is alone.
 *
 * @throws CordonError if `url` is missing or not a URL
 *
 * @example
 * ```ts
 * createAnalytics({ vendors: { own: http({ url: 'https://app.example/events' }) } })
 * ```
 */
export function http(options: HttpOptions): Adapter {
  checkKeys('http', options, 'url gzip')
  const { url, gzip = false } = options
  if (typeof url !== 'string' || !/^(https?:.|\/[^/])/.test(url))
    throw invalidOption('http.url', 'https://… or a path such as /events', url)
  return {
    name: 'http',
    footprint: { hosts: [url] },
    operations: allOperations,
    durable: true,
    partial: [400, 413],
    ...(gzip && { gzip: { header: true } }),
    load: () => ({
      batchSize: 100,
      interval: 1_000,
      deliver: (events) =>
        postBatch(events, {
          url,
          body: (batch) => JSON.stringify({ batch, sentAt: new Date().toISOString() }),
        }),
    }),
  }
}
