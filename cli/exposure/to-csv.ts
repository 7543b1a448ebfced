import type { Exposure } from './exposure'

const names = [
  'data_class',
  'property',
  'treatment',
  'origin',
  'times',
  'events',
  'people',
  'unattributed',
  'organisations',
  'first_seen',
  'last_seen',
] as const

/** The fields, one a row (RFC 4180). */
export function toCsv({ fields }: Exposure): string {
  const rows = fields.map((field) => names.map((name) => quoted(String(field[name]))).join(','))
  return [names.join(','), ...rows].join('\r\n')
}

/** A spreadsheet takes a cell that begins like a formula for one. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
