import { lazy } from '../../../shared/lazy'
import { isCard, isIban } from '../checksums'
import { each, isWordCode, type Detector } from '../detector'
import { nationalIds } from '../national-ids'

const gap = '[ .+_\\-\\u00a0\\u2007-\\u2015\\u202f\\u2212]'
/** Between the groups of a telephone number. */
const group = '[\\d()\\s.+\\-/\\u00a0\\u2007-\\u2015\\u202f]'

// One form may be the beginning of another.
const id = lazy(
  () => new RegExp(`(?:${nationalIds.map(({ form }) => form).join('|')})(?![A-Za-z\\d])`, 'y'),
)
/** Where one may begin: inside a longer number is none. */
const run = /[A-Za-z\d]+/g
const idForms = lazy(() =>
  nationalIds.map(({ form, isValid }) => ({ form: new RegExp(`^(?:${form})$`), isValid })),
)
const iban = lazy(
  () => new RegExp(`[A-Z]{2}\\d\\d(?:${gap}?[A-Z\\d]{4}){2,7}(?:${gap}?[A-Z\\d]{1,3})?`, 'gi'),
)
/**
 * By country: https://www.swift.com/standards/data-standards/iban-international-bank-account-number; the last line has
 * those that are not registered there: https://en.wikipedia.org/wiki/International_Bank_Account_Number
 */
const ibanLengths = lazy(
  () =>
    new Map(
      (
        'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22' +
        'GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31' +
        'MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30' +
        'AO25BF28BJ28CF27CG27CI28CM27CV25DZ26GA27GQ27GW25IR26KM27MA28MG27ML28MZ25NE28SN28TD27TG28'
      )
        .match(/.{4}/g)
        ?.map((one) => [one.slice(0, 2), Number(one.slice(2))] as const),
    ),
)
const card = lazy(() => new RegExp(`\\d(?:${gap}?\\d){12,}`, 'g'))
const phone = lazy(() => [
  // North America
  new RegExp(
    `(?:\\+?1${gap}?)?(?:\\([2-9]\\d\\d\\)${gap}?|[2-9]\\d\\d${gap})[2-9]\\d\\d${gap}\\d{4}`,
    'g',
  ),
  // Within a country, by the zero before: `06.12.34.56.78`, `0917-555-1234`
  new RegExp(
    `(?:\\(0[1-9]\\d{0,3}\\)|\\(0\\) ?[1-9]\\d{1,3}|\\b0(?: ?\\(\\d{2,4}\\)|[1-9]\\d{0,3}))(?:[ ./-]{1,3}\\d{2,8}){1,4}`,
    'g',
  ),
  // Brazil, India
  /\(\d\d\) ?9?\d{4}-\d{4}|\b[6-9]\d{4} \d{5}/g,
  // With the country's code
  new RegExp(`(?:\\+|\\b00)[1-9]${group}{6,24}\\d`, 'g'),
])

/** Whether a match is not a part of something longer; other scripts put no space around numbers. */
export function isAlone(text: string, start: number, end: number): boolean {
  const [before, after] = [text.charCodeAt(start - 1), text.charCodeAt(end)]
  return (
    !isLatin(before) &&
    !isLatin(after) &&
    !/\d[.-]$/.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[.-]\d/.test(text.slice(end, end + 2))
  )
}

function isLatin(code: number): boolean {
  return code === 95 || (code < 0x250 && isWordCode(code))
}

/** The second line that machines read in a passport (ICAO 9303-4). */
const passport =
  /(?:^|[^A-Z\d<])([A-Z\d<]{9}\d[A-Z<]{3}\d{7}[MFX<]\d{7}[A-Z\d<]{14}[\d<]\d)(?![A-Z\d<])/g

