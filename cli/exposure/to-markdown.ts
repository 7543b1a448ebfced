import { eventWords, organisationsCell, peopleCell, peopleWords } from './estimates'
import type { ClassRow, Exposure, RelayRow, Total } from './exposure'
import { accountWords, classWords, count, periodWords, treatmentWords } from './words'

/** A paragraph for a notice under GDPR art. 33(3)(a), and the tables behind it. */
export function toMarkdown(exposure: Exposure): string {
  const { vendor, account, fields } = exposure
  return [
    `## What ${vendor} was shown`,
    '',
    paragraph(exposure),
    ...exposure.relay.filter(({ outcome }) => outcome === 'stopped').map(stopped),
    '',
    '| data class | property | treatment | origin | times | people | organisations | first | last |',
    '| --- | --- | --- | --- | ---: | ---: | ---: | --- | --- |',
    ...fields.map((field) =>
      tableRow([
        field.data_class,
        asCode(field.property),
        treatmentWords[field.treatment] ?? field.treatment,
        field.origin === 'sdk' ? `added by ${vendor}'s SDK` : 'passed by the app',
        field.times,
        peopleCell(field),
        organisationsCell(account, field.organisations),
        field.first_seen,
        field.last_seen,
      ]),
    ),
  ].join('\n')
}

/** For a notice under GDPR art. 33(3)(a): categories and numbers of people and records. */
export function paragraph({
  vendor,
  from,
  to,
  account,
  total,
  classes,
  lines,
  unreadable,
}: Exposure): string {
  const { events, organisations, first_seen, last_seen } = total
  const period = periodWords(from, to)
  if (!events) return `The ledger has nothing that ${vendor} was shown${period}.`
  const sent = classes.filter(({ treatment }) => treatment !== 'drop')
  const kept = classes.filter(
    ({ treatment, data_class: name }) =>
      treatment === 'drop' && !sent.some(({ data_class: other }) => other === name),
  )
  return [
    `In the ledger${period}, ${vendor} received ${eventWords(total)} of`,
    `${total.unattributed ? '' : 'approximately '}${peopleWords(total)}${
      account === 'relay' ? '' : ` and ${count(organisations, 'organisation')}`
    },`,
    `the first at ${first_seen}, the last at ${last_seen}${accountWords(account)}.`,
    `Categories of data concerned: ${sent.map(inWords).join('; ') || 'none'}.`,
    kept.length
      ? `Collected but never sent: ${kept.map(({ data_class: name }) => classWords[name] ?? name).join('; ')}.`
      : '',
    attempts(total),
    whoIsCounted(total),
    `Source: ${count(lines, 'ledger line')}`,
    `(${unreadable ? `${unreadable} of them not readable` : 'all of them readable'}).`,
  ]
    .filter(Boolean)
    .join(' ')
}

function attempts({ events, unconfirmed }: Total): string {
  if (!unconfirmed) return ''
  const which = unconfirmed === events ? 'All' : unconfirmed.toLocaleString('en')
  const attempts = `${which} of them are attempts that the vendor did not confirm`
  return `${attempts}: pages repeat these, so that one event may have been counted several times.`
}

function whoIsCounted({ people, unattributed }: Total): string {
  const counted =
    'People are counted by pseudonym, which without `privacy.key` is one for each browser'
  if (!unattributed) return `${counted}, so that their number is an upper bound.`
  return [
    people ? `${counted}.` : '',
    `${count(unattributed, 'event')} came without a person (a relay without \`privacy.key\` leaves raw ids`,
    `out): how many people they are about is not known.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function stopped({ events, first_seen, last_seen }: RelayRow): string {
  const still = `${count(events, 'event')} still arrived at the relay while the vendor was off, and`
  return `${still} went no further: the first at ${first_seen}, the last at ${last_seen}.`
}

function inWords(row: ClassRow): string {
  const { data_class: name, treatment } = row
  const words = classWords[name] ?? name
  return `${words} (${treatmentWords[treatment] ?? treatment}; ${peopleWords(row)})`
}

/** A name is whatever an app or a vendor calls something: as code it is no cell, tag or heading of its own. */
function asCode(name: string): string {
  return `\`${name.replace(/\s+/g, ' ').replaceAll('`', "'").replaceAll('|', '\\|')}\``
}

function tableRow(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`
}
