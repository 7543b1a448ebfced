import type { RecordedEvent, RecordedRequest, RecordingEndpoint, TestPage } from 'cordon/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { press, signOut, tour, until } from '../../examples/takeover/check/tour.mjs'
import { personal } from '../../examples/takeover/servers/requests-of.mjs'
import { KILL, start } from '../../examples/takeover/servers/start.mjs'
import type { Engine } from './support/engine'
import { launchEngine, wanted } from './support/engines'

/** ms: what was handed to the browser's network before the kill is seen after it. */
const allowance = 1_000
const view = '$mp_web_page_view'
/** What the tour tracks, in its order. */
const tracked = [
  ...[view, 'prices_opened', 'start_clicked', view, 'password_forgotten', 'signed_in', 'week_seen'],
  ...[view, 'plan_dialog_opened', 'plan_added', 'plan_done', 'week_shared'],
  ...['billing_seen', view, 'plan_changed', 'card_changed'],
  ...['settings_seen', view, 'theme_changed', 'member_invited', 'language_changed'],
  ...['help_seen', view, 'question_asked', 'help_rated', 'signed_out', view, view],
]
/** What the tour does to profiles, by the properties: an SDK sends these in requests of their own. */
const profiled = [
  ...['role', 'first_area', 'areas', 'plans', 'plans_done'],
  ...['plan', 'seats', 'plans_had', 'language'],
]
/** Properties whose values are somebody's: what the rules take out of the app's events. */
const taken = [
  ...['email', 'owner_name', 'invitee_email', 'with', 'contact', 'last4', 'current_page_title'],
]

/** What arrived at the vendors, at one step. */
interface Step {
  readonly mixpanel: readonly RecordedEvent[]
  readonly posthog: readonly string[]
  readonly replay: number
  readonly text: string
}

// Whose process frames have is nothing to a page without any.
describe.each(wanted.filter((name) => !name.includes('frames')))('%s', (name) => {
  let engine: Engine
  let example: Awaited<ReturnType<typeof start>>
  let before: Step
  let after: Step
  let startedAt = 0
  /** Ids of events at Mixpanel's server that have been looked at: its SDK sends what a page left behind again. */
  const counted = new Set<string | undefined>()
  let tabs: readonly TestPage[] = []
  let contacts: unknown

  beforeAll(async () => {
    // WebKitGTK's `document.cookie` sometimes tells an older value than one it has told before (3 of 2,039 writes of a
    // busy page): the vendor's library, which reads its cookie at each call, loses properties by it, without Cordon too.
    const persistence = name === 'webkit' ? 'localStorage' : 'cookie'
    ;[engine, example] = await Promise.all([launchEngine(name), start(0, persistence)])
    const profile = await engine.browser.profile()
    const first = await profile.open(`${example.url}/before/`)
    await tour(first)
    await signOut(first)
    before = await whenAllArrived(first, [])
    startedAt = Date.now()
    await first.goto(`${example.url}/after/`)
    await tour(first)
    await signOut(first)
    after = await whenAllArrived(first, tracked)
    contacts = await first.evaluate('analytics.report().vendors.replay.contacts')
    const second = await profile.open(`${example.url}/after/app.html`)
    await press(second, 'sign-in')
    tabs = [first, second]
  }, 180_000)
  afterAll(() => Promise.all([engine.close(), example.close()]))

  /** What arrived since the last time; not the vendor's own `$identify`, which Cordon does without. */
  async function whenAllArrived(page: TestPage, atPosthog: readonly string[]): Promise<Step> {
    const { mixpanel, posthog, replay } = example.vendors
    const events = (): RecordedEvent[] =>
      once(mixpanel).filter(({ id, name }) => name !== '$identify' && !counted.has(id))
    const uploads = (): RecordedRequest[] =>
      replay.requests.filter(({ path }) => path !== '/tag.js')
    const isWhole = (): boolean => {
      const profile = Object.assign({}, ...Object.values(profileOf(mixpanel.events))) as object
      return (
        events().length === tracked.length &&
        profiled.every((property) => property in profile) &&
        tracking(posthog).length === atPosthog.length &&
        uploads().length > 0
      )
    }
    await mixpanel.waitFor(isWhole, 30_000).catch(async (error: unknown) => {
      const arrived = {
        mixpanel: events().map((event) => event.name),
        again: once(mixpanel).flatMap(({ id, name }) => (counted.has(id) ? [name] : [])),
        profile: profileOf(mixpanel.events),
        posthog: tracking(posthog),
        uploads: uploads().length,
      }
      const said = await page.evaluate('JSON.stringify(window.analytics?.status())')
      throw new Error(`${String(error)}: ${JSON.stringify(arrived)}; ${String(said)}`)
    })
    await until(page, '!window.analytics || analytics.status().posthog.pending === 0')
    const step = {
      mixpanel: [...events(), ...mixpanel.events.filter((event) => !event.id)],
      posthog: tracking(posthog),
      replay: uploads().length,
      text: textOf(mixpanel) + textOf(posthog),
    }
    for (const { id } of step.mixpanel) counted.add(id)
    for (const vendor of Object.values(example.vendors)) vendor.clear()
    return step
  }

  test('all events arrive at the vendor as before: names, order, ids, times', () => {
    for (const step of [before, after]) {
      const events = step.mixpanel.filter((event) => event.id)
      expect(events.map((event) => event.name).sort()).toEqual([...tracked].sort())
      expect(new Set(events.map((event) => event.id)).size).toBe(tracked.length)
    }
    const firstAt = (name: string): number =>
      Math.min(...after.mixpanel.filter((one) => one.name === name).map(({ time = 0 }) => time))
    const times = [startedAt, ...tracked.slice(1).map(firstAt), Date.now()]
    const views = firstAt(view)
    const ofViews = times.filter((time) => time !== views)
    expect(ofViews).toEqual([...ofViews].sort((a, b) => a - b))
  })

  test('their properties are as before, without what is somebody’s', () => {
    expect(given(after)).toEqual(given(before))
    const signedIn = after.mixpanel.find((event) => event.name === 'signed_in')
    expect(signedIn?.properties).toMatchObject({ $duration: expect.any(Number) })
  })

  test('profiles get what they got, without what is somebody’s', () => {
    expect(profileOf(after.mixpanel)).toEqual(profileOf(before.mixpanel))
    expect(profileOf(after.mixpanel)).toMatchObject({ $add: { plans: 1, plans_done: 1 } })
  })

  test('the second vendor, which the app has no line for, gets the same events', () => {
    const names = tracked.map((name) => (name === view ? '$pageview' : name))
    expect([...after.posthog].sort()).toEqual(names.sort())
  })

  test('personal data is gone from every request; before, it was in them', () => {
    const found = ({ text }: Step): string[] => personal.filter((one) => text.includes(one))
    expect(found(before)).toEqual(personal)
    expect(found(after)).toEqual([])
  })

  test('the replay tag, which the site’s template puts there, runs, and the report has what it sent', () => {
    expect(before.replay).toBeGreaterThan(0)
    expect(after.replay).toBeGreaterThan(0)
    const { host } = new URL(example.vendors.replay.url)
    expect(contacts).toContainEqual(expect.objectContaining({ host }))
  })

  test('one config change silences vendor and replay tag in every tab; the second vendor goes on', async () => {
    const { mixpanel, posthog, replay } = example.vendors
    const has = (name: string): boolean => once(posthog).some((event) => event.name === name)
    example.write(KILL)
    const isOff = `['mixpanel', 'replay'].every((name) => analytics.status()[name].state === 'off')`
    await Promise.all(tabs.map((tab) => until(tab, isOff)))
    const killedAt = Date.now()
    const [first, second] = tabs as [TestPage, TestPage]
    await press(first, 'forgot')
    for (const step of ['add', 'save', 'to-help', 'ask', 'rate']) await press(second, step)
    await posthog.waitFor(() => has('help_rated'), 30_000)
    // Recorder and SDK would have sent by now; of nothing there is no event.
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    const { respond } = replay
    posthog.clear()
    // The template asks for the tag's file before the app's code is there. What a tag sends before that, nothing can hold.
    replay.respond = async (request) => {
      await posthog.waitFor(() => has('$pageview'), 30_000)
      return respond(request)
    }
    await first.goto(`${example.url}/after/`)
    await press(first, 'prices')
    await posthog.waitFor(() => has('prices_opened'), 30_000)
    // The recorder uploads what it saw, and is refused.
    await until(first, `analytics.status().replay.blocked.may_not_run`)
    const late = [mixpanel, replay].flatMap(({ requests }) =>
      requests.filter(({ at }) => at > killedAt + allowance).map(({ path }) => path),
    )
    expect(late).toEqual(['/tag.js'])
    // The recorder clears its own cookie by an empty one that expires now: WebKit shows that until the second is over.
    const left = (): Promise<string[]> =>
      second.evaluate<string[]>(`[
        ...document.cookie.split('; '),
        ...Object.keys(localStorage),
        ...Object.keys(sessionStorage),
      ].filter((name) => /^(mp_|__mp|_cl)/.test(name))`)
    await expect.poll(left).toEqual([])
  })
})

