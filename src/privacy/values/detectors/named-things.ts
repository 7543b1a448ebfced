import { isPersonName } from '../../names/person-shape'
import { each, type Detector } from '../detector'
import { isGiven } from './given-names'

/** What people have of themselves in files, in a few languages. */
const paper =
  'cv|resume|r[ée]sum[ée]|lebenslauf|curriculum(?:[ _-]?vitae)?|hoja[ _-]de[ _-]vida|cover[ _-]?letter|anschreiben|bewerbung|passport|reisepass|passeport|pasaporte|payslip|bulletin[ _-](?:de[ _-])?paie|n[óo]mina|busta[ _-]paga|gehaltsabrechnung|transcript|diploma|zeugnis|visa|id[ _-]?card'
const words = String.raw`\p{L}[\p{L}'’]{1,20}(?:[ _-]\p{L}[\p{L}'’]{1,20}){1,3}`
const ending = String.raw`(?=[^\n/\\]{0,30}\.(?:pdf|docx?|odt|rtf|pages|jpe?g|png|heic|txt|xlsx?|csv)\b)`
/** `CV_Maria_Gonzalez_2024.pdf` */
const before = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:${paper})(?:[ _-](?:scan|copy|photo|front|back|signed|final|new))?[ _-]{1,3}(${words})${ending}`,
  'giu',
)
/** `Maria_Gonzalez_CV.pdf` */
const behind = new RegExp(
  String.raw`(?:^|[^\p{L}])(${words})[ _-]{1,3}(?:${paper})(?![\p{L}])${ending}`,
  'giu',
)
/** Computers and phones are called after who has them: `Marias-MacBook-Pro.local`, `iPhone-von-Jonas`. */
const machine =
  /(?:^|[^\p{L}\d])(?:(\p{Lu}[\p{Ll}’']{1,20}s?)-(?:MacBook|iMac|Mac-?(?:mini|Pro|Studio)|iPhone|iPad|Laptop|ThinkPad)|(?:MacBook(?:-(?:Pro|Air))?|iMac|iPhone|iPad)-(?:von|de|di|van|da|av)-(\p{Lu}[\p{Ll}’']{1,20})|(?:DESKTOP|LAPTOP|PC)-([A-Za-z]{3,20}))(?![\p{L}\d])/gu

/** `Vertrag_Ada_Lovelace.pdf` */
const inFile = new RegExp(
  String.raw`(?:^|[^\p{L}])(\p{Lu}\p{Ll}{1,20})(?=([ _-]\p{Lu}[\p{L}’']{1,20})(?!\p{L})${ending})`,
  'gu',
)

/** In small letters, if it begins with a given name. */
function isName(name: string): boolean {
  const words = name.split(/[ _-]/)
  const [first = ''] = words
  const capitals = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
  return isPersonName(words.join(' '), 2) || (isGiven(first) && isPersonName(capitals, 2))
}

/** Names of people in names of files and of machines. */
export const namedThings: Detector = {
  find(text, hit) {
    for (const file of [before, behind])
      each(file, text, ({ 0: match, 1: name = '', index }) => {
        const start = index + match.indexOf(name)
        if (isName(name)) hit(start, start + name.length, 'person')
      })
    each(inFile, text, ({ 0: match, 1: given = '', 2: rest = '', index }) => {
      const end = index + match.length
      if (isGiven(given) && isName(given + rest))
        hit(end - given.length, end + rest.length, 'person')
    })
    each(machine, text, ({ 0: match, 1: first, 2: last, 3: given = '', index }) => {
      const name = first ?? last ?? given
      const start = index + match.lastIndexOf(name)
      if (given === '' ? isPersonName(name) : isGiven(name))
        hit(start, start + name.length, 'person')
    })
  },
}
