import { lazy } from '../../shared/lazy'

/** Letters that don't show: zero-width, soft hyphen, tags, bidirectional and variation marks, controls. */
const invisible = /[\p{Default_Ignorable_Code_Point}\x80-\x84\x86-\x9f]/gu
/** Entities of HTML, escapes of JavaScript, and those that `escape()` made. */
const escape =
  /&(?:#(\d{1,6})|#x([\da-f]{1,6})|([a-z]{2,8}));?|([\\%]u(?:[\da-f]{4}|\{[\da-f]{1,6}\})|\\x[\da-f]{2})/gi
const named: Readonly<Record<string, string>> = {
  commat: '@',
  period: '.',
  amp: '&',
  plus: '+',
  lowbar: '_',
  hyphen: '-',
  quot: '"',
  lt: '<',
  gt: '>',
  colon: ':',
  equals: '=',
}

/** The text as a reader would see it: full-width letters, entities, escapes, `[at]` made plain. */
export function plainText(text: string): string {
  let plain = text
  if (/[^\0-\x7f]/.test(plain))
    plain = plain
      // Marks on one letter are sorted, which takes the square of their number.
      .replace(/(\p{M}{9})\p{M}+/gu, '$1')
      .normalize('NFKC')
      .replace(invisible, '')
      .replace(otherDigits(), asciiDigit)
      .replace(/\u3002/g, '.')
      .replace(/[\u2010-\u2015\u2212]/g, '-')

  // Of a JSON string in a JSON string there are many, and one says the same.
  if (plain.includes('\\\\')) plain = plain.replace(/\\{2,}/g, '\\')
  if (/[&\\%]/.test(plain))
    plain = plain.replace(escape, (whole, ...[decimal, hex, name, js]: (string | undefined)[]) => {
      if (name) return named[name.toLowerCase()] ?? whole
      const code = decimal
        ? Number(decimal)
        : parseInt(hex ?? js?.replace(/^.+?[ux]\{?/i, '') ?? '', 16)
      return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ''
    })

  return unspell(plain)
}

/** ASCII's letters again, which don't show: tags, and the variation marks that stand for bytes from 16 on. */
const hidden = /\udb40(?:[\udc20-\udc7e]|[\udd10-\udd6e])/g

/** The text with what is hidden in it made plain: https://www.unicode.org/charts/PDF/UE0000.pdf */
export function withHidden(text: string): string {
  if (!text.includes('\udb40')) return text
  return text.replace(hidden, ({ 1: low = '' }) => {
    const code = low.charCodeAt(0)
    return String.fromCharCode(code - (code < 0xdd00 ? 0xdc00 : 0xdcf0))
  })
}

const signWords = 'arroba|arobase|chiocciola|kukac|zavináč|małpa|собака'
const bracketed = new RegExp(String.raw`\s?[[({<]\s?(?:at|@|ät|${signWords})\s?[\])}>]\s?`, 'gi')
const bracketedDot = /\s?[[({<]\s?(?:dot|\.|punkt|point|punto)\s?[\])}>]\s?/gi
/** `ada at example dot org`; in other languages the sign has a word of its own. */
const spelt = new RegExp(
  String.raw`([\w.+-]{1,64}) (?:at ([\w.-]{1,63}(?: dot [\w-]{1,63}){1,4})|(?:${signWords}) ([\w-]{1,63}(?:(?: (?:punto|ponto|point|pont|kropka|tečka|точка|dot) |\.)[\w-]{1,63}){1,4}))\b`,
  'gi',
)

/** `ada [at] example [dot] org`, and in words only where both are there. */
function unspell(text: string): string {
  const plain = text.replace(bracketed, '@')
  if (plain !== text) return plain.replace(bracketedDot, '.').replace(/\s(?:dot|punkt)\s/gi, '.')
  if (text.includes('@') && /[[({]/.test(text)) {
    const whole = text.replace(bracketedDot, '.')
    if (whole !== text) return whole
  }

  if (!isSpelt.test(text)) return text
  return text.replace(
    spelt,
    (_, ...[local, first, other = '']: (string | undefined)[]) =>
      `${local}@${(first ?? other).replace(/ \S+ /g, '.')}`,
  )
}

/** Whether an address may be written in words. */
export const isSpelt = new RegExp(` dot | (?:${signWords}) `, 'i')

const otherDigits = lazy(() => /(?=[^\0-\x7f])\p{Nd}/gu)

/** A digit of another script, `٣` or `३`: each has ten in a row, which begin at a multiple of 16, or 6 after. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const nibble = code & 15
  const isSixth = nibble > 9 || (nibble > 5 && !/\p{Nd}/u.test(String.fromCodePoint(code - nibble)))
  return String(isSixth ? nibble - 6 : nibble)
}

const decoder = lazy(() => new TextDecoder())

/**
 * The text with its percent escapes undone, each by itself: what is no UTF-8 does not save the rest from
 * being read. `decodeURIComponent` throws there, and a flood of errors takes seconds.
 */
export function percentDecoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    const bytes = run.slice(1).split('%')
    return decoder().decode(Uint8Array.from(bytes, (byte) => parseInt(byte, 16)))
  })
}

/** Decoded base64, if that is text. */
export function fromBase64(run: string): string | undefined {
  // Hexadecimal, slugs and constants have one case; base64 of a text has both.
  if (!/[a-z]/.test(run) || !/[A-Z]/.test(run)) return undefined
  const letters = run
    .replace(/-/g, '+')
    .replace(/_/g, '/')
    .replace(/={1,2}$/, '')
  // One letter is no byte, and `atob` throws at it.
  const body = letters.length % 4 === 1 ? letters.slice(0, -1) : letters
  // The first twelve letters tell whether it is worth it.
  if (!isPrintable(atob(body.slice(0, 12)))) return undefined
  const text = atob(body)
  if (!isPrintable(text)) return undefined
  if (!/[^\0-\x7f]/.test(text)) return text
  const utf8 = decoder().decode(Uint8Array.from(text, (byte) => byte.charCodeAt(0)))
  return utf8.includes('\ufffd') ? undefined : utf8
}

/** Control characters tell binary data from text. */
function isPrintable(text: string): boolean {
  return !/[\0-\x08\x0e-\x1f]/.test(text)
}
