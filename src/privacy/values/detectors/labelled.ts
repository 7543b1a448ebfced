import type { Kind } from '../../vocabulary/kind'
import { each, type Finder } from '../spans'

/** What may stand between a word and its value: `number`, `is`, a colon. */
const link =
  '(?:[ -](?:number|card|no|nr|num|id))?[.°º]?(?:\\s(?:is|was|ist|es|est|è))?[\\s:#：は是]{1,3}'
const spaced = '\\d(?:[ .\\-/]?\\d){6,16}(?:-?[a-z])?'
const day = '\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}'

/** Words that say what the number after them is, and what it looks like. */
const labels = (
  [
    [
      'nationalid',
      'ssn|social security|ni number|national insurance|tin|ein|itin|sin|nif|nie|dni|nir|cpf|cnpj|rut|cuit|rfc|curp|pesel|nip|bsn|nino|nhs|medicare|tfn|aadhaar|oib|egn|cnp|cpr|ahv|nric|hkid|personnummer|personnr|f[øo]dselsnummer|henkil[öo]tunnus|hetu|codice fiscale|steuer-?id|steuernummer|passport|passeport|pasaporte|reisepass|(?:driver.?s?|driving) licen[cs]e|mrn|снилс|инн|паспорт|マイナンバー|個人番号|身份证号?|주민등록번호',
      `${spaced}|[a-z]{0,4}\\d[a-z\\d]{5,17}|[a-z]\\d{3}(?:-\\d{4}){2}|[a-z]{2}(?: ?\\d\\d){3} ?[a-d]`,
    ],
    [
      'account',
      '(?:account|routing)[ -]?(?:number|no)|acct|konto(?:nummer|nr)?|sort code|bsb',
      '\\d(?:[ .\\-/]?\\d){5,16}',
    ],
    [
      'code',
      '(?:verification|security|confirmation|login|access|sms|one-?time|2fa|mfa|authentication) (?:code|password|pin|passcode)|your (?:code|pin)|otp|totp',
      '\\d{3}[ -]\\d{3}|\\d{4,8}',
    ],
    ['birthday', 'born(?: on)?|dob|birth ?date|geb|geboren(?: am)?|née? le|nacid[oa] el', day],
  ] as const
).map(([kind, words, value]): readonly [Kind, RegExp] => [
  kind,
  new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${words})${link}(${value})(?![\\p{L}\\p{N}])`, 'giu'),
])

/** Numbers that only the word before them tells from others: `PESEL 44051401359`, `born 1984-05-17`. */
export const findLabelled: Finder = (text, hit) => {
  for (const [kind, label] of labels)
    each(label, text, ({ 0: match, 1: value = '', index }) => {
      const end = index + match.length
      const digits = value.replace(/\D/g, '').length
      if (kind !== 'nationalid' || digits > 6 || (digits > 4 && /[a-z]/i.test(value)))
        hit(end - value.length, end, kind)
    })
}
