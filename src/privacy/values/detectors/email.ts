import { isWordCode, type Detector } from '../detector'

/** Last labels that are files, not domains: `icon@2x.png`. */
const file =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|css|[cm]?[jt]sx?|json|html?|md|txt|lock|vue|map|service|socket|timer|slice|scope|mount)$/i

/** Payment addresses in India: `ada@okaxis`. Handles of the apps that pay by UPI, not of banks, for those are words. */
const paymentHost =
  /^(?:ok(?:axis|sbi|icici|hdfcbank)|ybl|ibl|axl|y?apl|paytm|upi|pt(?:yes|axis|hdfc|sbi)|ikwik|wa(?:axis|sbi|icici|hdfcbank)|[a-z]{2,12}axis|barodampay)$/

/** Addresses around each `@`; bounded to both sides, as RFC 5321 bounds them. */
export const emails: Detector = {
  find(text, hit) {
    for (let at = text.indexOf('@', 1); at > 0; at = text.indexOf('@', at + 1)) {
      // `ada @ example.org`, with a space to both sides
      const gap = text[at - 1] === ' ' && text[at + 1] === ' ' ? 1 : 0
      const start = startOf(text, at - gap)
      const end = endOf(text, at + gap)
      if (start < at - gap && end > at + gap + 1 && isAddress(text, start, end))
        hit(start, end, 'email')
    }
  },
}

function isLocal(text: string, index: number): boolean {
  return isWordCode(text.charCodeAt(index)) || "._%+'~-".includes(text.charAt(index))
}

function isDomain(text: string, index: number): boolean {
  return isWordCode(text.charCodeAt(index)) || '.-'.includes(text.charAt(index))
}

function startOf(text: string, at: number): number {
  let start = at
  if (text[at - 1] === '"') {
    const quote = text.lastIndexOf('"', at - 2)
    if (quote >= 0 && at - quote < 66 && !/[=:]/.test(text[quote - 1] ?? ''))
      // A backslash belongs to the quotes inside a JSON string.
      return text[quote - 1] === '\\' ? quote - 1 : quote
  }
  while (start > 0 && at - start < 64 && isLocal(text, start - 1)) start -= 1
  while (start < at && /[.%'-]/.test(text.charAt(start))) start += 1
  return start
}

function endOf(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && end - at < 255 && isDomain(text, end)) end += 1
  while (end > at + 1 && /[.-]/.test(text.charAt(end - 1))) end -= 1
  return end
}

function isAddress(text: string, start: number, end: number): boolean {
  const at = text.lastIndexOf('@', end)
  const host = text.slice(at + 1, end).trim()
  if (paymentHost.test(host)) return true
  if (!/\.(?:[^\s\d.-]{2,24}|xn--[\w-]{1,59})$/.test(host)) return false
  // A version (`next@1.0.0-rc.beta`), an image at twice its size, a git remote.
  if (/^v?\d+\.\d|^\d+x\./.test(host) || file.test(host)) return false
  return text.slice(start, at) !== 'git'
}
