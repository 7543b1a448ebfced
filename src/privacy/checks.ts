const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0)

export function luhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

const issuer =
  /^(?:4\d{15}(?:\d{3})?|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12}|6(?:011|4[4-9]\d|5\d\d|2\d\d)\d{12}|62\d{15,17}|220[0-4]\d{12}|(?:50|5[6-8]|6[0379])\d{14}(?:\d{3})?)$/

export const isCard = (digits: string): boolean => issuer.test(digits) && luhn(digits)

/** Lengths of IBANs by country; the registry's table. */
const ibanLengths =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20'

/** Length of the IBAN at the start of a text without spaces, or 0. */
export function ibanLength(text: string): number {
  const at = ibanLengths.indexOf(text.slice(0, 2))
  if (at % 4 !== 0) return 0
  const length = Number(ibanLengths.slice(at + 2, at + 4))
  if (text.length < length) return 0
  let rest = 0
  for (const letter of text.slice(4, length) + text.slice(0, 4)) {
    const value = parseInt(letter, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1 ? length : 0
}

const isDate = (month: string, day: string): boolean => {
  const m = Number(month)
  const d = Number(day) % 60
  return m > 0 && m < 13 && d > 0 && d < 32
}

const mod11 = (digits: string, weights: readonly number[]): number =>
  ((weighted(digits, weights) * 10) % 11) % 10

const range = (from: number, to: number): number[] =>
  Array.from({ length: from - to + 1 }, (_, index) => from - index)

const cnpjWeights = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]

/** National ids by their written form, with what must hold of the characters in it. */
export const nationalIds: readonly (readonly [RegExp, (text: string) => boolean])[] = [
  // United States
  [/^\d{3}-\d\d-\d{4}$/, (t) => !/^(?:000|666|9)|^...00|0000$/.test(t)],
  // Brazil: CPF, CNPJ
  [
    /^\d{3}\.\d{3}\.\d{3}-\d\d$/,
    (t) => mod11(t, range(10, 2)) === Number(t[9]) && mod11(t, range(11, 2)) === Number(t[10]),
  ],
  [
    /^\d\d\.\d{3}\.\d{3}\/\d{4}-\d\d$/,
    (t) =>
      mod11(t, cnpjWeights) === Number(t[12]) && mod11(t, [6, ...cnpjWeights]) === Number(t[13]),
  ],
  // Chile
  [
    /^\d\d?\.\d{3}\.\d{3}-[\dkK]$/,
    (t) => {
      const body = t.slice(0, -1).padStart(8, '0')
      const check = (11 - (weighted(body, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11
      return (check === 10 ? 'K' : String(check)) === t.slice(-1).toUpperCase()
    },
  ],
  // Korea
  [/^\d{6}-[1-8]\d{6}$/, (t) => isDate(t.slice(2, 4), t.slice(4, 6))],
  // China
  [
    /^[1-9]\d{16}[\dXx]$/,
    (t) =>
      '10X98765432'[weighted(t, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11] ===
        t.slice(-1).toUpperCase() && isDate(t.slice(10, 12), t.slice(12, 14)),
  ],
  // France
  [
    /^[12] ?\d\d ?[0-3]\d ?\d[\dAB] ?\d{3} ?\d{3} ?\d\d$/,
    (t) => 97 - (Number(t.slice(0, 13)) % 97) === Number(t.slice(13)),
  ],
  // Sweden
  [
    /^(?:19|20)?\d{6}[-+]\d{4}$/,
    (t) => isDate(t.slice(-8, -6), t.slice(-6, -4)) && luhn(t.slice(-10)),
  ],
  // Finland
  [
    /^\d{6}[-+A]\d{3}[\dA-Y]$/,
    (t) =>
      '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(t.slice(0, 6) + t.slice(-4, -1)) % 31] ===
      t.slice(-1),
  ],
  // Italy, India, Mexico, United Kingdom
  [/^[A-Z]{6}\d\d[A-EHLMPRST]\d\d[A-Z]\d{3}[A-Z]$/, () => true],
  [/^[A-Z]{3}[PCHF][A-Z]\d{4}[A-Z]$/, () => true],
  [/^[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d$/, () => true],
  [/^[A-CEGHJ-PR-TW-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]$/, (t) => !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(t)],
]
