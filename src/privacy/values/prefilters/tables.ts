import { BRACKET, SPACE } from '../text-features'
import type { Prefilter } from './prefilter'

const refused = /Duplicate e|like '/i
/** Lists of columns with their values, and what a database or a validator refused. */
const list =
  /values?\s{0,3}\(|row contains|\)=\(|["'`] .{0,80}(?:got|received|given|was|value|not|actual|input)/i
/** A first line with something that parts columns. */
const head = /^[^\n]{1,400}?[,;\t|]/

export const mayHaveTables: Prefilter = ({ spaces, bits }, text) =>
  ((bits & BRACKET) !== 0 && list.test(text)) ||
  (spaces > 3 && refused.test(text)) ||
  ((bits & SPACE) !== 0 && text.includes('\n') && head.test(text))
