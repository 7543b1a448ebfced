import { eventRange, organisationsCell, peopleCell, peopleWords } from './estimates'
import type { Exposure, FieldRow, RelayRow } from './exposure'
import { accountWords, count, periodWords, treatmentWords } from './words'

type Account = Exposure['account']
type Column = readonly [string, (field: FieldRow, account: Account) => string | number]

const columns: readonly Column[] = [
  ['class', (field) => field.data_class],
  ['property', (field) => field.property],
  ['treatment', (field) => treatmentWords[field.treatment] ?? field.treatment],
  ['origin', (field) => field.origin],
  ['times', (field) => field.times],
  ['people', (field) => peopleCell(field)],
  ['orgs', (field, account) => organisationsCell(account, field.organisations)],
  ['first', (field) => field.first_seen.slice(0, 10)],
  ['last', (field) => field.last_seen.slice(0, 10)],
]

/** For a terminal: the total, what was sent, what never was. */
export function toTable(exposure: Exposure): string {
  const { vendor, from, to, account, total, fields, relay, lines, unreadable } = exposure
  const sent = fields.filter(({ treatment }) => treatment !== 'drop')
  const never = fields.filter(({ treatment }) => treatment === 'drop')
  return [
    `${vendor}${periodWords(from, to)}${accountWords(account)}`,
    `  ${totalWords(exposure)}`,
    ...(total.first_seen ? [`  first ${total.first_seen} · last ${total.last_seen}`] : []),
    `  out of ${count(lines, 'line')}${unreadable ? `, ${unreadable} of them not readable` : ''}`,
    ...section('Sent', sent, account),
    ...section('Never sent', never, account),
    ...(relay.length ? ['', 'At the relay:', ...relay.map(ofRelay)] : []),
  ].join('\n')
}

function totalWords({ account, total }: Exposure): string {
  const { events, organisations } = total
  return [
    `${eventRange(total)} event${events === 1 ? '' : 's'}`,
    peopleWords(total),
    ...(account === 'relay' ? [] : [count(organisations, 'organisation')]),
  ].join(' · ')
}

function ofRelay(row: RelayRow): string {
  const { outcome, events, first_seen, last_seen } = row
  const whose = `${count(events, 'event')} · ${peopleWords(row)}`
  return `  ${outcome}: ${whose} · first ${first_seen} · last ${last_seen}`
}

function section(title: string, fields: readonly FieldRow[], account: Account): string[] {
  if (!fields.length) return ['', `${title}: nothing`]
  const cells = [
    columns.map(([name]) => name),
    ...fields.map((field) => columns.map(([, read]) => String(read(field, account)))),
  ]
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)))
  const isNumber = (index: number): boolean => index >= 4 && index <= 6
  const lines = cells.map((row) =>
    row
      .map((cell, index) => {
        const width = widths[index] ?? 0
        return isNumber(index) ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
  return ['', `${title}:`, ...lines.map((line) => `  ${line}`)]
}
