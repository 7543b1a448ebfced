import type { Footprint } from '../footprint'
import { cookieDomains } from '../shared/cookie-domains'
import { matcher, type Matches } from '../shared/glob-matcher'
import {
  apply,
  cookie,
  deleteProperty,
  getOwnPropertyDescriptor,
  getOwnPropertyNames,
  keys,
  removeItem,
  set,
} from '../shared/natives'

/** What a purge erased, by name. Databases and caches are erased in the background. */
export interface Purged {
  readonly cookies: readonly string[]
  readonly localStorage: readonly string[]
  readonly sessionStorage: readonly string[]
  readonly databases: readonly string[]
  readonly caches: readonly string[]
  readonly globals: readonly string[]
}

export interface PurgeOptions {
  readonly onFailure?: (kind: keyof Purged, error: unknown) => void
  /** What replaces a global; the same value, if it may stay. */
  readonly standIn?: (name: string, value: unknown) => unknown
}

/**
 * Erases a footprint from the browser, and nothing else. Never throws: each kind is erased separately, and its
 * errors are reported. Cookies and storage are erased when this returns, databases and caches soon after (a
 * database that is still open goes when its page does).
 */
export function purge(
  footprint: Footprint,
  { onFailure = () => {}, standIn = () => undefined }: PurgeOptions = {},
): Purged {
  const erase = (kind: keyof Purged, act: (matches: Matches) => string[]): string[] => {
    try {
      // Without storage, there is nothing of the vendor to erase.
      return footprint[kind]?.length ? act(matcher(footprint[kind])) : []
    } catch (error) {
      onFailure(kind, error)
      return []
    }
  }
  const erased = {
    cookies: erase('cookies', purgeCookies),
    localStorage: erase('localStorage', (matches) => purgeStorage(storageOf('local'), matches)),
    sessionStorage: erase('sessionStorage', (matches) =>
      purgeStorage(storageOf('session'), matches),
    ),
    databases: [] as string[],
    caches: [] as string[],
    globals: erase('globals', (matches) => purgeGlobals(matches, standIn)),
  }
  void purgeDatabases(footprint.databases ?? [], erased.databases)
  void purgeCaches(footprint.caches, erased.caches)
  return erased
}

/** If storage is refused, there is nothing in it. */
function storageOf(kind: 'local' | 'session'): Storage | undefined {
  try {
    return window[`${kind}Storage`]
  } catch {
    return undefined
  }
}

/** If cookies are refused, as in a sandbox, there are none. */
function allCookies(): string {
  try {
    return String(apply(cookie?.get ?? (() => ''), document, []))
  } catch {
    return ''
  }
}

/**
 * A cookie is erased only under the path and domain it was set with, and in the partition: a page can see none of them.
 * https://developer.mozilla.org/docs/Web/Privacy/Guides/Privacy_sandbox/Partitioned_cookies
 */
function purgeCookies(matches: Matches): string[] {
  const names = allCookies()
    .split('; ')
    .map((pair) => pair.split('=', 1)[0] ?? '')
    .filter(matches)
  const domains = cookieDomains().flatMap((domain) => [domain, `${domain};secure;partitioned`])
  const folders = location.pathname.split('/')
  const paths = folders.flatMap((_, index) => {
    const path = folders.slice(0, index + 1).join('/')
    return [path || '/', `${path}/`]
  })
  for (const name of names)
    for (const domain of domains)
      for (const path of paths)
        apply(cookie?.set ?? (() => {}), document, [`${name}=;max-age=0;path=${path}${domain}`])
  return names
}

function purgeStorage(storage: Storage | undefined, matches: Matches): string[] {
  if (!storage) return []
  const names = keys(storage).filter(matches)
  for (const name of names) apply(removeItem, storage, [name])
  return names
}

function purgeGlobals(matches: Matches, standIn: NonNullable<PurgeOptions['standIn']>): string[] {
  return getOwnPropertyNames(window).filter((name) => {
    if (!matches(name)) return false
    const value: unknown = getOwnPropertyDescriptor(window, name)?.value
    const next = standIn(name, value)
    if (next !== undefined && next === value) return false
    const isGone = deleteProperty(window, name)
    return (isGone && next === undefined) || set(window, name, next)
  })
}

async function purgeDatabases(patterns: readonly string[], erased: string[]): Promise<void> {
  // In a sandbox Chromium's `databases()` rejects twice, the second time where nobody can catch it.
  if (!patterns.length || globalThis.origin === 'null') return
  try {
    // Firefox before 126 cannot list databases; exact names are erased unseen.
    const listed = await indexedDB.databases?.()
    const names = listed
      ? listed.map(({ name = '' }) => name).filter(matcher(patterns))
      : patterns.filter((pattern) => !pattern.includes('*'))
    for (const name of names) {
      indexedDB.deleteDatabase(name).onblocked = keepOutOfCache
      erased.push(name)
    }
  } catch {
    // No IndexedDB here, so nothing in it.
  }
}

/** Firefox would keep the page, and with it the open database, in its back/forward cache. */
function keepOutOfCache(): void {
  addEventListener('unload', ignore)
}

/** The same each time, so that it is added once. */
function ignore(): void {}

async function purgeCaches(patterns: Footprint['caches'], erased: string[]): Promise<void> {
  try {
    const matches = matcher(patterns)
    for (const name of await caches.keys())
      if (matches(name) && (await caches.delete(name))) erased.push(name)
  } catch {
    // No Cache Storage here, so nothing in it.
  }
}
