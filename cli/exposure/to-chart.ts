import { escapeHtml } from './escape-html'
import type { DayRow } from './exposure'

const WIDTH = 760
const HEIGHT = 220
const LEFT = 48
const BOTTOM = 24
const TOP = 8
const DAY_MS = 86_400_000
/** More days than that are drawn without a dot each. */
const MAX_DOTS = 62
/** In a longer time gaps are not drawn: somebody's clock was wrong. */
const MAX_DAYS = 3_660

/** Events a day as a line, in SVG, which takes its colours from the page. */
export function toChart(rows: readonly DayRow[]): string {
  const days = withGaps(rows)
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return '<p>Nothing.</p>'
  const top = niceTop(Math.max(...days.map(({ events }) => events)))
  const x = (index: number): number =>
    days.length === 1 ? (LEFT + WIDTH) / 2 : LEFT + (index / (days.length - 1)) * (WIDTH - LEFT - 8)
  const y = (value: number): number => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM)
  const points = days.map(({ events }, index) => `${round(x(index))},${round(y(events))}`)
  const total = rows.reduce((sum, { events }) => sum + events, 0)
  const label = `${total} events from ${first.day} to ${last.day}, at most ${Math.max(...days.map(({ events }) => events))} a day`
  return `<figure><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(label)}">
${[0, top / 2, top].map((value) => gridLine(value, y(value))).join('\n')}
<polygon class="area" points="${round(x(0))},${round(y(0))} ${points.join(' ')} ${round(x(days.length - 1))},${round(y(0))}"/>
<polyline class="sent" points="${points.join(' ')}"/>
${days.length <= MAX_DOTS ? days.map((day, index) => dot(day, x(index), y(day.events))).join('\n') : ''}
${dayLabels(days, x)}
</svg><figcaption class="note">Events that were handed to it, by day, in UTC.</figcaption></figure>`
}

/** Days on which nothing was sent are part of the line. */
function withGaps(rows: readonly DayRow[]): DayRow[] {
  const byDay = new Map(rows.map((row) => [row.day, row]))
  const [first, last] = [rows[0], rows.at(-1)].map((row) => Date.parse(row?.day ?? ''))
  const isTooLong = !(Number(last) - Number(first) <= MAX_DAYS * DAY_MS)
  if (isTooLong) return [...rows]
  const days: DayRow[] = []
  for (let time = first ?? Number.NaN; time <= (last ?? 0); time += DAY_MS) {
    const day = new Date(time).toISOString().slice(0, 10)
    days.push(byDay.get(day) ?? { day, events: 0, sent: 0, stripped: 0 })
  }
  return days
}

/** 1, 2 or 5 and noughts, at or above the value, and even. */
function niceTop(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(2, value)))
  const tops = [1, 2, 5, 10].map((step) => step * unit)
  return tops.find((top) => top >= value && top % 2 === 0) ?? value
}

function gridLine(value: number, y: number): string {
  return `<line class="grid" x1="${LEFT}" x2="${WIDTH - 8}" y1="${round(y)}" y2="${round(y)}"/>
<text x="${LEFT - 8}" y="${round(y + 4)}" text-anchor="end">${value.toLocaleString('en')}</text>`
}

function dot({ day, events }: DayRow, x: number, y: number): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="3"><title>${escapeHtml(day)}: ${events.toLocaleString('en')} events</title></circle>`
}

function dayLabels(days: readonly DayRow[], x: (index: number) => number): string {
  const middle = Math.floor((days.length - 1) / 2)
  const shown = new Set(days.length > 2 ? [0, middle, days.length - 1] : days.keys())
  return [...shown]
    .map((index) => {
      const isLast = days.length > 1 && index === days.length - 1
      const anchor = isLast ? 'end' : index === 0 && days.length > 1 ? 'start' : 'middle'
      return `<text x="${round(x(index))}" y="${HEIGHT - 4}" text-anchor="${anchor}">${escapeHtml(days[index]?.day ?? '')}</text>`
    })
    .join('\n')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
