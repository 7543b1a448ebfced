import { entityClass, type EntityType } from '../vocabulary/entity-type'
import { byAnyWord } from './by-any-word'
import { byOid } from './by-oid'
import {
  containerType,
  endsInName,
  find,
  findForeign,
  isCompound,
  isParameterName,
  isUnread,
  minCompound,
} from './dictionary'
import { isFingerprint } from './fingerprint'
import { containers, isAgentNoun, isOccupation, isRole, isVague, type ContainerType } from './roles'
import { singular, spelledOut, tokens } from './tokens'
import { byContainer, entityOfTwoWords, isParty } from './two-words'

/** What is around a name: the last words of the container's name, and what the container is. */
export interface Surroundings {
  /** Last word of the container's name, in the singular. */
  readonly word: string
  /** Its values belong to a person, to an organisation, or are about fields and not their values. */
  readonly is: ContainerType
}

/** Words after the head of a name which don't change what it is. */
const trailers = new Set(
  (
    'work home primary secondary other new old raw value main alt e164 formatted normalized normalised c ' +
    'text str string confirm confirmation personal private business office numeric full clean lower ' +
    'plain last4 lastfour eur usd gbp chf original display number numbers num no nr nro nummer numero numarasi kg ' +
    'lbs cm bpm hash hashed md5 sha1 sha256 masked read entered scanned digits pa pm kana kanji en ar fr es ru zh ja ko he latin native'
  ).split(' '),
)
/** What a container of this name is to the names in it. */
export function surroundings(name: string, outer: Surroundings): Surroundings {
  const all = tokens(name)
  const word = singular(all[all.length - 1] ?? '')
  // What is added to somebody's traits is theirs.
  if (name === 'traitOperations') return { word: name, is: outer.is || 'person' }
  if (outer.word === 'traitOperations') return { word, is: outer.is }
  if (outer.is === 'org' && word === 'trait') return { word, is: 'org' }
  const is = containerType(all.join('')) ?? (isOfThing(all, word) ? undefined : containerType(word))
  if (is !== undefined) return { word, is }
  // `reported_by: { name }`
  if (word === 'by' && /ed$/.test(all[all.length - 2] ?? '')) return { word, is: 'person' }
  // `{ contacts: { add: [{ name }] } }`
  if (
    /^(?:add|update|delete|node|edge|record|row|new|old|current|previous|before|after)$/.test(word)
  )
    return { word, is: outer.is }
  // `user_properties.name` and `user.attributes.name` are still the user's.
  if (!/^(?:property|attribute|data|detail|info|field)$/.test(word)) return { word, is: '' }
  const before = singular(all[all.length - 2] ?? '')
  return { word, is: isParty(before) ? 'person' : (containerType(before) ?? outer.is) }
}

/** `resource_group`, `consumer_group`: a vague word after one that is no person. */
function isOfThing(all: readonly string[], word: string): boolean {
  return all.length > 1 && isVague(word) && containerType(all[all.length - 2] ?? '') === undefined
}

export function isParameter(name: string): boolean {
  const all = tokens(name)
  return isParameterName(all.join('')) || isParameterName(all[all.length - 1] ?? '')
}

function isNumber(word: string): boolean {
  return word === 'no' || word === 'num' || word === 'nr'
}

function lookUp(all: readonly string[]): EntityType | undefined {
  const last = all[all.length - 1] ?? ''
  // `licence_no` is a licence's number.
  const numbered = all.length > 1 && isNumber(last) && lookUp([...all.slice(0, -1), 'number'])
  if (numbered) return numbered
  for (let count = Math.min(4, all.length); count > 0; count -= 1) {
    const type = find(all.slice(-count).join(''))
    if (type !== undefined && !isOfAnother(type, last, all.slice(0, -count))) return type
  }
  if (all.length > 1 && isRole(all.slice(-2).join(''))) return 'person'
  if (isRole(last)) {
    if (!isVague(singular(last))) return 'person'
    if (!isOfThing(all, singular(last)) || isHeld(all)) return 'party'
  }
  if (isOccupation(last) || (last === 'maker' && all[all.length - 2] === 'decision')) return 'party'
  // Not `accounts`, which are counted.
  if (/^acc(?:oun)?t$/.test(last)) return 'reference'
  const bare = last.replace(/(?:nummer|number|numero|numarasi|num|nr|no)?\d{0,9}$/, '')
  const isNumbered = bare !== last
  return (
    // A cell is called `a1`, and nobody's alien number.
    (isNumbered && bare.length > 1 ? (find(bare) ?? find(`${bare}number`)) : undefined) ??
    (endsInName(bare) ? compoundType(bare) : undefined)
  )
}

/** The name that words run together end in. */
function compoundType(word: string): EntityType | undefined {
  for (let start = 1; start <= word.length - minCompound; start += 1) {
    const end = word.slice(start)
    const type = find(end)
    // `dealname` ends in no *lname*.
    if (type !== undefined && isCompound(type) && !/^[flm]name$/.test(end)) return type
  }
  return undefined
}

