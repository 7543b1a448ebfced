import {
  AT,
  BRACKET,
  CODED,
  EQUALS,
  hasCapital,
  PLUS,
  SLASH,
  SPACE,
  UPPER,
  type TextFeatures,
} from './text-features'

/** Whether a detector could find something in a text: asked of every text, so that few are searched. */
type Test = (features: Readonly<TextFeatures>, text: string) => boolean

/** In the order in which detectors run. At most 30, for a scan keeps them as bits of a number. */
export const tests = {
  emails: ({ bits }) => (bits & AT) !== 0,
  pairs: ({ bits, colons }) => (bits & EQUALS) !== 0 || colons > 0,
  labels: ({ bits, colons, spaces }, text) =>
    spaces > 1 && ((bits & EQUALS) !== 0 || colons > 0) && label.test(text),
  markup: ({ bits, colons }, text) =>
    ((bits & (BRACKET | EQUALS)) !== 0 || colons > 2) &&
    /<[a-z]|form-data|BEGIN:V|MECARD:|WIFI:|attr__|(?:CN|uid|sn|givenName)=/i.test(text),
  ids: ({ digits, bits, dashes }) =>
    digits > 7 || (digits > 3 && dashes === 0 && (bits & UPPER) !== 0),
  ibans: ({ digits }, text) => digits > 5 && /[a-z]{2}\d\d\W?[a-z\d]{4}\W?[a-z\d]{4}/i.test(text),
  cards: ({ digits }) => digits > 13,
  phones: ({ digits, bits, colons }) =>
    digits > 6 && ((bits & (SPACE | PLUS | CODED)) !== 0 || digits > 9 || colons > 0),
  labelledNumbers: ({ digits, digitRun, bits, colons, dots, dashes }) =>
    digits > 3 &&
    ((bits & (SPACE | CODED)) !== 0 || colons > 0) &&
    // A number, an id with letters in it, a date.
    (digitRun > 3 || digits > 4 || dots + dashes > 0 || (bits & (SLASH | CODED)) !== 0),
  network: ({ digits, digitRun, dots, colons, dashes, bits }, text) =>
    (digits > 3 || colons === 5) &&
    (colons > 1 ||
      dashes > 4 ||
      (dots > 1 && (digitRun > 2 || address.test(text))) ||
      ((bits & CODED) !== 0 && text.includes('°'))),
  secrets: ({ run, dashes, bits, dots, digits }, text) =>
    dashes > 9 ||
    (run > 11 && /basic\s/i.test(text)) ||
    ((bits & SLASH) !== 0 && ((bits & AT) !== 0 || dots > 1 || (dots > 0 && run > 15))) ||
    (run > 15 && ((digits > 0 && hasLongRun(text)) || bareKey.test(text) || scheme.test(text))),
  mnemonics: ({ spaces }, text) => spaces > 10 && /[a-z]{3,8}(?:[ \n][a-z]{3,8}){11}/.test(text),
  filePaths: ({ bits }, text) =>
    (bits & (SLASH | CODED)) !== 0 &&
    /home|Users|arn:|Doc|DOC|Util|Benu|Usua|Uten|Cont|Appl|Core|homes/.test(text),
  profiles: ({ bits, dots }, text) => (bits & SLASH) !== 0 && (dots > 0 || text.startsWith('/@')),
  mentions: (features, text) =>
    isMention(features, text) && (mention.test(text) || isPhrase(text) || handle.test(text)),
  namedThings: isNamed,
  streetAddresses: isStreet,
  tables: isTable,
  namesInText: tellsName,
  passwords: tellsPassword,
  fixedFormats: ({ digits, bits }, text) =>
    digits > 4 && (bits & UPPER) !== 0 && /(?:PID|NK1|GT1|IN1)\||\bM[1-9][A-Z]{2,20}\//.test(text),
} satisfies Record<string, Test>

export type DetectorName = keyof typeof tests

/** Two words before a sign, or a list behind it: see `detectors/labels.ts`. */
const label =
  /[^\s:=,;.]{2,24} (?:\([A-Z]{2,3}\) )?[^\s:=,;.]{2,24} ?[:=]|[^\s:=]{2} ?: ?[^\s,:]{2,24} [^,:\n]{2,40}, /

