import { mixpanelFootprint } from '../registry/mixpanel'
import { checkOptions, Retry, type Adapter, type Client, type VendorHost } from '../src/adapter'
import type { AnalyticsEvent, Properties } from '../src/event/event'
import { mixpanelIds, mixpanelProperties } from './shared/mixpanel-properties'

/** Options of `mixpanel`. */
export interface MixpanelOptions {
  /** Project token. */
  readonly token: string
  /** API host, or a path such as a relay's `/a`; default `https://api-js.mixpanel.com`. */
  readonly host?: string
  /** The SDK, instead of the import of `mixpanel-browser`: a pinned copy, or one for tests. */
  readonly sdk?: () => Promise<unknown>
  /** The SDK's own options; those which would undo privacy are overridden. */
  readonly config?: Readonly<Record<string, unknown>>
  /** Mixpanel's group key for `group()`; default `company`. */
  readonly groupKey?: string
}

/** The part of the SDK that is used. */
interface Mixpanel {
  init(token: string, config: object, name: string): Mixpanel
  track(event: string, properties: object, callback: (answer: unknown) => void): void
  register(properties: object): void
  identify(id: string): void
  disable(): void
  people: { set(traits: object, callback: (answer: unknown) => void): void }
  get_group(
    key: string,
    id: string,
  ): { set(traits: object, callback: (answer: unknown) => void): void }
}

/**
 * What the SDK adds by itself (2.83). Of its harmless names only those which look like something
 * else: the token is no secret, and `ip=0` is no address.
 */
const properties = {
  usage: 'token $token ip $insert_id $group_key',
  identifier: 'distinct_id $distinct_id $device_id $user_id $group_id $anon_distinct_id',
  device: '$os $browser $browser_version $device $screen_width $screen_height',
  referrer:
    '$referrer $referring_domain $initial_referrer $initial_referring_domain $search_engine mp_keyword',
  page: '$current_url',
}

/** Switched off, because nobody asked for it; and no storage, timers, remote settings (2.83). */
const forced = {
  batch_requests: false,
  disable_persistence: true,
  autocapture: false,
  track_pageview: false,
  flags: false,
  record_sessions_percent: 0,
  remote_settings_mode: 'disabled',
  save_referrer: false,
  skip_first_touch_marketing: true,
  ip: false,
  // Consent is asked by Cordon, before anything gets here.
  ignore_dnt: true,
  api_payload_format: 'json',
}

/**
 * Mixpanel, by its own SDK (`mixpanel-browser` 2.71 to 2.83), imported when it may first run.
 *
 * @throws CordonError if `token` is missing
 *
 * @example
 * ```ts
 * createAnalytics({ vendors: { mixpanel: mixpanel({ token: '…' }) } })
 * ```
 */
export function mixpanel(given: MixpanelOptions): Adapter {
  const options = checkOptions('mixpanel', given)
  return {
    name: 'mixpanel',
    inline: true,
    sealed: { options, frame: () => new URL('./mixpanel.htm', import.meta.url) },
    properties: {
      ...properties,
      identifier: `${properties.identifier} ${options.groupKey ?? 'company'}`,
    },
    footprint: mixpanelFootprint('*', options.host),
    load: (host) => load(options, host),
  }
}

async function load(options: MixpanelOptions, host: VendorHost): Promise<Client> {
  const importSdk = options.sdk ?? (() => import('mixpanel-browser/dist/mixpanel-core.cjs.js'))
  const module = await host.sdk<Mixpanel>(importSdk, 'init')
  const collected: object[] = []
  let isLast = false
  const sdk = module.init(
    options.token,
    {
      ...options.config,
      ...forced,
      ...(options.host && { api_host: options.host.replace(/\/$/, '') }),
      hooks: {
        // Without its own queue (which keeps raw events in localStorage) the SDK sends one event a
        // request. But a hook may answer with a list, and /track takes a list: so all events of a
        // batch but the last are collected here, and the last one takes them along.
        before_send_events: hook((payload) => {
          collected.push(host.scrub(payload))
          return isLast ? [collected.splice(0)] : null
        }),
        before_send_people: hook(host.scrub),
        before_send_groups: hook(host.scrub),
      },
    },
    'cordon',
  )
  return {
    async deliver(events) {
      const calls = events.filter(({ type }) => /track|page/.test(type))
      await Promise.all([
        calls.length &&
          answer((done) =>
            calls.forEach((event, index) => {
              isLast = index === calls.length - 1
              sdk.track(
                event.event ?? '$mp_web_page_view',
                mixpanelProperties(event, options.groupKey),
                done,
              )
            }),
          ),
        ...events.flatMap((event) => profile(sdk, event, options) ?? []),
      ])
    },
    shutdown: () => sdk.disable(),
  }
}

/**
 * A hook that every version takes for one: 2.73 and 2.74 ask whether its *source text* begins with
 * `function`, which that of an arrow or a method does not; that of a bound function does.
 */
function hook(transform: (payload: Properties) => unknown): (payload: Properties) => unknown {
  return transform.bind(undefined)
}

/** What `identify` and `group` say of a person or an organisation. */
function profile(
  sdk: Mixpanel,
  { type, traits = {}, anonymousId, userId, groupId }: AnalyticsEvent,
  { groupKey = 'company' }: MixpanelOptions,
): Promise<void> | undefined {
  if (!Object.keys(traits).length) return undefined
  if (type === 'group' && groupId)
    return answer((done) => sdk.get_group(groupKey, groupId).set({ ...traits }, done))
  if (type !== 'identify' || !userId) return undefined
  // Registered first, the id is no news to `identify`, which otherwise sends an event past all hooks.
  sdk.register(mixpanelIds(anonymousId, userId))
  sdk.identify(userId)
  return answer((done) => sdk.people.set({ ...traits }, done))
}

/** The SDK calls back with 0 when there was no answer, or not a good one. */
function answer(call: (done: (answer: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) =>
    call((result) => (result === 0 ? reject(new Retry('not answered')) : resolve())),
  )
}
