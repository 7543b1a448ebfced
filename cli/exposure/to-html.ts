import { version } from '../../package.json'
import { escapeHtml } from './escape-html'
import { eventRange, organisationsCell, peopleCell, peopleWords } from './estimates'
import type { ClassRow, Exposure, FieldRow } from './exposure'
import { toChart } from './to-chart'
import { paragraph } from './to-markdown'
import { classWords, count, periodWords, treatmentWords } from './words'

/** One page without scripts or anything to load, to be attached to an incident, printed, archived. */
export function toHtml(exposure: Exposure): string {
  const { vendor, from, to, classes, fields, days } = exposure
  const sent = fields.filter(({ treatment }) => treatment !== 'drop')
  const never = fields.filter(({ treatment }) => treatment === 'drop')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>What ${escapeHtml(vendor)} was shown</title>
<style>${css}</style>
</head>
<body>
<header>
<h1>What ${escapeHtml(vendor)} was shown</h1>
<p>From the ledger${escapeHtml(periodWords(from, to))}</p>
</header>
${facts(exposure)}
<section>
<h2>For a notice</h2>
<p>${escapeHtml(paragraph(exposure).replaceAll('`', ''))}</p>
<p class="note">GDPR art. 33(3)(a): categories and approximate numbers of people and of records.</p>
</section>
<section>
<h2>Over time</h2>
${toChart(days)}
</section>
<section>
<h2>By class</h2>
<div class="columns">
${classList('Sent', classes, (treatment) => treatment !== 'drop')}
${classList('Never sent', classes, (treatment) => treatment === 'drop')}
</div>
</section>
${fieldTable('Sent', sent, exposure)}
${fieldTable('Never sent', never, exposure)}
<footer>
<p>Made by cordon ${version}, ${new Date().toISOString()}, out of ${number(exposure.lines)} ledger
lines${exposure.unreadable ? `, ${number(exposure.unreadable)} of them not readable` : ''}. The ledger
has names and classes of properties, and never a value. A vendor may hold more: what pages sent without
Cordon is not in it.</p>
</footer>
</body>
</html>`
}

function facts({ account, total, days }: Exposure): string {
  const { people, unattributed, organisations, first_seen, last_seen } = total
  const rows: readonly (readonly [string, string])[] = [
    ['Events', eventRange(total)],
    unattributed
      ? ['People', people ? `${number(people)}, and others` : 'unknown']
      : ['People, at most', number(people)],
    ...(account === 'relay' ? [] : [['Organisations', number(organisations)] as const]),
    ['First', first_seen?.slice(0, 10) ?? '–'],
    ['Last', last_seen?.slice(0, 10) ?? '–'],
    ['Days with data', number(days.length)],
  ]
  const items = rows.map(
    ([name, value]) => `<div><dt>${name}</dt><dd>${escapeHtml(value)}</dd></div>`,
  )
  return `<dl class="facts">${items.join('')}</dl>`
}

function classList(
  title: string,
  classes: readonly ClassRow[],
  has: (treatment: string) => boolean,
): string {
  const rows = classes.filter(({ treatment }) => has(treatment))
  const most = Math.max(1, ...rows.map(({ people }) => people))
  const items = rows.map((row) => {
    const { data_class: name, people } = row
    const share = Math.max(1, Math.round((people / most) * 100))
    return `<li><span class="name">${escapeHtml(classWords[name] ?? name)}</span>
<span class="bar"><span style="width:${share}%"></span></span>
<span class="detail">${escapeHtml(detailOf(row))}</span></li>`
  })
  const list = items.length ? `<ul>${items.join('')}</ul>` : '<p>Nothing.</p>'
  return `<div class="classes ${title === 'Sent' ? 'sent' : 'never'}"><h3>${title}</h3>${list}</div>`
}

function detailOf(row: ClassRow): string {
  const { treatment, properties, times } = row
  const how = treatment === 'drop' ? '' : `${treatmentWords[treatment] ?? treatment} · `
  return `${how}${peopleWords(row)} · ${count(properties, 'property', 'properties')}, ${count(times, 'time')}`
}

function fieldTable(title: string, fields: readonly FieldRow[], exposure: Exposure): string {
  const { vendor, account } = exposure
  const rows = fields.map(
    (field) => `<tr><td>${escapeHtml(field.data_class)}</td>
<td><code>${escapeHtml(field.property)}</code></td>
<td>${escapeHtml(treatmentWords[field.treatment] ?? field.treatment)}</td>
<td>${field.origin === 'sdk' ? `${escapeHtml(vendor)}’s SDK` : 'the app'}</td>
<td class="number">${number(field.times)}</td><td class="number">${peopleCell(field, number)}</td>
<td class="number">${organisationsCell(account, field.organisations, number)}</td>
<td class="date">${escapeHtml(field.first_seen.slice(0, 10))}</td><td class="date">${escapeHtml(field.last_seen.slice(0, 10))}</td></tr>`,
  )
  const table = `<div class="scroll"><table>
<thead><tr><th>Class</th><th>Property</th><th>How</th><th>Added by</th><th class="number">Times</th>
<th class="number">People</th><th class="number">Orgs</th><th>First</th><th>Last</th></tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table></div>`
  return `<section><h2>${title}, property by property</h2>${rows.length ? table : '<p>Nothing.</p>'}</section>`
}

function number(value: number): string {
  return value.toLocaleString('en')
}

const css = `
:root { color-scheme: light dark; --ink: #1c1f24; --soft: #5b6470; --line: #d9dde3; --paper: #fff;
  --sent: #b3421b; --never: #2f7d5b; --wash: #f4f5f7 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --soft: #a2abb7; --line: #3a4049;
  --paper: #16191d; --sent: #f08a5d; --never: #6cc79b; --wash: #20242a } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 2.5rem 1.5rem; max-width: 62rem; color: var(--ink);
  background: var(--paper); font: 15px/1.55 system-ui, sans-serif }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2 }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.15rem }
