/** Absent in Safari before 16.4 and Firefox before 119. */
const { toWellFormed } = String.prototype as Partial<{ toWellFormed(): string }>
/** Halves of a pair alone: with this flag, a whole pair is one character. */
const lone = /[\ud800-\udfff]/gu

/**
 * A text whose every character is whole. One that was cut in the middle of a character, such as an emoji, has half of it
 * at its end, for which there is no UTF-8: as JSON it is refused by servers and databases, and a whole request with it.
 */
export function wellFormed(text: string): string {
  return toWellFormed ? toWellFormed.call(text) : text.replace(lone, '\ufffd')
}
