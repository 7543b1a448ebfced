import {
  type Adapter,
  type Client,
  type VendorHost,
  requireToken,
  resolveModule,
} from '../src/adapter'
import type { AnalyticsEvent, Properties } from '../src/event'

/** Options of `posthog`. */
export interface PosthogOptions {
  /** Project API key (`phc_…`). */
  readonly token: string
  /** API host, such as a first-party proxy; default `https://us.i.posthog.com`. */
  readonly host?: string
  /** The SDK, instead of the import of `posthog-js`: a pinned copy, or one for tests. */
  readonly sdk?: () => Promise<unknown>
  /** The SDK's own options; those which would undo privacy are overridden. */
  readonly config?: Readonly<Record<string, unknown>>
  /** PostHog's group type for `group()`; default `company`. */
  readonly groupKey?: string
}

/** What the SDK's last hook gets and returns. */
interface Captured {
  readonly event: string
  readonly properties: Readonly<Record<string, unknown>>
}

/** The part of the SDK that is used. */
interface PostHog {
  init(token: string, config: object): PostHog
  capture(event: string, properties: object): unknown
  set_config(config: object): void
  /** First test of the SDK's only way out; public since 2024, and covered by a test here. */
  __loaded: boolean
}

/** Names which the SDK sends for its own ends, and all that it adds by itself (1.449). */
const properties: Adapter['properties'] = {
  token: 'usage',
  api_key: 'usage',
  $lib: 'usage',
  $lib_version: 'usage',
  $time: 'usage',
  sent_at: 'usage',
  timestamp: 'usage',
  uuid: 'usage',
  ver: 'usage',
  ip: 'usage',
  _: 'usage',
  retry_count: 'usage',
  $config_defaults: 'usage',
  $process_person_profile: 'usage',
  $is_identified: 'usage',
  $group_type: 'usage',
  $insert_id: 'usage',
  distinct_id: 'identifier',
  $device_id: 'identifier',
  $user_id: 'identifier',
  $anon_distinct_id: 'identifier',
  $group_key: 'identifier',
  $session_id: 'identifier',
  $window_id: 'identifier',
  $pageview_id: 'identifier',
  $timezone: 'location',
  $timezone_offset: 'location',
  $os: 'device',
  $os_version: 'device',
  $browser: 'device',
  $browser_version: 'device',
  $browser_type: 'device',
  $device: 'device',
  $device_type: 'device',
  $device_model: 'device',
  $raw_user_agent: 'device',
  $browser_language: 'device',
  $browser_language_prefix: 'device',
  $screen_width: 'device',
  $screen_height: 'device',
  $viewport_width: 'device',
  $viewport_height: 'device',
  $referrer: 'referrer',
  $referring_domain: 'referrer',
  $search_engine: 'referrer',
  ph_keyword: 'referrer',
  $current_url: 'page',
  $host: 'page',
  $pathname: 'page',
  title: 'content',
}

/** What may leave of what the SDK adds by itself: nothing that was not asked for. */
const wanted =
  /^(?:\$(?:lib|lib_version|session_id|window_id|set|groups|group_type|group_key|group_set|anon_distinct_id|current_url|pathname|host)|(?:utm_)\w+)$/

/** Switched off, because nobody asked for it; and no storage, flags, remote settings, scripts (1.449). */
const forced = {
  persistence: 'memory',
  disable_persistence: true,
  reuseAnonymousId: true,
  advanced_disable_flags: true,
  advanced_disable_decide: true,
  disable_external_dependency_loading: true,
  remote_config_refresh_interval_ms: 0,
  autocapture: false,
  rageclick: false,
  capture_pageview: false,
  capture_pageleave: false,
  capture_heatmaps: false,
  enable_heatmaps: false,
  capture_dead_clicks: false,
  capture_exceptions: false,
  capture_performance: false,
  disable_session_recording: true,
  disable_surveys: true,
  disable_product_tours: true,
  disable_conversations: true,
  disable_web_experiments: true,
  disable_scroll_properties: true,
  disableDeviceModel: true,
  disable_capture_url_hashes: true,
  save_referrer: false,
  save_campaign_params: false,
  internal_or_test_user_hostname: null,
  person_profiles: 'identified_only',
  opt_in_site_apps: false,
  respect_dnt: false,
  // A beacon, or a body that cannot be read, could not be vouched for.
  disable_beacon: true,
  disable_compression: true,
  // Both drop events without a word: a bot filter, and a bucket of 100 events and 10 more a second.
  opt_out_useragent_filter: true,
  rate_limiting: { events_per_second: 1e6, events_burst_limit: 1e6 },
  // What the SDK holds is what a kill cannot reach: as little as it allows, 250 ms.
  request_queue_config: { flush_interval_ms: 250 },
}

