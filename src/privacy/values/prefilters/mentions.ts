import { AT, BRACKET, CODED, EQUALS, hasCapital } from '../text-features'
import type { Prefilter } from './prefilter'

// How people are addressed and greeted, as sources of expressions: of the prefilter here, and of the detector.
export const titles =
  'Mr|Mrs|Ms|Mx|Miss|Mdm|Smt|Shri|Capt|Sgt|Cpl|Alhaj[ai]|Hajia|Aunt(?:y|ie)|Gogo|Mkhulu|Koro|Kuya|Mang|Encik|Foreman|Dre?|Prof(?:essor)?|Doctor|Herr/Frau|Herrn?|Frau|Mme|Mlle|Monsieur|Madame|Señora?|Sr\\(a\\)|Sra?|Sig(?:\\.?(?:ra|na))?|Signora?|Dhr|Mevr|[Mm]evrouw|[Mm]eneer|Senhora?|Sayın|[Pp]an[iíe]?|Fru|Hr|Κύρι[εα]|[Гг]осподин|[Гг]оспожа|Уважаем(?:ый|ая)|Шановн(?:ий|а)|Bapak|Ibu|Tisztelt|Domnul(?:e)?|Doamn[ăa]'
export const greetings =
  'Hi|Hello|Hey|Dear|Welcome(?: back)?|[Hh]appy birthday|Guten (?:Morgen|Tag|Abend)|Hallo|Liebe[rs]?|Bonjour|Hola|Ciao|Olá|Hej|Beste|Geachte|Ch(?:er|ère)|Car[oa]|Gentile|Prezad[oa]|Estimad[oa]|Querid[oa]|Kære|Kjære|Bäste|Hyvä|Kedves|Drag[ăa]|Milý|Milá|Drogi|Droga|Hei|Ahoj|Cześć|Здравствуйте|Привет|Вітаю'
/** What is a greeting if a comma follows. */
export const wishes =
  'Good (?:morning|afternoon|evening)|Happy Birthday|Thanks|Thank you|Congratulations'

/** What words for relatives end in, in the languages of the detector. */
const relative =
  '(?:mu?o?m|dad|bby|nny|dma|dpa|hew|ece|er|nd|an|ouw|ils|son|ife|oss|gue|ncle|unt|ohn|rau|ann|in|gen?|ef|dre|[imnsn]an[oa]|ij[oa]|pos[oa]|ido|vi[oa]|cin[oa]|je?f[ea]|œur|ère|ille|emme|ari|sine?|gli[oa]|lla|lie|ito|mãe|pai|rmão?|ilh[oa]|inh[oa]|oer|oon|us|syn|rka|ona|mąż|rat|tra|ma|ta)'

const upper = '[A-Z\\u00c0-\\uffff]'
/** Words that a name follows: one that is addressed, or does something, or something was done with. */
const beforeName = new RegExp(
  `(?:${titles})\\.? ${upper}|(?:${greetings}|${wishes}),? ${upper}|(?:${relative}),? ${upper}|(?:to|by|with|from|of|as|for|out|w/|Pt|för|von|di|con|mit|avec|ngan|für|an|pour|de|para|er|[oi][rv][oa]?|nte?|nta|nd(?:e|in)|ee|ct|st) ${upper}`,
)
/** What follows a name. */
const behindName =
  /['’]s [a-zA-Z]| vagyok| vous a | hat (?:dich|Sie|dir|Ihnen) | te (?:menc|invi|envi)| ti ha |is (?:typ|call)ing| \((?:[Yy]ou|[Mm]e|[Hh]ost|[Oo]rg)| [|–—·-] (?:Pa[ct]|Prof|Cont|Cust|Cand|Emp|Cli|Stu|App|Res|CV)|a?k[ln]ienta? [A-Z\u00c0-\uffff]|клиента? [А-Я]|níka? [A-Z\u00c0-\uffff]|1:1 [A-Z\u00c0-\uffff]|^[A-Z\u00c0-\uffff][a-z\u00df-\uffff]{1,14}, [a-zA-Z]|(?:on|to|[eo]d) (?:your?|a)\b|(?:ed|nt) you|(?:^| )[A-Z\u00c0-\uffff][a-z\u00df-\uffff]{1,14} (?:is|was|has|will|can|wants|sent|left|said|asked|just|needs)\b/
const innerCapital = /[ ,][A-Z\u00c0-\uffff]/

/** Words for names of accounts. */
const account =
  /user .?\S{4,32} (?:rej|blo|ban|loc|not f)|user (?:loaded|created|found|deleted|authen|regist|signed)|name .{3,44} (?:is |already )|login (?:ok|inc)|(?:invalid|unknown) user |for user |log(?:ged)?.?o(?:n|ut|ff) for|d in as |(?:file|unt) (?:for|of) |user \S{1,20}\.[a-z]|for \S{3,40} from [\d[]|(?:user ?name|handle|tag|nick(?:name)?) is |(?:on|my) (?:sna|ins|tel|dis|tik|kik|wec)|user(?:name)? ["'\u201c]|user(?:name)? [\w.-]+ -/i
const assigned = /[?&#]name=|name=|user=|first=|<@|\[\d\d\//i
const inOtherScripts = /微信|QQ[号號]|抖音|様|さん|님|先生|女士|小姐|太太/
const handle = /(?:^|[\s("'[])@[a-z]/i
const wallet = /\b(?:[13T][1-9A-HJ-NP-Za-km-z]{32}|0x[\da-f]{40}|bc1[a-z\d]{25})/i

export const mayHaveMentions: Prefilter = ({ spaces, dots, bits, run }, text) =>
  (spaces > 0 && (account.test(text) || (hasCapital(bits) && isPhrase(text)))) ||
  ((bits & (EQUALS | BRACKET)) !== 0 && assigned.test(text)) ||
  ((bits & AT) !== 0 && handle.test(text)) ||
  ((bits & CODED) !== 0 && inOtherScripts.test(text)) ||
  (run > 27 && wallet.test(text)) ||
  (dots > 0 && text.includes('.eth'))

function isPhrase(text: string): boolean {
  return (innerCapital.test(text) && beforeName.test(text)) || behindName.test(text)
}
