import { apply, getOwnPropertyDescriptor } from '../../shared/natives'
import { ownerOf } from '../patch'

/** Absent in jsdom, where an app's own tests run. Inherited where somebody has put a subclass in its place. */
const urlOfRequest =
  typeof Request === 'undefined'
    ? undefined
    : getOwnPropertyDescriptor(ownerOf(Request.prototype, 'url'), 'url')?.get

interface TrustedTypes {
  isScriptURL(value: unknown): boolean
}
const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
const isScriptURL = trustedTypes?.isScriptURL

/**
 * Converts an argument that is an object to text, once, and replaces it by that text: an object could return
 * something else the next time. Trusted Types are kept, because they never change and a page may require them.
 * Returns the text.
 */
export function readText(args: unknown[], index: number): string {
  const value = args[index]
  if (value === null || (typeof value !== 'object' && typeof value !== 'function'))
    return `${value as string}`
  const text = `${value as object}`
  const isTrusted = isScriptURL && (apply(isScriptURL, trustedTypes, [value]) as boolean)
  if (!isTrusted) args[index] = text
  return text
}

/**
 * The same if the argument may be a `Request`, of any realm. It is recognised and read by the native getters,
 * so that properties put on the object cannot hide its URL.
 */
export function readRequestUrl(
  args: unknown[],
  index: number,
): { url: string; isRequest: boolean } {
  if (typeof args[index] === 'object' && urlOfRequest)
    try {
      return { url: apply(urlOfRequest, args[index], []) as string, isRequest: true }
    } catch {
      // Some other object.
    }
  const polyfilled = ofPolyfill(args[index])
  if (polyfilled) return { url: `${polyfilled.url}`, isRequest: true }
  return { url: readText(args, index), isRequest: false }
}

/** A polyfill of `fetch` brings a `Request` of its own, of plain properties; as text it would be no address. */
function ofPolyfill(value: unknown): { readonly url: unknown } | undefined {
  if (typeof Request !== 'function' || 'url' in Request.prototype) return undefined
  return value instanceof Request ? (value as { readonly url: unknown }) : undefined
}
