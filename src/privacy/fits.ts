import type { Kind } from './kind'

/** Words that stand in for a value, or say something about it. */
const enums = new Set(
  'required invalid missing hidden visible optional weekly daily monthly hourly never always none null undefined unknown true false yes no on off default auto automatic manual enabled disabled include omit same-origin basic bearer accepted rejected denied granted pending active inactive verified unverified valid empty open closed public private internal system admin anonymous guest email phone sms mail name address city state country home work mobile billing shipping text string number password token secret changed added removed updated created deleted skipped completed success failed error read write all any other self custom primary secondary immediate instant digest'.split(
    ' ',
  ),
)

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
const digitsIn = (text: string): number => count(text, /[^\0-\x7f]/.test(text) ? /\p{Nd}/gu : /\d/g)
const isWord = (text: string): boolean => text.length < 15 && enums.has(text.toLowerCase())
const isUrl = (text: string): boolean => /^[a-z][a-z\d+.-]*:\/\//i.test(text)
const hasLetter = (text: string): boolean => /\p{L}/u.test(text)
const isSnake = (text: string): boolean => /^[a-z]+(?:_[a-z\d]+)+$/.test(text)

const isSecret = (text: string): boolean =>
  text.length >= 8 && !isWord(text) && (/\d/.test(text) || /[a-z][A-Z]|[=;+/$!#]/.test(text))

const between = (value: number, low: number, high: number): boolean => value >= low && value <= high

/** Whether a text has the shape of its kind: a name alone proves little. */
const texts: Record<Kind, (text: string) => boolean> = {
  email: (text) =>
    text.includes('@') || /＠|﹫|%40|&#|&commat|\\u0040|[[({ ]\s*at\s*[\])} ]/i.test(text),
  phone: (text) => between(digitsIn(text), 6, 20) && count(text, /\p{L}/gu) <= 6,
  name: (text) =>
    text.length <= 120 &&
    hasLetter(text) &&
    !isWord(text) &&
    !isSnake(text) &&
    !/[<>{}]/.test(text) &&
    !isUrl(text),
  person: (text) =>
    text.length <= 120 &&
    !isUrl(text) &&
    (/^\p{Lu}\p{L}*[\p{Ll}.'’]/u.test(text) || /[^\0-\u024f]/.test(text)) &&
    !isWord(text) &&
    !/[_:<>{}\d]/.test(text),
  username: (text) =>
    text.length <= 120 && hasLetter(text) && !isWord(text) && !/\s{2}|[<>{}]/.test(text),
  address: (text) =>
    hasLetter(text) &&
    !isUrl(text) &&
    !/^0x[\da-f]/i.test(text) &&
    !isWord(text) &&
    !isSnake(text) &&
    !/^[a-z]{1,12}$|^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/.test(text),
  birthday: (text) => text.length <= 40 && (/\d/.test(text) || digitsIn(text) > 0),
  about: (text) => text.length > 0 && !isWord(text),
  ip: (text) => /^[\s"]*\[?[\da-f]*[.:][\da-f.:]*[.:][\da-f]*[^a-z_]*$/i.test(text),
  coordinates: (text) => /^[^a-z]*\d[.,]\d/i.test(text) && text.length < 80,
  place: (text) =>
    text.length <= 80 &&
    !/^[a-z]{2}-[a-z]+-\d$|[<>{}]/.test(text) &&
    !isWord(text) &&
    !isSnake(text) &&
    (hasLetter(text) || digitsIn(text) > 2),
  state: (text) => /^[A-Z]{2}$/.test(text),
  device: (text) => text.length > 0,
  locale: (text) => /^[a-z]{2,3}[-_][A-Za-z\d]{2,4}/.test(text),
  id: (text) => text.length > 0 && !isWord(text),
  org: (text) => text.length > 0 && !isWord(text),
  hardware: (text) => text.length >= 6,
  referrer: (text) => text.length > 0,
  page: (text) => text.length > 0,
  campaign: () => true,
  password: (text) =>
    text.length >= 3 && !isWord(text) && !isSnake(text) && (text.length < 40 || /\d/.test(text)),
  secret: isSecret,
  code: (text) => between(digitsIn(text), 3, 12) && text.length < 40,
  parameter: (text) => text.length >= 16 && /\d/.test(text),
  card: (text) => between(digitsIn(text), 12, 19),
  cvv: (text) => /^\d{3,4}$/.test(text.trim()),
  account: (text) =>
    (text.length <= 50 && digitsIn(text) >= 4) || /^[A-Z]{6}[A-Z\d]{2}([A-Z\d]{3})?$/.test(text),
  nationalid: (text) => digitsIn(text) >= 4 && text.length <= 40,
  content: (text) => text.length > 0,
  thing: () => false,
}

const numbers: Partial<Record<Kind, (value: number) => boolean>> = {
  phone: (value) => between(value, 1e6, 1e16),
  birthday: (value) => value > 1000,
  about: () => true,
  coordinates: (value) => !Number.isInteger(value),
  place: (value) => value >= 1000,
  device: () => true,
  id: () => true,
  org: () => true,
  code: (value) => between(value, 1000, 1e10),
  card: (value) => between(value, 1e11, 1e19),
  cvv: (value) => between(value, 100, 9999),
  account: (value) => value >= 1e5,
  nationalid: (value) => value >= 1e6,
  hardware: (value) => value >= 1e6,
}

/** Whether a value has the shape that its kind must have. */
export function fits(kind: Kind, value: string | number | boolean): boolean {
  if (typeof value === 'string') return texts[kind](value)
  return typeof value === 'number' && numbers[kind]?.(value) === true
}
