/** What a treatment means to whoever has to write a notice. */
export const treatmentWords: Readonly<Record<string, string>> = {
  keep: 'sent as it was',
  trim: 'sent shortened',
  hash: 'sent as a pseudonym',
  mask: 'sent as a placeholder',
  drop: 'never sent',
}

/** What a data class is. */
export const classWords: Readonly<Record<string, string>> = {
  contact: 'names and contact details',
  identifier: 'user, organisation and device identifiers',
  location: 'location',
  device: 'device, operating system and browser',
  referrer: 'referring pages',
  page: 'addresses of pages visited',
  campaign: 'campaign parameters',
  credential: 'credentials',
  financial: 'financial and official numbers',
  content: 'content written or searched for',
  usage: 'usage of the product',
}

/** A stretch of time, in words that follow others; the ends that were left out are not shown. */
export function periodWords(from: string, to: string): string {
  const start = from === EARLIEST ? '' : ` from ${from}`
  const end = to === LATEST ? '' : ` before ${to}`
  return start || end ? `${start}${end} (UTC)` : ''
}

/** Whose account it is, in words that follow others. */
export function accountWords(account: 'pages' | 'relay'): string {
  return account === 'relay' ? ', by the relay’s account: pages have none' : ''
}

/** What counts where `--from` or `--to` is left out. */
export const EARLIEST = '1970-01-01'
export const LATEST = '9999-12-31'

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}
