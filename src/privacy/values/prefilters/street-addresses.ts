import { CODED, UPPER } from '../text-features'
import type { Prefilter } from './prefilter'

// What streets are called, as sources of expressions: of the prefilter here, and of the detector.
export const english =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Terrace|Boulevard|Blvd|Crescent|Parkway|Pkwy|Highway|Hwy|Grove|Court|Gardens?|Mews|Cres|Quay|Wharf|Way|Trail|Trl|Circle|Turnpike|Place|Parade|Pde|Esplanade|Close|Ct|Cir|Ter|Sq|Square|STREET|ST|AVE|AVENUE|ROAD|RD|DR|LANE|LN|BLVD|CT|HWY|PKWY'
export const french =
  '[Rr]ue|[Aa]venue|[Bb]oulevard|bd|[Pp]lace|[Cc]hemin|[Ii]mpasse|[Aa]llée|[Qq]uai'
export const southern =
  '[Cc]alle|C/|[Aa]vda\\.?|[Aa]v\\.|[Aa]venida|[Pp]laza|[Pp]aseo|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Rr]ua|[Tt]ravessa'
export const northern =
  '[Ss]tra(?:ß|ss)e|[Ss]tr\\.|[Aa]ll(?:ee|é)|gasse|platz|weg|ufer|straat|laan|gracht|gatan|vägen|gata|veien|vej|gade|katu|tie'
export const eastern =
  '[Uu]l\\.|[Uu]lica|[Aa]l\\.|ул\\.|улица|вул\\.|бул\\.|просп\\.|[Bb]lvd\\.|[Ss]tr\\.|Jl[n]?\\.|Jalan'
export const turkish = 'Cad|Sok|Mah|Bulv|Blv'
export const hungarian = 'utca|útja?|tere?|körút|köz|sétány'
export const american = 'Calle|Carrera|Cra\\.?|Cl\\.?|Diagonal|Transversal|Avenida'
/** What somebody calls an address may end in any word. */
export const told =
  'address(?: is|:)|[Ll]iv(?:e[sd]?|ing) at|[Rr]esid(?:e[sd]?|ing) at|(?:it|them|this|everything|order|parcel) to'
/** The same in other languages, with a number at the end. */
export const toldElsewhere =
  'na adres[uoey]|[Aa]dresse(?: ist| est| er)?|[Dd]irección(?: es)?|[Ee]ndereço(?: é)?|[Ii]ndirizzo(?: è)?|[Ll]evere[st] til|[Vv]ivo en|[Mm]oro na|[Ww]ohne (?:in der|am|in)|[Ww]oon (?:op|aan)|wohnhaft(?: in(?: der)?)?|zamieszkał[ya](?: przy)?|bytem|[Rr]esidente in|domiciliad[oa] en'

const street = new RegExp(
  String.raw`Box \d|(?:${told}) \d| (?:${english}|Drive|Dr)\b|\d(?: ?(?:bis|ter))?,? (?:${french}) |(?:${southern}) \S|(?:${northern}) \d| (?:${hungarian}) \d|(?:${american}) \d|đường |phố |شارع |רחוב |(?:${toldElsewhere}) [^\0-\x40]|\d[A-Za-z]?, (?:\d{4,5}|\d{3} \d\d) [^\0-\x40]|[A-Z]\d[A-Z\d]? \d[A-Z]{2}|${eastern}|${turkish}|[路街道區区市町都府県縣县로길]`,
)

export const mayHaveStreets: Prefilter = ({ digits, spaces, dots, bits }, text) =>
  digits > 0 &&
  ((bits & CODED) !== 0 || ((bits & UPPER) !== 0 && (spaces > 0 || dots > 0))) &&
  street.test(text)
