import type { Client, VendorHost } from '../../src/adapter'
import type { AnalyticsEvent, Properties } from '../../src/event/event'
import type { PosthogOptions } from '../posthog'
import { posthogId } from '../shared/posthog-id'
import { posthogName, posthogProperties } from '../shared/posthog-properties'

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
 * Starts the SDK.
 *
 * @param properties what of the SDK's additions may leave, by class
 */
export async function load(
  options: PosthogOptions,
  host: VendorHost,
  properties: Readonly<Record<string, string>>,
): Promise<Client> {
  const names = Object.values(properties).join(' ').split(' ')
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
          properties: { ...only(names, captured.properties), ...given },
        }),
        uuid: posthogId(current.messageId),
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
function only(names: readonly string[], properties: Properties): Properties {
  return Object.fromEntries(names.map((name) => [name, properties[name]]))
}
