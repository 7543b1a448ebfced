import type { RecordedEvent } from 'cordon/testing'
import type { SegmentRun } from './compat-segment-page'

/** What the library looks up by itself, in a context and on a page. */
const added = new Set([
  ...['page', 'userAgent', 'userAgentData', 'locale', 'library', 'campaign', 'timezone', 'ip'],
  ...['_metadata', 'writeKey', 'sentAt', 'version'],
  ...['path', 'referrer', 'search', 'title', 'url', 'hash'],
])

/** What a side answered and what arrived, told alike: what is new each time is told by its kind. */
export function segmentShapeOf(
  { answer, anonymous }: SegmentRun,
  arrived: readonly RecordedEvent[],
) {
  const kind = (value: unknown): unknown => kindOf(value, anonymous)
  return {
    answer: kind(answer),
    arrived: arrived.map(({ raw }) => JSON.stringify(kind(lean(raw)))).sort(),
  }
}

/** Without what is said twice, or says nothing: a page's name and category are among its properties too. */
function lean({ userId, integrations, ...event }: RecordedEvent['raw']): object {
  const { category: __, ...rest } = event
  const { name: _, ...properties } = Object(event.properties) as Record<string, unknown>
  const isPage = event.type === 'page'
  return {
    ...(isPage ? { ...rest, properties } : event),
    ...(userId !== null && { userId }),
    ...(Object.keys(Object(integrations)).length > 0 && { integrations }),
  }
}

function kindOf(value: unknown, anonymous: readonly string[]): unknown {
  if (typeof value === 'string') {
    const index = anonymous.indexOf(value)
    if (index >= 0) return `<anonymous ${index}>`
    if (/[\da-f]{8}-/.test(value)) return '<id>'
    return /^20\d\d-\d\d-\d\dT/.test(value) && !value.startsWith('2025-11-08') ? '<time>' : value
  }
  if (Array.isArray(value)) return value.map((one) => kindOf(one, anonymous))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !added.has(name))
      .map(([name, one]): [string, unknown] => [name, kindOf(one, anonymous)])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}