/** Two words with capitals: see `detectors/names-in-text.ts`. */
const capitals =
  /[A-Z\u00c0-\u00de\u0100-\u024f][a-z\u00df-\u024f]{1,24}[ -](?:[a-z]{1,3} ){0,2}[A-Z\u00c0-\u00de\u0100-\u024f]/
/** The same in Greek, Cyrillic and Armenian; in scripts without capitals, any text. */
const otherNames = /[\u0391-\u0556][^ -\x7f]{1,20} [\u0391-\u0556]|[\u0590-\uffff]/
const otherSecrets = /\u043f\u0430\u0440\u043e\u043b|[\u0590-\uffff]/i
/** See `detectors/passwords.ts`. */
const secretWord =
  /pass|pwd?\b|kennw|contras|clave|senha|wacht|senord|salas|has.o |heslo|jelsz|parol|ifre|sandi|m.t kh| -[up]|--/i
const refused = /Duplicate e|like '/i
/** Lists of columns with their values, and what a database or a validator refused: see `detectors/tables.ts`. */
const list =
  /values?\s{0,3}\(|row contains|\)=\(|["'`] .{0,80}(?:got|received|given|was|value|not|actual|input)/i

/** Who says who it is, by one word: see `detectors/names-in-text.ts`. */
const saysWho =
  /name is |[Nn]ame ?:|(?:ou [oa]|oy|uis|bin|ono|lamo|hiamo|amo|ei(?:ß|ss)e|pelle|['’ t]s|['’]m| am|dım|mim|hete[rt]|eet|name|nom|nome) [A-Z\u00c0-\uffff]/

/** A line of one word, or of some, under another that ends so: see `detectors/names-in-text.ts`. */
const signature =
  /[a-zß][,.! ]{0,3}\n{1,2}[-–— ]{0,3}[A-Z\u00c0-\uffff][^\n,.!?:]{1,60}\s{0,3}(?:\n|$)/

function tellsName({ spaces, bits }: Readonly<TextFeatures>, text: string): boolean {
  return (
    (hasCapital(bits) && (spaces > 1 || text.includes('\n')) && capitals.test(text)) ||
    ((bits & CODED) !== 0 && otherNames.test(text)) ||
    (hasCapital(bits) && text.includes('\n') && signature.test(text)) ||
    (spaces > 1 && (hasCapital(bits) ? saysWho.test(text) : text.includes('name is ')))
  )
}

function tellsPassword({ spaces, digits, bits }: Readonly<TextFeatures>, text: string): boolean {
  const isMore = digits > 0 || (bits & ~(SPACE | UPPER)) !== 0
  return (
    isMore &&
    (spaces > 0 || (bits & CODED) !== 0) &&
    (secretWord.test(text) || ((bits & CODED) !== 0 && otherSecrets.test(text)))
  )
}

function isTable({ spaces, bits }: Readonly<TextFeatures>, text: string): boolean {
  return (
    ((bits & BRACKET) !== 0 && list.test(text)) ||
    (spaces > 3 && refused.test(text)) ||
    ((bits & SPACE) !== 0 && text.includes('\n') && /^[^\n]{1,400}?[,;\t|]/.test(text))
  )
}

/** Of which parts may be short: `10.1.2.3`, `00ab.cd12.34ef`. */
const address = /\d(?:\.\d{1,3}){3}|[\da-f]{4}(?:\.[\da-f]{4}){2}/i
/** Papers and machines that are called after people: see `detectors/named-things.ts`. */
const thing =
  /cv|r.sum.|leben|curric|hoja|letter|schreiben|bewerb|pass|pasa|pay|gehalt|transc|diplom|zeug|visa|card|mac|iph|ipad|lapt|desktop|pc-|think/i
const inFile = /[A-Z][a-z]+[_-][A-Z][^/]{0,40}\.[a-z]{3}/
/** Words for streets: see `detectors/street-addresses.ts`. */
const street =
  /Box \d|(?:dress(?: is|:)|(?:e[sd]?|ing) at|[mstrgl] to) \d{1,5} [A-Z]| (?:C(?:t|ir)|Dr|Ter|Sq(?:uare)?|Street|St|Road|Rd|Grove|Court|Gardens?|Drive|Close|Mews|Cres|Quay|Wharf|Way|Trail|Trl|Circle|Turnpike|Place|Ave(?:nue)?|Lane|Ln|Terrace|Boulevard|Blvd|Crescent|Parkway|Pkwy|Highway|Hwy|STREET|ST|AVE(?:NUE)?|ROAD|RD|DR|LANE|LN|BLVD|CT|HWY|PKWY)\b|\d,? (?:bis |ter )?(?:[Rr]ue|[Aa]venue|[Bb]oulevard|bd|[Pp]lace|[Cc]hemin|[Ii]mpasse|[Aa]llée|[Qq]uai) |(?:[Cc]alle|C\/|[Aa]vd?a?\.|[Aa]venida|[Pp]laza|[Pp]aseo|[Vv]ia(?:le)?|[Pp]iazza|[Cc]orso|[Rr]ua|[Tt]ravessa) \S|(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Aa]ll(?:ee|é)|gasse|platz|weg|ufer|straat|laan|gracht|gatan?|vägen|veien|vej|gade|katu|tie) \d| (?:utca|útja?|tere?|körút|köz|sétány) \d|(?:Calle|Carrera|C(?:ra|l)\.?|Diagonal|Transversal) \d|đường |phố |شارع |רחוב |(?:adres[uoey]|dresse(?: ist| est| er)?|ección(?: es)?|dereço(?: é)?|irizzo(?: è)?|vere[st] til|ivo en|oro na|ohne (?:in der|am|in)|oon (?:op|aan)) [A-Z]|Parade|Pde|Esplanade|(?:[UuAa]l\.|[Uu]lica|[Bb]lvd\.|[Ss]tr\.|Jl|Jalan|Cad|Sok|Mah|ул|бул|просп|[路街道区區市町로길])/
const scheme = /\b(?:bearer|basic|digest|token|apikey|jwt)[\s:=]/i
/** Keys that may have no digit. */
const bareKey = /eyJ|AGE-|NRA|hf_|A[A-Z]{2}A/
/** Keys have digits in them: a content type has none, though it may end in `charset=UTF-8`. */
function hasLongRun(text: string): boolean {
  return (text.match(/[\w.~-]{16,}/g) ?? []).some((run) => /\d/.test(run))
}

/** What a person is mentioned by: see `detectors/mentions.ts`. */
const mention =
  /[?&#]name=|\b[13T][1-9A-HJ-NP-Za-km-z]{32}|invalid user |for (?:invalid )?user |d in as |user \w{1,20}\.[a-z]|(?:file|unt) [fo][fo]r? |for \S{3,40} from [\d[]|\[\d\d\/|<@|(?:user ?name|handle|tag|nick(?:name)?) is |(?:on|my) (?:sna|ins|tel|dis|tik|kik|wec)|(?:微信|QQ[号號]|抖音)|様|さん|님|先生|女士|小姐|太太|user(?:name)? ['"\u201c]|user=|logname=|--user|first=|0x[\da-f]{40}|bc1[a-z\d]{25}|\.eth\b/i

function isStreet({ digits, spaces, bits }: Readonly<TextFeatures>, text: string): boolean {
  return (
    digits > 0 &&
    ((bits & CODED) !== 0 || (spaces > 0 && (bits & UPPER) !== 0)) &&
    street.test(text)
  )
}

function mayTellOfSomebody(features: Readonly<TextFeatures>, text: string): boolean {
  return (
    isMention(features, text) ||
    isNamed(features, text) ||
    isStreet(features, text) ||
    tellsName(features, text) ||
    tellsPassword(features, text) ||
    isTable(features, text)
  )
}

function isNamed({ bits, dots, dashes }: Readonly<TextFeatures>, text: string): boolean {
  return hasCapital(bits) && (dots > 0 || dashes > 0) && (thing.test(text) || inFile.test(text))
}

/** How people are addressed and told of, in fixed phrases. */
const phrase =
  /(?:M[rsx]s?|Miss|Dr|Prof|Herrn?|Frau|Mme|Mlle|Monsieur|Madame|Sra|Se(?:ñor|nhor)a?|Signora?|Dhr|Mevr(?:ouw)?|Hi|Hello|Hey|Dear|Welcome|back|morning|afternoon|evening|irthday|hanks?|you|lations|Morgen|Tag|Abend|Hallo|Liebe[rs]?|Bonjour|Hola|Ciao|Olá|Hej|Hei|Beste|Geachte|Ch(?:er|ère)|Car[oa]|Gentile|Prezad[oa]|[Ee]stimad[oa]|Querid[oa]|Kære|Kjære|Bäste|Hyvä|Kedves|Drag[ăa]|Milý|Milá|Drogi|Droga|Ahoj|Cześć|[вт]ствуйте|ривет|ітаю|[Mm]evrouw|[Mm]eneer|Sr|Sig|ra|na|Sayın|[Pp]an[iíe]?|Fru|Hr|ρι[εα]|один|ожа|аемый|аемая|овний|овна|Bapak|Ibu|isztelt|mnule?|oamn[ăa]|["”] by|ed from|l from|st from|nt from|et by|ten by|nd for|nd to|ue as|1 with|ce for|ung für|ung an|re pour|ra para|ra de|re de|[ed]d? to|with|from|e to|[or] of|re of|[a-z] (?:as|for|by|to|out))[.,]? [A-Z\u00c0-\uffff]/
/** What they do, and have. */
const telling =
  /['’]s [a-zA-Z]| vagyok| vous a |is typing|is calling|^[A-Z][a-z]{1,14}, [a-zA-Z]|(?:on|to|[eo]d) (?:your?|a) |(?:^| )[a-zA-Z][a-z]{0,10}(?:er|nt[ea]?|nd(?:e|in)|ee|ct|st) [A-Z]|(?:ed|nt) you|(?:^| )[A-Z][a-z]{1,14} (?:is|was|has|will|can|wants|sent|left|said|asked|just|needs) /
const innerCapital = / [A-Z\u00c0-\uffff]/

const handle = /(?:^|[\s("'[])@[a-z]/i

function isPhrase(text: string): boolean {
  return (innerCapital.test(text) && phrase.test(text)) || telling.test(text)
}

/** `my handle is …`, `on snap …` */
const beforeHandle = [' is ', ' on ', ' my ']

function isMention({ spaces, dots, bits, run }: Readonly<TextFeatures>, text: string): boolean {
  return (
    (spaces > 0 && /[Uu]ser|d in as|(?:file|unt) [fo]/.test(text)) ||
    (spaces > 2 && beforeHandle.some((word) => text.includes(word))) ||
    ((bits & CODED) !== 0 && /微信|QQ[号號]|抖音|様|さん|님|先生|女士|小姐|太太/.test(text)) ||
    (dots > 0 && text.includes('.eth')) ||
    (bits & (EQUALS | BRACKET)) !== 0 ||
    ((bits & AT) !== 0 && handle.test(text)) ||
    run > 28 ||
    (spaces > 0 && hasCapital(bits) && isPhrase(text))
  )
}

/** A hash, and keys that are made to be seen: one word, of which no part stands alone. */
const harmlessRun = /^(?:(?:d-)?(?=[a-f\d]*[a-f])[a-f\d]{32,128}|(?:pk|phc)_\w{1,200})$/

const all: readonly Test[] = Object.values(tests)
export const detectorNames = Object.keys(tests) as readonly DetectorName[]

const nameBit = 1 << detectorNames.indexOf('namesInText')

/** Which detectors could find something, as bits. */
export function candidatesFor(
  features: Readonly<TextFeatures>,
  text: string,
  isCalled = false,
): number {
  const { bits, digits, colons, run, spaces, dashes } = features
  const mayBeName = isCalled && capitals.test(text)
  // Most texts are a word or some.
  if ((bits & ~(SPACE | UPPER)) === 0 && digits < 4 && colons === 0 && run < 16)
    if (spaces < 11 && dashes < 10 && !mayBeName && !mayTellOfSomebody(features, text)) return 0
  if (run === text.length && run > 31 && harmlessRun.test(text)) return 0

  let candidates = mayBeName ? nameBit : 0
  let bit = 1
  for (const test of all) {
    if (test(features, text)) candidates |= bit
    bit <<= 1
  }
  return candidates
}
