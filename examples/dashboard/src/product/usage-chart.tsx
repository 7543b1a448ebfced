import { useState } from 'preact/hooks'
import type { Day } from './usage'

const HEIGHT = 132
const WIDTH = 600

/** Stacked bars by day; the day pointed at is spelled out above. */
export function UsageChart({ days }: { readonly days: readonly Day[] }) {
  const [pointed, setPointed] = useState<Day>()
  const most = Math.max(...days.map(({ large, small }) => large + small))
  const step = WIDTH / days.length
  const bar = Math.min(step * 0.68, 34)
  const y = (value: number) => (value / most) * (HEIGHT - 4)
  const total = days.reduce((sum, { large, small }) => sum + large + small, 0)
  return (
    <figure class="usage-chart" onMouseLeave={() => setPointed(undefined)}>
      <figcaption>
        <span>
          <i class="swatch swatch-large" /> fern-large
        </span>
        <span>
          <i class="swatch swatch-small" /> fern-small
        </span>
        <span class="muted">
          {pointed ? describe(pointed) : `${total.toLocaleString('en')} in all`}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img">
        <title>Requests by day, {days.length} days</title>
        {days.map((day, index) => {
          const x = index * step + (step - bar) / 2
          return (
            <g key={day.date.getTime()} onMouseEnter={() => setPointed(day)}>
              <rect x={index * step} width={step} height={HEIGHT} fill="transparent" />
              <rect
                class="bar-small"
                x={x}
                width={bar}
                y={HEIGHT - y(day.small)}
                height={y(day.small)}
              />
              <rect
                class="bar-large"
                x={x}
                width={bar}
                y={HEIGHT - y(day.small) - y(day.large) - 1}
                height={y(day.large)}
              />
            </g>
          )
        })}
      </svg>
      <div class="usage-axis muted" aria-hidden="true">
        <span>{days[0] && short(days[0].date)}</span>
        <span>Today</span>
      </div>
    </figure>
  )
}

function describe({ date, large, small }: Day): string {
  return `${short(date)}: ${(large + small).toLocaleString('en')} requests`
}

function short(date: Date): string {
  return date.toLocaleDateString('en', { month: 'short', day: 'numeric' })
}
