import type { RecordedEvent } from 'cordon/testing'
import type { PostHogRun } from './compat-posthog-page'

type Json = Record<string, unknown>

/** What the SDK adds by itself begins with `$`; of that, these are the app's doing. */
const kept = [
  ...['$set', '$set_once', '$unset', '$groups', '$group_type', '$group_key', '$group_set'],
  ...['$user_id', '$device_id', '$internal_or_test_user', '$ai_trace_id', '$ai_feedback_text'],
  ...['$ai_metric_name', '$ai_metric_value'],
]
/** What the SDK adds without one: the title of a page, and the campaigns of a first visit that had none. */
const added =
  /^(title|utm_\w+|gad_source|\w*cl(id|kid)|sccid|mc_cid|gclsrc|[gw]braid|li_fat_id|igshid|rdt_cid|epik|oppref|bfcid|_kx)$/
const operations = ['$set', '$set_once', '$unset'] as const

/**
 * What a side answered and what arrived, told alike: what the SDK adds is left out, and what is new each
 * time is told by its kind. What is set of a person may come with an event or by itself: it is its own list.
 */
export function shapeOf({ answer, anonymous }: PostHogRun, arrived: readonly RecordedEvent[]) {
  const kind = (value: unknown): unknown => kindOf(value, anonymous)
  const events: unknown[] = []
  const people: unknown[] = []
  const identified = new Set<unknown>()
  for (const { name, properties, raw } of arrived) {
    const { distinct_id: who, $process_person_profile: hasProfile } = properties as Json
    const {
      token: _,
      $user_id: __,
      $set: ___,
      $set_once: ____,
      $unset: _____,
      ...own
    } = properties as Json
    if (name === '$identify' && kind(who) === who) identified.add(who)
    if (hasProfile !== false)
      for (const operation of operations) {
        const value = kind(raw[operation] ?? properties[operation])
        if (!isEmpty(value)) people.push(JSON.stringify([kind(who), operation, value]))
      }
    if (name === '$identify' || name === '$set') continue
    if (isEmpty(own.$group_set)) delete own.$group_set
    const at = kind(new Date(String(raw.timestamp)).toISOString())
    events.push(JSON.stringify(kind({ name, uuid: raw.uuid, at, ...sorted(own) })))
  }
  return {
    answer: kind(answer),
    identified: [...identified],
    events: events.sort(),
    people: people.sort(),
  }
}

function kindOf(value: unknown, anonymous: readonly string[]): unknown {
  if (typeof value === 'string') return kindOfText(value, anonymous)
  if (Array.isArray(value)) return value.map((one) => kindOf(one, anonymous))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => (!name.startsWith('$') || kept.includes(name)) && !added.test(name))
      .map(([name, one]): [string, unknown] => [name, kindOf(one, anonymous)])
      .filter(([name, one]) => name !== '$set_once' || !isEmpty(one)),
  )
}

function kindOfText(value: string, anonymous: readonly string[]): string {
  const index = anonymous.indexOf(value)
  if (index >= 0 && /^[\da-f-]{36}$/.test(value)) return `<anonymous ${index}>`
  if (/^[\da-f]{8}-/.test(value) && !value.startsWith('0199f5a0')) return '<id>'
  return /^20\d\d-\d\d-\d\dT/.test(value) && !value.startsWith('2025-11-08') ? '<time>' : value
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && !Object.keys(value ?? {}).length)
}

function sorted(value: Json): Json {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
