import { Retry, type Client, type VendorHost } from '../../src/adapter'
import type { AnalyticsEvent, Properties } from '../../src/event/event'
import type { MixpanelOptions } from '../mixpanel'
import { mixpanelIds, mixpanelProperties } from '../shared/mixpanel-properties'

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

/** Starts the SDK. */
export async function load(options: MixpanelOptions, host: VendorHost): Promise<Client> {
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
