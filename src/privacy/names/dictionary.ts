import type { LanguagePack } from '../languages/language-pack'
import { revise } from '../revision'
import type { EntityType } from '../vocabulary/entity-type'
import { lexicon } from './lexicon'
import { containers, type ContainerType } from './roles'
import { singular } from './tokens'

/** `anyname` is said of persons and of things: *nombre*, *naam*, *nama*. */
type ForeignType = EntityType | 'anyname'

const compound =
  /^(?:email|phone|name|username|address|birthday|password|secret|card|account|nationalid)$/

/** Whether words run together may end in a name of this type: `contactemail`, `gatuadress`. */
export function isCompound(type: EntityType): boolean {
  return compound.test(type)
}

/** Letters of the shortest name that is looked for at the end of a word. */
export const minCompound = 5
const endLength = 4
const compoundEnds = new Set<string>()
const english = new Map<string, EntityType>()
for (const [type, list] of Object.entries(lexicon) as [EntityType, string][]) {
  const mark = type === 'parameter' ? '?' : ''
  const isEnd = isCompound(type)
  for (const name of list.split(' ')) {
    english.set(mark + name, type)
    if (isEnd) compoundEnds.add(name.slice(-endLength))
  }
}

/** Whether a word may end in a name: asked first, for to look for each of its ends takes longer. */
export function endsInName(word: string): boolean {
  return (
    word.length > minCompound &&
    (compoundEnds.has(word.slice(-endLength)) || compoundEnds.has(singular(word).slice(-endLength)))
  )
}

const foreign = new Map<string, ForeignType>()
/** Blocks of 128 code points that a loaded language is written in, beside Latin. */
const readable = new Set<number>()
const added = new Set<LanguagePack>()

/** The longest name in a pack; of a longer word only so much is looked up. */
let longestForeign = 0

/** Adds the names of a pack: for the whole page, and before anything is scrubbed. */
export function addLanguages(pack: LanguagePack): void {
  if (added.has(pack)) return
  added.add(pack)
  for (const types of Object.values(pack))
    for (const [type, list] of Object.entries(types) as [ForeignType, string][])
      for (const name of list.split(' ')) {
        // What is said of things in one language is not certain in another: *nama* in Malay, and in Sinhala.
        if (!foreign.has(name) || type === 'anyname') foreign.set(name, type)
        longestForeign = Math.max(longestForeign, name.length)
        const block = blockOf(name)
        if (block > 0) readable.add(block)
      }
  revise()
}

/** The first letters' block that is not Latin, or 0. */
function blockOf(name: string): number {
  const letter = /[^\0-\u02ff\u1e00-\u1eff]/u.exec(name)?.[0] ?? ''
  // Chinese letters are thousands, of which a list of names has hundreds.
  return Math.min(letter.codePointAt(0) ?? 0, 0x4e00) >> 7
}

/** Whether a word is in letters that no loaded language is written in. */
export function isUnread(word: string): boolean {
  const block = blockOf(word)
  return block > 0 && !readable.has(block) && /\p{L}/u.test(word)
}

/** An English name, or a protocol's. */
export function find(name: string): EntityType | undefined {
  return english.get(name) ?? (name.endsWith('s') ? english.get(singular(name)) : undefined)
}

/** Secret as a parameter of a URL only. */
export function isParameterName(name: string): boolean {
  return english.has(`?${name}`)
}

/** What a container of this name is, in any language that is loaded. */
export function containerType(word: string): ContainerType | undefined {
  const type = containers.get(singular(word))
  if (type !== undefined) return type
  const other = foreign.get(word)
  if (other === 'org' || other === 'address') return other
  // Who signs in is a person, and so is who has names.
  return other === 'username' || other === 'person' || other === 'name' ? 'person' : undefined
}

