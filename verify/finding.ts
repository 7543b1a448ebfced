/** What was seen of a vendor, by kind. */
export type Kind =
  | 'request'
  | 'connection'
  | 'payload'
  | 'cookie'
  | 'storage'
  | 'database'
  | 'global'
  | 'element'
  | 'worker'
  | 'csp'

/** One trace of a vendor in a running page. */
export interface Finding {
  readonly kind: Kind
  /** Its name in the registry, or `third-party` for a host that nobody has allowed. */
  readonly vendor: string
  /** What it is, in a sentence; tokens are masked. */
  readonly detail: string
  /** Where it went, or the page that has it; without its query. */
  readonly url: string
}

/** A URL as it may be shown: without user, query and fragment, in which there are tokens and people. */
export function showUrl(address: string | URL): string {
  if (!URL.canParse(String(address))) return String(address).slice(0, 200)
  const { protocol, host, pathname, search } = new URL(address)
  const path = pathname
    .split('/')
    // A key in a path: `/array/phc_…/config.js`.
    .map((part) => (/[\w-]{24,}/.test(part) ? `${part.slice(0, 4)}…` : part))
    .join('/')
  return `${protocol}//${host}${path.slice(0, 200)}${search && '?…'}`
}
