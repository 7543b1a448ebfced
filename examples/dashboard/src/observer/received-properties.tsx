import { classOfName, lastPart } from './class-of-name'
import type { ReceivedEvent } from './feed-message'
import type { ExposureEntry } from './use-exposure'

interface Props {
  readonly vendor: 'mixpanel' | 'posthog'
  readonly event: ReceivedEvent
  readonly exposure: readonly ExposureEntry[]
}

/** What arrived, each in the colour of its data class; below it what was taken out on the way. */
export function ReceivedProperties({ vendor, event, exposure }: Props) {
  const ofEvent = exposure.filter((entry) => entry.event === event.name)
  const classOf = classOfName(vendor, exposure)
  const taken = ofEvent.filter((entry) => entry.treatment === 'drop')
  const arrived = flat(event.properties)
  return (
    <>
      <dl class="properties">
        {arrived.map(([name, value]) => (
          <div key={name} class={`class-${classOf(name)}`}>
            <dt>
              <i class="dot" aria-hidden="true" />
              {name}
            </dt>
            <dd title={value}>{value}</dd>
          </div>
        ))}
      </dl>
      {taken.length > 0 && (
        <p class="taken">
          <span>Taken out</span>
          {taken.map((entry) => (
            <s key={entry.name} class={`class-${entry.class}`} title={entry.class}>
              {lastPart(entry.name)}
            </s>
          ))}
        </p>
      )}
    </>
  )
}

function flat(properties: Readonly<Record<string, unknown>>, prefix = ''): [string, string][] {
  return Object.entries(properties).flatMap(([key, value]): [string, string][] => {
    const name = prefix + key
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return flat(value as Record<string, unknown>, `${name}.`)
    return [[name, typeof value === 'string' ? value : JSON.stringify(value)]]
  })
}
