import { checkKeys, CordonError } from '../src/errors'
import type { Properties } from '../src/event/event'
import { isRecord } from '../src/shared/is-record'
import { checkWords } from './check-options'
import type { ForwardedEndpoint, RelayItem, Route } from './route'

export interface MixpanelRouteOptions {
  /** Where the project's data is kept; default `us`. */
  readonly region?: 'us' | 'eu' | 'in'
  /** The vendor's name in the policy and the privacy rules; default `mixpanel`. */
  readonly vendor?: string
  /** The project's token; if given, events of other projects are dropped. */
  readonly token?: string
}

const hosts = { us: 'api-js', eu: 'api-eu', in: 'api-in' }

/** What `mixpanel-browser` (2.45 to 2.83) and the wire adapter send, as far as a name does not say it. */
const properties = {
  usage: 'event token $token $insert_id $group_key mp_lib $lib_version time $time ip',
  identifier:
    'distinct_id $distinct_id $device_id $user_id $group_id $anon_distinct_id alias company',
  device: '$os $browser $browser_version $device $screen_width $screen_height',
  referrer:
    '$referrer $referring_domain $initial_referrer $initial_referring_domain $search_engine mp_keyword mp_referrer',
  contact: 'mp_name_tag',
  page: '$current_url current_url_path current_url_search current_domain mp_page $el_attr__href $attr-href',
  // Content of the page: its title, what was clicked, and its name.
  content:
    'current_page_title page_title $el_text $elements $captured_text $el_attr__title $el_attr__name $el_attr__aria-label $el_attr__aria-labelledby $el_attr__aria-describedby $attr-title $attr-name $attr-aria-label $attr-aria-labelledby $attr-aria-describedby',
}

/** What can be done to a profile or a group. */
const operations = '$set $set_once $add $append $union $remove $unset $delete'.split(' ')

/** Other endpoints of SDKs, answered with nothing: recordings, flags, remote settings. */
const answered: Readonly<Record<string, string>> = {
  record: '{"code":200,"status":"OK"}',
  flags: '{"flags":{}}',
  settings: '{}',
  decide: '{"notifications":[],"config":{}}',
}

/**
 * Mixpanel behind the relay: `/track`, `/engage` and `/groups`, as its SDKs and `mixpanelHttp` speak
 * them; recordings, flags and remote settings are answered with nothing. No script is served.
 *
 * @throws CordonError naming `mixpanelRoute.region`, `mixpanelRoute.vendor` or `mixpanelRoute.token`
 */
export function mixpanelRoute(options: MixpanelRouteOptions = {}): Route {
  checkKeys('mixpanelRoute', options, 'region vendor token')
  const { region = 'us', vendor = 'mixpanel', token } = options
  if (!Object.hasOwn(hosts, region))
    throw new CordonError('invalid_option', 'mixpanelRoute.region', 'must be us, eu or in')
  checkWords('mixpanelRoute', { vendor, token })
  const endpoints: Readonly<Record<string, ForwardedEndpoint>> = {
    track: forwarded('track', region, (raw) => eventOf(raw, token)),
    engage: forwarded('engage', region, (raw) => updateOf(raw, '$distinct_id', token)),
    groups: forwarded('groups', region, (raw) => updateOf(raw, '$group_id', token)),
  }
  return {
    vendor,
    properties,
    endpoint(path) {
      if (Object.hasOwn(endpoints, path)) return endpoints[path]
      if (!Object.hasOwn(answered, path)) return undefined
      return { methods: ['GET', 'POST'], answer: answered[path] ?? '' }
    },
  }
}

function forwarded(
  path: string,
  region: keyof typeof hosts,
  itemOf: (raw: unknown) => RelayItem | undefined,
): ForwardedEndpoint {
  return {
    methods: ['GET', 'POST'],
    upstream: `https://${hosts[region]}.mixpanel.com/${path}/`,
    read: (payload) => ({
      items: (Array.isArray(payload) ? payload : [payload]).map(itemOf),
      write: (items, { hasAddress }) => ({
        body: `data=${encodeURIComponent(JSON.stringify(items))}`,
        type: 'application/x-www-form-urlencoded',
        // 0: the vendor derives no location, which would be the relay's.
        query: `ip=${hasAddress ? 1 : 0}`,
      }),
    }),
    accepted: (asked) => (asked.get('verbose') === '1' ? '{"status":1,"error":null}' : '1'),
  }
}

function eventOf(raw: unknown, token: string | undefined): RelayItem | undefined {
  if (!isRecord(raw) || typeof raw.event !== 'string' || !isRecord(raw.properties)) return undefined
  const { event, properties: given } = raw
  if (token !== undefined && given.token !== token) return undefined
  return {
    name: event,
    data: { event, properties: given },
    subject: (clean) => (clean.properties as Properties | undefined)?.distinct_id,
    finish: (clean) => (isRecord(clean.properties) && clean.event ? clean : undefined),
  }
}

/** `who` names the id that an update needs. */
function updateOf(raw: unknown, who: string, token: string | undefined): RelayItem | undefined {
  if (!isRecord(raw) || (token !== undefined && raw.$token !== token)) return undefined
  const given = operations.filter((operation) => Object.hasOwn(raw, operation))
  const [name] = given
  if (name === undefined) return undefined
  const kept = ['$token', who, '$group_key', '$device_id', '$user_id', '$time', ...given]
  return {
    name,
    data: Object.fromEntries(
      kept.flatMap((key) => (raw[key] === undefined ? [] : [[key, raw[key]]])),
    ),
    subject: (clean) => clean[who],
    finish: (clean) =>
      clean[who] && given.some((operation) => clean[operation] !== undefined) ? clean : undefined,
  }
}
