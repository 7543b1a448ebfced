import { AT, CODED, hasCapital, SPACE } from '../text-features'
import type { Prefilter } from './prefilter'

/** Two words with capitals. */
const capitals =
  /[A-Z\u00c0-\u00de\u0100-\u024f][a-z\u00df-\u024f’'.]{1,24}[ -](?:[a-z]{1,3} ){0,2}[A-Z\u00c0-\u00de\u0100-\u024f]/
/** The same in Greek, Cyrillic and Armenian; in scripts without capitals, any text. */
const inOtherScripts = /[\u0391-\u0556][^ -\x7f]{1,20} [\u0391-\u0556]|[\u0590-\uffff]/
/** Who says who it is, by one word. */
const introduction =
  /name is |[Nn]ame ?:|(?:ou [oa]|oy|uis|bin|ono|lamo|amo|ei(?:ß|ss)e|pelle|['’ t]s|['’]m| am|dım|mim|he[dt][dert]{1,2}|eet|name|nome?| ni|λένε| sa|sauc|chen|hem|umesc|rele|vem| je|nama|isko|Namen|om de|bre de|me d[ei]|me of|naam van|amnet|а имя|вати|м['’ʼ]я|twa|овут|(?:me|er) ist|am is|k ben|hedder|mn är|vn er|heiti|om est|bre es|hámome|em dic|este|się|imię|(?:[iu]|vem) se|rds ir|vardas|[nm]i on|është|i yw|izena|miĝas|saya|là|ko ay|ngu|waa|unana|o dia|imni|mi)[:\s-]\s{0,3}[A-Z\u00c0-\uffff]/
/** Who signs in the same line, or has an address behind. */
const closing =
  /(?:egards|Best|heers|cerely|roet(?:en)?|Grü(?:ße|sse)n?|ement|udos|mente|ningar|Love|Yours|Hugs|LG|awiam|нием|erci|anks?|hank you|hx|anke|ra[cz]ia?s|razie|rigad[oa]|edankt|ack),|"[^"\n]{2,60}"{1,2} ?<?[^<>\s"]{1,64}| [<(][^\s<>]{1,64}@|[a-z\u00df-\u024f][;,|\t][\w.+-]{1,64}@| \d{4}-\d\d-\d\d \d/
/** A line of one word, or of some, under another that ends so. */
const signature =
  /[a-zß][,.! ]{0,3}\n{1,2}[-–— ]{0,3}[A-Z\u00c0-\uffff][^\n,!?:]{1,60}\s{0,3}(?:\n|$)/

/** Somebody may be called what the whole of a text says. */
export function mayBeName(text: string): boolean {
  return capitals.test(text)
}

export const mayHaveNames: Prefilter = ({ spaces, colons, bits }, text) =>
  (hasCapital(bits) && (spaces > 1 || text.includes('\n')) && capitals.test(text)) ||
  ((bits & CODED) !== 0 && inOtherScripts.test(text)) ||
  (hasCapital(bits) && text.includes('\n') && signature.test(text)) ||
  ((spaces > 1 || colons > 0) &&
    (hasCapital(bits) ? introduction.test(text) : text.includes('name is '))) ||
  (hasCapital(bits) && (bits & (SPACE | AT)) !== 0 && closing.test(text))
