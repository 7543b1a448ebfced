import type { Received } from './feed-message'
import { ReceivedProperties } from './received-properties'
import type { ExposureEntry } from './use-exposure'

interface Props {
  readonly vendor: 'mixpanel' | 'posthog'
  readonly request: Received
  readonly exposure: readonly ExposureEntry[]
}

export function ReceivedRequest({ vendor, request, exposure }: Props) {
  const { at, method, path, bytes, count, events } = request
  const more = count - events.length
  return (
    <article class="request">
      <header>
        <code>
          {method} {path}
        </code>
        <span>
          {count} {count === 1 ? 'event' : 'events'}
        </span>
        <span>{(bytes / 1000).toFixed(1)} kB</span>
        <time dateTime={new Date(at).toISOString()}>{clock(at)}</time>
      </header>
      {events.map((event) => (
        <div class="event" key={event.id + event.name}>
          <h4>{event.name}</h4>
          <ReceivedProperties vendor={vendor} event={event} exposure={exposure} />
        </div>
      ))}
      {more > 0 && <p class="more">and {more} more in the same request</p>}
    </article>
  )
}

function clock(at: number): string {
  const time = new Date(at).toLocaleTimeString('en-GB')
  return `${time}.${String(at % 1000).padStart(3, '0')}`
}
