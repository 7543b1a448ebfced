import { each, type Detector } from '../detector'
import * as streets from '../prefilters/street-addresses'

const name = String.raw`\p{Lu}[\p{L}’'-]{1,24}`
const linked = String.raw`(?:(?:de|du|des|del|della|delle|dei|di|da|das|do|dos|la|le|las|los|el|d’|d'|l’|l') ?){0,2}${name}(?: (?:(?:de|del|della|di|da|do) )?${name}){0,3}`

/** `, Apt 5` */
const flat = String.raw`(?:,? (?:Apt|Apartment|Unit|Suite|Ste|Flat|Floor)\.? ?#?[\w-]{1,6}|,? #\d{1,5})?`
/** `, Durham, NC 27701`, `, Perth PH1 5RT` */
const town = String.raw`(?:,? ${name}(?: ${name}){0,2},? (?:[A-Z]{2} \d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b)?`
/** `12/88`, `14b` */
const house = String.raw`\d{1,5}(?:\/\d{1,5})?[A-Za-z]?`
/** `742 Evergreen Terrace`, `14 Elm Road`, with all that follows */
const english = new RegExp(
  String.raw`(?:^|[^\p{L}\d])(${house} (?!(?:Google|Hard|Flash) D)(?:(?:${name}|\d{1,3}(?:st|nd|rd|th)) ){1,3}(?:${streets.english}|Drive|Dr(?!\.? (?!Apt|Unit|Ste|Suite)[\p{Lu}[]))\b${flat}${town})`,
  'gu',
)
/** `I live at 88 Fern Hollow`: what somebody calls an address may end in any word. */
const told = new RegExp(
  String.raw`(?:${streets.told}) (${house},? ${name}(?: ${name}){1,3}${flat}${town})`,
  'gu',
)
/** `10 rue de Rivoli, 75004 Paris` */
const french = new RegExp(
  String.raw`(?:^|[^\p{L}\d])(\d{1,4}(?: ?(?:bis|ter))?,? (?:${streets.french}) ${linked}(?:,? \d{5})?)`,
  'gu',
)
/** `Calle Mayor 12`, `via Roma 1`, `Rua Augusta, 100` */
const southern = new RegExp(
  String.raw`(?:^|[^\p{L}\d])((?!via [^\d]{3,60}\d{1,4}(?!\d|, \d{5}))(?:${streets.southern}) ${linked},? (?:n\.?[º°.]? ?)?\d{1,4}(?!\d)(?:, \d\.?[º°ª] (?:[A-Z][a-z]{2}|[A-Z])\.?)?)`,
  'gu',
)
/** `Hauptstr. 5`, `Lindenallee 12a`, `Kerkstraat 3`, `Storgatan 1` */
const northern = new RegExp(
  String.raw`(?:^|[^\p{L}\d])(\p{Lu}[\p{L}-]{1,30}[ -]?(?:${streets.northern}) \d{1,4}[A-Za-z]?(?![\p{L}\d])(?:,? (?:st|kl|\d{1,2})\.? (?:th|tv|mf)\b\.?)?)`,
  'gu',
)
/** `ul. Długa 5`, `ул. Шипка 3`, `Blvd. Vitosha 45` */
const eastern = new RegExp(
  String.raw`(?:^|[^\p{L}\d])((?:${streets.eastern}) ?(?:\p{Lu}[\p{L}-]{1,24} ?){1,3},? ?(?:No\.? ?|д\. ?|дом )?\d{1,4}[A-Za-z]?(?![\p{L}\d]))`,
  'gu',
)
/** `Atatürk Cad. No:12` */
const turkish = new RegExp(
  String.raw`(?:^|[^\p{L}\d])((?:\p{Lu}[\p{L}-]{1,24} ){1,3}(?:${streets.turkish})(?:\.|desi|ak|allesi|arı)? ?(?:No ?[:.]? ?)?\d{1,4})`,
  'gu',
)
/** `Kossuth Lajos utca 14.`, `Calle 72 # 10-34 apto 502`, `128/5 đường Lê Văn Sỹ`, `شارع النيل رقم 83`, `רחוב הרצל 118` */
const further = new RegExp(
  String.raw`(?:^|[^\p{L}\d])((?:\p{Lu}[\p{L}-]{1,24} ){1,3}(?:${streets.hungarian}) \d{1,4}(?:[./]? ?[A-Za-z]\b)?(?:\. ?fszt\.?(?: ?\d{1,3}\.?)?)?|(?:${streets.american}) \d{1,3}[A-Z]? ?(?:#|[Nn]o\.?|[Nn]°) ?\d{1,3}[A-Z]? ?- ?\d{1,3}(?: (?:apto|apt|int|of)\.? ?\d{1,4})?|(?:số )?\d{1,4}(?:\/\d{1,4}){0,3} (?:đường|phố) \p{Lu}[\p{L}\p{M}]{0,10}(?: \p{Lu}[\p{L}\p{M}]{0,10}){0,3}(?:, (?:Phường|P\.) ?[\p{L}\d]{1,12})?|شارع [\u0600-\u06ff ]{2,30}?(?: رقم)? ?\d{1,4}(?:، الدور [\u0600-\u06ff]{2,12})?|רחוב [\u0590-\u05ff ]{2,30}? \d{1,4}(?:, דירה \d{1,3})?)`,
  'gu',
)
/** `na adresu Na Pankráci 1062/58`, `vivo en Los Olmos 12`: what an address is said to be, ending in a number */
const toldElsewhere = new RegExp(
  String.raw`(?:${streets.toldElsewhere}) (\p{Lu}[\p{L}.-]{1,24}(?: [\p{L}.-]{1,24}){0,3} \d{1,4}(?:\/\d{1,4})?[a-z]?(?![\p{L}\d]))`,
  'gu',
)
/** `渋谷区神南1-2-3`, `建国路88号`, `월드컵로 123` */
const eastAsian =
  /[\u4e00-\u9fff]{1,9}[\u90fd\u9053\u5e9c\u770c\u7e23\u53bf\u5e02\u533a\u5340\u8def\u8857\u753a][\u4e00-\u9fff]{0,12}\d{1,4}(?:-\d{1,4}|[\u53f7\u865f\u756a\u4e01\u76ee]){1,4}|[\uac00-\ud7a3]{2,9}(?:\ub85c|\uae38) ?\d{1,4}(?:-\d{1,4})?(?!\d)/g

