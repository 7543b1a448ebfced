import { fits } from '../../names/value-shape'
import type { EntityType } from '../../vocabulary/entity-type'
import { each, type Detector, type Hit } from '../detector'
import { isAlways, kindOf, readable } from './pairs'

/** `<firstName>Ada</firstName>` */
const element = /<([A-Za-z][\w:.-]{1,48})([^<>]{0,200})>([^<>]{1,200})<\//g
/** SAML's `<Attribute Name="…/claims/givenname"><AttributeValue>Ada</AttributeValue>` */
const attribute =
  /<(?:\w{1,20}:)?Attribute\s[^<>]{0,200}?\bName="(?=[^"<>]{1,100}")(?:[^"<>]{0,100}[/:#])?([^"<>/:#]{0,100})"[^<>]{0,200}>\s{0,9}<(?:\w{1,20}:)?AttributeValue[^<>]{0,100}>([^<>]{1,200})<\//g
/** A property list of Apple's: `<key>Email</key><string>…</string>` */
const entry = /<key>([^<>]{1,60})<\/key>\s{0,9}<string>([^<>]{1,200})<\//g
/** `<textarea name="address">` */
const fieldName = /\bname\s?=\s?["']?([\w.$[\]-]{1,48})/
/** Whose `<name>` is a person's */
const person =
  /<(?:\w{1,20}:)?(?:user|person|customer|contact|author|patient|employee|member|owner|buyer|sender|recipient|student|guest|[CcDd]d?b?tr|creditor|debtor)\b/i
/** `<input name="email" value="…">`, and the other way round */
const input = /\b(name|id|value|content|placeholder)\s?=\s?["']([^"'<>]{1,200})["']/g
/** `Content-Disposition: form-data; name="email"`, an empty line, the value */
const part =
  /form-data;[^\r\n]{0,20}name="?([\w.$[\]-]{1,48})"?[^\r\n]{0,80}\r?\n(?:[^\r\n]{1,200}\r?\n)?\r?\n([^\r\n]{1,400})/gi
/** vCard, iCalendar: `FN:Ada`, `TEL;TYPE=cell:…`, `ATTENDEE;CN=Ada Lovelace:mailto:…` */
const card =
  /(?:^|[\r\n]|\\n)(FN|N|NICKNAME|TEL|ADR|BDAY|ORG|GEO)(?:;[^:\r\n]{0,80})?:([^\r\n\\]{1,200})/g
const cardKinds: Readonly<Record<string, EntityType>> = {
  ...{ FN: 'name', N: 'name', NICKNAME: 'username', TEL: 'phone', ADR: 'address' },
  ...{ BDAY: 'birthday', ORG: 'org', GEO: 'coordinates' },
}
/** An element as PostHog's autocapture has it: `input:attr__name="surname"attr__value="Lovelace"` */
const captured = /attr__name="([^"]{1,60})"([^;]{0,200}?)attr__value="([^"]{1,100})"/g
/** What is drawn as a square code: `MECARD:N:Lovelace,Ada;;`, `WIFI:S:Ada’s home;P:…;;` */
const code = /(?:MECARD|WIFI|;)[:]?(N|TEL|EMAIL|ADR|BDAY|S|P):((?:\\.|[^;\\\r\n]){1,100})(?=;)/g
const codeKinds: Readonly<Record<string, EntityType>> = {
  ...{ N: 'name', TEL: 'phone', EMAIL: 'email', ADR: 'address', BDAY: 'birthday' },
  ...{ S: 'hardware', P: 'password' },
}
/** `CN=Ada Lovelace,OU=People`, `;CN="Ada Lovelace"`: a host, an authority or a group is no person. */
const commonName =
  /(?:^|[\s,;"'(/+=])(CN|cn|uid|sn|givenName)=(?:"([^"\r\n]{1,100})"|([^,;:"\r\n=/]{1,100}))(?=[,;:/"]|$)/g
const noPerson =
  /\b(?:CA|Root|Authority|Inc|LLC|Ltd|GmbH|Corp|Server|SSL|TLS|Global|Issuing|Certificate|Admins?|Users|Groups?|Services?|Builtin|Computers|Schema|Config\w*)\b|[.*@]|^[A-Z]\d+$/i

/** The first line of a passport that a machine reads (ICAO 9303). */
const machineReadable = /\b[PIACV][A-Z<][A-Z]{3}[A-Z]{1,39}<[A-Z<]{2,39}/g

/** Values whose name stands beside them as markup: XML, HTML, forms, cards, directories. */
export const markup: Detector = {
  find(text, hit) {
    if (text.includes('<')) {
      findElements(text, hit)
      findNamed(attribute, text, hit)
      findInputs(text, hit)
      each(machineReadable, text, ({ 0: line, index }) =>
        hit(index, index + line.length, 'nationalid'),
      )
    }
    if (text.includes('<key>')) findNamed(entry, text, hit)
    if (text.includes('form-data')) findNamed(part, text, hit)
    if (text.includes('BEGIN:V')) findCards(text, hit)
    if (text.includes('attr__'))
      each(captured, text, ({ 0: match, 1: name = '', 3: value = '', index }) => {
        const kind = kindOf(name)
        const end = index + match.length - 1
        if (kind && isNew(kind, value)) hit(end - value.length, end, kind)
      })
    if (/MECARD:|WIFI:/.test(text))
      each(code, text, ({ 0: match, 1: name = '', 2: value = '', index }) => {
        const end = index + match.length
        if (!isMasked(value)) hit(end - value.length, end, codeKinds[name] ?? 'name')
      })
    if (text.includes('=')) findCommonNames(text, hit)
  },
}

const findElements: Detector['find'] = (text, hit) => {
  const hasPerson = person.test(text)
  each(element, text, ({ 0: match, 1: tag = '', 2: attributes, 3: value = '', index }) => {
    const kind =
      kindOf(tag) ??
      kindOf(fieldName.exec(attributes ?? '')?.[1] ?? '') ??
      (hasPerson && /^(?:\w+:)?(?:name|nm)$/i.test(tag) ? 'party' : undefined)
    const end = index + match.length - 2
    if (kind && isAlways(kind) && isNew(kind, value)) hit(end - value.length, end, kind)
  })
}

/** Values of which a pattern has the name first. */
function findNamed(pattern: RegExp, text: string, hit: Hit): void {
  each(pattern, text, ({ 0: match, 1: name = '', 2: value = '', index }) => {
    const kind = kindOf(name)
    const start = index + match.lastIndexOf(value)
    if (kind && isNew(kind, value)) hit(start, start + value.length, kind)
  })
}

const findCards: Detector['find'] = (text, hit) => {
  each(card, text, ({ 0: match, 1: name = '', 2: value = '', index }) => {
    const end = index + match.length
    if (!isMasked(value)) hit(end - value.length, end, cardKinds[name] ?? 'name')
  })
}

const findCommonNames: Detector['find'] = (text, hit) => {
  each(commonName, text, ({ 0: match, 1: key, 2: quoted, 3: plain = '', index }) => {
    const value = quoted ?? plain
    const start = index + match.lastIndexOf(value)
    // `uid=ada.lovelace,ou=people`
    const isUser = key === 'uid' && /^[a-z][\w.-]+$/.test(value)
    if ((isUser || !noPerson.test(value)) && !isMasked(value) && /[^\d\s\W]/.test(value))
      hit(start, start + value.length, 'name')
  })
}

function isMasked(value: string): boolean {
  return /^\s?\[[a-z]+\]/.test(value)
}

function isNew(kind: EntityType, value: string): boolean {
  return !isMasked(value) && fits(kind, readable(value))
}

/** Of each tag, its name and its value. */
const findInputs: Detector['find'] = (text, hit) => {
  each(/<[a-z][^<>]{1,600}>?/gi, text, ({ 0: tag, index }) => {
    let kind: EntityType | undefined
    let value: readonly [number, string] | undefined
    each(new RegExp(input), tag, ({ 0: match, 1: attribute, 2: content = '', index: at }) => {
      if (attribute === 'value' || attribute === 'content')
        value = [index + at + match.length - 1 - content.length, content]
      else kind ??= kindOf(content)
    })
    if (kind === undefined || value === undefined) return
    const [start, content] = value
    if (isAlways(kind) && isNew(kind, content)) hit(start, start + content.length, kind)
  })
}
