import { isPersonName } from '../../names/person-shape'
import { each, type Detector, type Hit } from '../detector'
import { isGiven } from './given-names'
import { introductions, otherIntroductions } from './introductions'

const begin = String.raw`(?:^|[^\p{L}\p{M}\d@./_-])`
/** A word that may be a given name, before another with a capital. */
const first = new RegExp(
  String.raw`${begin}(\p{Lu}[\p{Ll}\p{M}]{1,14})(?=[ -](?:\p{Ll}{1,3} ){0,2}\p{Lu})`,
  'gu',
)
/** What comes between a given name and the family's: `Ada van der Meer`, `Nur binti Osman`, `Anne d’Arcy`. */
const between = String.raw`(?: (?:de|da|do|dos|das|di|del|della|du|van|von|der|den|ter|ten|la|le|al|el|bin|binti|ibn|af|av|zu)){0,3} (?:d[’'])?`
/** The rest of the name: further given names, initials, what comes between, the family's. */
const rest = new RegExp(
  String.raw`(?:-\p{Lu}[\p{Ll}\p{M}]{1,14})?(?: \p{Lu}\.?(?=[ ]))?(?:${between}\p{Lu}[\p{L}\p{M}]{0,24}(?:[’'-]\p{L}[\p{L}\p{M}]{0,20}){0,2}){1,2}(?![\p{L}\p{M}]|[’'-][\p{L}\d]| \p{Lu}\p{Ll})`,
  'uy',
)
/** Who is named by it is a place, a day, a prize, a brand. */
const isOfThing =
  /\b(?:St(?:reet)?|Ave(?:nue)?|R(?:oa)?d|Square|Park|University|College|Vuitton|Wellington|Renta|DB|Perfume|Biography|Cookbook|Airport|Museum|Foundation|Award|Prize|Cup|Collection|Day|Beach|Island|County|House|Stadium|International|Bridge|Library|Theat(?:re|er)|Klein|Kors|Jacobs|Boss|Malone|Smith’s|Potter|Swift|King|Church|Memorial|Store|Bros|Brothers)\b|^(?:Jack Daniel|Jim Beam|Johnnie Walker|Paul (?:Mitchell|Smith)|Tom Ford|Kate Spade|Ralph Lauren|Tommy Hilfiger|Bobbi Brown|Mary Kay|Ted Baker|Karl Lagerfeld|Ted Lasso|James Bond|Captain Morgan)\b/
const place =
  /(?:^|\P{L})(?:San|Santa|Sankt|Saint|St\.?|Port|Fort|Mount|Lake|Cape|New|Dr\.|Best of|(?:Room|Raum|Sala|Salle|School|Schule|Escuela|Scuola|Lycée|Colegio|Szkoła|Institut[eo]?|Clinic|Klinik|Clínica|Hospital|Szpital|Cent(?:re|er|ro|rum))(?: Medyczne| de \p{Lu}\p{Ll}{2,9})?)$/u

/** `Ich heiße Ada Lovelace`: how people say who they are; short ones (`I’m …`) need two words. */
const said = new RegExp(
  String.raw`${begin}(?:${introductions})(?::\s{0,3}|\s{1,3}|(?<=[-,\n]))((?:\p{Lu}\. ?){0,2}\p{Lu}[\p{Ll}\p{M}’'-]{1,24}(?:${between}\p{Lu}[\p{L}\p{M}’'-]{1,24}){0,3})`,
  'gu',
)
/** `This is …` is said of much; of a person, more follows. */
const brief = /(?:am|['’]m|his is|t['’]?s|oy|ou [oa]|bin|ier ist|uis|ono|ben):?\s{0,3}$/u
const goesOn = /^(?:,| (?:from|here|calling|speaking|again)\b)/
/** After one word, it may be what somebody is: `I am Canadian and …` */
const goesOnAfterTwo = /^ (?:and|y|e|en)\b/
/** `Mit freundlichen Grüßen`, and then who they all are. */
const isTeam =
  /^(?:L[ea]s?|Il|El|Das|D[ei]r?|Die|Het|The|Ihre?|Your|Votre|Su|Uw|Jouw|Din|Váš|Ваш[аи]?|Служба|Команда|Отдел|Team|[EÉé]quip[eo]|Zespół|Tým|(?:Kunden|Support|Service|Asia)\S{0,12})(?: |$)/
