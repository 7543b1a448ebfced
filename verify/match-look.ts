import { showUrl, type Finding, type Kind } from './finding'
import type { PageLook } from './look-at-page'
import type { VendorTraces } from './vendor-traces'

/** Nothing in any document is called so. */
const NOTHING = '(?!)'

/** What `lookAtPage` is to look for among the properties of `window`. */
export function globalsOf(vendors: readonly VendorTraces[]): string {
  return vendors.flatMap(({ globals }) => globals ?? []).join('|') || NOTHING
}

/** What a document, or the browser's jar, has of vendors. */
export function matchLook(
  look: PageLook,
  cookies: readonly string[],
  vendors: readonly VendorTraces[],
): Finding[] {
  const url = showUrl(look.url)
  return vendors.flatMap((vendor) => {
    const named = (kind: Kind, what: string, names: readonly string[]): Finding[] =>
      names.map((name) => ({ kind, vendor: vendor.name, detail: `${what} ${maskName(name)}`, url }))
    const isGlobal = new RegExp(vendor.globals ?? NOTHING)
    return [
      ...named('cookie', 'cookie', cookies.filter(vendor.cookies)),
      ...named('storage', 'localStorage', look.localStorage.filter(vendor.localStorage)),
      ...named('storage', 'sessionStorage', look.sessionStorage.filter(vendor.sessionStorage)),
      ...named('storage', 'cache', look.caches.filter(vendor.caches)),
      ...named('database', 'database', look.databases.filter(vendor.databases)),
      ...named(
        'global',
        'window property',
        look.globals.filter((name) => isGlobal.test(name)),
      ),
      ...look.elements
        .filter((element) => vendor.ownsUrl(element.url))
        .map(({ what, url: its }): Finding => ({
          kind: 'element',
          vendor: vendor.name,
          detail: `<${what}> of ${vendor.title}`,
          url: showUrl(its),
        })),
      ...look.workers.filter(vendor.ownsUrl).map((its): Finding => ({
        kind: 'worker',
        vendor: vendor.name,
        detail: 'service worker',
        url: showUrl(its),
      })),
    ]
  })
}

/** `mp_0123…_mixpanel`: names have keys in them. */
function maskName(name: string): string {
  return name.replace(/[A-Za-z0-9]{20,}/g, (key) => `${key.slice(0, 4)}…`).slice(0, 120)
}
