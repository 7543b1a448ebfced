import { posthogFootprint } from '../registry/posthog'
import { checkOptions, type Adapter, type Client, type VendorHost } from '../src/adapter'
import type { AnalyticsEvent, Properties } from '../src/event/event'
import { posthogName, posthogProperties } from './shared/posthog-properties'

/** Options of `posthog`. */
export interface PosthogOptions {
  /** Project API key (`phc_…`). */
  readonly token: string
  /** API host, or a path such as a relay's `/a`; default `https://us.i.posthog.com`. */
  readonly host?: string
  /** The SDK, instead of the import of `posthog-js`: a pinned copy, or one for tests. */
  readonly sdk?: () => Promise<unknown>
  /** The SDK's own options; those which would undo privacy are overridden. */
  readonly config?: Readonly<Record<string, unknown>>
  /** PostHog's group type for `group()`; default `company`. */
  readonly groupKey?: string
}

/** What the SDK's last hook gets. */
interface Captured {
  readonly event: string
  readonly properties: Properties
}

/** The part of the SDK that is used. */
interface PostHog {
  init(token: string, config: object): PostHog
  capture(event: string, properties: object, options?: object): unknown
  /** First test of the SDK's only way out; public since 2024, and covered by a test here. */
  __loaded: boolean
}

/**
 * What the SDK adds by itself, and the names of its protocol (1.449). What is not in this table stays
 * in the page: it is how a property that a later SDK adds is kept from leaving before it is classed.
 */
const properties = {
  usage: 'token api_key uuid ip $lib $lib_version',
  identifier: 'distinct_id $device_id $anon_distinct_id $group_key $session_id',
  device: '$os $os_version $browser $browser_version $device_type',
  referrer: '$referrer $referring_domain',
  page: '$current_url',
  campaign: 'utm_source utm_medium utm_campaign utm_content utm_term',
}
const names = Object.values(properties).join(' ').split(' ')

/**
 * Switched off, because nobody asked for it; and no storage, flags, remote settings or scripts
 * (1.449). A beacon or a compressed body could not be vouched for; a filter of user agents drops
 * events without a word.
 */
const forced = {
  ...every(
    false,
    'autocapture capture_pageview capture_pageleave capture_exceptions capture_performance opt_in_site_apps',
  ),
  ...every(
    true,
    'disable_persistence advanced_disable_flags disable_external_dependency_loading disable_session_recording disable_surveys disable_beacon disable_compression opt_out_useragent_filter',
  ),
  persistence: 'memory',
  // It drops what is above 100 events, and 10 more a second, without a word.
  rate_limiting: { events_per_second: 1e6, events_burst_limit: 1e6 },
  // What the SDK holds is what a kill cannot reach: as little as it allows, 250 ms.
  request_queue_config: { flush_interval_ms: 250 },
}

function every(value: boolean, options: string): Record<string, boolean> {
  return Object.fromEntries(options.split(' ').map((option) => [option, value]))
}

/**
 * PostHog, by its own SDK (`posthog-js` 1.354 to 1.449), imported when it may first run.
 *
 * @throws CordonError if `token` is missing
 *
 * @example
 * ```ts
 * createAnalytics({ vendors: { posthog: posthog({ token: 'phc_…' }) } })
 * ```
 */
export function posthog(given: PosthogOptions): Adapter {
  const options = checkOptions('posthog', given)
  return {
    name: 'posthog',
    inline: true,
    sealed: { options, frame: () => new URL('./posthog.htm', import.meta.url) },
    confirmedBy: 'guard',
    properties: {
      ...properties,
      identifier: `${properties.identifier} ${options.groupKey ?? 'company'}`,
    },
    footprint: posthogFootprint(options.token, options.host),
    load: (host) => load(options, host),
  }
}

async function load(options: PosthogOptions, host: VendorHost): Promise<Client> {
  const importSdk = options.sdk ?? (() => import('posthog-js/dist/module.slim.no-external.js'))
  const { PostHog } = await host.sdk<{ PostHog: new () => PostHog }>(importSdk, 'PostHog')
  /** The event that is being captured; what the SDK captures by itself has none, and stays. */
  let current: AnalyticsEvent | undefined
  let given: Properties = {}
  const sdk = new PostHog()
  sdk.init(options.token, {
    ...options.config,
    ...forced,
    ...(options.host && { api_host: options.host }),
    // An identity of its own would be one more identifier: the ids are Cordon's, set below.
    bootstrap: { distinctID: 'cordon', isIdentifiedID: false },
    before_send: (captured: Captured | null) =>
      captured &&
      current && {
        ...host.scrub({
          event: captured.event,
          properties: { ...known(captured.properties), ...given },
        }),
        uuid: current.messageId,
        timestamp: new Date(current.timestamp),
      },
  })
  return {
    // `capture` takes some 2 ms of the page's time: few at once, so that the page can breathe.
    batchSize: 10,
    deliver(events, isEnding) {
      try {
        for (current of events) {
          given = posthogProperties(current, options.groupKey)
          sdk.capture(posthogName(current), given, isEnding ? { send_instantly: true } : undefined)
        }
      } finally {
        current = undefined
      }
    },
    shutdown: () => void (sdk.__loaded = false),
  }
}

/** What may leave of what the SDK added; what it did not add is `undefined`, and stays away too. */
function known(properties: Properties): Properties {
  return Object.fromEntries(names.map((name) => [name, properties[name]]))
}
