import type { Leaf } from '../../event/snapshot'
import { lazy } from '../../shared/lazy'
import { isPseudonym } from '../pseudonyms/pseudonym'
import { entityClass, type EntityType } from '../vocabulary/entity-type'
import { illness } from './illness'
import {
  capital,
  isFamilyFirst,
  isInCapitals,
  isPersonName,
  isPersonWithMore,
} from './person-shape'

/** Words that stand in for a value, or say something about it. */
const states =
  'required invalid missing hidden visible optional weekly daily monthly today yesterday now never always none null undefined unknown true false yes no on off default auto manual enabled disabled include omit same-origin accepted rejected granted denied pending active inactive verified unverified valid empty open closed text string number changed added removed updated created deleted skipped completed failed failure success error'
/** Words for kinds of things, of accounts, of ways to sign in: as a password, they are one. */
const sorts =
  'basic bearer public private internal system admin anonymous anonymoususer guest email phone sms mail name address city state country home work mobile billing shipping password token secret read write all any other self custom primary secondary instant digest oauth oauth2 saml2 sso saml ldap google github microsoft apple facebook okta magic passkey otp whatsapp'
const stateWords = lazy(() => new Set(states.split(' ')))
const words = lazy(() => new Set(`${states} ${sorts}`.split(' ')))

function isWord(text: string): boolean {
  return text.length < 15 && words().has(text.toLowerCase())
}
/** What no name and no address looks like: markup, a URL, an identifier of a program, a file. */
const code =
  /[<>{}]|^[a-z][a-z\d+.-]*:\/\/|^[a-z]+(?:_[a-z\d]+)+$|^0x|^urn:|^[\w-]+\.(?:pdf|docx?|xlsx?|pptx?|od[ts]|csv|txt|json|xml|html?|zip|png|jpe?g|svg|mp[34]|app|store)$/

function hasLetter(text: string): boolean {
  return /[A-Za-z]/.test(text) || /\p{L}/u.test(text)
}

function isText(text: string): boolean {
  return text.length < 150 && hasLetter(text) && !code.test(text)
}

/** In lower case, `guest` is no name and `on` says of something that it is; `Guest` and `ON` may be. */
function isProper(text: string): boolean {
  return isText(text) && !words().has(text)
}

/** A record's id, as services and databases make them: `cus_NffrFeUfNV2Hib`, `U061F7AUR`, `88121`. */
const objectId =
  /^(?:[a-z]{2,6}_(?=\w*\d)[A-Za-z\d]{10,40}|(?=.*\d)[A-Z][A-Z\d]{7,}|\d{4,}|[\da-f]{24}|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[a-z]{1,12}[-_:]\d{1,12}|[\w-]{2,20}\|[\w.-]{4,64})$/
/** What somebody chose who was not the first: `jess_92`. */
const numberedHandle = /^(?:[A-Za-z]{3,20}|[A-Za-z]{2,20}[_.][A-Za-z]{0,20})\d{2,4}$/
/** A hash of what is not hashed for nothing: addresses are guessed by the million. */
const hash = /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})$/i

/** How companies call their people: `a.kowalska`; but no domain and no file. */
function isLogin(text: string): boolean {
  const [, first = '', last = ''] = /^([a-z]{1,20})\.([a-z]{3,24})\d{0,3}$/.exec(text) ?? []
  if (/^(?:[a-z][._-][a-z]{4,20}|[a-z]{4,20}[._-][a-z])$/.test(text)) return true
  return (
    last !== '' &&
    !right.test(first) &&
    !ending.test(last) &&
    isPersonName(`${capital(first)} ${capital(last)}`)
  )
}

/** What may be done, and with what: `user.read`, `read.email`. */
const right = /^(?:read|write|view|list|get|set|add|create|update|delete|edit|send|manage|users?)$/
const ending =
  /^(?:com|net|org|dev|app|cloud|info|json|ya?ml|toml|html?|css|[jt]sx|[mc]js|php|exe|dll|jar|pdf|csv|txt|png|jpg|svg)$/

