import { isDayFirst, isYearFirst, luhn, mod11, weighted } from './checksums'

/** A number of persons that shows by its written form and its check digits what it is. */
export interface NationalId {
  /** ISO 3166. */
  readonly country: string
  readonly name: string
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
  { country: 'US', name: 'SSN', form: '\\d{3}-\\d\\d-\\d{4}', isValid: (id) => !/^(?:000|666|9)|^...00|0000$/.test(id) },
  { country: 'BR', name: 'CPF', form: '\\d{3}\\.\\d{3}\\.\\d{3}-\\d\\d', isValid: (id) => mod11(id, 'a98765432') && mod11(id, 'ba98765432') },
  { country: 'BR', name: 'CNPJ', form: '\\d\\d\\.\\d{3}\\.\\d{3}\\/\\d{4}-\\d\\d', isValid: (id) => mod11(id, '543298765432') },
  { country: 'KR', name: 'RRN', form: '\\d{6}-[1-8]\\d{6}', isValid: isYearFirst },
  { country: 'CN', name: 'RIN', form: '\\d{17}[\\dXx]', isValid: (id) => isYearFirst(id.slice(8)) && '10X98765432'[weighted(id, '79a584216379a5842') % 11] === id[17]?.toUpperCase() },
  { country: 'FR', name: 'NIR', form: '[12] ?\\d\\d ?[0-3]\\d ?\\d[\\dAB] ?\\d{3} ?\\d{3} ?\\d\\d', isValid: (id) => 97 - (Number(id.slice(0, 13)) % 97) === Number(id.slice(13)) },
  { country: 'SE', name: 'personnummer', form: '(?:19|20)?\\d{6}[-+]\\d{4}', isValid: (id) => isYearFirst(id.slice(-10)) && luhn(id.slice(-10)) },
  { country: 'IS', name: 'kennitala', form: '\\d{6}-\\d{4}', isValid: (id) => isDayFirst(id) && /[09]$/.test(id) && mod11(id, '32765432') },
  { country: 'NO', name: 'fødselsnummer', form: '\\d{6} ?\\d{5}', isValid: (id) => isDayFirst(id) && (weighted(id, '3761894521') % 11 === 0) && (weighted(id, '54327654321') % 11 === 0) },
  { country: 'FI', name: 'henkilötunnus', form: '\\d{6}[-+A]\\d{3}[\\dA-Y]', isValid: (id) => '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(id.slice(0, 6) + id.slice(-4, -1)) % 31] === id.slice(-1) },
  { country: 'LV', name: 'personas kods', form: '\\d{6}-\\d{5}', isValid: (id) => isDayFirst(id) && ((1 + weighted(id, 'a584216379')) % 11) % 10 === Number(id[10]) },
  { country: 'CZ, SK', name: 'rodné číslo', form: '\\d{6}\\/\\d{4}', isValid: (id) => /^\d\d[0156]\d[0-3]/.test(id) && Number(id) % 11 === 0 },
  { country: 'CL', name: 'RUT', form: '\\d\\d?\\.\\d{3}\\.\\d{3}-[\\dkK]', isValid: (id) => '0K987654321'[weighted(id.slice(0, -1).padStart(8, '0'), '32765432') % 11] === id.slice(-1).toUpperCase() },
  { country: 'AR', name: 'CUIT', form: '(?:2[0347]|3[034])-\\d{8}-\\d', isValid: (id) => mod11(id, '5432765432') },
  { country: 'UY', name: 'CI', form: '\\d\\.\\d{3}\\.\\d{3}-\\d', isValid: (id) => weighted(id, '29876341') % 10 === 0 },
  { country: 'DO', name: 'cédula', form: '\\d{3}-\\d{7}-\\d', isValid: luhn },
  { country: 'MX', name: 'CURP', form: '[A-Z]{4}\\d{6}[HM][A-Z]{5}[A-Z\\d]\\d', isValid: always },
  { country: 'ES', name: 'DNI, NIE', form: '(?:\\d{8}|[XYZ]-?\\d{7})-?[A-HJ-NP-TV-Z]', isValid: (id) => 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(id.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)))) % 23] === id.slice(-1) },
  { country: 'IT', name: 'codice fiscale', form: '[A-Z]{6}\\d\\d[A-EHLMPRST]\\d\\d[A-Z]\\d{3}[A-Z]', isValid: always },
  { country: 'BE', name: 'rijksregisternummer', form: '\\d\\d\\.\\d\\d\\.\\d\\d-\\d{3}\\.\\d\\d', isValid: (id) => [0, 2e9].some((century) => 97 - ((century + Number(id.slice(0, 9))) % 97) === Number(id.slice(9))) },
  { country: 'CH', name: 'AHV', form: '756\\.\\d{4}\\.\\d{4}\\.\\d\\d', isValid: always },
  { country: 'GB', name: 'NINO', form: '[A-CEGHJ-PR-TW-Z]{2} ?\\d\\d ?\\d\\d ?\\d\\d ?[A-D]', isValid: (id) => !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(id) },
  { country: 'RU', name: 'SNILS', form: '\\d{3}-\\d{3}-\\d{3}[ -]\\d\\d', isValid: (id) => (weighted(id, '987654321') % 101) % 100 === Number(id.slice(9)) },
  { country: 'IN', name: 'PAN', form: '[A-Z]{3}[PCHF][A-Z]\\d{4}[A-Z]', isValid: always },
  { country: 'PK', name: 'CNIC', form: '\\d{5}-\\d{7}-\\d', isValid: always },
  { country: 'AE', name: 'Emirates ID', form: '784-\\d{4}-\\d{7}-\\d', isValid: always },
  { country: 'TH', name: 'PIN', form: '\\d-\\d{4}-\\d{5}-\\d\\d-\\d', isValid: (id) => ((11 - (weighted(id, 'dcba98765432') % 11)) % 10) === Number(id[12]) },
  { country: 'MY', name: 'MyKad', form: '\\d{6}-\\d\\d-\\d{4}', isValid: isYearFirst },
  { country: 'SG', name: 'NRIC', form: '[STFGM]\\d{7}[A-Z]', isValid: isNric },
  { country: 'HK', name: 'HKID', form: '[A-Z]{1,2}\\d{6}\\([\\dA]\\)', isValid: always },
  { country: 'ZA', name: 'ID', form: '\\d{6} \\d{4} [01]8\\d', isValid: (id) => isYearFirst(id) && luhn(id) },
]

function isNric(id: string): boolean {
  const series = id.charAt(0)
  const sum =
    weighted(id.slice(1), '2765432') + ('TG'.includes(series) ? 4 : series === 'M' ? 3 : 0)
  const letters = 'ST'.includes(series) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK'
  return (series === 'M' ? 'XWUTRQPNJLK' : letters)[sum % 11] === id.slice(-1)
}
