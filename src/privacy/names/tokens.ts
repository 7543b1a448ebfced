const accents = /[\u0300-\u036f]/g
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
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
    .replace(/[ßøØłŁđĐæœıəðþ]/g, (letter) => plainLetters[letter] ?? letter)
}

/** What a name says, its last words say: of a longer one only the end is read. */
const maxReadLength = 128

/** `userEmail`, `USER_EMAIL` and `$user.e-mail` in lower-case words. */
export function tokens(name: string): string[] {
  const end = name.length > maxReadLength ? name.slice(-maxReadLength) : name
  if (!/[^\0-\x7f]/.test(end)) return asciiTokens(end)
  return fold(end.replace(/['’ʻʼ`´]/g, ''))
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
}

/** The same of most names: without expressions, of which `\p{…}` costs milliseconds when first used. */
function asciiTokens(text: string): string[] {
  const lower = text.toLowerCase()
  const words: string[] = []
  let start = 0
  let before: Sort = other
  for (let index = 0; index <= lower.length; index += 1) {
    const sort = sortOf(text.charCodeAt(index))
    const isHump =
      sort === upper &&
      (before === small || (before === upper && isLetter(text.charCodeAt(index + 1))))
    if (sort === other || isHump) {
      if (index > start) words.push(lower.slice(start, index))
      start = sort === other ? index + 1 : index
    }
    before = sort
  }
  return words
}

/** Small letters and digits begin no word after a letter; a capital does. */
const [other, small, upper] = [0, 1, 2] as const
type Sort = 0 | 1 | 2

function sortOf(code: number): Sort {
  if (isLetter(code) || (code > 47 && code < 58)) return small
  return code > 64 && code < 91 ? upper : other
}

function isLetter(code: number): boolean {
  return code > 96 && code < 123
}

export function singular(word: string): string {
  if (!word.endsWith('s')) return word
  if (word.endsWith('ies')) return word.slice(0, -3) + 'y'
  if (word.length < 4 || word.endsWith('ss')) return word
  return word.slice(0, word.endsWith('sses') ? -2 : -1)
}

/** `tenantNm`, `mbrFstNm`: without vowels, as old databases have it. */
export function spelledOut(words: readonly string[]): string[] {
  const all = [...words]
  if (all.length < 2 || all[all.length - 1] !== 'nm') return all
  all.splice(-1, 1, 'name')
  const before = all[all.length - 2] ?? ''
  if (/^[fl]st$/.test(before)) all.splice(-2, 1, before === 'fst' ? 'first' : 'last')
  return all
}
