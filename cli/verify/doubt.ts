import { showUrl } from '../../verify/finding'
import type { Exchange } from './proxy/exchange'

/** Where the first visit ended. */
export interface Arrival {
  readonly landed: string
  /** The document's type, such as `text/html`. */
  readonly type: string
}

/** What was asked for, and what came of it. */
export interface Visit extends Partial<Arrival> {
  readonly url: string
  /** Steps may go anywhere. */
  readonly hasSteps: boolean
}

/**
 * Why what was seen may not be the app, so that its silence says nothing of it; nothing if it seems to be. A finding
 * is one all the same.
 */
export function doubtOf(
  { url, landed, type, hasSteps }: Visit,
  exchanges: readonly Exchange[],
): string | undefined {
  if (hasSteps || landed === undefined) return brokenScript(url, exchanges)
  if (siteOf(landed) !== siteOf(url))
    return `it came to ${showUrl(landed)}, which is another site: name that one, or sign in by --steps`
  if (type && !/html|xml/i.test(type)) return `it is ${type}, and no page`
  return brokenScript(url, exchanges)
}

/** A script of the app's own that was not there: what the app does with it was not seen. */
function brokenScript(page: string, exchanges: readonly Exchange[]): string | undefined {
  const loaded = new Set(exchanges.filter(({ answer }) => isGood(answer)).map(({ url }) => url))
  const broken = exchanges.find(
    ({ url, headers, answer }) =>
      answer && !loaded.has(url) && isOwn(url, page) && isScript(url, headers),
  )
  return broken && `its script ${showUrl(broken.url)} is answered with ${broken.answer?.status}`
}

function isGood(answer: Exchange['answer']): boolean {
  return answer !== undefined && answer.status < 400
}

function isScript(url: string, headers: Exchange['headers']): boolean {
  // Browsers say it to origins that they trust: https://www.w3.org/TR/fetch-metadata/#sec-fetch-dest-header
  const purpose = headers.find(([name]) => name.toLowerCase() === 'sec-fetch-dest')?.[1]
  return purpose === undefined ? /\.m?js$/.test(new URL(url).pathname) : purpose === 'script'
}

function isOwn(url: string, page: string): boolean {
  const [host, own] = [siteOf(url), siteOf(page)]
  return host === own || host.endsWith(`.${own}`)
}

/** A host with and without `www.`, over http and https, is one site; a sibling, such as `login.`, is another. */
function siteOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}
