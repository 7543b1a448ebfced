import { apply, endsWith } from '../shared/natives'

/**
 * Makes a function that tells whether a URL belongs to a vendor, from a footprint's `hosts`. A host stands for
 * itself and its subdomains, on every port unless it names one; a URL stands for everything that begins with it.
 * A trailing dot or a user name makes no difference.
 */
export function hostMatcher(hosts: readonly string[]): (url: URL) => boolean {
  // A worker has no document, and a `srcdoc` frame has no usable location.
  const base = (): string => globalThis.document?.baseURI ?? location.href
  const prefixes = hosts.filter(isUrl).map((host) => addressOf(new URL(host, base())))
  const names = hosts.filter((host) => !isUrl(host))
  return (url) => {
    const host = hostOf(url)
    const withPort = `${host}:${url.port}`
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index] ?? ''
      const asked = name.includes(':') ? withPort : host
      if (apply(endsWith, '.' + asked, ['.' + name])) return true
    }
    if (!prefixes.length) return false
    const address = addressOf(url)
    return prefixes.some((prefix) => startsWith(address, prefix))
  }
}

function isUrl(host: string): boolean {
  return host.includes('/')
}

function hostOf({ hostname }: URL): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname
}

/** A URL without the parts that don't change where it leads. */
function addressOf(url: URL): string {
  return `${url.protocol}//${hostOf(url)}:${url.port}${url.pathname}${url.search}`
}

/** `…/ingest` is not the beginning of `…/ingestion`. */
function startsWith(address: string, prefix: string): boolean {
  const next = address.charAt(prefix.length)
  return address.startsWith(prefix) && (prefix.endsWith('/') || next === '' || '/?#'.includes(next))
}