/** A seed phrase, or so many letters in a row that they are no word. */
function isPhrase(text: string): boolean {
  return /[A-Za-z]{20}/.test(text) || text.split(' ', 8).length > 7
}

/** Where in an app somebody is: `/settings/phone-numbers`, `/users/:userId` */
const route = /^(?:\/[:[{]?[a-z]+(?:[-A-Z][a-z]+)*[\]}]?){1,8}$/

/** Letters and digits mixed: no word with a number behind it, and no date. */
function isMixed(text: string): boolean {
  return /^[a-z\d]+$/.test(text) && !/^[a-z]+\d+$/.test(text)
}

/** Digits of any script. */
function digitsIn(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0
}

function digits(low: number, high: number) {
  return (text: string) => {
    if (text.length >= 50) return false
    const count = digitsIn(text)
    return count >= low && count <= high
  }
}

const isPhone = digits(6, 20)
const isPostcode = digits(3, 12)
const isNumbered = digits(1, 20)
/** `third of March nineteen eighty-four` */
const month =
  /\b(?:(?:jan|febr)uary|march|april|of may|june|july|august|(?:sept|nov|dec)ember|october)\b/i
const isLongNumber = digits(5, 40)

/** A person's weight or height; a truck weighs more. */
function isBody(size: number): boolean {
  return size >= 30 && size <= 350
}

/** A number as papers have it: seven digits, or six behind letters. */
const paperNumber =
  /^(?=.{7,25}$)(?:(?:\d{1,2}\/)?[A-Za-z]{1,12}\([A-Z]\)\d{6}|(?=(?:\D*\d){7}|[A-Z]{1,2}-?\d{6})[A-Z\d]{1,17}(?:[./ -][A-Z\d]{1,9}){0,4})$/

/** Three words at least, or as many letters of a script that has no spaces. */
function isProse(text: string): boolean {
  return /\S\s+\S+\s+\S/.test(text) || unspaced().test(text)
}
const unspaced = lazy(
  () =>
    /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}][\p{M}\s]?){6}/u,
)

function notEmpty(text: string): boolean {
  return text !== ''
}

