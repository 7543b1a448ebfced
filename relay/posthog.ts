import { checkKeys, CordonError } from '../src/errors'
import type { Properties } from '../src/event/event'
import { isRecord } from '../src/shared/is-record'
import { checkWords } from './check-options'
import type { ForwardedEndpoint, ReadRequest, RelayItem, Route } from './route'

export interface PosthogRouteOptions {
  /** PostHog's cloud; default `us`. */
  readonly region?: 'us' | 'eu'
  /** The vendor's name in the policy and the privacy rules; default `posthog`. */
  readonly vendor?: string
  /** The project's API key; if given, events of other projects are dropped. */
  readonly token?: string
}

/** What `posthog-js` (1.282 to 1.449) and the wire adapter send, as far as a name does not say it. */
const properties = {
  usage:
    'event token api_key uuid timestamp sent_at offset $lib $lib_version $time $insert_id $process_person_profile $is_identified $group_type',
  identifier:
    'distinct_id $device_id $anon_distinct_id $group_key $session_id $window_id $pageview_id $prev_pageview_id $user_id alias company',
  location: '$timezone $timezone_offset $ip',
  device:
    '$os $os_version $browser $browser_version $browser_type $browser_language $browser_language_prefix $device $device_type $device_model $raw_user_agent $screen_height $screen_width $viewport_height $viewport_width',
  referrer:
    '$referrer $referring_domain $search_engine ph_keyword $initial_referrer $initial_referring_domain $session_entry_referrer $session_entry_referring_domain',
  page: '$current_url $host $pathname $session_entry_url $session_entry_host $session_entry_pathname $initial_current_url $initial_host $initial_pathname $prev_pageview_pathname $external_click_url',
  // What stands in the page: its title, what was clicked or written, what an error says.
  content:
    'title $title $el_text $selected_content $input_value $elements $elements_chain $elements_chain_texts $exception_list $exception_message $exception_values $exception_steps $sentry_exception $sentry_exception_message $sentry_tags $snapshot_data $heatmap_data $survey_response $survey_questions $product_tour_button_text $product_tour_step_element_text',
}

const ingested = ['e', 'batch', 'i/v0/e']
/** Names that older SDKs and other clients have for the same. */
const aliases = ['capture', 'track', 'engage']

/** Asked for by SDKs besides, and answered with nothing. */
const answered: Readonly<Record<string, string>> = {
  ...over('flags decide', {
    flags: {},
    featureFlags: {},
    featureFlagPayloads: {},
    errorsWhileComputingFlags: false,
    sessionRecording: false,
  }),
  ...over('s i/v1/logs i/v1/metrics', { status: 1 }),
  ...over('api/surveys', { surveys: [] }),
  ...over('api/early_access_features', { earlyAccessFeatures: [] }),
  ...over('api/web_experiments', { experiments: [] }),
  ...over('api/product_tours', { product_tours: [] }),
}

/** The remote configuration of a project that has nothing switched on. */
const config = JSON.stringify({
  supportedCompression: ['gzip', 'gzip-js'],
  hasFeatureFlags: false,
  autocapture_opt_out: true,
  capturePerformance: false,
  captureDeadClicks: false,
  autocaptureExceptions: false,
  sessionRecording: false,
  heatmaps: false,
  surveys: false,
  productTours: false,
  conversations: false,
  logs: { captureConsoleLogs: false },
  defaultIdentifiedOnly: true,
  siteApps: [],
  siteAppsJS: [],
})

function over(paths: string, answer: object): Record<string, string> {
  return Object.fromEntries(paths.split(' ').map((path) => [path, JSON.stringify(answer)]))
}

/**
 * PostHog behind the relay: its capture endpoints, as `posthog-js` and `posthogHttp` speak them; flags,
 * remote configuration, recordings, surveys and logs are answered with nothing. No script is served.
 *
 * @throws CordonError naming `posthogRoute.region`, `posthogRoute.vendor` or `posthogRoute.token`
 */