/** National ids that show by themselves what they are. */
export const ids: Detector = {
  find(text, hit) {
    each(passport, text, ({ 0: match, 1: line = '', index }) => {
      const end = index + match.length
      hit(end - line.length, end, 'nationalid')
    })
    let end = 0
    each(run, text, ({ index }) => {
      const form = id()
      form.lastIndex = index
      const match = index < end ? undefined : form.exec(text)?.[0]
      if (match === undefined) return
      const compact = match.replace(/[ .\-+/()]/g, '')
      end = index + match.length
      // `ORDER-20251110-4412`
      if (
        !isAloneInFile(text, index, end) ||
        /[A-Za-z]-$/.test(text.slice(Math.max(0, index - 2), index))
      )
        return
      if (idForms().some(({ form, isValid }) => form.test(match) && isValid(compact)))
        hit(index, end, 'nationalid')
    })
  },
}

export const ibans: Detector = {
  find(text, hit) {
    each(iban(), text, ({ 0: match, index }) => {
      const end = index + endOfIban(match)
      if (end > index && isAloneInFile(text, index, end)) hit(index, end, 'account')
    })
  },
}

/** Where an account number ends that a match begins with: words after it may have been taken for groups. */
function endOfIban(match: string): number {
  const length = ibanLengths().get(match.slice(0, 2).toUpperCase()) ?? Infinity
  let letters = 0
  for (let end = 1; end <= match.length; end += 1) {
    if (/[A-Z\d]/i.test(match.charAt(end - 1))) letters += 1
    if (letters === length) return isIban(match.slice(0, end).replace(/[^A-Z\d]/gi, '')) ? end : 0
  }
  return 0
}

/** As `isAlone`; an underscore parts as well: `statement_DE44500105175407324931_Nov.pdf`. */
function isAloneInFile(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 2)
  const around = text.slice(from, end + 2).replace(/_/g, ' ')
  return isAlone(around, start - from, end - from)
}

/** Payment cards: whole groups of digits in a row, other numbers before and after them. */
export const cards: Detector = {
  find(text, hit) {
    each(card(), text, ({ 0: match, index }) => {
      const groups = [...match.matchAll(/\d+/g)]
      groups.forEach((first, from) => {
        // No issuer's range begins otherwise; in a flood of numbers most do.
        if (!/^[2-6]/.test(first[0])) return
        let digits = ''
        for (let to = from; to < groups.length && digits.length < 19; to += 1) {
          const last = groups[to] ?? first
          digits += last[0]
          if (digits.length < 14 || !isCard(digits)) continue
          const start = index + first.index
          const end = index + last.index + last[0].length
          if (isAlone(text, start, end)) hit(start, end, 'card')
        }
      })
    })
  },
}

/** Telephone numbers that show by themselves what they are. */
export const phones: Detector = {
  find(text, hit) {
    const minDigits = isWord.test(text) ? 10 : 7
    for (const form of phone())
      each(form, text, ({ 0: match, index }) => {
        const end = index + match.length
        if (isPhone(match, minDigits) && isAlone(text, index, end) && !isOfMany(text, match, index))
          hit(index, end, 'phone')
      })
  },
}

/** One of many numbers in a row: bytes, steps; not behind a word that ends like a byte, nor before one that begins so. */
function isOfMany(text: string, match: string, index: number): boolean {
  const end = index + match.length
  const [before, after] = [text.slice(Math.max(0, index - 3), index), text.slice(end, end + 3)]
  return (
    /^0/.test(match) &&
    (/\d[\da-f]? $|[a-f]\d $/.test(before) || /^ (?:\d[\da-f]|[a-f]\d)/.test(after))
  )
}

/**
 * A day, and the hour behind it, are no telephone number; nor is what has a year in it, a range, or an order's number,
 * of which two digits stand alone at the end.
 */
const noPhone =
  /^0[1-9]([./-])(?:(?:0[1-9]|[12]\d|3[01])\1)?(?:19|20)\d\d(?!\d)|^00\d{3}-00\d{3}$|^\d{4}-\d{4}-\d\d$/

/** Without words around, digits and dashes may be the number of anything: `SKU-0045-554-07` */
export const isWord = /^[\w./-]*$/

function isPhone(match: string, least: number): boolean {
  const digits = match.replace(/\D/g, '').length
  if (digits < least || noPhone.test(match)) return false
  return /^\(?0[ ()1-9]/.test(match) ? digits > 8 && digits < 13 : digits < 18
}