/** `opportunity_owner`, `hiring_manager`: things that people have, and offices that they hold. */
function isHeld(all: readonly string[]): boolean {
  const last = all[all.length - 1] ?? ''
  const before = all[all.length - 2] ?? ''
  if (
    last === 'owner' ||
    /^(?:last|first|main|primary|lead|senior|current|new|previous|additional|other|second|named|(?!re|un).{4,}ed)$/.test(
      before,
    )
  )
    return true
  return /^(?:manager|agent)$/.test(last) && office.test(before)
}

const forWhom =
  /^(?:booked|assigned|ordered|reserved|requested|billed|prepared|intended|swap(?:ped)?|traded?|paired|matched)$/
const office =
  /^(?:hiring|account|project|product|sales|store|branch|line|case|office|property|general|regional|success|relationship|engineering|shift|floor|site|area|listing|booking|insurance|estate|travel|leasing|claims|selling|letting)$/

/** Ids and ages of things: `datasource_uid`, `cache_age`. What is a person's was found by two words. */
function isOfAnother(type: EntityType, last: string, before: readonly string[]): boolean {
  const owner = before[before.length - 1]
  if (owner === undefined) return false
  // An abbreviation says something only by itself.
  if (type === 'paper') return true
  // `loss_fn`, `onErrorFn`: a function
  if (last === 'fn') return containerType(owner) === undefined && !isParty(owner)
  return type === 'id' && /^(?:uid|puid|alias)$/.test(last)
}

/** `contactname`, `customerid` */
function ofTwoTogether(word: string): EntityType | undefined {
  const [, first = '', last] = /^(.{4,})(name|id)$/.exec(word) ?? []
  return last ? entityOfTwoWords(first, last) : undefined
}

/** What a property of this name holds, if its value has the shape of it. */
export function entityOfName(name: string, around: Surroundings): EntityType | undefined {
  // PostHog's flags: `$feature/phone-login`
  if (name.startsWith('$feature/')) return undefined
  if (name.startsWith('urn:oid:')) return byOid(name)
  const words = spelledOut(tokens(name).filter((word) => word !== 'the'))
  // `nm_cli`, `cli_nom`: as old databases have it
  if (/^(?:nm|nom|nome) cli$|^cli (?:name|nom|nome)$/.test(words.join(' '))) return 'person'
  let all = words
  for (let round = 0; round < 4; round += 1) {
    const type = entityOfWords(name, all, around)
    if (type !== undefined) return type === 'thing' ? undefined : type
    const shorter = withoutTrailer(all)
    if (shorter.join() === all.join()) break
    all = shorter
  }
  return foreignEntity(words, around) ?? ofDoer(all) ?? byAnyWord(words)
}

/** `lessees`, `giftee_name`, `testator_last` */
function ofDoer(all: readonly string[]): EntityType | undefined {
  const [before = '', last = ''] = ['', ...all].slice(-2)
  if (/^(?:first|last)$/.test(last))
    return isAgentNoun(before) || isOccupation(before) ? 'person' : undefined
  return isAgentNoun(last === 'name' ? before : last) ? 'party' : undefined
}

/** What holds properties of anything, as a form does, in the languages that it may be called in. */
const bag =
  /^(?:|property|attribute|trait|param|dat[aeio]|dado|daten|donnee|gegeven|dane|detail|info|field|form|formul[a-z]{1,6}|champ|feld|felder|campo|veld|velden|pole|pola|поле|поля|pair|answer|value|payload|context|ctx|metadata|modulo|p|prop|body|variable|input|request|cell)$/

/** Slavic and Baltic languages have a word for what things are called, which is a person's in `klient.nazwa` only. */
const thingsName =
  /^(?:na(?:zwa|zi[vw]|ze?v|zov)|наз[иы]?ва?(?:ние)?|на[ий]менование|найменування|pavadinimas|nosaukums)$/

/** What a form's developers put before a field's name: `txtNomeAluno`. */
const widget = /^(?:txt|inp|input|fld|str|msk)$/

function foreignEntity(words: readonly string[], around: Surroundings): EntityType | undefined {
  const all = words.length > 1 && widget.test(words[0] ?? '') ? words.slice(1) : words
  const shorter = withoutTrailer(all)
  const type =
    findForeign(all) ?? (shorter.join() === all.join() ? undefined : findForeign(shorter))
  if (type === 'anyname') {
    // `{ product: { naam } }` is no person's.
    const isAnyones = bag.test(around.word) && !thingsName.test(words.join(''))
    return around.is === '' && !isAnyones ? undefined : 'person'
  }
  if (type !== undefined) return type
  return all.some(isUnread) ? 'unread' : undefined
}

