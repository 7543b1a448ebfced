const accents = /[\u0300-\u036f]/g
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'e',
  ð: 'd',
  þ: 'th',
}

/** Takes accents off, and puts back together what decomposition took apart (Hangul, kana). */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(/[ßøØłŁđæœıəðþ]/g, (letter) => plainLetters[letter] ?? letter)
}

/** What a name says, its last words say: of a longer one only the end is read. */
const maxReadLength = 128

/** `userEmail`, `USER_EMAIL` and `$user.e-mail` in lower-case words. */
export function tokens(name: string): string[] {
  const end = name.slice(-maxReadLength)
  return (/[^\0-\x7f]/.test(end) ? fold(end) : end)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
}

export function singular(word: string): string {
  if (word.endsWith('ies')) return word.slice(0, -3) + 'y'
  return word.length > 3 ? word.replace(/(ss)es$|s$/, '$1') : word
}
