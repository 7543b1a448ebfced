import type { ClassRow, Exposure, RelayRow } from './exposure'
import { accountWords, classWords, count, periodWords, treatmentWords } from './words'

/** A paragraph for a notice under GDPR art. 33(3)(a), and the tables behind it. */
export function toMarkdown(exposure: Exposure): string {
  const { vendor, fields } = exposure
  return [
    `## What ${vendor} was shown`,
    '',
    paragraph(exposure),
    ...exposure.relay.filter(({ outcome }) => outcome === 'stopped').map(stopped),
    '',
    '| data class | property | treatment | origin | times | people | organisations | first | last |',
    '| --- | --- | --- | --- | ---: | ---: | ---: | --- | --- |',
    ...fields.map((field) =>
      row([
        field.data_class,
        asCode(field.property),
        treatmentWords[field.treatment] ?? field.treatment,
        field.origin === 'sdk' ? `added by ${vendor}'s SDK` : 'passed by the app',
        field.times,
        field.people,
        field.organisations,
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
  const { events, people, organisations, first_seen, last_seen } = total
  const period = periodWords(from, to)
  if (!events) return `The ledger has nothing that ${vendor} was shown${period}.`
  const sent = classes.filter(({ treatment }) => treatment !== 'drop')
  const kept = classes.filter(
    ({ treatment, data_class: name }) =>
      treatment === 'drop' && !sent.some(({ data_class: other }) => other === name),
  )
  return [
    `In the ledger${period}, ${vendor} received ${count(events, 'event')} of`,
    `approximately ${count(people, 'person', 'people')} and ${count(organisations, 'organisation')},`,
    `the first at ${first_seen}, the last at ${last_seen}${accountWords(account)}.`,
    `Categories of data concerned: ${sent.map(inWords).join('; ') || 'none'}.`,
    kept.length
      ? `Collected but never sent: ${kept.map(({ data_class: name }) => classWords[name] ?? name).join('; ')}.`
      : '',
    `People are counted by pseudonym, which without \`privacy.key\` is one for each browser, so that`,
    `their number is an upper bound. Source: ${count(lines, 'ledger line')}`,
    `(${unreadable ? `${unreadable} of them not readable` : 'all of them readable'}).`,
  ]
    .filter(Boolean)
    .join(' ')
}

function stopped({ events, first_seen, last_seen }: RelayRow): string {
  const still = `${count(events, 'event')} still arrived at the relay while the vendor was off, and`
  return `${still} went no further: the first at ${first_seen}, the last at ${last_seen}.`
}

function inWords({ data_class: name, treatment, people }: ClassRow): string {
  const words = classWords[name] ?? name
  return `${words} (${treatmentWords[treatment] ?? treatment}; ${count(people, 'person', 'people')})`
}

/** A name is whatever an app or a vendor calls something: as code it is no cell, tag or heading of its own. */
function asCode(name: string): string {
  return `\`${name.replace(/\s+/g, ' ').replaceAll('`', "'").replaceAll('|', '\\|')}\``
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`
}