/** An SDK may send an event again, with the same id. */
function once({ events }: RecordingEndpoint): RecordedEvent[] {
  const seen = new Map(events.filter((event) => event.id).map((event) => [event.id, event]))
  return [...seen.values()]
}

/** Names of what was tracked, without the vendor's own `$identify` and the like. */
function tracking(posthog: RecordingEndpoint): string[] {
  const names = once(posthog).map((event) => event.name)
  return names.filter((name) => name === '$pageview' || !name.startsWith('$'))
}

/** What the app itself gave its events, and not the vendor's SDK; but what the rules take. */
function given({ mixpanel }: Step): string[] {
  const isOwn = (property: string): boolean =>
    !/^(\$|mp_|token$|time$|distinct_id$)/.test(property) && !taken.includes(property)
  return mixpanel
    .filter((event) => event.id)
    .map(({ name, properties }) => {
      const own = Object.entries(properties).filter(([property]) => isOwn(property))
      return same([name, ...own.sort(([a], [b]) => a.localeCompare(b))])
    })
    .sort()
}

/** One step's paths are the other's, and a pseudonym stands for an id. */
function same(value: unknown): string {
  const text = JSON.stringify(value).replace(/p_[0-9a-f]{32}|org-0815/g, '(an id)')
  return text.replaceAll('/before/', '/after/')
}

/** All that was done to profiles, but for what the SDK adds and the rules take. */
function profileOf(events: readonly RecordedEvent[]): Record<string, object> {
  const profile: Record<string, object> = {}
  for (const { name, id, properties } of events) {
    if (id) continue
    const own = Object.entries(properties).filter(([property]) => !/^\$|^company$/.test(property))
    if (own.length) profile[name] = { ...profile[name], ...Object.fromEntries(own) }
  }
  return profile
}

function textOf({ requests }: RecordingEndpoint): string {
  return JSON.stringify(requests.map(({ text, payload }) => [text, payload])).toLowerCase()
}