/**
 * PostHog, by its own SDK (`posthog-js` 1.300 to 1.449), imported when it may first run.
 *
 * @throws CordonError if `token` is missing
 *
 * @example
 * ```ts
 * createAnalytics({ vendors: { posthog: posthog({ token: 'phc_…' }) } })
 * ```
 */
export function posthog(options: PosthogOptions): Adapter {
  requireToken('posthog', options)
  return {
    name: 'posthog',
    inline: true,
    confirmedBy: 'guard',
    properties: { ...properties, [options.groupKey ?? 'company']: 'identifier' },
    footprint: {
      hosts: ['posthog.com', ...(options.host ? [new URL(options.host).href] : [])],
      scripts: ['https://*.posthog.com/*'],
      cookies: ['ph_*', '__ph_*', 'dmn_chk_*'],
      localStorage: [
        'ph_*',
        '__ph_*',
        '_postHogToolbarParams',
        'seenSurvey_*',
        'inProgressSurvey_*',
        'lastSeenSurveyDate',
      ],
      sessionStorage: ['ph_*', '__ph_*'],
      globals: [
        'posthog',
        '__PosthogExtensions__',
        '_POSTHOG_REMOTE_CONFIG',
        'ph_toolbar_state',
        '__$$ph_site_app_*',
        'postHogWebVitalsCallbacks',
        'postHogTracingHeadersPatchFns',
        'posthogErrorWrappingFunctions',
        'extendPostHogWith*',
      ],
      packages: ['posthog-js'],
    },
    load: (host) => load(options, host),
  }
}

async function load(options: PosthogOptions, host: VendorHost): Promise<Client> {
  const module = await (options.sdk ?? (() => import('posthog-js/dist/module.slim.no-external.js')))()
  const { PostHog } = resolveModule<{ PostHog: new () => PostHog }>(module, 'PostHog')
  /** The event that is being captured; what the SDK captures by itself has none, and stays. */
  let current: AnalyticsEvent | undefined
  const sdk = new PostHog()
  sdk.init(options.token, {
    ...options.config,
    ...forced,
    ...(options.host && { api_host: options.host.replace(/\/$/, '') }),
    // An identity of its own would be one more identifier: the ids are Cordon's, set below.
    bootstrap: { distinctID: 'cordon', isIdentifiedID: false },
    before_send: (captured: Captured | null) =>
      captured && current && rebuild(captured, current, host),
  })
  return {
    // `capture` takes some 2 ms of the page's time: few at once, so that the page can breathe.
    batchSize: 10,
    deliver(events) {
      for (const event of events) {
        current = event
        try {
          sdk.capture(nameOf(event), eventProperties(event, options))
        } finally {
          current = undefined
        }
      }
    },
    shutdown() {
      sdk.set_config({ ...forced, before_send: () => null })
      sdk.__loaded = false
    },
  }
}

function nameOf({ type, event }: AnalyticsEvent): string {
  return {
    track: event ?? type,
    page: '$pageview',
    identify: '$identify',
    group: '$groupidentify',
  }[type]
}

function eventProperties(event: AnalyticsEvent, { groupKey = 'company' }: PosthogOptions): object {
  const { type, name, properties, traits, anonymousId, userId, groupId, context } = event
  return {
    ...(name !== undefined && { name }),
    ...properties,
    ...(type === 'identify' && { $set: traits ?? {}, $anon_distinct_id: anonymousId }),
    ...(type === 'group' && {
      $group_type: groupKey,
      $group_key: groupId,
      $group_set: traits ?? {},
    }),
    ...(groupId !== undefined && { $groups: { [groupKey]: groupId } }),
    $current_url: context.page?.url,
    distinct_id: userId ?? anonymousId,
    $device_id: anonymousId,
    $process_person_profile: userId !== undefined,
  }
}

/** The event as it leaves: what was given to the SDK, what is wanted of what it added, and our ids. */
function rebuild(captured: Captured, event: AnalyticsEvent, host: VendorHost): object {
  const given = event.properties ?? {}
  const always = ['token', 'distinct_id', '$device_id', '$process_person_profile', 'name']
  const kept = Object.entries(captured.properties).filter(
    ([name]) => Object.hasOwn(given, name) || always.includes(name) || wanted.test(name),
  )
  const { properties } = host.scrub({ properties: Object.fromEntries(kept) }) as {
    properties: Properties
  }
  return {
    uuid: event.messageId,
    event: captured.event,
    timestamp: new Date(event.timestamp),
    properties,
  }
}
