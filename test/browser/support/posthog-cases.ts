import type { PostHog } from 'cordon/compat/posthog'

/** What an app does with an instance that is fresh; what it returns is what the app sees. */
export interface PostHogCase {
  readonly act: (posthog: PostHog, main: PostHog) => unknown
  readonly config?: Readonly<Record<string, unknown>>
  /** What `docs/take-over.md` says of it, where it is not as with the vendor's library. */
  readonly differs?: string
}

const soon = (): Promise<void> => new Promise((done) => setTimeout(done, 20))
/** Names of the page views that an instance captures, and what is registered then. */
function viewsOf(posthog: PostHog): unknown[] {
  const heard: unknown[] = []
  posthog.on('eventCaptured', ({ event, properties }) => {
    if (event === '$pageview') heard.push([event, properties.plan, properties.$user_id])
  })
  return heard
}
const isText = (value: unknown): string => typeof value

/** What a vendor's server adds for its own use, nobody asks for. */
const askedOfFlags = /^\$(?:active_feature_flags|feature_flag|feature_flag_response|feature\/.*)$/

/** By what they are about. */
export const posthogCases: Readonly<Record<string, PostHogCase>> = {
  'capture answers with the event': {
    act: (posthog) => posthog.capture('seen', { plan: 'pro', list: [1, { a: 'b' }], none: null }),
  },
  'capture without properties': { act: (posthog) => posthog.capture('seen') },
  'capture without a name': {
    act: (posthog) => [posthog.capture(undefined as never), posthog.capture(7 as never)],
  },
  'capture with a time and an id': {
    act: (posthog) =>
      posthog.capture('seen', undefined, {
        timestamp: new Date('2025-11-08T10:00:00Z'),
        uuid: '0199f5a0-1234-7abc-8def-0123456789ab',
      }),
  },
  'capture with an id that is none': {
    act: (posthog) => isText(posthog.capture('seen', {}, { uuid: 'mine' })?.uuid),
  },
  'capture leaves the app’s object as it was': {
    act(posthog) {
      const given = { a: 1, $set: { b: 2 } }
      posthog.capture('seen', given)
      return given
    },
  },
  'capture with properties of the person, as options': {
    act: (posthog) => posthog.capture('seen', { a: 1 }, { $set: { b: 2 }, $set_once: { c: 3 } }),
  },
  'capture with properties of the person, among the event’s': {
    act: (posthog) => posthog.capture('seen', { a: 1, $set: { b: 2 }, $set_once: { c: 3 } }),
  },
  'a page view': { act: (posthog) => posthog.capture('$pageview', { tab: 'keys' }) },
  'the first page view comes after what the app says right after init': {
    config: { capture_pageview: true },
    async act(posthog) {
      const heard = viewsOf(posthog)
      posthog.identify('u1')
      posthog.register({ plan: 'pro' })
      await soon()
      return heard
    },
  },
  'a page that nobody sees is viewed when it is shown': {
    config: { capture_pageview: true },
    async act(posthog) {
      const heard = viewsOf(posthog)
      Object.defineProperty(document, 'visibilityState', {
        configurable: true,
        value: 'hidden',
      })
      await soon()
      const hidden = [...heard]
      Reflect.deleteProperty(document, 'visibilityState')
      for (let times = 0; times < 2; times += 1)
        document.dispatchEvent(new Event('visibilitychange'))
      return [hidden, heard]
    },
  },
  'the first page view is one, though a hook ends it': {
    config: {
      capture_pageview: true,
      before_send: (made: { event: string }) => (made.event === '$pageview' ? null : made),
    },
    async act(posthog) {
      await soon()
      posthog.opt_in_capturing({ captureEventName: false })
      return posthog.capture('seen')?.event
    },
  },
  'who listens for sessions hears of this one and the next': {
    act(posthog) {
      posthog.get_session_id()
      const heard: unknown[] = []
      const stop = posthog.onSessionId((...of) => heard.push(of.map((one) => typeof one)))
      posthog.reset()
      posthog.get_session_id()
      stop()
      posthog.reset()
      posthog.get_session_id()
      return heard
    },
  },
  'surveys that are not loaded': {
    act: (posthog) =>
      new Promise((resolve) => {
        const note = (surveys: unknown, context?: { isLoaded?: unknown }): void =>
          resolve([[surveys, typeof context?.isLoaded]])
        posthog.getSurveys(note)
        posthog.getActiveMatchingSurveys(note)
        posthog.onSurveysLoaded(note)
      }),
  },
  'the version it stands in for': { act: (posthog) => posthog.version },
  'register, in events and read back': {
    act(posthog) {
      posthog.register({ plan: 'pro', seats: 3 })
      return [
        posthog.get_property('plan'),
        posthog.get_property('none'),
        posthog.capture('seen', { seats: 4 }),
      ]
    },
  },
  register_once: {
    act(posthog) {
      posthog.register({ a: 0 })
      posthog.register_once({ a: 1, b: 2 })
      posthog.register_once({ b: 3 }, 2)
      return [posthog.get_property('a'), posthog.get_property('b')]
    },
  },
  unregister: {
    act(posthog) {
      posthog.register({ a: 1, b: 2 })
      posthog.unregister('a')
      return [posthog.get_property('a'), posthog.capture('seen')]
    },
  },
  'properties of a session': {
    act(posthog) {
      posthog.register({ a: 1 })
      posthog.register_for_session({ a: 2, b: 3 })
      const first = posthog.capture('first')
      const read = [posthog.get_property('a'), posthog.get_property('b')]
      posthog.unregister_for_session('b')
      posthog.unregister_for_session('a')
      return [first, read, posthog.capture('second')]
    },
  },
  'ids of somebody new': {
    act: (posthog) => [
      posthog.get_distinct_id() === posthog.get_property('$device_id'),
      isText(posthog.get_session_id()),
      posthog.get_session_id() === posthog.get_session_id(),
      posthog.get_property('$user_id'),
      posthog.getGroups(),
    ],
  },
  identify: {
    act(posthog) {
      const before = posthog.get_distinct_id()
      const answer: unknown = posthog.identify('u1', { plan: 'pro' }, { first: 'x' })
      return [
        answer,
        posthog.get_distinct_id(),
        posthog.get_property('$user_id'),
        posthog.get_property('$device_id') === before,
        posthog.capture('seen'),
      ]
    },
  },
  'identify again': {
    act(posthog) {
      posthog.identify('u1', { plan: 'pro' })
      posthog.identify('u1')
      posthog.identify('u1', { plan: 'pro' })
      posthog.identify('u1', { plan: 'max' })
      return posthog.get_distinct_id()
    },
  },
  'identify with the id of the device': {
    act(posthog) {
      const heard: unknown[] = []
      posthog.on('eventCaptured', ({ event }) => heard.push(event))
      posthog.identify(posthog.get_distinct_id())
      posthog.identify(posthog.get_distinct_id(), { plan: 'pro' })
      return [heard, posthog.get_property('$user_id') === posthog.get_distinct_id()]
    },
  },
  'identify another': {
    differs: 'Every new id is sent',
    act(posthog) {
      posthog.identify('u1')
      posthog.identify('u2')
      posthog.capture('seen')
      return posthog.get_distinct_id()
    },
  },
  'identify with a number': {
    act(posthog) {
      posthog.identify(7 as never)
      return posthog.get_distinct_id()
    },
  },
  'identify with what is no id': {
    act(posthog) {
      const before = posthog.get_distinct_id()
      for (const id of ['', 'undefined', 'null', 'Distinct_Id']) posthog.identify(id)
      posthog.identify()
      return posthog.get_distinct_id() === before
    },
  },
  setPersonProperties: {
    act(posthog) {
      posthog.identify('u1')
      posthog.setPersonProperties({ a: 1 }, { b: 2 })
      posthog.setPersonProperties({ a: 1 }, { b: 2 })
      posthog.setPersonProperties({ a: 2 })
      return posthog.setPersonProperties()
    },
  },
  'setPersonProperties of somebody unknown': {
    act: (posthog) => posthog.setPersonProperties({ a: 1 }),
  },
  'people.set': {
    act(posthog) {
      posthog.identify('u1')
      posthog.people.set({ a: 1 })
      posthog.people.set('b', 'x')
      posthog.people.set_once({ c: 3 })
      posthog.people.set(undefined as never)
      return posthog.people.set_once('d', 'y')
    },
  },
  unsetPersonProperties: {
    act(posthog) {
      posthog.identify('u1')
      posthog.unsetPersonProperties(['a', '', 'b'])
      posthog.unsetPersonProperties('c' as never)
      return posthog.unsetPersonProperties([])
    },
  },
  group: {
    act(posthog) {
      posthog.group('company', 'acme', { seats: 3 })
      posthog.group('team', 't1')
      return [posthog.getGroups(), posthog.get_property('$groups'), posthog.capture('seen')]
    },
  },
  'group again': {
    act(posthog) {
      posthog.group('company', 'acme')
      posthog.group('company', 'acme')
      posthog.group('company', 'acme', { seats: 3 })
      posthog.group('company', 'other')
      return posthog.getGroups()
    },
  },
  'group without a key': {
    act(posthog) {
      posthog.group('company', '')
      posthog.group('', 'acme')
      return posthog.getGroups()
    },
  },
  'groups of one event': {
    act(posthog) {
      posthog.group('company', 'acme')
      return posthog.capture('seen', { $groups: { team: 't1' } })
    },
  },
  'no groups for one event': {
    act(posthog) {
      posthog.group('company', 'acme')
      return posthog.capture('seen', { $groups: {} })
    },
  },
  'groups after resetGroups': {
    differs: 'and a later `group`, keep',
    act(posthog) {
      posthog.group('company', 'acme')
      posthog.resetGroups()
      posthog.group('team', 't1')
      return [posthog.getGroups(), posthog.capture('seen')]
    },
  },
  resetGroups: {
    act(posthog) {
      posthog.group('company', 'acme')
      posthog.resetGroups()
      return [posthog.getGroups(), posthog.capture('seen')]
    },
  },
  reset: {
    differs: 'the device gets a new id too',
    act(posthog) {
      const { device } = { device: posthog.get_property('$device_id') as unknown }
      const session = posthog.get_session_id()
      posthog.register({ a: 1 })
      posthog.identify('u1')
      posthog.group('company', 'acme')
      posthog.reset()
      return [
        posthog.get_property('a'),
        posthog.get_property('$user_id'),
        posthog.get_distinct_id() === 'u1',
        posthog.getGroups(),
        posthog.get_distinct_id() === device,
        posthog.get_session_id() === session,
        posthog.capture('seen'),
      ]
    },
  },
  'reset of somebody who has opted out': {
    differs: 'an opt-out is kept',
    act(posthog) {
      posthog.opt_out_capturing()
      posthog.reset()
      return [posthog.has_opted_out_capturing(), posthog.capture('seen')?.event]
    },
  },
  'identify after reset': {
    differs: 'the device gets a new id too',
    act(posthog) {
      posthog.identify('u1', { a: 1 })
      posthog.reset()
      posthog.identify('u1', { a: 1 })
      posthog.capture('seen')
      return posthog.get_distinct_id()
    },
  },
  'alias of an id that is the same': {
    act: (posthog) => [posthog.alias('u1', 'u1'), posthog.get_distinct_id()],
  },
  'alias of the id as it is': { act: (posthog) => posthog.alias(posthog.get_distinct_id()) },
  'opting out': {
    act(posthog) {
      const before = [posthog.has_opted_out_capturing(), posthog.is_capturing()]
      posthog.opt_out_capturing()
      posthog.identify('u1')
      posthog.setPersonProperties({ a: 1 })
      posthog.group('company', 'acme', { a: 1 })
      posthog.register({ a: 1 })
      return [
        before,
        posthog.has_opted_out_capturing(),
        posthog.has_opted_in_capturing(),
        posthog.is_capturing(),
        posthog.capture('seen'),
        posthog.get_property('a'),
        posthog.get_distinct_id(),
        posthog.getGroups(),
        posthog.get_explicit_consent_status(),
      ]
    },
  },
  'opting in': {
    act(posthog) {
      posthog.opt_out_capturing()
      posthog.opt_in_capturing()
      return [
        posthog.has_opted_out_capturing(),
        posthog.has_opted_in_capturing(),
        posthog.get_explicit_consent_status(),
        posthog.capture('seen')?.event,
      ]
    },
  },
  'opting in twice': {
    act(posthog) {
      posthog.opt_in_capturing()
      posthog.opt_in_capturing()
    },
  },
  'opting in with an event of one’s own, or none': {
    act(posthog) {
      posthog.opt_in_capturing({ captureEventName: 'agreed', captureProperties: { a: 1 } })
      posthog.opt_in_capturing({ captureEventName: null })
      posthog.opt_in_capturing({ captureEventName: false })
      return posthog.has_opted_in_capturing()
    },
  },
  undecided: {
    act(posthog) {
      posthog.opt_out_capturing()
      posthog.clear_opt_in_out_capturing()
      return [
        posthog.has_opted_out_capturing(),
        posthog.has_opted_in_capturing(),
        posthog.get_explicit_consent_status(),
        posthog.capture('seen')?.event,
      ]
    },
  },
  'out by default': {
    config: { opt_out_capturing_by_default: true },
    act(posthog) {
      const first = [
        posthog.has_opted_out_capturing(),
        posthog.get_explicit_consent_status(),
        posthog.capture('early'),
      ]
      posthog.opt_in_capturing()
      return [first, posthog.has_opted_out_capturing(), posthog.capture('seen')?.event]
    },
  },
  'before_send changes an event': {
    config: {
      before_send: [
        (made: { properties: object }) => ({ ...made, properties: { ...made.properties, a: 1 } }),
        (made: { event: string }) => ({ ...made, event: `${made.event}!` }),
      ],
    },
    act: (posthog) => posthog.capture('seen', { b: 2 }),
  },
  'before_send ends an event': {
    config: { before_send: (made: { event: string }) => (made.event === 'no' ? null : made) },
    act(posthog) {
      const heard: unknown[] = []
      posthog.on('eventCaptured', ({ event }) => heard.push(event))
      return [posthog.capture('no'), posthog.capture('yes')?.event, heard]
    },
  },
  'before_send that throws': {
    config: {
      before_send() {
        throw new Error('of the app')
      },
    },
    act: (posthog) => posthog.capture('seen'),
  },
  'before_send sees who somebody is, and what is set': {
    config: {
      before_send(made: { event: string; properties: object; $set?: object; $set_once?: object }) {
        if (made.event === 'seen')
          Object.assign(made.properties, { saw: Object.keys(made.$set ?? {}).join() })
        return made
      },
    },
    act(posthog) {
      posthog.identify('u1', { plan: 'pro' })
      return posthog.capture('seen', {}, { $set: { a: 1 } })
    },
  },
  'before_send sees and changes what is said of people and groups': {
    config: {
      before_send(made: { $set?: object; properties: Record<string, object> }) {
        for (const part of [made.$set, made.properties.$set, made.properties.$group_set])
          if (part) delete (part as { secret?: unknown }).secret
        return made
      },
    },
    act(posthog) {
      const heard: unknown[] = []
      posthog.on('eventCaptured', ({ event }) => heard.push(event))
      posthog.identify('u1', { plan: 'pro', secret: 1 })
      posthog.setPersonProperties({ seats: 3, secret: 2 })
      posthog.group('company', 'acme', { size: 4, secret: 3 })
      posthog.unsetPersonProperties(['old'])
      return heard
    },
  },
  'before_send ends what is said of groups and people': {
    config: { before_send: (made: { event: string }) => (made.event[0] === '$' ? null : made) },
    act(posthog) {
      posthog.group('company', 'acme', { size: 4 })
      posthog.setPersonProperties({ seats: 3 })
      return posthog.capture('seen')?.event
    },
  },
  sanitize_properties: {
    config: {
      sanitize_properties: (all: object, event: string) => ({ ...all, secret: undefined, event }),
    },
    act: (posthog) => posthog.capture('seen', { secret: 1, a: 1 })?.properties.event as unknown,
  },
  'what is undefined hides nothing': {
    act(posthog) {
      posthog.register({ plan: 'pro' })
      return posthog.capture('seen', { plan: undefined, none: undefined })
    },
  },
  'an instance of a class': {
    act(posthog) {
      class Money {
        amount = 3
      }
      return posthog.capture('paid', { price: new Money() })?.event
    },
  },
  'a text that is longer than the vendor takes': {
    act: (posthog) =>
      posthog.capture('seen', { text: 'x'.repeat(70_000) })?.properties.text.length as unknown,
  },
  'groups that were joined while opted out': {
    act(posthog) {
      posthog.opt_out_capturing()
      posthog.group('company', 'acme', { a: 1 })
      posthog.opt_in_capturing({ captureEventName: false })
      return posthog.capture('seen')
    },
  },
  'names of the denylist are taken out': {
    config: { property_denylist: ['secret', 'common'] },
    act(posthog) {
      posthog.register({ common: 1 })
      return posthog.capture('seen', { secret: 1, plan: 'pro' })
    },
  },
  'long texts are cut': {
    config: { properties_string_max_length: 50 },
    act: (posthog) => posthog.capture('seen', { text: 'x'.repeat(60), deep: ['y'.repeat(60)] }),
  },
  'a listener hears each event until it is taken away': {
    act(posthog) {
      const heard: unknown[] = []
      const stop = posthog.on('eventCaptured', (made) =>
        heard.push([made.event, made.properties.a]),
      )
      posthog.capture('first', { a: 1 })
      stop()
      posthog.capture('second')
      return heard
    },
  },
  loaded: {
    config: {
      loaded(one: PostHog) {
        one.register({ loaded: true })
      },
    },
    async act(posthog) {
      await soon()
      return posthog.get_property('loaded') as unknown
    },
  },
  'init twice is once': {
    act(posthog, main) {
      const { token, name } = posthog.config
      const again = main.init(token as string, { other: 1 }, name as string)
      return [again === posthog, again.config.other as unknown]
    },
  },
  set_config: {
    act(posthog) {
      posthog.set_config({ property_denylist: ['secret'] })
      return [posthog.config.property_denylist, posthog.capture('seen', { secret: 1, a: 1 })]
    },
  },
  'names of instances': {
    act: (posthog, main) => [String(posthog), String(main), posthog.__loaded],
  },
  push: {
    act(posthog) {
      const answer: unknown = posthog.push(['register', { a: 1 }])
      posthog.push(['capture', 'seen', { b: 2 }])
      posthog.push((() => posthog.capture('from a function')) as never)
      return [answer, posthog.get_property('a')]
    },
  },
  'flags that are not loaded': {
    act: (posthog) => [
      posthog.isFeatureEnabled('f'),
      posthog.getFeatureFlag('f'),
      posthog.getFeatureFlagPayload('f'),
      posthog.getFeatureFlagResult('f'),
      posthog.getAllFeatureFlags(),
      posthog.reloadFeatureFlags(),
      posthog.setPersonPropertiesForFlags({ a: 1 }),
    ],
  },
  'a flag’s default, and flags as React’s hooks ask for them': {
    act: (posthog) => [
      posthog.isFeatureEnabled('f', { defaultValue: true }),
      posthog.featureFlags.getFlags(),
      posthog.featureFlags.getFlagVariants(),
    ],
  },
  'flags that the app brings itself': {
    config: {
      bootstrap: {
        featureFlags: { on: true, kind: 'b' },
        featureFlagPayloads: { kind: '{"size":3}' },
      },
    },
    act: (posthog) => [
      posthog.isFeatureEnabled('on', { send_event: false }),
      posthog.getFeatureFlag('kind', { send_event: false }),
      posthog.getFeatureFlagPayload('kind'),
      posthog.isFeatureEnabled('other', { send_event: false }),
    ],
  },
  'flags that the app brings itself go with events, and are told of where they are asked for': {
    config: { bootstrap: { featureFlags: { on: true, kind: 'b', off: false } } },
    async act(posthog) {
      const heard: unknown[] = []
      posthog.on('eventCaptured', ({ event, properties }) => {
        const ofFlags = Object.entries(properties).filter(([name]) => askedOfFlags.test(name))
        heard.push(`${event} ${JSON.stringify(ofFlags.sort())}`)
      })
      posthog.onFeatureFlags((...told) => heard.push(JSON.stringify(told.slice(0, 2))))
      await soon()
      for (let times = 0; times < 2; times += 1) posthog.getFeatureFlag('kind')
      const answers = [
        posthog.isFeatureEnabled('on'),
        posthog.isFeatureEnabled('off'),
        posthog.getFeatureFlag('other'),
        posthog.getFeatureFlagResult('kind'),
        posthog.getFeatureFlagPayload('kind'),
        posthog.getAllFeatureFlags(),
        posthog.featureFlags.getFlags(),
        posthog.featureFlags.getFlagVariants(),
      ]
      posthog.capture('seen')
      return [answers, heard]
    },
  },
  'recording that is off': {
    act: (posthog) => [posthog.sessionRecordingStarted(), isText(posthog.get_session_replay_url())],
  },
  'what an assistant’s answer was worth': {
    act(posthog) {
      posthog.captureTraceFeedback('t1', 'good')
      posthog.captureTraceMetric('t1', 'score', 3)
    },
  },
  'an internal user': { act: (posthog) => posthog.setInternalOrTestUser() },
  createPersonProfile: {
    act(posthog) {
      posthog.createPersonProfile()
      posthog.createPersonProfile()
      posthog.capture('seen')
    },
  },
  getSessionProperty: {
    act(posthog) {
      posthog.register_for_session({ a: 1 })
      return [posthog.getSessionProperty('a'), posthog.getSessionProperty('b')]
    },
  },
}