/** Without the last word, where that does not change what the name is, or all numbers at its end. */
function withoutTrailer(all: readonly string[]): string[] {
  let end = all.length
  while (end > 1 && /^v?\d+$/.test(all[end - 1] ?? '')) end -= 1
  if (end === all.length && end > 1 && trailers.has(all[end - 1] ?? '')) end -= 1
  const last = all[end - 1] ?? ''
  // `name1`, `telephone2`
  return end === all.length && /^[a-z]{4,}\d$/.test(last)
    ? [...all.slice(0, -1), last.slice(0, -1)]
    : all.slice(0, end)
}

/** `shared_with_name`, `invited_player_name` */
function ofPerson(before: readonly string[], around: Surroundings): EntityType | undefined {
  const type = entityOfWords('', before, around)
  return type === 'person' || type === 'party' ? type : undefined
}

/** `enable_avatars`, but not what a password is under. */
const setting = /^(?:enable|disable|show|hide|allow|require)$/
const secret = /^(?:pass|pwd|secret|token|key|pin|otp|code|cv)/

/** What a name may be on, and is not a person's: `name_on_disk`. */
const device = /^(?:dis[ck]|server|host|network|drive)$/

/** How a number is to be written: `tel_format`. */
const shown = /^(?:mask|format|pattern|regex)$/

/** `full_name_as_per_passport`, `surname_on_bill` */
function isNameOnPaper(all: readonly string[]): boolean {
  return (
    /^(?:(?:first|last|full|middle|given|family) ?)?(?:sur)?name (?:as|on) /.test(all.join(' ')) &&
    (all.includes('as') || !device.test(all[all.length - 1] ?? ''))
  )
}

function entityOfWords(
  name: string,
  all: readonly string[],
  around: Surroundings,
): EntityType | undefined {
  const last = all[all.length - 1] ?? ''
  if (isFingerprint(all)) return 'hardware'
  // A count is nobody's, but for what it tells of a family: `numberOfChildren`.
  if (all[1] === 'of' && /^num(?:ber)?$/.test(all[0] ?? '')) return find(all.join('')) ?? 'thing'
  // `contact_1_name`
  const before = all.slice(0, -1).filter((word) => !/^\d+$/.test(word))
  // PostHog's person, and a Vietnamese family: as plain letters, *ho* is too short to be one.
  if (/^(?:\$name|[Hh]ọ)$/.test(name)) return 'name'
  // Without its accent, it is short for much else.
  if (/^psč$/i.test(name)) return 'place'
  if (all[all[0] === 'initial' ? 1 : 0] === 'utm') return 'campaign'
  if (all.length > 1 && setting.test(all[0] ?? '') && !secret.test(last)) return 'thing'
  // That there is one says nothing of what it shows.
  if (all[0] === 'has' && /^(?:avatar|photo|picture|image|bio)$/.test(last)) return 'thing'
  if (isNameOnPaper(all)) return 'name'
  // In care of whom: `c/o`
  if (all.join(' ') === 'c o') return 'person'
  if (all.length === 1 && last === 'age') return 'about'
  // Points have one too, and say so: `points_balance`.
  if (all.length === 1 && last === 'balance') return 'money'
  // `müşteri.adı`, `khach_hang.ho`: too short to be one anywhere else
  if (around.is === 'person' && /^(?:adi?|ho|is?m|ime)$/.test(last) && !containers.has(around.word))
    return 'person'
  // `ship_to_name`
  const together = before.join('')
  // `country_of_origin`
  const of = all.lastIndexOf('of')
  if (of > 0) {
    const type = find(all[of - 1] ?? '')
    if (type !== undefined && entityClass[type] === 'location') return type
  }
  if (last === 'user' && /ed$/.test(before[before.length - 1] ?? '')) return 'username'
  // `signed_off_by`, `booked_for`
  if (last === 'by' && before.length > 1 && /ed$/.test(before[0] ?? '')) return 'person'
  if (/^(?:for|with)$/.test(last) && forWhom.test(before[before.length - 1] ?? '')) return 'party'
  // `parent1_name`
  const first = containerType(together)
    ? together
    : before[before.length - 1]?.replace(/^([a-z]{4,12})\d$/, '$1')
  return (
    (all.length > 2 ? find(all.join('')) : undefined) ??
    byContainer(around, together, last) ??
    entityOfTwoWords(first ?? '', last) ??
    (around.word && all.length < 3 ? find(around.word + all.join('')) : undefined) ??
    lookUp(all) ??
    ofTwoTogether(last) ??
    (last === 'name' && before.length > 1 ? ofPerson(before, around) : undefined) ??
    (/clid$/.test(last) ? 'id' : undefined) ??
    // `birthDayAndMonth`
    (all.includes('birth') || all.includes('dob') ? 'birthday' : undefined) ??
    // `telKontakt`, but not `tel_input_mask`
    (all.includes('tel') && !shown.test(last) ? 'phone' : undefined)
  )
}
