import { apply, getOwnPropertyDescriptor } from '../../shared/natives'

/** Absent in jsdom, where an app's own tests run. */
const urlOfRequest =
  typeof Request === 'undefined'
    ? undefined
    : getOwnPropertyDescriptor(Request.prototype, 'url')?.get

interface TrustedTypes {
  isScriptURL(value: unknown): boolean
}
const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
const isScriptURL = trustedTypes?.isScriptURL

/**
 * Turns an argument that is an object into text, once, and puts the text in its place: an object may
 * say another thing the next time it is asked. Trusted Types stay, which say the same for ever and which
 * a page may require. Returns the text.
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
 * The same where a `Request` may stand instead of an address: of any realm, known by what only a true
 * one answers, and read past whatever it says of itself.
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
  return { url: readText(args, index), isRequest: false }
}
