/** What a text has in it, so that only the finders run which could find something. */
export const feature = {
  at: 1,
  percent: 2,
  entity: 4,
  pair: 8,
  backslash: 16,
  bracket: 32,
  wide: 64,
  dot: 128,
  space: 256,
  colon: 512,
  slash: 1024,
} as const

const classes = new Uint16Array(128)
for (const [letters, bits] of [
  ['@', feature.at],
  ['%', feature.percent],
  ['&', feature.entity],
  ['=', feature.pair],
  [':', feature.pair | feature.colon],
  ['\\', feature.backslash],
  ['[({', feature.bracket],
  ['.', feature.dot],
  [' ', feature.space],
  ['/', feature.slash],
] as const) {
  for (const letter of letters) classes[letter.charCodeAt(0)] = bits
}

/** One pass: the features, how many digits, and the longest run without a break. */
export interface Features {
  bits: number
  digits: number
  run: number
}

export function featuresOf(text: string): Features {
  let bits = 0
  let digits = 0
  let run = 0
  let start = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code > 127) {
      bits |= feature.wide
    } else if (code >= 48 && code <= 57) {
      digits++
    } else if (code < 48 || (code > 57 && code < 65)) {
      bits |= classes[code] ?? 0
      if (code !== 45 && code !== 43) {
        if (index - start > run) run = index - start
        start = index + 1
      }
    } else {
      bits |= classes[code] ?? 0
    }
  }
  return { bits, digits, run: Math.max(run, text.length - start) }
}
