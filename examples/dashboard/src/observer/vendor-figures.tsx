import type { VendorTotals } from './feed-message'

interface Props {
  readonly totals: VendorTotals | undefined
  readonly searched: number
  readonly isOff: boolean
  readonly now: number
}

export function VendorFigures({ totals, searched, isOff, now }: Props) {
  const personal = totals?.personal ?? 0
  return (
    <dl class="figures">
      <Figure name="Requests" value={totals?.requests.toLocaleString('en') ?? '–'} />
      <Figure name="Events" value={totals?.events.toLocaleString('en') ?? '–'} />
      {isOff && totals?.lastAt ? (
        <Figure name="Silent for" value={duration(now - totals.lastAt)} />
      ) : (
        <Figure name="Received" value={kilobytes(totals?.bytes ?? 0)} />
      )}
      <div class={personal ? 'figure figure-bad' : 'figure figure-good'}>
        <dt>Personal data</dt>
        <dd
          title={`${searched} planted values were searched for in all bytes received. ${personal ? `Found: ${totals?.kinds.join(', ')}.` : 'None was found.'}`}
        >
          {personal.toLocaleString('en')} <small>found</small>
        </dd>
      </div>
    </dl>
  )
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div class="figure">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function kilobytes(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1000).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}

function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
