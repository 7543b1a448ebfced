import type { Kind } from '../vocabulary/kind'
import { lexicon } from './lexicon'
import { fold, tokens } from './tokens'

/** What is around a name: the last words of the container's name, and what the container is. */
export interface Surroundings {
  /** Last word of the container's name, in the singular. */
  readonly word: string
  /** Its values belong to a person, to an organisation, or are about fields and not their values. */
  readonly is: 'person' | 'org' | 'form' | 'address' | ''
}

export function singular(word: string): string {
  if (word.endsWith('ies')) return word.slice(0, -3) + 'y'
  return word.length > 3 ? word.replace(/(ss)es$|s$/, '$1') : word
}

const containers: ReadonlyMap<string, Surroundings['is']> = new Map(
  (
    [
      [
        'person',
        'user customer client holder cardholder owner author assignee contact patient person people profile trait member employee attendee recipient sender invitee reporter creator guest lead subscriber driver passenger student candidate participant buyer seller visitor account beneficiary applicant doctor physician nurse teacher tutor insured policyholder donor spouse your billto shipto kunde kontakt utilisateur usuario cliente dane benutzer klant gebruiker klient kund anvandare bruker bruger kayttaja asiakas utente uzytkownik uzivatel zakaznik felhasznalo ugyfel utilizator pengguna pelanggan nguoidung khachhang musteri kullanici korisnik set setonce userdata',
      ],
      [
        'org',
        'company organization organisation org team workspace tenant business employer firma group',
      ],
      ['form', 'error label placeholder validation touched hint'],
      ['address', 'address adresse adres indirizzo direccion endereco location geo'],
    ] as const
  ).flatMap(([is, list]) => list.split(' ').map((word) => [singular(word), is] as const)),
)
/** Words after the head of a name which don't change what it is. */
const trailer =
  /^(?:work|home|primary|secondary|new|old|raw|value|main|alt|e164|formatted|normali[sz]ed|c|text|str|string|confirm|confirmation|personal|private|business|office|numeric|full|clean|lower|plain|original|number|num|no|nr|nummer|numero|numarasi)$/
/** Kinds which a name of words run together may end in: `contactemail`, `gatuadress`. */
const compound =
  /^(?:email|phone|name|username|address|birthday|password|secret|card|account|nationalid)$/

const table = new Map<string, Kind>()
for (const [kind, list] of Object.entries(lexicon) as [Kind, string][])
  for (const name of list.split(' '))
    table.set(kind === 'parameter' ? `?${name}` : fold(name), kind)

/** What a container of this name is to the names in it. */
export function surroundings(name: string, outer: Surroundings): Surroundings {
  const all = tokens(name)
  const word = singular(all[all.length - 1] ?? '')
  if (outer.is === 'org' && word === 'trait') return { word, is: 'org' }
  const is = containers.get(singular(all.join(''))) ?? containers.get(word)
  if (is !== undefined) return { word, is }
  // `user_properties.name` and `user.attributes.name` are still the user's.
  if (!/^(?:property|attribute|data|detail)$/.test(word)) return { word, is: '' }
  return { word, is: containers.get(singular(all[all.length - 2] ?? '')) ?? outer.is }
}

/** Secret as a parameter of a URL only. */
export function isParameter(name: string): boolean {
  const all = tokens(name)
  return table.has('?' + all.join('')) || table.has(`?${all[all.length - 1] ?? ''}`)
}

function find(name: string): Kind | undefined {
  return table.get(name) ?? table.get(singular(name))
}

function lookUp(all: readonly string[]): Kind | undefined {
  for (let count = Math.min(4, all.length); count > 0; count -= 1) {
    const kind = find(all.slice(-count).join(''))
    if (kind !== undefined) return kind
  }
  const last = all[all.length - 1] ?? ''
  if (!/^[a-z\d]*$/.test(last)) return byForeignWord(last)
  const bare = last.replace(/(?:nummer|number|numero|numarasi|num|nr|no)?\d{0,9}$/, '')
  for (let start = 0; start <= bare.length - 5; start += 1) {
    const kind = find(bare.slice(start))
    if (kind !== undefined && (start === 0 || compound.test(kind))) return kind
  }
  return bare === last ? undefined : find(bare)
}

/** Without spaces between words: the name begins or ends with one that is known. */
function byForeignWord(name: string): Kind | undefined {
  for (let length = name.length - 1; length > 1; length -= 1) {
    const kind = table.get(name.slice(0, length)) ?? table.get(name.slice(-length))
    if (kind !== undefined) return kind
  }
  return undefined
}

/** Of a person: `{ user: { first, last } }`, and `name` in languages where it is said of things too. */
const partOfName =
  /^(?:first|last|middle|given|family|naam|nama|navn|namn|nimi|ime|nume|meno|vardas)$/

/** Names that mean something by two words: `customer_id`, `{ user: { name } }`, `created_by`. */
function byTwo(first: string, last: string): Kind | undefined {
  const is = containers.get(singular(first))
  if (is === 'person' || is === 'org') {
    if (last === 'id' || last === 'key' || last === 'slug') return is === 'org' ? 'org' : 'id'
    if (singular(last) === 'name')
      return is === 'org' ? 'org' : first === 'user' ? 'username' : 'name'
    if (is === 'person') {
      if (last === 'handle') return 'username'
      if (last === 'location') return 'place'
      if (partOfName.test(last)) return 'person'
    }
  }
  if (is === 'address' && (last === 'state' || last === 'cap')) return 'place'
  if (last === 'to' && first === 'assigned') return 'person'
  if (last === 'by' && /ed$/.test(first) && !/^(?:sort|group|order|filter|power)/.test(first))
    return 'person'
  return undefined
}

/** `contactname`, `customerid` */
function runTogether(word: string): [string, string] {
  const [, first = '', last = ''] = /^(.{4,})(name|id)$/.exec(word) ?? []
  return [first, last]
}

/** What a property of this name holds, if its value has the shape of it. */
export function kindOfName(name: string, around: Surroundings): Kind | undefined {
  let all = tokens(name)
  for (let round = 0; round < 4; round += 1) {
    const kind = kindOfWords(name, all, around)
    if (kind !== undefined) return kind === 'thing' ? undefined : kind
    const shorter = withoutTrailer(all)
    if (shorter.length === all.length) return undefined
    all = shorter
  }
  return undefined
}

/** Without the last word, where that does not change what the name is, or all numbers at its end. */
function withoutTrailer(all: string[]): string[] {
  let end = all.length
  while (end > 1 && /^\d+$/.test(all[end - 1] ?? '')) end -= 1
  if (end === all.length && end > 1 && trailer.test(all[end - 1] ?? '')) end -= 1
  return all.slice(0, end)
}

function kindOfWords(name: string, all: readonly string[], around: Surroundings): Kind | undefined {
  const last = all[all.length - 1] ?? ''
  // `contact_1_name`
  const before = all.slice(0, -1).filter((word) => !/^\d+$/.test(word))
  if (name === '$name') return 'name'
  if (all[0] === 'utm') return 'campaign'
  // `ship_to_name`
  const together = before.join('')
  const first = containers.has(together) ? together : before[before.length - 1]
  return (
    byTwo(first ?? (around.is === 'person' ? 'user' : around.is), last) ??
    (around.word && all.length < 3 ? find(around.word + all.join('')) : undefined) ??
    lookUp(all) ??
    byTwo(...runTogether(last)) ??
    (/clid$/.test(last) ? 'id' : undefined)
  )
}
