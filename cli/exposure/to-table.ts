import type { Exposure, FieldRow, RelayRow } from './exposure'
import { accountWords, count, periodWords, treatmentWords } from './words'

const columns: readonly (readonly [string, (field: FieldRow) => string | number])[] = [
  ['class', (field) => field.data_class],
  ['property', (field) => field.property],
  ['treatment', (field) => treatmentWords[field.treatment] ?? field.treatment],
  ['origin', (field) => field.origin],
  ['times', (field) => field.times],
  ['people', (field) => field.people],
  ['orgs', (field) => field.organisations],
  ['first', (field) => field.first_seen.slice(0, 10)],
  ['last', (field) => field.last_seen.slice(0, 10)],
]

/** For a terminal: the total, what was sent, what never was. */
export function toTable(exposure: Exposure): string {
  const { vendor, from, to, account, total, fields, relay, lines, unreadable } = exposure
  const { events, people, organisations } = total
  const sent = fields.filter(({ treatment }) => treatment !== 'drop')
  const never = fields.filter(({ treatment }) => treatment === 'drop')
  return [
    `${vendor}${periodWords(from, to)}${accountWords(account)}`,
    `  ${count(events, 'event')} · ${count(people, 'person', 'people')} · ${count(organisations, 'organisation')}`,
    ...(total.first_seen ? [`  first ${total.first_seen} · last ${total.last_seen}`] : []),
    `  out of ${count(lines, 'line')}${unreadable ? `, ${unreadable} of them not readable` : ''}`,
    ...section('Sent', sent),
    ...section('Never sent', never),
    ...(relay.length ? ['', 'At the relay:', ...relay.map(ofRelay)] : []),
  ].join('\n')
}

function ofRelay({ outcome, events, people, first_seen, last_seen }: RelayRow): string {
  const whose = `${count(events, 'event')} · ${count(people, 'person', 'people')}`
  return `  ${outcome}: ${whose} · first ${first_seen} · last ${last_seen}`
}

function section(title: string, fields: readonly FieldRow[]): string[] {
  if (!fields.length) return ['', `${title}: nothing`]
  const cells = [
    columns.map(([name]) => name),
    ...fields.map((field) => columns.map(([, read]) => String(read(field)))),
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
