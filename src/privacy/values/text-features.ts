/** What a text has in it, counted in one pass, so that only those detectors run which could find something. */
export interface TextFeatures {
  digits: number
  /** Most digits in a row. */
  digitRun: number
  dots: number
  colons: number
  dashes: number
  spaces: number
  /** The longest run of letters, digits, dashes and underscores. */
  run: number
  /** Which of the letters below there are. */
  bits: number
}

/** One object for all texts: it is read before anything else is scanned. */
const features: TextFeatures = {
  digits: 0,
  digitRun: 0,
  dots: 0,
  colons: 0,
  dashes: 0,
  spaces: 0,
  run: 0,
  bits: 0,
}

export const AT = 1
/** `%`, `&`, `\` or beyond ASCII: something may be written in another way. */
export const CODED = 2
export const EQUALS = 4
export const BRACKET = 8
export const SPACE = 16
export const SLASH = 32
export const UPPER = 64
export const PLUS = 128

/** Whether there is a capital, or may be one: of letters beyond ASCII it is not asked what they are. */
export function hasCapital(bits: number): boolean {
  return (bits & (UPPER | CODED)) !== 0
}

const bitsOf = new Uint8Array(128)
for (const [letters, bits] of [
  ['@', AT],
  ['%&\\', CODED],
  ['=', EQUALS],
  ['[({<"', BRACKET],
  [' \n\t', SPACE],
  ['/', SLASH],
  ['+', PLUS],
] as const)
  for (const letter of letters) bitsOf[letter.charCodeAt(0)] = bits

export function featuresOf(text: string): Readonly<TextFeatures> {
  let bits = 0
  let digits = 0
  let digitRun = 0
  let row = 0
  let lastDigit = -2
  let dots = 0
  let colons = 0
  let dashes = 0
  let spaces = 0
  let run = 0
  let start = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code > 96 && code < 123) continue
    if (code > 47 && code < 58) {
      digits += 1
      row = lastDigit === index - 1 ? row + 1 : 1
      lastDigit = index
      if (row > digitRun) digitRun = row
    } else if (code > 64 && code < 91) bits |= UPPER
    else if (code === 45) dashes += 1
    else if (code > 127) bits |= CODED
    else if (code !== 95) {
      if (code === 46) dots += 1
      else if (code === 58) colons += 1
      else if (code === 32) spaces += 1
      else bits |= bitsOf[code] ?? 0
      if (index - start > run) run = index - start
      start = index + 1
    }
  }
  if (spaces > 0) bits |= SPACE
  features.bits = bits
  features.digits = digits
  features.digitRun = digitRun
  features.dots = dots
  features.colons = colons
  features.dashes = dashes
  features.spaces = spaces
  features.run = Math.max(run, text.length - start)
  return features
}
