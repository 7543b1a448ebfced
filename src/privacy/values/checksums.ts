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

/** Sum of digits, each times its weight; weights are digits in base 36. */
export function weighted(digits: string, weights: string): number {
  let total = 0
  for (let index = 0; index < weights.length; index += 1)
    total += parseInt(weights.charAt(index), 36) * Number(digits[index])

  return total
}

/** Whether the digit after the weighted ones checks them; a rest of ten counts as 0. */
export function mod11(digits: string, weights: string): boolean {
  return ((weighted(digits, weights) * 10) % 11) % 10 === Number(digits[weights.length])
}

/** Year, month and day, each of two digits. */
export function isYearFirst(text: string): boolean {
  return /^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(text)
}

export function isDayFirst(text: string): boolean {
  return /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])/.test(text)
}