/** `Slovenska cesta 89, 1000 Ljubljana`: a number, and then a town's; a day is followed by its year */
const withTown =
  /(?:^|[^\p{L}\d])(\p{Lu}[\p{L}.’'-]{1,24}(?: [\p{L}.’'-]{1,24}){0,3} \d{1,4}[A-Za-z]?, (?:(?!(?:19|20)\d\d )\d{4,5}|\d{3} \d\d) \p{Lu}\p{L}{2,24}(?: \p{Lu}\p{L}{2,24})?)/gu
/** `The Old Forge, Church Lane, Leeds LS6 3HN` */
const withPostcode =
  /(?:^|[^\p{L}\d])((?:\p{Lu}[\p{L}’'-]{1,24}(?: \p{Lu}[\p{L}’'-]{1,24}){0,3}, ){1,3}\p{Lu}[\p{L}-]{2,24}(?: \p{Lu}[\p{L}-]{2,24})?,? [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})(?![A-Z\d])/gu

/** `PO Box 1182` */
const box = /(?:^|[^\p{L}])(P\.? ?O\.? ?Box \d{1,6})/gu

/** Streets with a number, in texts. */
export const streetAddresses: Detector = {
  find(text, hit) {
    for (const street of [
      english,
      told,
      french,
      southern,
      northern,
      eastern,
      turkish,
      further,
      toldElsewhere,
      withTown,
      withPostcode,
      box,
    ])
      each(street, text, ({ 0: match, 1: address = '', index }) => {
        const end = index + match.length
        hit(end - address.length, end, 'address')
      })
    each(eastAsian, text, ({ 0: match, index }) => hit(index, index + match.length, 'address'))
  },
}
