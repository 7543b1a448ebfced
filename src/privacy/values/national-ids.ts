import { isDayFirst, isYearFirst, luhn, mod11, weighted } from './checksums'

/** A number of persons that shows by its written form and its check digits what it is. */
export interface NationalId {
  /** ISO 3166. What it is called there stands behind each row. */
  readonly country: string
  /** As a regular expression. */
  readonly form: string
  /** What must hold of its letters and digits, without what parts them. */
  isValid(compact: string): boolean
}

function always(): boolean {
  return true
}

/** Those with too little to tell them from other numbers are found only after a word, or under a name. */
// prettier-ignore
export const nationalIds: readonly NationalId[] = [
  { country: 'US', form: '\\d{3}-\\d\\d-\\d{4}', isValid: (id) => !/^(?:000|666|9)|^...00|0000$/.test(id) }, // SSN
  { country: 'BR', form: '\\d{3}\\.\\d{3}\\.\\d{3}-\\d\\d', isValid: (id) => mod11(id, 'a98765432') && mod11(id, 'ba98765432') }, // CPF
  { country: 'BR', form: '\\d\\d\\.\\d{3}\\.\\d{3}\\/\\d{4}-\\d\\d', isValid: (id) => mod11(id, '543298765432') }, // CNPJ
  { country: 'KR', form: '\\d{6}-[1-8]\\d{6}', isValid: isYearFirst }, // RRN
  { country: 'CN', form: '\\d{17}[\\dXx]', isValid: (id) => isYearFirst(id.slice(8)) && '10X98765432'[weighted(id, '79a584216379a5842') % 11] === id[17]?.toUpperCase() }, // RIN
  { country: 'FR', form: '[12] ?\\d\\d ?[0-3]\\d ?\\d[\\dAB] ?\\d{3} ?\\d{3} ?\\d\\d', isValid: (id) => 97 - (Number(id.slice(0, 13).replace('2A', '19').replace('2B', '18')) % 97) === Number(id.slice(13)) }, // NIR
  { country: 'SE', form: '(?:19|20)?\\d{6}[-+]\\d{4}', isValid: (id) => isYearFirst(id.slice(-10)) && luhn(id.slice(-10)) }, // personnummer
  { country: 'IS', form: '\\d{6}-\\d{4}', isValid: (id) => isDayFirst(id) && /[09]$/.test(id) && mod11(id, '32765432') }, // kennitala
  { country: 'NO', form: '\\d{6} ?\\d{5}', isValid: (id) => isDayFirst(id) && (weighted(id, '3761894521') % 11 === 0) && (weighted(id, '54327654321') % 11 === 0) }, // fødselsnummer
  { country: 'FI', form: '\\d{6}[-+A]\\d{3}[\\dA-Y]', isValid: (id) => '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(id.slice(0, 6) + id.slice(-4, -1)) % 31] === id.slice(-1) }, // henkilötunnus
  { country: 'LV', form: '\\d{6}-\\d{5}', isValid: (id) => isDayFirst(id) && ((1 + weighted(id, 'a584216379')) % 11) % 10 === Number(id[10]) }, // personas kods
  { country: 'CZ, SK', form: '\\d{6}\\/\\d{4}', isValid: (id) => /^\d\d[0156]\d[0-3]/.test(id) && Number(id) % 11 === 0 }, // rodné číslo
  { country: 'CL', form: '\\d\\d?\\.\\d{3}\\.\\d{3}-[\\dkK]', isValid: (id) => '0K987654321'[weighted(id.slice(0, -1).padStart(8, '0'), '32765432') % 11] === id.slice(-1).toUpperCase() }, // RUT
  { country: 'AR', form: '(?:2[0347]|3[034])-\\d{8}-\\d', isValid: (id) => mod11(id, '5432765432') }, // CUIT
  { country: 'UY', form: '\\d\\.\\d{3}\\.\\d{3}-\\d', isValid: (id) => weighted(id, '29876341') % 10 === 0 }, // CI
  { country: 'DO', form: '\\d{3}-\\d{7}-\\d', isValid: luhn }, // cédula
  { country: 'MX', form: '[A-Z]{4}\\d{6}[HM][A-Z]{5}[A-Z\\d]\\d', isValid: always }, // CURP
  { country: 'ES', form: '(?:\\d{8}|[XYZ]-?\\d{7})-?[A-HJ-NP-TV-Z]', isValid: (id) => 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(id.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)))) % 23] === id.slice(-1) }, // DNI, NIE
  { country: 'IT', form: '[A-Z]{6}\\d\\d[A-EHLMPRST]\\d\\d[A-Z]\\d{3}[A-Z]', isValid: always }, // codice fiscale
  { country: 'BE', form: '\\d\\d\\.\\d\\d\\.\\d\\d-\\d{3}\\.\\d\\d', isValid: (id) => [0, 2e9].some((century) => 97 - ((century + Number(id.slice(0, 9))) % 97) === Number(id.slice(9))) }, // rijksregisternummer
  { country: 'CH', form: '756\\.\\d{4}\\.\\d{4}\\.\\d\\d', isValid: always }, // AHV
  { country: 'GB', form: '[A-CEGHJ-PR-TW-Z]{2} ?\\d\\d ?\\d\\d ?\\d\\d ?[A-D]', isValid: (id) => !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(id) }, // NINO
  { country: 'RU', form: '\\d{3}-\\d{3}-\\d{3}[ -]\\d\\d', isValid: (id) => (weighted(id, '987654321') % 101) % 100 === Number(id.slice(9)) }, // SNILS
  { country: 'IN', form: '[A-Z]{3}[PCHF][A-Z]\\d{4}[A-Z]', isValid: always }, // PAN
  { country: 'PK', form: '\\d{5}-\\d{7}-\\d', isValid: always }, // CNIC
  { country: 'AE', form: '784-\\d{4}-\\d{7}-\\d', isValid: always }, // Emirates ID
  { country: 'TH', form: '\\d-\\d{4}-\\d{5}-\\d\\d-\\d', isValid: (id) => ((11 - (weighted(id, 'dcba98765432') % 11)) % 10) === Number(id[12]) }, // PIN
  { country: 'MY', form: '\\d{6}-\\d\\d-\\d{4}', isValid: isYearFirst }, // MyKad
  { country: 'SG', form: '[STFGM]\\d{7}[A-Z]', isValid: isNric }, // NRIC
  { country: 'HK', form: '[A-Z]{1,2}\\d{6}\\([\\dA]\\)', isValid: always }, // HKID
  { country: 'ZA', form: '\\d{6} \\d{4} [01]8\\d', isValid: (id) => isYearFirst(id) && luhn(id) }, // ID
]

function isNric(id: string): boolean {
  const series = id.charAt(0)
  const sum =
    weighted(id.slice(1), '2765432') + ('TG'.includes(series) ? 4 : series === 'M' ? 3 : 0)
  const letters = 'ST'.includes(series) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK'
  return (series === 'M' ? 'XWUTRQPNJLK' : letters)[sum % 11] === id.slice(-1)
}
