import { Retry, type Client, type VendorHost } from '../../src/adapter'
import type { AnalyticsEvent, Properties } from '../../src/event/event'
import type { MixpanelOptions } from '../mixpanel'
import { mixpanelIds, mixpanelProperties, mixpanelUpdates } from '../shared/mixpanel-properties'

/** The part of the SDK that is used. */
interface Mixpanel {
  cordon?: unknown
  init(token: string, config: object, name: string): Mixpanel
  track(event: string, properties: object, callback: (answer: unknown) => void): void
  register(properties: object): void
  unregister(name: string): void
  identify(id: string): void
  disable(): void
  people: Profile
  get_group(key: string, id: string): Omit<Profile, 'increment' | 'append'>
}

type Done = (answer: unknown) => void
type Update = (values: object, done: Done) => void

/** Names are the SDK's own. */
interface Profile {
  set: Update
  set_once: Update
  increment: Update
  append: Update
  union(name: string, value: unknown, done: Done): void
  remove(name: string, value: unknown, done: Done): void
  unset: Update
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

/** The SDK keeps its instances as properties of itself. */
const instance = 'cordon'

/** Starts the SDK. */
export async function load(options: MixpanelOptions, host: VendorHost): Promise<Client> {
  const importSdk = options.sdk ?? (() => import('mixpanel-browser/dist/mixpanel-core.cjs.js'))
  const module = await host.sdk<Mixpanel>(importSdk, 'init')
  // Made again after `close()`, an instance of the same name would be the old one, silenced.
  delete module[instance]
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
    instance,
  )
  return {
    async deliver(events) {
      const again: string[] = []
      // An update of a profile has no id: sent again for another's sake, it would count twice.
      const told = (of: readonly AnalyticsEvent[], answers: Promise<void>[]): Promise<unknown> =>
        Promise.all(answers).catch((error: unknown) => {
          if (!(error instanceof Retry)) throw error
          again.push(...of.map(({ messageId }) => messageId))
        })
      const calls = events.filter(({ type }) => /track|page/.test(type))
      const track = (done: Done): void =>
        calls.forEach((event, index) => {
          isLast = index === calls.length - 1
          const properties = mixpanelProperties(event, options.groupKey)
          sdk.track(event.event ?? '$mp_web_page_view', properties, done)
        })
      await Promise.all([
        told(calls, calls.length ? [answer(track)] : []),
        ...events.map((event) => told([event], profile(sdk, event, options))),
      ])
      if (again.length) throw new Retry('not answered', { messageIds: again })
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
  event: AnalyticsEvent,
  { groupKey = 'company' }: MixpanelOptions,
): Promise<void>[] {
  const { type, anonymousId, userId, groupId, groupType } = event
  const updates = mixpanelUpdates(event)
  if (!updates.length) return []
  if (type === 'group' && groupId)
    return updates.flatMap((update) => apply(sdk.get_group(groupType ?? groupKey, groupId), update))
  if (type !== 'identify' || !userId) return []
  // Registered first, the id is no news to `identify`, which otherwise sends an event past all hooks.
  const ids = mixpanelIds(anonymousId, userId)
  if (!ids.$user_id) sdk.unregister('$user_id')
  sdk.register(ids)
  sdk.identify(String(ids.distinct_id))
  return updates.flatMap((update) => apply(sdk.people, update))
}

/** Calls the SDK for one update; `union` and `remove` of a group take one property a call. */
function apply(of: Partial<Profile>, update: object): Promise<void>[] {
  return Object.entries(update).flatMap(([name, values]: [string, object]) => {
    if (name === '$union' || name === '$remove')
      return Object.entries(values).map(([property, value]) =>
        answer((done) => of[name === '$union' ? 'union' : 'remove']?.(property, value, done)),
      )
    const call = { $set: of.set, $set_once: of.set_once, $add: of.increment, $append: of.append }
    const update = name === '$unset' ? of.unset : call[name as keyof typeof call]
    return answer((done) => update?.call(of, Array.isArray(values) ? values : { ...values }, done))
  })
}

/** The SDK calls back with 0 when there was no answer, or not a good one. */
function answer(call: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) =>
    call((result) => (result === 0 ? reject(new Retry('not answered')) : resolve())),
  )
}