/** The shapes of texts; of a kind that is not here, any text but a mere word. */
const texts: Partial<Record<EntityType, (text: string) => boolean>> = {
  email: (text) =>
    (text.includes('@') && /[^*@.\s]/.test(text)) ||
    hash.test(text) ||
    /[＠﹫]|%40|&#|&commat|\\u0040|[[({ ]\s{0,3}at\s{0,3}[\])} ]/i.test(text),
  phone: (text) => (isPhone(text) && !/(?:\p{L}\P{L}*){7}/u.test(text)) || hash.test(text),
  // No repository, no function: `acme/web`, `sendInvite`.
  name: (text) =>
    isProper(text) && !/^(?![A-Z]+\/[A-Z]+$)[\w.-]+\/[\w.-]+$|^[a-z]{4,}[A-Z][a-z]/.test(text),
  person: (text) =>
    !isWord(text) &&
    (isPersonName(text) ||
      isPersonWithMore(text) ||
      isInCapitals(text) ||
      isFamilyFirst(text) ||
      // As airlines write it: `LOVELACE/ADA MRS`
      /^[A-Z]{2,30}\/[A-Z]{2,30}(?: [A-Z]{1,12})?$/.test(text) ||
      isLogin(text) ||
      // Windows' domains: `CORP\\ada`
      /^[A-Z][\w-]{1,20}\\[a-z][\w.-]{1,30}$/i.test(text) ||
      numberedHandle.test(text) ||
      objectId.test(text)),
  // `MISS C L OYELARAN`, as banks write it
  party: (text) =>
    isPersonName(text, 2) || (/^(?:M(?:RS?|ISS|S)|DR)\.? /.test(text) && isInCapitals(text)),
  handle: (text) =>
    // `github: 'https://github.com/ada'`
    /^(?:https?:\/\/)?(?:www\.)?[a-z-]{1,20}\.[a-z]{2,3}\/@?[\w.-]{2,40}\/?$/.test(text) ||
    /^\d{9,20}$/.test(text) ||
    // LinkedIn's
    /^in\/[\w%-]{3,60}$/.test(text) ||
    (/^@?(?:live:)?[\w.-]{3,40}(?:#\d{4})?$/.test(text) &&
      /[@._\d-]/.test(text) &&
      !/^@(?:here|channel|all|everyone|team)$/.test(text) &&
      /[a-z]/i.test(text)),
  // What has five words is said of one, but for long names: `Ana García de la Vega`.
  username: (text) =>
    hasLetter(text) &&
    !isWord(text) &&
    // A moment, as of somebody's first login, is no name.
    !/\s{2}|[<>{}]|^\d{4}-\d\d-\d\dT/.test(text) &&
    (text.split(' ', 5).length < 5 || isPersonName(text)),
  address: (text) =>
    isText(text) &&
    !isWord(text) &&
    !/^(?:[a-z]{1,12}|[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?)$/.test(text),
  birthday: (text) => isNumbered(text) || (text.length < 50 && month.test(text)),
  ailment: (text) => illness.test(text),
  body: (text) => isBody(parseFloat(text)),
  about: (text) =>
    text !== '' &&
    !/^(?:null|undefined|all|any|none|unknown|n\/a|not set|skipped|completed|uploaded|failed)$/i.test(
      text,
    ),
  ip: (text) =>
    text.length < 1000 && /^[\s"]*\[?[\da-f]*[.:][\da-f]*[.:]/i.test(text) && !/[g-z_]/i.test(text),
  coordinates: (text) => /^[^a-z]{0,9}\d[.,]\d/i.test(text),
  place: (text) =>
    /^[A-Za-z]{2}$/.test(text) || (isProper(text) && !/^[a-z]+\//.test(text)) || isPostcode(text),
  // Of the United States; not what is more often an answer.
  state: (text) =>
    /^[A-Z]{2}$/.test(text) && !/^(?:OK|ON|IN|OR|NO|GO|UP|TO|DO|NA|WA?IT)$/.test(text),
  region: (text) =>
    isText(text) &&
    !/^[a-z\d]+(?:-[a-z\d]+)*$|^(?:e[nm]|por|para|s[ie][nm]|no|al?|listo|pendiente|aguardando) |^[a-z]+(?:-[a-z]+)+-?\d ?\(|^(?:EMEA|APAC|APJ|AMER|NORAM|LATAM|MENA|DACH|ANZ|ROW|CEE|EEA|E?UW|EUNE|OCE|EU|NA)$/.test(
      text,
    ),
  locality: (text) => isText(text) && /^\p{Lu}[\p{L}\p{M}.' -]{1,40}, ?\p{Lu}/u.test(text),
  platform: (text) =>
    !/^[a-z]+\//.test(text) &&
    /^(?:win(?:dows|32|64)?|mac|darwin|os ?x|linux|ubuntu|debian|fedora|android|i?os|ip(?:hone|ad|od)|chrome ?os|cros|x11|tizen|webos|harmony)|\d{3,5} ?[x×] ?\d{3,5}/i.test(
      text,
    ),
  locale: (text) => /^[a-z]{2,3}[-_][A-Za-z\d]{2,4}/.test(text),
  password: (text) => text.length > 2 && !stateWords().has(text) && !route.test(text),
  secret: (text) =>
    text.length > 5 &&
    !isWord(text) &&
    !route.test(text) &&
    !/^(?:\p{L}{1,15} ){1,3}\d{1,4}$/u.test(text) &&
    (/\d|[a-z][A-Z]|[=;+/$!#]/.test(text) || isPhrase(text)),
  code: (text) => digits(3, 12)(text) || /^(?=[A-Z]*\d+[A-Z])[A-Z\d]{4,8}$/.test(text),
  parameter: (text) =>
    /\d/.test(text) &&
    (text.length > 15 ||
      (text.length > 9 && /[a-z]/.test(text) && (/[A-Z]/.test(text) || isMixed(text)))),
  // `4111 11** **** 1111`
  card: (text) =>
    digits(12, 19)(text) ||
    // A Colombian's card of identity is a `cc` too.
    /^\d{1,2}(?:\.\d{3}){2,3}$/.test(text) ||
    /^[\d\s-]*[*xX\u2022]{2}.{0,15}\d{4}$/.test(text),
  cvv: (text) => /^\s*\d{3,4}\s*$/.test(text),
  // Of a card; other things have a day, too.
  expiry: (text) => /^(?:0[1-9]|1[0-2]) ?[/-] ?(?:20)?\d\d$/.test(text),
  account: (text) =>
    digits(4, 40)(text) ||
    /^[xyz]p(?:ub|rv)\w{80,}$/.test(text) ||
    /^[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?$/.test(text),
  nationalid: (text) =>
    // What a document is called may have a year: `Urlaubsplan 2031`, `2031-06`
    (digits(4, 30)(text) && !/^(?:[^\d]*[a-z] )?20\d\d(?:-[01]\d)?$/.test(text)) ||
    /^(?=.*\d.*\d)[A-Z\d]{7,10}$/.test(text) ||
    hash.test(text),
  paper: (text) => paperNumber.test(text) && !/^\d{4}(-?)[01]\d\1[0-3]\d(?!\d)/.test(text),
  reference: (text) => digits(3, 20)(text) && !/[^\w ./-]|[A-Za-z]{9}/.test(text),
  // An error tracker's fingerprint is made of words, and a certificate's serial number is long.
  hardware: (text) =>
    text.length > 5 &&
    !/^(?:[a-z_-]+$|[A-Za-z]+(?:Error|Exception)$|[hu]mac-|SHA256:|MD5:|\{\{|(?:[\dA-Fa-f]{2}:){12})/.test(
      text,
    ),
  // No day, and no `Step 2`.
  vehicle: (text) =>
    /^(?!\d{4}-\d|[A-Z]?[a-z]{3,}[ -]?\d{1,2}$)[^\n_:@]{3,20}$/.test(text) && /\d/.test(text),
  // A disk, a network card and a processor have names too.
  device: (text) =>
    text !== '' &&
    !/^(?:\/|(?:sd|hd|xvd|vd|nvme|eth|wlan|tty|disk|dm-|cuda|[cg]pu|mps)[\w:]*$)/.test(text),
  page: notEmpty,
  referrer: notEmpty,
  content: notEmpty,
  prose: isProse,
  title: (text) => /\S\s+\S/.test(text),
  money: (text) => /\d/.test(text),
  unread: (text) => (isText(text) && !/^[\w -]+$/.test(text)) || isLongNumber(text),
  thing: () => false,
}

/** The least that a number of the kind is; of a kind that is not here, no number is one. */
const minNumbers: Partial<Record<EntityType, number>> = {
  phone: 1e6,
  birthday: 1001,
  about: 0,
  money: 0,
  unread: 1e6,
  place: 1000,
  device: 0,
  id: 0,
  org: 0,
  code: 1000,
  card: 1e11,
  cvv: 100,
  account: 1e5,
  nationalid: 1e6,
  hardware: 1e6,
  reference: 1000,
}

/** Whether a value has the shape that its kind must have: a name alone proves little. */
export function fits(kind: EntityType, value: Leaf): boolean {
  if (typeof value === 'string') return shapeOf(kind)(value)
  // `pregnant: true`
  if (typeof value !== 'number') return kind === 'about'
  if (kind === 'body') return isBody(value)
  return kind === 'coordinates' || kind === 'locality'
    ? !Number.isInteger(value)
    : Math.abs(value) >= (minNumbers[kind] ?? Infinity)
}

function isNoWord(text: string): boolean {
  return text !== '' && !isWord(text)
}

/** What stands for a value that went, or that will come: `[[street]]`, `%%EMAIL%%`, `*|FNAME|*`. */
const stand = /^(?:\[\[?|%%|\*\|)[a-z_.]+(?:\]\]?|%%|\|\*)$/i

/** The test of a kind's texts; what stands for a value is none. */
export function shapeOf(kind: EntityType): (text: string) => boolean {
  const test = texts[kind] ?? isNoWord
  const isId = entityClass[kind] === 'identifier'
  return (text) =>
    test(text) && !stand.test(text) && (isId || text[0] !== 'p' || !isPseudonym(text))
}
