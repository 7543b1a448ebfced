export function luhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]) * (1 + (index % 2))
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}

/** Issuers' ranges, from 14 digits on: of 13, every tenth EAN would pass. */
const issuer =
  /^(?:4(?:\d{15}|\d{18})|(?:5[1-5]|6\d|50|5[6-8])\d{14}|2(?:2[2-9]|[3-6]\d|7[0-2]|20)\d{13}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}|62\d{15,17})$/

export function isCard(digits: string): boolean {
  return issuer.test(digits) && luhn(digits)
}

export function isIban(text: string): boolean {
  let rest = 0
  for (const letter of text.slice(4) + text.slice(0, 4)) {
    const value = parseInt(letter, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

function sum(digits: string, weights: string): number {
  let total = 0
  for (let index = 0; index < weights.length; index += 1)
    total += parseInt(weights.charAt(index), 36) * Number(digits[index])

  return total
}

function isDate(text: string): boolean {
  return /^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(text)
}

/** Weights are digits in base 36. */
function mod11(digits: string, weights: string): boolean {
  return ((sum(digits, weights) * 10) % 11) % 10 === Number(digits[weights.length])
}

/**
 * National ids by their written form, with what must hold of the characters in it: United States,
 * Brazil, Korea, China, France, Sweden, Finland, Chile, Italy, India, Mexico, United Kingdom.
 */
export const nationalIds: readonly (readonly [string, (text: string) => boolean])[] = [
  ['\\d{3}-\\d\\d-\\d{4}', (t) => !/^(?:000|666|9)|^...00|0000$/.test(t)],
  ['\\d{3}\\.\\d{3}\\.\\d{3}-\\d\\d', (t) => mod11(t, 'a98765432') && mod11(t, 'ba98765432')],
  ['\\d\\d\\.\\d{3}\\.\\d{3}\\/\\d{4}-\\d\\d', (t) => mod11(t, '543298765432')],
  ['\\d{6}-[1-8]\\d{6}', isDate],
  [
    '\\d{17}[\\dXx]',
    (t) =>
      isDate(t.slice(8)) &&
      '10X98765432'[sum(t, '79a584216379a5842') % 11] === t[17]?.toUpperCase(),
  ],
  [
    '[12] ?\\d\\d ?[0-3]\\d ?\\d[\\dAB] ?\\d{3} ?\\d{3} ?\\d\\d',
    (t) => 97 - (Number(t.slice(0, 13)) % 97) === Number(t.slice(13)),
  ],
  ['(?:19|20)?\\d{6}[-+]\\d{4}', (t) => isDate(t.slice(-10)) && luhn(t.slice(-10))],
  [
    '\\d{6}[-+A]\\d{3}[\\dA-Y]',
    (t) =>
      '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(t.slice(0, 6) + t.slice(-4, -1)) % 31] ===
      t.slice(-1),
  ],
  [
    '\\d\\d?\\.\\d{3}\\.\\d{3}-[\\dkK]',
    (t) =>
      '0K987654321'[sum(t.slice(0, -1).padStart(8, '0'), '32765432') % 11] ===
      t.slice(-1).toUpperCase(),
  ],
  ['[A-Z]{6}\\d\\d[A-EHLMPRST]\\d\\d[A-Z]\\d{3}[A-Z]', () => true],
  ['[A-Z]{3}[PCHF][A-Z]\\d{4}[A-Z]', () => true],
  ['[A-Z]{4}\\d{6}[HM][A-Z]{5}[A-Z\\d]\\d', () => true],
  [
    '[A-CEGHJ-PR-TW-Z]{2} ?\\d\\d ?\\d\\d ?\\d\\d ?[A-D]',
    (t) => !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(t),
  ],
]
