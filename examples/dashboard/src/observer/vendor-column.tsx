import { useState } from 'preact/hooks'
import { Empty } from '../ui/empty'
import { Skeleton } from '../ui/skeleton'
import { RateChart } from './rate-chart'
import { ReceivedRequest } from './received-request'
import { useExposure } from './use-exposure'
import type { Feed } from './use-feed'
import { useStatus } from './use-status'
import { VendorFigures } from './vendor-figures'

interface Props {
  readonly vendor: 'mixpanel' | 'posthog'
  readonly title: string
  readonly feed: Feed | undefined
}

const STATES = { on: 'On', hold: 'On hold', off: 'Off' }

/** One vendor's server: how it stands with it, how much came, and what. */
export function VendorColumn({ vendor, title, feed }: Props) {
  const { state } = useStatus()[vendor]
  const exposure = useExposure(vendor)
  const [frozen, setFrozen] = useState<Feed>()
  const message = feed?.message
  const totals = message?.vendors[vendor]
  const kills = message?.changes.filter((one) => one.state === 'off') ?? []
  const received = (frozen ?? feed)?.received[vendor] ?? []
  return (
    <section class={`card vendor vendor-${vendor}`} aria-label={title}>
      <header class="card-head">
        <i class="vendor-mark" aria-hidden="true" />
        <h3>{title}</h3>
        <code class="muted">{totals?.host}</code>
        <span class={`state state-${state}`}>{STATES[state]}</span>
      </header>
      <VendorFigures
        totals={totals}
        searched={message?.searched ?? 0}
        isOff={state === 'off'}
        now={message?.now ?? 0}
      />
      {message && totals && (
        <RateChart
          name={title}
          vendor={vendor}
          perSecond={totals.requestsPerSecond}
          now={message.now}
          kills={kills}
        />
      )}
      <div
        class="received"
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={`Requests that ${title} received, newest first`}
        onMouseEnter={() => setFrozen(feed)}
        onMouseLeave={() => setFrozen(undefined)}
      >
        {frozen && (
          <p class="frozen">
            <span>Paused while you read</span>
          </p>
        )}
        {received.map((request) => (
          <ReceivedRequest
            key={keyOf(request)}
            vendor={vendor}
            request={request}
            exposure={exposure}
          />
        ))}
        {!feed && <Skeleton rows={6} />}
        {feed && received.length === 0 && (
          <Empty title="Nothing received yet">Sign in, click about, or turn traffic on.</Empty>
        )}
      </div>
    </section>
  )
}

function keyOf({ at, events, path }: Feed['received'][string][number]): string {
  return `${at}${path}${events[0]?.id}`
}