/** The same in scripts without capitals. */
const told = new RegExp(
  String.raw`(?:${otherIntroductions})([\p{L}\p{M}]{1,20}(?: [\p{L}\p{M}]{2,20})?)`,
  'gu',
)

/** `田中と申します` */
const humbly =
  /(?:^|[^\u3005-\u9fff])([\u3005-\u9fff]{1,5}[ \u3000]?[\u3005-\u9fff]{1,5})と(?:申しま|いいま)す/gu

/** Who signs, on a line of its own: `Thanks!`, `Ada` */
const signed =
  /(?:^|[^\p{L}])(?:[Rr]egards|[Cc]heers|[Bb]est(?: wishes)?|[Ss]incerely|[Tt]hanks|[Tt]hank you|[Tt]hx|Grüße|Gruß|[Dd]anke|[Mm]erci|[Gg]ra[cz]ia?s|[Gg]razie|[Oo]brigad[oa]|[Bb]edankt|[Tt]ack)(?:[,.! ]{0,3}\n{1,2}[-–— ]{0,3}|, (?=\S{2,24}\s{0,3}$))((?:\p{Lu}\. ?){0,2}\p{Lu}[\p{Ll}\p{M}’'-]{1,24}(?: \p{Lu}[\p{L}\p{M}’'.-]{0,24}){0,2})(?=\s{0,3}(?:\n|$))/gu

const isEnd =
  /^(?:\S+ )?(?:Regards|Wishes|Best|Cheers|Thanks|Sincerely|Yours|Hello|Hi|Yes|No|Ok|Team|All|Everyone|Guys|Folks|Support|Sir|Madam)$/i

const severalWords = String.raw`\p{Lu}[\p{L}\p{M}.’'-]{0,24}(?: \p{Lu}[\p{L}\p{M}.’'-]{0,24}){1,3}`
/** `De : Ada Lovelace`, and the next line of a letter's head */
const headed = new RegExp(
  String.raw`^(?:From|De|Von|Da|Van|Från|Fra|Od|От|Від|Feladó|Lähettäjä|Gönderen) ?: ?(${severalWords})(?=\s{0,3}\n\S{1,20} ?:)`,
  'gmu',
)
/** `Thanks for the quick fix - Ada Lovelace` */
const thanked =
  /^(?:[Tt]hanks|[Tt]hx|[Tt]hank you|[Cc]heers|[Rr]egards|[Bb]est)\b.{0,80}[-–—] ?(\p{Lu}\p{Ll}[\p{L}\p{M}’'-]{0,24} \p{Lu}\p{Ll}[\p{L}\p{M}’'-]{0,24})\s{0,3}$/gu

/** Whose address it is, as RFC 5322 has it, or whose number: `"Ada Lovelace" <ada@example.org>` */
const mailbox = /"([^"<>\n]{2,60})"{1,2} ?<?(?:[^<>\s@"]{1,64}@|\+?\d{6,15}>)/g

/** The same without quotes, as a commit has its author. */
const author = new RegExp(
  String.raw`(${severalWords})(?= (?:<[^<>\s@]{1,64}|\([\w.+-]{1,64})@|[;,|\t][\w.+-]{1,64}@| {1,20}\d{4}-\d\d-\d\d \d)`,
  'gu',
)
/** Two cells of a row before an address: `Lovelace,Ada,ada@example.org` */
const cells = new RegExp(
  String.raw`(\p{Lu}[\p{L}\p{M}’'-]{1,24})([;,|\t])(\p{Lu}[\p{L}\p{M}’'-]{1,24})(?=\2[\w.+-]{1,64}@)`,
  'gu',
)

