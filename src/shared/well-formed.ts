/** Absent in Safari before 16.4 and Firefox before 119. */
const { toWellFormed } = String.prototype as Partial<{ toWellFormed(): string }>

/**
 * A text whose every character is whole. One that was cut in the middle of a character, such as an emoji, has half of it
 * at its end (category Cs), for which there is no UTF-8: as JSON it is refused by servers, and a whole request with it.
 */
export function wellFormed(text: string): string {
  return toWellFormed?.call(text) ?? text.replace(/\p{Cs}/gu, '\ufffd')
}