/** A name in another language: all of it, or its first or last words. */
export function findForeign(words: readonly string[]): ForeignType | undefined {
  const whole = words.join('')
  if (counted.test(whole)) return undefined
  const all = foreign.get(whole) ?? (words.length > 1 ? foreign.get(content(words)) : undefined)
  if (all !== undefined) return all
  if (words.some(isThing)) return undefined
  if (isNumberOfPerson(words)) return 'reference'
  // `kartennr` is a `kartennummer`.
  const numbered = whole.endsWith('nr') ? foreign.get(`${whole.slice(0, -2)}nummer`) : undefined
  return numbered ?? partOf(words) ?? byStem(words)
}

const counter =
  /^(?:n[uo]mero?|num|nro|nr|no|numara(?:si)?|numer|nummer|nomor|номер|cislo|broj|stevilka)$/

/** `nro_afiliado`, `numero_adherent`: a person's, as `customer_number` is. */
function isNumberOfPerson(words: readonly string[]): boolean {
  const [first = '', last = ''] = [words[0], words[words.length - 1]]
  const rest = counter.test(first) ? words.slice(1) : counter.test(last) ? words.slice(0, -1) : []
  return rest.length > 0 && foreign.get(rest.join('')) === 'person'
}

/** What is said of somebody, and is not who: 会员等级 (a member's level). */
const counted =
  /(?:等级|等級|级别|類型|类型|状态|狀態|数量|次数|回数|件数|種別|区分|여부|횟수|개수|상태|등급|유형)$/

/** Words that a programmer leaves out, and a form does not: `data_di_nascita`. */
function content(words: readonly string[]): string {
  return words.filter((word) => word.length > 2 || !/^[a-z]+$/.test(word)).join('')
}

/** What says more wins: *téléphone du domicile* is a phone's. */
const byWeight: readonly ForeignType[] = [
  ...([
    'nationalid',
    'birthday',
    'phone',
    'email',
    'card',
    'cvv',
    'account',
    'password',
    'vehicle',
  ] as const),
  ...([
    'code',
    'username',
    'name',
    'anyname',
    'address',
    'place',
    'about',
    'money',
    'prose',
  ] as const),
]

/** By itself it may be a telephone's, a card's, a house's; beside another word it is that one's: *numéro de commande*. */
const numeral = /^(?:n[uo]mero?|numara|номер|cislo)$/

function partOf(words: readonly string[]): ForeignType | undefined {
  let best = byWeight.length
  for (let count = Math.min(4, words.length - 1); count > 0; count -= 1)
    for (const part of [words.slice(-count), words.slice(0, count)]) {
      const name = part.join('')
      // What is short may be part of anything.
      const isTold = (name.length > 3 || /[^\0-\x7f]/.test(name)) && !numeral.test(name)
      const type = isTold ? foreign.get(name) : undefined
      const weight = type === undefined ? -1 : byWeight.indexOf(type)
      if (weight < 0 || weight >= best) continue
      if (type !== 'anyname' || isBesidePerson(words, part)) best = weight
    }
  if (best < byWeight.length) return byWeight[best]
  const last = words[words.length - 1] ?? ''
  if (/^[a-z\d]*$/.test(last)) return byEnd(last)
  const name = words.join('')
  for (const part of isSpaced.test(name) ? words : [name]) {
    const type = byLetters(part, name)
    if (type !== undefined) return type
  }
  return undefined
}

/** Scripts whose words stand apart: two of them make no third. */
const isSpaced = /[\u0370-\u06ff\u0900-\u0dff]/

/** Roots of what has a name too, in most languages: a product, a shop, a file, a project, a campaign. */
const thing =
  /^(?:pro[dgjy]|prek|izdel|too[dt]e|barang|shop|store|tiend|negoz|winkel|loja|bouti|buti|toko|sklep|obchod|trgov|ar[ck]hi|arqui|artik|arti[cg]|fi[cl]h?[eio]|dat[eo]i|doku|docu|plan|e?ven[et]|[ck]amp|appl|tab|tariff?|serv|[ck]ateg|pag|p[aá]gin|empre|perusah|firm|compan|bank|menu|ta[rs]k|zada|kelas|klass|class|sekol|escue|szkol|skol|kurs|c[uo]rs|moda?l|marka?|marca)/
