import { apply, cookie, getItem, removeItem, setItem } from './natives'

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

/** Values that wait until storing is allowed; `undefined` if it is. */
let unstored: Map<string, string> | undefined

/** From now on nothing but kills is stored, until `allowStorage`. What was stored before can be read. */
export function withholdStorage(): void {
  unstored ??= new Map()
}

/** Allows storing, and stores what has waited. */
export function allowStorage(): void {
  const waiting = [...(unstored ?? [])]
  unstored = undefined
  const store = createStore()
  for (const [key, value] of waiting) store.write(key, value)
}

/** Erases everything stored except kills; until `allowStorage` values are kept in this page only. */
export function refuseStorage(): void {
  const store = createStore()
  const known = new Map<string, string>()
  for (const key of storedKeys) {
    const value = store.read(key)
    if (value !== undefined) known.set(key, value)
    store.remove(key)
  }
  unstored = known
}

/** Names of everything stored, except kills. */
const storedKeys = ['anonymous-id', 'secret', 'policy', 'signed', 'registered', 'compat']

/**
 * localStorage; if that is refused or full, a cookie; if that is refused too, memory. A write goes to the first one
 * that keeps it, a read asks all.
 */
export function createStore(): Store {
  const memory = new Map<string, string>()
  return {
    read: (key) => unstored?.get(key) ?? readLocal(key) ?? readCookie(key) ?? memory.get(key),
    write(key, value) {
      if (unstored && !key.startsWith('kill:')) unstored.set(key, value)
      else if (!writeLocal(key, value)) {
        // Removed first, because a full storage would keep the old value, which is read before the cookie.
        removeLocal(key)
        if (!writeCookie(key, value, YEAR_S)) memory.set(key, value)
      }
    },
    remove(key) {
      unstored?.delete(key)
      memory.delete(key)
      removeLocal(key)
      cookies.remove(key)
    },
  }
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

function readLocal(key: string): string | undefined {
  try {
    return (apply(getItem, localStorage, [storePrefix + key]) as string | null) ?? undefined
  } catch {
    return undefined
  }
}

/** Whether the value is stored now: a full storage throws, and one that was emptied has lost it. */
function writeLocal(key: string, value: string): boolean {
  try {
    apply(setItem, localStorage, [storePrefix + key, value])
  } catch {
    // Refused or full.
  }
  return readLocal(key) === value
}

function removeLocal(key: string): void {
  try {
    apply(removeItem, localStorage, [storePrefix + key])
  } catch {
    // Storage is refused here: there is nothing to remove.
  }
}

function readCookie(key: string): string | undefined {
  try {
    const name = `${cookieName(key)}=`
    const text = String(apply(cookie?.get ?? (() => ''), document, []))
    const found = text.split('; ').find((pair) => pair.startsWith(name))
    return found && decodeURIComponent(atob(found.slice(name.length)))
  } catch {
    return undefined
  }
}

function writeCookie(key: string, value: string, maxAge: number): boolean {
  try {
    const pair = `${cookieName(key)}=${btoa(encodeURIComponent(value))}`
    apply(cookie?.set ?? (() => {}), document, [`${pair}; path=/; max-age=${maxAge}; samesite=lax`])
    return readCookie(key) === value
  } catch {
    return false
  }
}

/** Names and values are in base64, because few characters are safe in cookies. */
function cookieName(key: string): string {
  return `cordon_${btoa(encodeURIComponent(key)).replace(/=/g, '')}`
}
