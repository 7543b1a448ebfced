import { cookieDomains } from '../../src/shared/cookie-domains'
import type { Choice } from './choice-store'

/**
 * Names of what was in the browser when this was loaded. Beside a vendor's library that still runs, what it
 * writes from now on is its own.
 */
const names = new Set([...localNames(), ...cookies().map(([name]) => name)])

/** What the vendor's own library was told in an earlier version of the app: who has opted out stays out. */
export function oldChoice(name: string): Choice | undefined {
  if (!names.has(name)) return undefined
  const value = readLocal(name) ?? cookies().find(([one]) => one === name)?.[1]
  if (/^(?:1|true|yes)$/i.test(value ?? '')) return 'in'
  return /^(?:0|false|no)$/i.test(value ?? '') ? 'out' : undefined
}

/**
 * Somebody has decided anew: the next page is not to find an old choice that says otherwise. One that says the same
 * is the better guess there, where the new one could not be kept.
 */
export function supersedeOldChoice(name: string, choice: Choice | undefined): void {
  if (oldChoice(name) === choice || !names.delete(name)) return
  try {
    localStorage.removeItem(name)
  } catch {
    // Storage is refused here: there is nothing to remove.
  }
  // The vendor's libraries set it for the widest domain that they may.
  for (const domain of cookieDomains()) document.cookie = `${name}=; max-age=0; path=/${domain}`
}

function localNames(): string[] {
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}

function readLocal(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

function cookies(): (readonly [name: string, value: string])[] {
  if (typeof document === 'undefined') return []
  try {
    return document.cookie.split('; ').map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return [name, value.join('=')]
    })
  } catch {
    // A sandboxed frame has no cookies.
    return []
  }
}
