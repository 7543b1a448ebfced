import type { Footprint } from '../footprint'
import { cookieDomains } from '../shared/cookie-domains'
import { globMatcher } from '../shared/glob-matcher'
import {
  apply,
  cookie,
  deleteProperty,
  getItem,
  getOwnPropertyDescriptor,
  getOwnPropertyNames,
  keys,
  removeItem,
  set,
} from '../shared/natives'

/**
 * What a purge erased, by name. Databases and caches are erased, and listed, in the background; a database that is open
 * somewhere is erased, and listed, when it is closed there.
 */
export interface Purged {
  readonly cookies: readonly string[]
  readonly localStorage: readonly string[]
  readonly sessionStorage: readonly string[]
  readonly databases: readonly string[]
  readonly caches: readonly string[]
  readonly globals: readonly string[]
}

/** Whether what is called so, and says that, is to be erased. */
type ShouldErase = (name: string, value?: string) => boolean

export interface PurgeOptions {
  readonly onFailure?: (kind: keyof Purged, error: unknown) => void
  /** What replaces a global; the same value, if it may stay. */
  readonly stub?: (name: string, value: unknown) => unknown
}

/**
 * Erases a footprint from the browser, and nothing else; who has opted out stays out. Never throws: each kind is erased
 * separately, and its errors are reported. Cookies and storage are erased when this returns, databases and caches soon
 * after (a database that is still open goes when its page does).
 */
export function purge(
  footprint: Footprint,
  { onFailure = () => {}, stub = () => undefined }: PurgeOptions = {},
): Purged {
  const erase = (kind: keyof Purged, act: (shouldErase: ShouldErase) => string[]): string[] => {
    try {
      const names = footprint[kind]
      // Without storage, there is nothing of the vendor to erase.
      if (!names?.length) return []
      const matches = globMatcher(names)
      const isOptOut = globMatcher(footprint.optOuts)
      return act((name, value = '') => matches(name) && !isOptOut(`${name}=${value}`))
    } catch (error) {
      onFailure(kind, error)
      return []
    }
  }
  const erased = {
    cookies: erase('cookies', purgeCookies),
    localStorage: erase('localStorage', (shouldErase) =>
      purgeStorage(storageOf('local'), shouldErase),
    ),
    sessionStorage: erase('sessionStorage', (shouldErase) =>
      purgeStorage(storageOf('session'), shouldErase),
    ),
    databases: [] as string[],
    caches: [] as string[],
    globals: erase('globals', (shouldErase) => purgeGlobals(shouldErase, stub)),
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
function purgeCookies(shouldErase: ShouldErase): string[] {
  const nameOf = (pair: string): string => pair.split('=', 1)[0] ?? ''
  const names = allCookies()
    .split('; ')
    .filter((pair) => shouldErase(nameOf(pair), pair.slice(nameOf(pair).length + 1)))
    .map(nameOf)
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

function purgeStorage(storage: Storage | undefined, shouldErase: ShouldErase): string[] {
  if (!storage) return []
  const names = keys(storage).filter((name) =>
    shouldErase(name, String(apply(getItem, storage, [name]))),
  )
  for (const name of names) apply(removeItem, storage, [name])
  return names
}

function purgeGlobals(shouldErase: ShouldErase, stub: NonNullable<PurgeOptions['stub']>): string[] {
  return getOwnPropertyNames(window).filter((name) => {
    if (!shouldErase(name)) return false
    const value: unknown = getOwnPropertyDescriptor(window, name)?.value
    const next = stub(name, value)
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
      ? listed.map(({ name = '' }) => name).filter(globMatcher(patterns))
      : patterns.filter((pattern) => !pattern.includes('*'))
    for (const name of names) {
      const request = indexedDB.deleteDatabase(name)
      const takeBack = (): void => void erased.splice(erased.indexOf(name) >>> 0, 1)
      erased.push(name)
      request.onblocked = () => {
        takeBack()
        keepOutOfCache()
        request.onsuccess = () => void erased.push(name)
      }
      request.onerror = takeBack
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
    const matches = globMatcher(patterns)
    for (const name of await caches.keys())
      if (matches(name) && (await caches.delete(name))) erased.push(name)
  } catch {
    // No Cache Storage here, so nothing in it.
  }
}
