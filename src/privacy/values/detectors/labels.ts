import { isInCapitals, isPersonName } from '../../names/person-shape'
import { fits } from '../../names/value-shape'
import type { EntityType } from '../../vocabulary/entity-type'
import { each, type Detector, type Hit } from '../detector'
import { isMarked, kindOf, nameBefore, readable, spacious, valueAfter } from './pairs'

/** Kinds that a label may name, with what their values look like in running text. */
const values: Partial<Record<EntityType, (value: string) => boolean>> = {
  name: isWholeName,
  person: isWholeName,
  party: isWholeName,
  address: (value) => /\d/.test(value) && /\p{L}{2}/u.test(value),
  secret: (value) => value.length > 7,
  password: (value) => value.length > 5,
}

function isWholeName(value: string): boolean {
  return isPersonName(value, 2) || isInCapitals(value)
}

const sign = /[:=]/g
/** One or two words, and a country. */
const before = /(?:^|[^\p{L}\p{M}])((?:[\p{L}\p{M}’'-]{2,24} ){1,2}(?:\([A-Z]{2,3}\) )?)$/u
const word = /^[\p{L}\p{M}’'-]+$/u

/** Values behind labels of up to three words (`Cardholder name: …`, `new api key = …`), and all of a list. */
export const labels: Detector = {
  find(text, hit) {
    each(sign, text, ({ index }) => {
      const [start, stop] = nameBefore(text, index)
      const last = text.slice(start, stop)
      const isList = text[index] === ':' && text.slice(index, index + 64).includes(',')
      if (text[start - 1] !== ' ' && !isList) return
      const more = before.exec(text.slice(Math.max(0, start - 52), start))?.[1]
      const words = word.test(last) ? [...(more?.trim().split(' ') ?? []), last] : []
      for (let from = 0; from < words.length; from += 1) {
        const kind = kindOf(words.slice(from).join(' '))
        if (
          kind !== undefined &&
          tell(text, { sign: index, kind, words: words.length - from }, hit)
        )
          return
      }
    })
  },
}

interface Label {
  readonly sign: number
  readonly kind: EntityType
  readonly words: number
}

/** Tells the values of a label, if they are any. What one word names, `pairs` finds, but for the rest of a list. */
function tell(text: string, { sign: at, kind, words }: Label, hit: Hit): boolean {
  const isValue = values[kind]
  if (!isValue) return false
  const { from, start } = valueAfter(text, at, spacious.has(kind))
  const isAddress = kind === 'address'
  const value = isAddress && words > 1 ? addressAt(text, from) : start
  const written = readable(start)
  const isGone = isMarked(text, from)
  const isFound = written !== '' && fits(kind, written) && isValue(readable(value))
  if (!isFound && !isGone) return false
  let end = from + value.trimEnd().length
  if (words > 1 && !isGone) hit(from, end, kind)
  // `Attendees: Ada Lovelace, Grace Hopper`, `Backup codes: 7831-4192, 5814-1406`
  while (!isAddress && text[end] === ',') {
    const next = valueAfter(text, end, spacious.has(kind))
    const one = next.start.split('. ', 1)[0]?.trimEnd() ?? ''
    if (isMarked(text, next.from) || !isValue(one)) break
    end = next.from + one.length
    hit(next.from, end, kind)
  }
  return true
}

const line = /[^;\n"<>&|]{0,120}/y

/** An address has commas in it, and ends before the next label. */
function addressAt(text: string, from: number): string {
  line.lastIndex = from
  return line.exec(text)?.[0].split(/\s[\p{L}.]{1,30}:/u, 1)[0] ?? ''
}
