import { attempt } from './attempt'
import { apply, cookie, getItem, keys, removeItem, setItem } from './natives'

/** Cordon's own first-party memory in the browser. Never throws. */
export interface Store {
  read(key: string): string | undefined
  write(key: string, value: string): void
  remove(key: string): void
  /** Whether the next page will still have what is stored. */
  readonly outlivesPage?: boolean
}

/** The prefix of all names under which Cordon stores anything. */
export const storePrefix = 'cordon:'

const YEAR_S = 31_536_000
/** Characters in a cookie; more of what keeps an older policy from being played again. */
const MOST_IN_COOKIE = 900
const MOST_OF_POLICY = 2_000

/**
 * Values that wait until storing is allowed; `null` once it is, and absent before anybody has said. All copies of this
 * library in a page find it here: an interface in a file of its own must not store what the core's may not.
 */
const unstored = Symbol.for('cordon.unstored')
const page = globalThis as { [unstored]?: Map<string, string> | null }

/** From now on nothing but kills and opt-outs is stored, until `allowStorage`. What was stored before can be read. */
export function withholdStorage(): void {
  page[unstored] ??= new Map()
}

/** The same, but only if nobody has said yet whether storing is allowed. */
export function awaitPermission(): void {
  if (page[unstored] === undefined) withholdStorage()
}

export function mayStore(): boolean {
  return page[unstored] === null
}

/** Allows storing, and stores what has waited. */
export function allowStorage(): void {
  const waiting = [...(page[unstored] ?? [])]
  page[unstored] = null
  const store = createStore()
  for (const [key, value] of waiting)
    // A choice that is stored was made in another tab, and later: one made here later had taken its place.
    if (isChoice(key) ? !stored(key) : !identityKeys.includes(key)) store.write(key, value)
}

/** Erases everything stored except kills and opt-outs; until `allowStorage` values are kept in this page only. */
export function refuseStorage(): void {
  const known = new Map(page[unstored])
  // No page knows the tokens of all others.
  const names =
    attempt(() => keys(localStorage).map((name) => name.slice(storePrefix.length))) ?? []
  for (const key of [...storedKeys, ...names.filter(isOfVendor)]) {
    const value = stored(key)
    if (value === undefined || isOptOut(key, value)) continue
    if (!known.has(key)) known.set(key, value)
    erase(key)
  }
  page[unstored] = known
}

/** For tests of an app: as if nobody had said yet whether storing is allowed. */
export function forgetPermission(): void {
  delete page[unstored]
}

/** `Identity` stores these itself, once it has seen whether another tab has. */
const identityKeys = ['anonymous-id', 'secret']

/** Names of everything stored, except kills, and choices by their vendors' tokens. */
const storedKeys = ['anonymous-id', 'secret', 'policy', 'signed', 'registered', 'compat']

/** Whoever has opted out has to be known tomorrow, whatever they say of storing: it keeps them out. */
function isOptOut(key: string, value: string): boolean {
  return isChoice(key) && value === 'out'
}

/** By a vendor's name or token: a choice, or that its stored events are to be erased. */
function isOfVendor(key: string): boolean {
  return isChoice(key) || key.startsWith('erase:')
}

function isChoice(key: string): boolean {
  return key.startsWith('choice:')
}

/** The values that wait; none for kills, so that nothing code in the page does to this map can hinder a kill. */
function waitingFor(key: string): Map<string, string> | null | undefined {
  return key.startsWith('kill:') ? null : page[unstored]
}

/**
 * localStorage; if that is refused or full, a cookie; if that is refused too, memory. A write goes to the first one
 * that keeps it, a read asks all.
 */
