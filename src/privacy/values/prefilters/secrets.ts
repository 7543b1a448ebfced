import { AT, EQUALS, SLASH } from '../text-features'
import type { Prefilter } from './prefilter'

const scheme = /\b(?:bearer|basic|digest|token|apikey|jwt)[\s:=]{1,3}["']?[\w.~+/-]{16}/i
/** Where a token may be shorter, and have no digit. */
const short = /\bbearer[\s:=]|authori[sz]ation["']?\s{0,2}[:=]/i
/** Keys that may have no digit. */
const bareKey = /eyJ|AGE-|NRA|hf_|A[A-Z]{2}A|:AA/

export const mayHaveSecrets: Prefilter = ({ run, dashes, bits, dots, digits, colons }, text) =>
  (dashes > 4 && text.includes('-----BEGIN')) ||
  (run > 11 && /basic\s/i.test(text)) ||
  ((bits & SLASH) !== 0 && ((bits & AT) !== 0 || dots > 1 || (dots > 0 && run > 15))) ||
  (text.length > 30 && text.includes('Q~')) ||
  (dots > 0 && run > 8 && text.includes('eyJ')) ||
  ((run > 15 || dots > 2) && ((digits > 0 && hasLongRun(text)) || bareKey.test(text))) ||
  (text.length > 20 && scheme.test(text)) ||
  ((digits > 0 || colons > 0 || (bits & EQUALS) !== 0) && text.length > 14 && short.test(text))

/** Keys have digits in them: a content type has none, though it may end in `charset=UTF-8`. */
function hasLongRun(text: string): boolean {
  return (text.match(/[\w.~-]{16,}/g) ?? []).some((run) => /\d/.test(run))
}
