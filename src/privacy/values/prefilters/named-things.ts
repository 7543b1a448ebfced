import { hasCapital } from '../text-features'
import type { Prefilter } from './prefilter'

/** Papers and machines that are called after people. */
const thing =
  /cv|r.sum.|leben|curric|hoja|letter|schreiben|bewerb|pass|pasa|pay|gehalt|transc|diplom|zeug|visa|card|mac|iph|ipad|lapt|desktop|pc-|think/i
const inFile =
  /[A-Z\u00c0-\uffff][a-z\u00df-\uffff]{1,20}[ _-][A-Z\u00c0-\uffff][^/]{0,60}\.[a-z]{3}/

export const mayHaveNamedThings: Prefilter = ({ bits, dots, dashes }, text) =>
  hasCapital(bits) && (dots > 0 || dashes > 0) && (thing.test(text) || inFile.test(text))