export function createStore(): Store {
  const memory = new Map<string, string>()
  return {
    read(key) {
      const waiting = waitingFor(key)?.get(key)
      // A choice that is stored is another tab's, and the later one: one made here would have erased it.
      return (isChoice(key) ? undefined : waiting) ?? stored(key) ?? waiting ?? memory.get(key)
    },
    write(key, value) {
      const waiting = waitingFor(key)
      if (waiting && !isOptOut(key, value)) {
        // An opt-out that is taken back must not be there on the next page.
        if (isChoice(key)) erase(key)
        waiting.set(key, value)
        return
      }
      waiting?.delete(key)
      if (!writeLocal(key, value)) {
        // Removed first, because a full storage would keep the old value, which is read before the cookie.
        removeLocal(key)
        const isForCookie = mayBeCookie(key, value)
        if (!isForCookie) cookies.remove(key)
        if (!isForCookie || !writeCookie(key, value, YEAR_S)) memory.set(key, value)
      }
    },
    remove(key) {
      waitingFor(key)?.delete(key)
      memory.delete(key)
      erase(key)
    },
  }
}

/**
 * Whether a cookie may stand in for localStorage. Cookies go with each request, and servers refuse headers of 8 kB: of
 * what is longer than this, only kills are worth it. An opt-in is in none, where a refusal would not find it.
 */
function mayBeCookie(key: string, value: string): boolean {
  if (isChoice(key) && value === 'in') return false
  const most = /^(?:policy|signed)$/.test(key) ? MOST_OF_POLICY : MOST_IN_COOKIE
  return key.startsWith('kill:') || attempt(() => encode(value).length <= most) === true
}

/** localStorage alone, without the cookie as a substitute. */
export const local: Store = {
  read: readLocal,
  write: (key, value) => void writeLocal(key, value),
  remove: removeLocal,
  outlivesPage: true,
}

/**
 * Cookies of this host, kept for a year: they survive `localStorage.clear()`. They leave out the reasons of kills,
 * because cookies are sent with each request: four reasons in Japanese made headers that servers refuse.
 */
export const cookies: Store = {
  read: readCookie,
  write: (key, value) => void writeCookie(key, value.replace(reasons, ''), YEAR_S),
  remove(key) {
    if (readCookie(key) !== undefined) writeCookie(key, '', 0)
  },
  outlivesPage: true,
}

const reasons = /,"reason":"(?:\\.|[^"\\])*"/g

function stored(key: string): string | undefined {
  return readLocal(key) ?? readCookie(key)
}

/** Wherever the page was able to keep it. */
function erase(key: string): void {
  removeLocal(key)
  cookies.remove(key)
}

function readLocal(key: string): string | undefined {
  return (
    attempt(() => apply(getItem, localStorage, [storePrefix + key]) as string | null) ?? undefined
  )
}

/** Whether the value is stored now: a full storage throws, and one that was emptied has lost it. */
function writeLocal(key: string, value: string): boolean {
  attempt(() => apply(setItem, localStorage, [storePrefix + key, value]))
  return readLocal(key) === value
}

function removeLocal(key: string): void {
  attempt(() => apply(removeItem, localStorage, [storePrefix + key]))
}

function readCookie(key: string): string | undefined {
  return attempt(() => {
    const name = `${cookieName(key)}=`
    const found = cookiePairs().find((pair) => pair.startsWith(name))
    return found && decode(found.slice(name.length))
  })
}

function writeCookie(key: string, value: string, maxAge: number): boolean {
  attempt(() => {
    const pair = `${cookieName(key)}=${encode(value)}; path=/; max-age=${maxAge}; samesite=lax`
    apply(cookie?.set ?? (() => {}), document, [pair])
  })
  return readCookie(key) === value
}

function cookiePairs(): string[] {
  return String(apply(cookie?.get ?? (() => ''), document, [])).split('; ')
}

/** Names and values are in base64, because few characters are safe in cookies. */
function cookieName(key: string): string {
  return `cordon_${encode(key).replace(/=/g, '')}`
}

function encode(text: string): string {
  return btoa(encodeURIComponent(text))
}

function decode(text: string): string {
  return decodeURIComponent(atob(text))
}
