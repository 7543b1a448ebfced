import { CODED, SPACE, UPPER } from '../text-features'
import type { Prefilter } from './prefilter'

const word =
  /pass|pwd?\b|kennw|contras|clave|senha|wacht|senord|salas|has[łl]o|heslo|jelsz|parol|ifre|sandi|m.t kh|\s-[up]|--/i
const inOtherScripts = /\u043f\u0430\u0440\u043e\u043b|[\u0590-\uffff]/i

/** What no word has in it. */
const sign = /[!#$*^,:-]|[a-z][A-Z]/

export const mayHavePasswords: Prefilter = ({ digits, bits }, text) =>
  (bits & (SPACE | CODED)) !== 0 &&
  (word.test(text) || ((bits & CODED) !== 0 && inOtherScripts.test(text))) &&
  (digits > 0 || (bits & ~(SPACE | UPPER)) !== 0 || sign.test(text))