export function posthogRoute(options: PosthogRouteOptions = {}): Route {
  checkKeys('posthogRoute', options, 'region vendor token')
  const { region = 'us', vendor = 'posthog', token } = options
  if (region !== 'us' && region !== 'eu')
    throw new CordonError('invalid_option', 'posthogRoute.region', 'must be us or eu')
  checkWords('posthogRoute', { vendor, token })
  const host = `https://${region}.i.posthog.com`
  return {
    vendor,
    properties,
    endpoint(path) {
      if (ingested.includes(path)) return forwarded(`${host}/${path}/`, token)
      if (aliases.includes(path)) return forwarded(`${host}/e/`, token)
      const isConfig = /^array\/[\w-]+\/config$/.test(path)
      const answer = isConfig ? config : Object.hasOwn(answered, path) && answered[path]
      return answer ? { methods: ['GET', 'POST'], answer } : undefined
    },
  }
}

function forwarded(upstream: string, token: string | undefined): ForwardedEndpoint {
  return {
    methods: ['GET', 'POST'],
    upstream,
    read: (payload) => read(payload, token),
    accepted: () => '{"status":1}',
  }
}

/** `{ api_key, batch }`, a list of events, or one. */
function read(payload: unknown, token: string | undefined): ReadRequest | undefined {
  const batch = isRecord(payload) && Array.isArray(payload.batch) ? payload.batch : undefined
  const raw: readonly unknown[] = batch ?? (Array.isArray(payload) ? payload : [payload])
  const key = keyOf(payload) ?? raw.map(keyOf).find((found) => found !== undefined)
  if (token !== undefined && key !== token) return undefined
  const sentAt = isRecord(payload) ? timeOf(payload.sent_at) : undefined
  return {
    items: raw.map((one) => ((keyOf(one) ?? key) === key ? itemOf(one) : undefined)),
    write: (items, { hasAddress }) => ({
      body: JSON.stringify({
        ...(key && { api_key: key }),
        batch: hasAddress ? items : items.map(withoutPlace),
        ...(sentAt && { sent_at: sentAt }),
      }),
      type: 'application/json',
    }),
  }
}

function keyOf(of: unknown): string | undefined {
  if (!isRecord(of)) return undefined
  const { api_key: key = of.token ?? (of.properties as Properties | undefined)?.token } = of
  return typeof key === 'string' && /^[\w-]{1,200}$/.test(key) ? key : undefined
}

function timeOf(value: unknown): string | undefined {
  const time = typeof value === 'string' || typeof value === 'number' ? new Date(value) : undefined
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined
}

/** Fields of an event that PostHog reads; the rest is not sent. */
const fields = 'event uuid timestamp offset distinct_id properties $set $set_once $unset'.split(' ')

function itemOf(raw: unknown): RelayItem | undefined {
  if (!isRecord(raw) || typeof raw.event !== 'string' || !raw.event) return undefined
  if (raw.properties !== undefined && !isRecord(raw.properties)) return undefined
  const data = Object.fromEntries(
    fields.flatMap((name) => (raw[name] === undefined ? [] : [[name, raw[name]]])),
  )
  return { name: raw.event, data, subject: idOf, finish }
}

function idOf(clean: Properties): unknown {
  return (clean.properties as Properties | undefined)?.distinct_id ?? clean.distinct_id
}

/** Events which say something of a person, and nothing without one. */
const aboutPersons = ['$identify', '$set', '$create_alias', '$merge_dangerously']

/**
 * Recordings, heatmaps and answers to surveys, which the capture endpoints take as well: what is in them
 * cannot be cleaned.
 */
const uncleanable = [
  '$snapshot',
  '$$heatmap',
  'survey sent',
  'survey dismissed',
  'survey abandoned',
]

/** PostHog takes no event without an id: what has lost its own stands for nobody. */
function finish(clean: Properties): Properties | undefined {
  if (typeof clean.event !== 'string' || !clean.event) return undefined
  if (uncleanable.includes(clean.event)) return undefined
  const properties = isRecord(clean.properties) ? clean.properties : {}
  const id = idOf(clean)
  if (id) return { ...clean, properties: { ...properties, distinct_id: id } }
  if (aboutPersons.includes(clean.event)) return undefined
  return {
    ...clean,
    properties: { ...properties, distinct_id: 'unidentified', $process_person_profile: false },
  }
}

/** A place would be looked up from the address that the request comes from: the relay's. */
function withoutPlace(item: Properties): Properties {
  return { ...item, properties: { ...(item.properties as Properties), $geoip_disable: true } }
}
