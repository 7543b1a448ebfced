/**
 * Makes the question *does this URL belong to that vendor?* from a footprint's `hosts`. A host stands
 * for itself and its subdomains; a URL stands for all that begins with it.
 */
export function owns(hosts: readonly string[]): (url: URL) => boolean {
  const prefixes = hosts.filter(isUrl).map((host) => new URL(host, location.href).href)
  const names = hosts.filter((host) => !isUrl(host))
  return (url) =>
    names.some((name) => url.host === name || url.host.endsWith('.' + name)) ||
    prefixes.some((prefix) => startsWith(url.href, prefix))
}

function isUrl(host: string): boolean {
  return host.includes('/')
}

/** `…/ingest` is not the beginning of `…/ingestion`. */
function startsWith(href: string, prefix: string): boolean {
  const next = href.charAt(prefix.length)
  return href.startsWith(prefix) && (prefix.endsWith('/') || next === '' || '/?#'.includes(next))
}
