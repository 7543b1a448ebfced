import { EQUALS } from '../text-features'
import type { Prefilter } from './prefilter'

/** Two words before a sign, or a list behind it. */
const label =
  /[^\s:=,;.]{2} (?:\([A-Z]{2,3}\) )?[^\s:=,;.]{2,24} ?[:=]|[^\s:=]{2} ?: ?[^\s,:]{2,24} [^,:\n]{2,40}, /

export const mayHaveLabels: Prefilter = ({ bits, colons, spaces }, text) =>
  spaces > 1 && ((bits & EQUALS) !== 0 || colons > 0) && label.test(text)
