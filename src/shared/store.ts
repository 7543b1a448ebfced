import { apply, cookie, getItem, removeItem, setItem } from './natives'

/** Cordon's own first-party memory in the browser. Never throws. */
export interface Store {
  read(key: string): string | undefined
  write(key: string, value: string): void
  remove(key: string): void
  /** What is in it is there for the next page, too. */
  readonly outlivesPage?: boolean
}

/** Every name that Cordon stores anything under begins with it. */
export const storePrefix = 'cordon:'

const YEAR_S = 31_536_000

/** What waits until it may be stored; `undefined`: it may. */
let unstored: Map<string, string> | undefined

/** Nothing is stored until `allowStorage`, but for kills. What was stored before can be read. */
export function withholdStorage(): void {
  unstored ??= new Map()
}

/** Stores what has waited. */
export function allowStorage(): void {
  const waiting = [...(unstored ?? [])]
  unstored = undefined
  const store = createStore()
  for (const [key, value] of waiting) store.write(key, value)
}

/** Erases what is stored, but for kills; until `allowStorage` only this page knows it. */
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

/** All that is stored but kills. */
const storedKeys = ['anonymous-id', 'secret', 'policy', 'signed', 'registered', 'compat']

/**
 * localStorage; where that is refused or full a cookie; where that is refused too, memory. A write
 * goes to the first that keeps it, a read asks all.
 */
export function createStore(): Store {
  const memory = new Map<string, string>()
  return {
    read: (key) => unstored?.get(key) ?? readLocal(key) ?? readCookie(key) ?? memory.get(key),
    write(key, value) {
      if (unstored && !key.startsWith('kill:')) unstored.set(key, value)
      else if (!writeLocal(key, value)) {
        // A full storage has what was there before, and is read first.
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

/** localStorage alone: a cookie that is still there says nothing of it. */
export const local: Store = {
  read: readLocal,
  write: (key, value) => void writeLocal(key, value),
  remove: removeLocal,
  outlivesPage: true,
}

/**
 * Cookies of this host, kept for a year: they survive `localStorage.clear()`. Without the reasons of
 * kills, for they go with each request: of four in Japanese no server would have read one any more.
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

/** Whether it is there now: a full storage throws, and one that somebody has emptied keeps nothing. */
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

/** In base64, as is the value: in names and values of cookies hardly any character is sure to pass. */
function cookieName(key: string): string {
  return `cordon_${btoa(encodeURIComponent(key)).replace(/=/g, '')}`
}
