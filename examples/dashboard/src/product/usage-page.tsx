import { Download } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { analytics } from '../analytics'
import { Segmented } from '../ui/segmented'
import { Skeleton } from '../ui/skeleton'
import { useLoaded } from '../ui/use-loaded'
import { who } from '../who'
import { PageHead } from './page-head'
import { usage } from './usage'
import { UsageChart } from './usage-chart'

const PERIODS = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
]

export function UsagePage() {
  const [period, setPeriod] = useState('30')
  const isLoaded = useLoaded()
  const days = usage.days.slice(-Number(period))
  const requests = days.reduce((sum, { large, small }) => sum + large + small, 0)
  const choose = (value: string) => {
    setPeriod(value)
    analytics.track('usage_filtered', { period: `${value}d`, ...who() })
  }
  const exportCsv = () =>
    analytics.track('usage_exported', { format: 'csv', rows: days.length, ...who() })
  return (
    <>
      <PageHead title="Usage" lead="Requests to the API by all keys of your organisation.">
        <Segmented label="Period" options={PERIODS} value={period} onChange={choose} />
        <button class="button" type="button" onClick={exportCsv}>
          <Download size={14} aria-hidden="true" /> Export
        </button>
      </PageHead>
      {isLoaded ? (
        <>
          <dl class="tiles">
            <Tile name="Requests" value={requests.toLocaleString('en')} note="8.2 % up" />
            <Tile
              name="Spend"
              value={`$${(requests * 0.0021).toFixed(2)}`}
              note="of a $500 budget"
            />
            <Tile name="Errors" value="0.41 %" note="mostly 429, rate limits" />
          </dl>
          <UsageChart days={days} />
          <KeyTable />
        </>
      ) : (
        <Skeleton rows={9} />
      )}
    </>
  )
}

function Tile({ name, value, note }: Record<'name' | 'value' | 'note', string>) {
  return (
    <div class="tile">
      <dt>{name}</dt>
      <dd>{value}</dd>
      <dd class="tile-note">{note}</dd>
    </div>
  )
}

function KeyTable() {
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">Model</th>
          <th scope="col" class="number">
            Requests
          </th>
          <th scope="col" class="number">
            p95
          </th>
        </tr>
      </thead>
      <tbody>
        {usage.keys.map(({ name, model, requests, p95 }) => (
          <tr key={name}>
            <td>{name}</td>
            <td>
              <code>{model}</code>
            </td>
            <td class="number">{requests.toLocaleString('en')}</td>
            <td class="number">{p95} ms</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