/** The same where words have no spaces between them, and in other scripts. */
const letteredThing =
  /товар|продук|фа[йи]л|про[еє]кт|услуг|послуг|категор|кампан|магазин|компан|орган|фирм|προιο|αρχει|εταιρ|καταστ|κατηγ|מוצר|חנות|חברה|קובץ|محصول|فروشگاه|شرکت|فایل|دکان|منتج|متجر|उत्पाद|फ़?ाइल|कंपनी|दुकान|পণ্য|দোকান|商品|产品|產品|製品|店|公司|会社|文件|ファイル|项目|項目|プロジェクト|상품|제품|회사|파일|สินค้า|ร้าน|ไฟล์/

/** `naam_klant`, *nome próprio*; but not `nombre_archivo`. */
function isBesidePerson(words: readonly string[], part: readonly string[]): boolean {
  const rest = part[0] === words[0] ? words.slice(part.length) : words.slice(0, -part.length)
  return !rest.some((word) => thing.test(word) || letteredThing.test(word))
}

/** What says of the words beside it that they are about no value of theirs: `passwort_stärke`, `формат_адреса`. */
function isThing(word: string): boolean {
  return foreign.get(word) === 'thing'
}

/** German, Dutch and Finnish write words together: `kundentelefonnummer`. */
function byEnd(word: string): ForeignType | undefined {
  for (
    let start = Math.max(1, word.length - longestForeign);
    start <= word.length - 6;
    start += 1
  ) {
    const type = foreign.get(word.slice(start))
    if (type !== undefined && type !== 'anyname' && byWeight.includes(type)) return type
  }
  return undefined
}

/** Without spaces between words, or with endings: the name begins or ends with one that is known. */
function byLetters(name: string, whole: string): ForeignType | undefined {
  const minLetters = /[\u0370-\u06ff]/.test(name) ? 3 : 1
  for (let length = Math.min(name.length - 1, longestForeign); length > minLetters; length -= 1) {
    const type = foreign.get(name.slice(0, length)) ?? foreign.get(name.slice(-length))
    if (type === undefined || isThing(name.slice(length)) || isThing(name.slice(0, -length)))
      continue
    if (!(type === 'anyname' && letteredThing.test(whole))) return type
  }
  return undefined
}

/** What most languages have from the same root, whatever they add to it. */
const stems: readonly (readonly [RegExp, EntityType])[] = [
  [/^(?:t[ae]l+e*[fp]h?[aoóu]+n|tilifo?u?n|telpon|gsm|selfoo?n|mobiln?[iy]?tel)/, 'phone'],
  [/^(?:e?-?post[aei]?$|e?mail|imei?l|emel|epasts?|meil)/, 'email'],
  [/^(?:pas+[ae]?p+[oóu]rt|pashport)/, 'nationalid'],
  [/^(?:adres+[aeiyu]?|endere[cs]o|adresse[nr]?|indiri[zs]+[oi]?)$/, 'address'],
  [/^(?:parol[aeiuy]?|pas+w[oa]r[dt]|pasvort)$/, 'password'],
  [/^(?:famili[ay]a?|familienam|prenom|pronom)/, 'name'],
]

/** Asked first, for few words have any of them. */
const anyStem = new RegExp(stems.map(([stem]) => stem.source).join('|'))

function byStem(words: readonly string[]): EntityType | undefined {
  for (const word of words.length > 1 ? [words[words.length - 1] ?? '', words[0] ?? ''] : words)
    if (word.length > 2 && anyStem.test(word))
      for (const [stem, type] of stems)
        if (stem.test(word) && (type === 'phone' || !english.has(word))) return type
  return undefined
}
