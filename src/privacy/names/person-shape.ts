import { lazy } from '../../shared/lazy'
import { isRole } from './roles'

/**
 * A word of a name: a capital and small letters, `O'Neill`, `McGregor`, `Jean-Luc`, `d'Arcy`, an initial. Made when it is
 * asked for, for `\p{…}` costs a page's start milliseconds.
 */
const nameWord = lazy(
  () =>
    /^(?:d['’])?\p{Lu}(?:['’]?\p{Lu}|\.-\p{Lu})?[\p{Ll}\p{M}]*(?:['’-]?\p{Lu}[\p{Ll}\p{M}]+){0,2}(?:['’-][\p{Ll}\p{M}]+)?\.?$/u,
)
const particle =
  /^(?:de|da|do|dos|das|di|del|della|du|des|van|von|der|den|ter|ten|la|le|al|el|bin|ibn|binti?|y|e|zu|af|av|st|jr|sr|[dm]rs?|prof|med|h\.c|i{2,3})\.?$/i
/**
 * Letters without capitals, or with such as nobody writes (Georgian): names in these are not told from
 * other texts, and what is short passes.
 */
const uncased = lazy(
  () => /^[\p{Lo}\p{M}\p{Lm}\u10d0-\u10ff\u200c\u200d\s.・·\u05be\u05f3'’-]{2,40}$/u,
)

/** What stands in a name's place and is none: ranks, programs, plans. */
const noName = new Set(
  (
    'admin administrator team lead service system bot api app application server database jdbc odbc ' +
    'web mobile desktop browser safari chrome firefox edge express standard premium basic free pro ' +
    'plus plan enterprise department dept sales support marketing engineering product finance legal ' +
    'operations senior junior head chief vice director engineer developer designer analyst architect ' +
    'officer specialist assistant associate president executive coordinator consultant intern staff ' +
    'copyright we you they i he she it this that your our my the please siri alexa cortana wallet checking savings account everyone everybody anyone viewer unknown none not default all other test super account accounts group public private ' +
    'internal external anonymous guest robot crawler self graphics display device ' +
    'menu sidebar header footer panel button form workflow automation rule task cron job scheduler ' +
    'script pipeline integration webhook visual studio code dashboard settings details report template ' +
    'logistics holding holdings solutions systems technologies software consulting partners ventures ' +
    'capital industries international trading services foundation association club bank insurance ' +
    'media studio studios digital energy foods motors pharma airlines ' +
    'campaign checkout onboarding results status recent store shop cloud data center network agency ' +
    'labs variant version model series edition inc ltd llc gmbh corp corporation company google microsoft apple amazon azure github gitlab slack analytics connect hotel school university hospital theme page view android ios iphone ipad tv'
  ).split(' '),
)

function isNoName(word: string): boolean {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '')
  return noName.has(plain) || isRole(plain)
}

/** Whether a text is written as persons' names are; `words` is how many it must have at least. */
export function isPersonName(text: string, words = 1): boolean {
  if (text.length > 80 || /[_:\d<>{}@/\\|=]/.test(text)) return false
  if (uncased().test(text)) return true
  const all = text.split(/[\s,]+/).filter(Boolean)
  return (
    all.length >= words &&
    all.length < 8 &&
    all.some((word) => nameWord().test(word) && word.length > 1) &&
    all.every((word) => nameWord().test(word) || particle.test(word)) &&
    !all.some(isNoName)
  )
}

/** How somebody is addressed: `Coach Brie`, `Tía Consuelo`, `Chief (Mrs.) …` */
const formOfAddress =
  /^(?:(?:coach|miss|chief|pastor|rabbi|imam|sister|brother|father|mother|uncle|aunt(?:ie|y)?|nana|sir|dame|lady|t[ií][ao]|don|doña|señora?|sheikh|had?jia?|alhaji|rev|mme|mlle|herr|frau|mevr|pani?)\.?|\([DM]\w{1,3}\.\)|[sdwc]\/o) /i
/** What comes behind a name: a telephone number, or who somebody is to whom. */
const more = /^(?:\([a-z ]{3,20}\)|\(?\+?\d[\d ()./-]{5,20}$)/

/** `Onyango Odhiambo (brother) 0733 447 182` */
export function isPersonWithMore(text: string): boolean {
  const at = text.search(/[+\d(]/)
  const isMore = at > 0 && more.test(text.slice(at))
  let name = isMore ? text.slice(0, at).replace(/[\s,;:/|–-]{1,3}$/, '') : text
  for (let round = 0; round < 2; round += 1) name = name.replace(formOfAddress, '')
  return name !== text && isPersonName(name, text.startsWith(name) ? 2 : 1)
}

/** `SAOIRSE M CONCANNON`, as cards and passports have it: two words of three letters at least. */
export function isInCapitals(text: string): boolean {
  if (text.length > 60 || /[a-z\d]/.test(text)) return false
  const long = text.split(' ').filter((word) => word.length > 2)
  return long.length > 1 && isPersonName(text.toLowerCase().replace(/[^\s'’-]+/g, capital))
}

/** `PENHALIGON, Nigel`, `CHAN Tai Man`: the family's name in capitals, and then the others. */
export function isFamilyFirst(text: string): boolean {
  const [, family = '', others = ''] =
    /^([A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'’-]{2,24}),? ([A-Z\u00c0-\u00de][a-z\u00df-\u00ff].{0,40})$/.exec(
      text,
    ) ?? []
  return family !== '' && isPersonName(`${capital(family.toLowerCase())} ${others}`, 2)
}

export function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
