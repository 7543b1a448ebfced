import { showUrl, type Finding } from '../../verify/finding'
import { isBrowsers } from './browser-traffic'
import type { Seen } from './seen'

/**
 * With `--allow`: every host that is neither the page's own, nor under it, nor allowed. A vendor can move
 * to names which no list has.
 */
export function strangers(
  { exchanges, tunnels, lookups }: Seen,
  page: URL,
  allowed: readonly string[],
): Finding[] {
  const known = [page.hostname, page.hostname.replace(/^www\./, ''), ...allowed.map(nameOf)]
  const isKnown = (host: string) => known.some((one) => host === one || host.endsWith(`.${one}`))
  const first = new Map<string, string>()
  const contacts = [
    ...exchanges.map(({ url }) => url),
    ...[...tunnels, ...lookups].map(({ host }) => `https://${host}/`),
  ]
  for (const url of contacts) {
    const { hostname } = new URL(url)
    if (!isKnown(hostname) && !isBrowsers(hostname) && !first.has(hostname))
      first.set(hostname, url)
  }
  return [...first].map(([host, url]): Finding => ({
    kind: exchanges.some((exchange) => exchange.url === url) ? 'request' : 'connection',
    vendor: 'third-party',
    detail: `${host} is not allowed`,
    url: showUrl(url),
  }))
}

/** `*.example.com`, `https://example.com:8443` and `example.com` allow the same. */
function nameOf(allowed: string): string {
  return allowed
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^\*\./, '')
    .replace(/[:/].*$/, '')
}
