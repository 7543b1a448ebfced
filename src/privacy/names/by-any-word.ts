import type { EntityType } from '../vocabulary/entity-type'
import { find } from './dictionary'

/** Papers and accounts that one word tells, wherever it stands: `nif_cliente`, `clabe_interbancaria`. */
const papers =
  /^(?:nif|nie|dni|cpf|cnpj|curp|cuit|cuil|pesel|oib|jmbg|emso|bsn|ssn|nino|aadhaa?r|egn|cnp|ohip|tckn|nric|bvn)$/
const accounts = /^(?:iban|clabe|cbu|rib)$/
/** `mobile_np`: whose network it is. */
const country =
  /^(?:us|uk|gb|ca|au|nz|ie|in|pk|bd|np|lk|hk|tw|cn|jp|kr|sg|my|ph|th|vn|ae|sa|eg|il|tr|ke|ng|gh|za|mx|br|co|pe|cl|ar|de|at|ch|fr|be|nl|es|pt|it|gr|se|dk|fi|pl|cz|ro|hu)$/

/** What one of a name's words tells, whatever the others are. */
export function byAnyWord(words: readonly string[]): EntityType | undefined {
  if (words.length < 2) return undefined
  if (words.some((word) => papers.test(word))) return 'nationalid'
  if (words.some((word) => accounts.test(word))) return 'account'
  const [before = '', last = ''] = words.slice(-2)
  if (words.length === 2 && (isPaper(before, last) || isPaper(last, before))) return 'paper'
  return country.test(last) && find(before) === 'phone' ? 'phone' : undefined
}

/** `nid_al`, `nro_ci`: an abbreviation, beside its country or *number*. */
function isPaper(word: string, other: string): boolean {
  return find(word) === 'paper' && /^(?:[a-z]{2}|nro|num|numero)$/.test(other)
}
