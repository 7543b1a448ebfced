/** Cordon's own first-party memory in the browser. Never throws. */
export interface Store {
  read(key: string): string | undefined
  write(key: string, value: string): void
  remove(key: string): void
}

/** Every name that Cordon stores anything under begins with it. */
export const storePrefix = 'cordon:'
const year = 31_536_000

/**
 * localStorage, and where that is refused a cookie, and where that is refused too, memory: a write goes
 * to the first that keeps it, a read asks all.
 */
export function createStore(): Store {
  const memory = new Map<string, string>()
  return {
    read: (key) => readLocal(key) ?? readCookie(key) ?? memory.get(key),
    write(key, value) {
      if (!writeLocal(key, value) && !writeCookie(key, value, year)) memory.set(key, value)
    },
    remove(key) {
      memory.delete(key)
      try {
        localStorage.removeItem(storePrefix + key)
      } catch {
        // Storage is refused here: the cookie and the memory are all there is.
      }
      if (readCookie(key) !== undefined) writeCookie(key, '', 0)
    },
  }
}

function readLocal(key: string): string | undefined {
  try {
    return localStorage.getItem(storePrefix + key) ?? undefined
  } catch {
    return undefined
  }
}

function writeLocal(key: string, value: string): boolean {
  try {
    localStorage.setItem(storePrefix + key, value)
    return true
  } catch {
    return false
  }
}

function readCookie(key: string): string | undefined {
  try {
    const name = encodeURIComponent(storePrefix + key) + '='
    const found = document.cookie.split('; ').find((pair) => pair.startsWith(name))
    return found && decodeURIComponent(found.slice(name.length))
  } catch {
    return undefined
  }
}

function writeCookie(key: string, value: string, maxAge: number): boolean {
  try {
    document.cookie = `${encodeURIComponent(storePrefix + key)}=${encodeURIComponent(value)}; path=/; max-age=${maxAge}; samesite=lax`
    return readCookie(key) === value
  } catch {
    return false
  }
}