h3 { margin: 0 0 .5rem; font-size: .95rem }
header p, .note, footer, .detail, dt { color: var(--soft) }
header p { margin: .25rem 0 0 }
.note, footer, .detail { font-size: .85rem }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1px;
  margin: 1.75rem 0 0; border: 1px solid var(--line); border-radius: .5rem; overflow: hidden;
  background: var(--line) }
.facts div { padding: .75rem 1rem; background: var(--paper) }
dt { font-size: .8rem }
dd { margin: 0; font-size: 1.2rem; font-variant-numeric: tabular-nums; white-space: nowrap }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 2rem }
.classes ul { margin: 0; padding: 0; list-style: none }
.classes li { display: grid; gap: .2rem; margin: 0 0 .9rem }
.bar { display: block; height: .4rem; border-radius: .2rem; background: var(--wash) }
.bar span { display: block; height: 100%; border-radius: .2rem; background: var(--sent);
  print-color-adjust: exact; -webkit-print-color-adjust: exact }
.never .bar span { background: var(--never) }
figure { margin: 0 }
figcaption { margin-top: .5rem }
svg { display: block; width: 100%; height: auto; overflow: visible }
svg text { fill: var(--soft); font: 11px system-ui, sans-serif }
svg .grid { stroke: var(--line) }
svg .sent { stroke: var(--sent); fill: none; stroke-width: 2; stroke-linejoin: round }
svg .area { fill: var(--sent); opacity: .12 }
svg circle { fill: var(--sent) }
.scroll { overflow-x: auto }
table { width: 100%; border-collapse: collapse; font-size: .85rem }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left;
  vertical-align: top }
th { color: var(--soft); font-weight: 600 }
code { font: .95em ui-monospace, monospace; overflow-wrap: anywhere }
th, .date { white-space: nowrap }
.number { text-align: right; font-variant-numeric: tabular-nums }
footer { margin-top: 3rem; border-top: 1px solid var(--line) }
@media print { :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --paper: #fff;
  --sent: #b3421b; --never: #2f7d5b; --wash: #eee }
  body { padding: 0; max-width: none; font-size: 10.5pt }
  h2, h3 { break-after: avoid } tr, li, figure, .facts { break-inside: avoid }
  thead { display: table-header-group } .scroll { overflow: visible } }
`