/** Names of people in running text: after words that tell a name, beside an address, and by given names. */
export const namesInText: Detector = {
  find(text, hit) {
    each(said, text, ({ 0: match, 1: name = '', index }) => {
      const end = index + match.length
      const before = match.slice(0, -name.length)
      const isSure =
        !brief.test(before) ||
        isGiven(name.split(' ', 1)[0] ?? '') ||
        (goesOn.test(text.slice(end)) && !(text[end] === ',' && /[Ii]t['’]?s/.test(before))) ||
        (name.includes(' ') && goesOnAfterTwo.test(text.slice(end)))
      const isSigned = /[,\n]\s{0,3}$/.test(before)
      // `Love, Actually` is a film.
      const isNobody = isSigned && (isTeam.test(name) || (match === text && before === 'Love, '))
      if (isSure && isPersonName(name) && !isNobody) tell(end, name, hit)
    })
    if (/[^\0-\u036f]/.test(text)) {
      each(humbly, text, ({ 0: match, 1: name = '', index }) =>
        tell(index + match.indexOf(name) + name.length, name, hit),
      )
      each(told, text, ({ 0: match, 1: name = '', index }) => {
        const bare = name.replace(/(?:です|입니다|이에요|예요| है| হয়| ہے| است)$/, '')
        const end = index + match.length - name.length + bare.length
        if (bare !== '') tell(end, bare, hit)
      })
    }
    each(signed, text, ({ 0: match, 1: name = '', index }) => {
      if (isPersonName(name) && !isEnd.test(name)) tell(index + match.length, name, hit)
    })
    for (const form of [headed, thanked])
      each(form, text, ({ 0: match, 1: name = '', index }) => {
        const end = index + match.trimEnd().length
        if (isPersonName(name, 2)) tell(end, name, hit)
      })
    each(author, text, ({ 1: name = '', index }) => {
      const end = index + name.length
      if (isPersonName(name, 2)) tell(end, name, hit)
    })
    if (text.includes('@'))
      each(cells, text, ({ 0: match, 1: one = '', 3: other = '', index }) => {
        if (!isPersonName(`${one} ${other}`, 2) || ![one, other].some(isGiven)) return
        tell(index + one.length, one, hit)
        tell(index + match.length, other, hit)
      })
    each(mailbox, text, ({ 1: name = '', index }) => {
      if (isPersonName(name)) tell(index + 1 + name.length, name, hit)
    })
    each(first, text, (found) => {
      if (isGiven(found[1] ?? '') && !isTitle(text)) findFrom(found, hit)
    })
  },
}

/** `Tommy Hilfiger Jeans`: a name, and then some more words with capitals, or numbers. */
function isTitle(text: string): boolean {
  return (
    /^(?:[\p{Lu}\d][^\s.,!?]{0,30}(?: |$)){3,9}$/u.test(text) &&
    isGiven(text.split(' ', 1)[0] ?? '')
  )
}

function findFrom(
  { 0: match, 1: given = '', index, input: text }: RegExpExecArray,
  hit: Hit,
): void {
  const end = index + match.length
  const start = end - given.length
  rest.lastIndex = end
  const name = given + (rest.exec(text)?.[0] ?? '').replace(/['’]s(?![\p{L}\p{M}]).*$/u, '')
  if (name === given || !isPersonName(name) || isOfThing.test(name)) return
  if (place.test(text.slice(Math.max(0, start - 24), start).trimEnd())) return
  // `Wilmer Antonio Zelaya`: what is common may be somebody's second name.
  const isAll = start + name.length === text.length && isPersonName(text)
  tell(start + name.length, isAll ? text : name, hit)
}

function tell(end: number, name: string, hit: Hit): void {
  hit(end - name.length, end, 'name')
}
