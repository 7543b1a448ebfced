import type { Kind } from './kind'
import { lexicon } from './lexicon'
import { fold, tokens } from './tokens'

/** What is around a name: the last words of the container's name, and what the container is. */
export interface Surroundings {
  /** Last word of the container's name, in the singular. */
  readonly word: string
  /** Its values belong to a person, to an organisation, or are about fields and not their values. */
  readonly is: 'person' | 'org' | 'form' | 'address' | ''
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const people = words(
  'user customer client owner author assignee contact patient person people profile trait member employee attendee recipient sender invitee reporter creator guest lead subscriber driver passenger student candidate participant buyer seller shopper visitor account beneficiary signer applicant spouse parent child friend kunde kontakt utilisateur usuario cliente dane set setonce userproperty personproperty userdata setpersonproperty',
)
const organisations = words(
  'company organization organisation org team workspace tenant business employer firma group',
)
/** Containers whose values speak about a field: an error, a column number, a switch. */
const forms = words('error column label placeholder validation touched hint')
const addresses = words('address adresse direccion endereco location geo')
/** Words after the head of a name which don't change what it is. */
const trailers = words(
  'work home primary secondary new old raw value main alt alternate e164 formatted normalized normalised c text str string confirm personal private business office numeric full clean lower plain original',
)

const table: ReadonlyMap<string, Kind> = compile()
const parameters = words(lexicon.parameter ?? '')
/** Endings that tell a name even when its words run together: `contactemail`. */
const ending =
  /(?:e-?mail(?:address|adresse)?|telefon|phone(?:number)?|password|passwort|passwd|(?:first|last|full|sur|user|vor|nach)name|apikey|secret|birthda(?:y|te)|token)$/

function compile(): Map<string, Kind> {
  const map = new Map<string, Kind>()
  for (const [kind, list] of Object.entries(lexicon) as [Kind, string][]) {
    if (kind === 'parameter') continue
    for (const name of list.split(' ')) {
      const folded = fold(name)
      if (!map.has(folded)) map.set(folded, kind)
    }
  }
  return map
}

export const singular = (word: string): string =>
  word.endsWith('ies') ? word.slice(0, -3) + 'y' : word.length > 3 ? word.replace(/s$/, '') : word

/** What a container of this name is to the names in it. */
export function surroundings(name: string, outer: Surroundings): Surroundings {
  const all = tokens(name)
  const word = singular(all[all.length - 1] ?? '')
  const joined = all.join('')
  const test = (set: ReadonlySet<string>) => set.has(word) || set.has(singular(joined))
  if (outer.is === 'org' && word === 'trait') return { word, is: 'org' }
  if (test(people)) return { word, is: 'person' }
  if (test(organisations)) return { word, is: 'org' }
  if (test(forms)) return { word, is: 'form' }
  if (test(addresses)) return { word, is: 'address' }
  return { word, is: outer.is === 'person' && word === 'property' ? 'person' : '' }
}

/** Secret as a parameter of a URL only. */
export const isParameter = (name: string): boolean => parameters.has(tokens(name).join(''))

function lookUp(all: readonly string[]): Kind | undefined {
  for (let count = Math.min(4, all.length); count > 0; count--) {
    const joined = all.slice(-count).join('')
    const kind = table.get(joined) ?? table.get(singular(joined))
    if (kind !== undefined) return kind
  }
  return undefined
}

function byLastWord(all: readonly string[], last: string): Kind | undefined {
  const before = singular(all[all.length - 2] ?? '')
  if (last === 'name' && people.has(before)) return 'name'
  if (last === 'id' && people.has(before)) return 'id'
  if ((last === 'id' || last === 'name') && organisations.has(before)) return 'org'
  if (all[0] === 'utm') return 'campaign'
  const end = ending.exec(last)
  return end === null ? undefined : table.get(end[0])
}

/** Bare names that mean something only by what they stand in. */
function inContainer(bare: string, around: Surroundings): Kind | undefined {
  if (around.is === 'person') {
    if (bare === 'name') return 'name'
    if (bare === 'id' || bare === 'key') return 'id'
    if (bare === 'handle') return 'username'
  }
  if (around.is === 'org' && (bare === 'name' || bare === 'id' || bare === 'slug')) return 'org'
  if (around.is === 'address' && bare === 'state') return 'place'
  return undefined
}

/** What a property of this name holds, if its value has the shape of it. */
export function kindOfName(name: string, around: Surroundings): Kind | undefined {
  const all = tokens(name)
  while (all.length > 1 && /^\d+$/.test(all[all.length - 1] ?? '')) {
    if (lookUp(all) !== undefined) break
    all.pop()
  }
  if (name === '$name') return 'name'
  const own =
    (all.length === 1 ? inContainer(all[0] ?? '', around) : undefined) ??
    (around.word && all.length < 3 ? lookUpWith(around.word, all) : undefined) ??
    lookUp(all) ??
    byLastWord(all, all[all.length - 1] ?? '')
  if (own !== undefined) return own === 'thing' ? undefined : own
  if (all.length > 1 && trailers.has(all[all.length - 1] ?? '')) {
    return kindOfName(all.slice(0, -1).join(' '), around)
  }
  return undefined
}

/** `{ screen: { width } }`: the container's word and the name, as one name. */
const lookUpWith = (word: string, all: readonly string[]): Kind | undefined =>
  table.get(word + all.join(''))
