import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundlePage } from './support/bundle-page'
import { openLab, type Lab } from './support/lab'

let lab: Lab
let page: Page
const answers = new Map<string, { real: unknown; compat: unknown }>()

beforeAll(async () => {
  lab = await openLab([], await bundlePage('test/browser/support/compat-page.ts'))
  const tab = await lab.tab(
    await lab.profile(),
    '/some/path?utm_source=news&q=1',
    'https://search.example/x',
  )
  page = tab.page
  await page.addScriptTag({ type: 'module', url: '/compat-page/compat-page.js' })
  await page.waitForFunction(() => 'sides' in window)
  for (const [what, act, config] of cases)
    answers.set(
      what,
      await both(act, config).catch((error) => ({ real: String(error), compat: undefined })),
    )
})
afterAll(() => lab.close())

/**
 * Does the same on the vendor's library and on ours, each with an instance of a token of its own, and
 * returns what either answers; ids, times and the token are told by their kind.
 */
function both(act = '', config = '{}'): Promise<{ real: unknown; compat: unknown }> {
  return page.evaluate(
    async ([body, settings, host]) => {
      const kinds = (value: unknown): unknown =>
        JSON.parse(
          JSON.stringify(value, (name, one: unknown) => {
            if (one === undefined) return '<undefined>'
            if (name === 'time' && typeof one === 'number') return '<time>'
            if (name === '$insert_id') return typeof one
            if (name === '$lib_version') return '<version>'
            return one
          }) ?? '"<undefined>"',
        )
      const run = new Function('mp', 'name', 'main', `return (async () => { ${body} })()`) as (
        ...of: unknown[]
      ) => Promise<unknown>
      const found: Record<string, unknown> = {}
      // A vendor's instance knows nobody yet; of ours, the page would.
      window.analytics.reset()
      for (const [side, main] of Object.entries((window as never as { sides: object }).sides)) {
        const name = `n${Math.random().toString(36).slice(2)}`
        main.init('main', { api_host: host, batch_requests: false })
        const given = (new Function(`return ${settings}`) as () => object)()
        const mp = main.init(
          name,
          {
            api_host: host,
            batch_requests: false,
            persistence: 'localStorage',
            skip_first_touch_marketing: true,
            ...given,
          },
          name,
        )
        const device = mp.get_property('$device_id')
        const answer = await run(mp, name, main)
        found[side] = JSON.parse(
          (JSON.stringify(kinds(answer)) ?? '')
            .replaceAll(String(device), '<device>')
            .replaceAll(name, '<name>'),
        )
      }
      return found as { real: unknown; compat: unknown }
    },
    [act, config, lab.mixpanel.url] as const,
  )
}

const callback = 'new Promise((done) => CALL)'
const told = (call: string): string => `return ${callback.replace('CALL', call)}`

/** What an app sees of each call: `[what, code]`, where `mp` is a fresh instance. */
const cases: readonly (readonly [string, string, string?])[] = [
  ['track returns the payload', `return mp.track('Signed up', { plan: 'pro' })`],
  ['track without properties', `return mp.track('Signed up')`],
  ['track without a name', `return mp.track()`],
  [
    'a caller has the last word on time and distinct_id, not on the token',
    `return mp.track('x', { time: 7, distinct_id: 'd', token: 't', $insert_id: 'i' })`,
  ],
  [
    'strings are cut, at any depth',
    `const long = 'x'.repeat(300); return mp.track('e'.repeat(300), { long, deep: { long, list: [long, 5, [long]] } })`,
  ],
  [
    'the caller’s object stays as it was',
    `const given = { a: 1 }; mp.track('x', given); return given`,
  ],
  [
    'names of the blacklist are taken out',
    `return mp.track('x', { plan: 'pro', secret: 1 })`,
    `{ property_blacklist: ['$current_url', 'secret'] }`,
  ],
  [
    'track_with_groups',
    `return mp.track_with_groups('x', { a: 1 }, { company: ['a', 'b'], team: null })`,
  ],
  [
    'track_with_groups without properties',
    `return mp.track_with_groups('x', null, { company: 'a' })`,
  ],
  [
    'the campaign of the page is registered',
    `return [mp.get_property('utm_source'), mp.get_property('utm_medium')]`,
  ],
  [
    'no campaign is registered that is not to be kept',
    `return mp.get_property('utm_source')`,
    `{ stop_utm_persistence: true }`,
  ],
  [
    'the campaign goes with later events of other addresses',
    `history.replaceState({}, '', '/some/path'); const event = mp.track('x'); history.replaceState({}, '', '/some/path?utm_source=news&q=1'); return event.properties.utm_source`,
  ],
  ['track_pageview', `return mp.track_pageview()`],
  [
    'track_pageview with properties and a name',
    `return mp.track_pageview({ a: 1 }, { event_name: 'Seen' })`,
  ],
  ['track_pageview with nonsense', `return mp.track_pageview('nonsense')`],
  [
    'the callback is told 1',
    told(`mp.track('x', {}, (...of) => done([of[0], of[1] && of[1].event]))`),
  ],
  [
    'the callback as the fourth argument',
    told(`mp.track('x', {}, { send_immediately: true }, (answer) => done(answer))`),
  ],
  [
    'the callback of a beacon is told at once',
    `let answer; const payload = mp.track('x', {}, { transport: 'sendBeacon' }, (one) => (answer = one)); return [answer, payload.event]`,
  ],
  [
    'a verbose answer',
    told(`mp.track('x', {}, (answer) => done(answer && answer.status))`),
    `{ verbose: true }`,
  ],
  [
    'who waits for a name is told -1, and no more',
    `const said = []; const note = (...of) => said.push(of); mp.people.set('a', 1, note); mp.people.increment('b', 1, note); mp.set_group('company', 'x', note); mp.set_config({ verbose: true }); mp.people.union({ c: 1 }, note); return said`,
  ],
  [
    'register, in events and read back',
    `mp.register({ a: 1, b: null }); return [mp.get_property('a'), mp.get_property('b'), mp.get_property('c'), mp.track('x')]`,
  ],
  [
    'register_once',
    `mp.register({ a: 0 }); mp.register_once({ a: 1, b: 2 }); mp.register_once({ b: 3 }); mp.register_once({ b: 4 }, 2); return [mp.get_property('a'), mp.get_property('b')]`,
  ],
  [
    'unregister',
    `mp.register({ a: 1 }); mp.unregister('a'); return [mp.get_property('a'), mp.track('x')]`,
  ],
  [
    'what does not last',
    `mp.register({ a: 1 }); mp.register({ a: 2, b: 3 }, { persistent: false }); const first = [mp.get_property('a'), mp.track('x')]; mp.unregister('a', { persistent: false }); return [first, mp.track('x')]`,
  ],
  [
    'register_once of what does not last',
    `mp.register_once({ a: 1 }, undefined, { persistent: false }); mp.register_once({ a: 2 }, 'None', { persistent: false }); return mp.track('x')`,
  ],
  ['name_tag', `mp.name_tag('Ada'); return mp.get_property('mp_name_tag')`],
  [
    'time_event',
    `mp.time_event('x'); const first = mp.track('x').properties.$duration; return [typeof first, mp.track('x').properties.$duration]`,
  ],
  [
    'ids of a fresh instance',
    `return [mp.get_distinct_id(), mp.get_property('$device_id'), mp.get_property('$user_id')]`,
  ],
  [
    'identify',
    `return [mp.identify('u1'), mp.get_distinct_id(), mp.get_property('$user_id'), mp.get_property('$device_id'), mp.track('x')]`,
  ],
  [
    'identify with a number',
    `mp.identify(7); return [mp.get_distinct_id(), mp.track('x').properties.distinct_id]`,
  ],
  ['identify with a device id', `return [mp.identify('$device:x'), mp.get_distinct_id()]`],
  [
    'identify with the id as it is',
    `return [mp.identify(mp.get_distinct_id()), mp.get_property('$user_id')]`,
  ],
  ['alias', `return [mp.alias('u2'), mp.get_distinct_id(), mp.get_property('__alias')]`],
  ['alias of the id as it is', `mp.identify('u1'); return mp.alias('u1')`],
  [
    'alias of a person that is known',
    `mp.register({ $people_distinct_id: 'u1' }); return [mp.alias('u1'), mp.get_property('__alias')]`,
  ],
  [
    'identify with the alias',
    `mp.alias('u2'); const before = mp.get_distinct_id(); mp.identify('u2'); return [mp.get_property('$user_id'), mp.get_distinct_id() === before, mp.get_property('__alias')]`,
  ],
  [
    'identify with another than the alias',
    `mp.alias('u2'); mp.identify('u3'); return [mp.get_distinct_id(), mp.get_property('__alias')]`,
  ],
  [
    'reset',
    `mp.register({ a: 1 }); mp.identify('u1'); mp.reset(); return [mp.get_property('a'), mp.get_property('$user_id'), mp.get_distinct_id() === '$device:' + mp.get_property('$device_id')]`,
  ],
  [
    'people.set before identify',
    `let answer; const payload = mp.people.set('a', 1, (one) => (answer = one)); return [answer, payload]`,
  ],
  [
    'people.set after identify',
    told(
      `(mp.identify('u1'), mp.people.set({ a: 1, $token: 'no', at: new Date(0) }, (answer, payload) => done([answer, payload])))`,
    ),
  ],
  [
    'people.set_once',
    `mp.identify('u1'); return [mp.people.set_once('a', 1), mp.people.set_once({ b: 2 })]`,
  ],
  [
    'people.unset',
    `mp.identify('u1'); return [mp.people.unset('a'), mp.people.unset(['a', '$token'])]`,
  ],
  [
    'people.increment',
    `mp.identify('u1'); return [mp.people.increment('a'), mp.people.increment('a', 5), mp.people.increment({ a: 2, b: 'no', c: '3' })]`,
  ],
  [
    'people.append and remove',
    `mp.identify('u1'); return [mp.people.append('a', 'x'), mp.people.append({ b: ['y'] }), mp.people.remove('a', 'x'), mp.people.remove({ b: 'y' })]`,
  ],
  [
    'people.union',
    `mp.identify('u1'); return [mp.people.union('a', 'x'), mp.people.union({ b: ['y', 'z'], c: 1 })]`,
  ],
  ['people.clear_charges', `mp.identify('u1'); return mp.people.clear_charges()`],
  [
    'people.delete_user',
    `const before = mp.people.delete_user(); mp.identify('u1'); return [before, mp.people.delete_user()]`,
  ],
  [
    'what waits is merged and told of',
    `const seen = []; mp.people.set({ a: 1 }); mp.people.union('u', 'x'); mp.people.union('u', ['x', 'y']); mp.people.increment('n', 2); mp.people.increment('n'); mp.people.set_once('o', 1); mp.people.set_once('o', 2); mp.people.set('v', 1); mp.people.unset('v'); const note = (...of) => seen.push([of[0], Object.keys(of[1]).filter((name) => !/\\$(token|distinct|device|user)/.test(name)).map((name) => [name, of[1][name]])]); mp.identify('u1', note, note, note, note, note, note, note); await new Promise((done) => { const wait = () => (seen.length >= 5 ? done() : setTimeout(wait, 20)); wait() }); return seen.map((one) => JSON.stringify(one)).sort()`,
    `{ save_referrer: false }`,
  ],
  [
    'set_group',
    `return [mp.set_group('company', 'a'), mp.get_property('company'), mp.set_group('company', ['b', 'c']), mp.get_property('company')]`,
  ],
  [
    'add_group and remove_group',
    `return [mp.add_group('company', 'a'), mp.add_group('company', 'b'), mp.add_group('company', 'a'), [...mp.get_property('company')], mp.remove_group('company', 'x'), mp.remove_group('company', 'a')]`,
  ],
  [
    'get_group',
    `const one = mp.get_group('company', 'a'); return [one === mp.get_group('company', 'a'), one === mp.get_group('company_a', ''), String(one)]`,
  ],
  [
    'a group’s profile',
    `const one = mp.get_group('company', 'a'); return [one.set('a', 1), one.set({ b: 2 }), one.set_once('c', 3), one.union('d', ['x']), one.unset('e'), one.remove('f', 'y')]`,
  ],
  ['toString', `return [String(mp), String(mp.people), String(main)]`],
  [
    'config',
    `mp.set_config({ a: 1, track_links_timeout: 5 }); return [mp.get_config('a'), mp.get_config('track_links_timeout'), mp.get_config('debug'), mp.get_config('verbose'), mp.get_config('property_blacklist'), mp.get_config('ignore_dnt'), mp.get_config('nothing'), mp.config.name]`,
  ],
  [
    'what a config has when nothing is said',
    `return 'api_method api_transport app_host autocapture batch_autostart batch_flush_interval_ms batch_request_timeout_ms batch_size cdn cookie_domain cookie_expiration cookie_name cross_site_cookie cross_subdomain_cookie disable_cookie disable_persistence flags hooks img ip mp_loader opt_out_persistence_by_default opt_out_tracking_by_default opt_out_tracking_cookie_prefix opt_out_tracking_persistence_type persistence_name record_sessions_percent save_referrer secure_cookie stop_utm_persistence store_google test track_links_timeout track_marketing track_pageview upgrade verbose'.split(' ').map((name) => [name, main.get_config(name)])`,
  ],
  [
    'disable',
    `mp.disable(['x']); let answer; const first = [mp.track('x', {}, (one) => (answer = one)), answer, mp.track('y').event]; mp.disable(); return [first, mp.track('y'), mp.people.set('a', 1).$set.a]`,
  ],
  [
    'opting out',
    `mp.opt_out_tracking(); let answers = []; const note = (one) => answers.push(one); return [mp.has_opted_out_tracking(), mp.has_opted_in_tracking(), mp.track('x', {}, note), mp.people.set('a', 1, note), mp.set_group('c', 'a', note), mp.get_group('c', 'a').set('b', 1, note), mp.track_pageview(), answers]`,
  ],
  [
    'opting out and in again',
    `mp.opt_out_tracking(); mp.opt_in_tracking(); const first = [mp.has_opted_out_tracking(), mp.has_opted_in_tracking(), mp.track('x').event]; mp.clear_opt_in_out_tracking(); return [first, mp.has_opted_in_tracking(), mp.has_opted_out_tracking(), mp.track('x').event]`,
  ],
  [
    'out by default',
    `const first = [mp.has_opted_out_tracking(), mp.track('x')]; mp.opt_in_tracking(); return [first, mp.has_opted_out_tracking(), mp.track('x').event]`,
    `{ opt_out_tracking_by_default: true }`,
  ],
  [
    'opting in sends an event',
    `const seen = []; mp.opt_in_tracking({ track: (...of) => seen.push(of.slice(0, 2)), track_event_name: 'Agreed', track_properties: { a: 1 } }); return seen`,
  ],
  [
    'hooks change a call',
    `mp.add_hook('before_track', (name, properties) => [name + '!', { ...properties, b: 2 }]); mp.add_hook('before_track', (name) => name + '?'); return mp.track('x', { a: 1 })`,
  ],
  ['hooks cancel a call', `mp.add_hook('before_track', () => undefined); return [mp.track('x')]`],
  [
    'hooks see the whole event',
    `mp.add_hook('before_send_events', (payload) => ({ ...payload, event: 'other' })); return mp.track('x')`,
  ],
  [
    'hooks of register and identify',
    `mp.add_hook('before_register', (given) => ({ ...given, b: 2 })); mp.add_hook('before_identify', (id) => id + '!'); mp.register({ a: 1 }); mp.identify('u1'); return [mp.get_property('b'), mp.get_distinct_id()]`,
  ],
  [
    'hooks are taken away and replaced',
    `const hook = () => undefined; mp.add_hook('before_track', hook); mp.remove_hook('before_track', hook); const first = mp.track('x').event; mp.add_hook('before_track', hook); mp.set_config({ hooks: { before_track: (name) => name + '!' } }); return [first, mp.track('x').event]`,
  ],
  [
    'push',
    `mp.push(['register', { a: 1 }]); let self; mp.push(function () { self = this === mp }); mp.push([['get_group', 'company', 'a'], ['set', { b: 1 }]]); return [mp.get_property('a'), self]`,
  ],
  [
    'an instance with the same name again',
    `const again = main.init(name + 'x', {}, name); return [typeof again.track, main[name] === again]`,
  ],
  [
    'two instances with one token share what is registered',
    `const other = main.init(name, { persistence: 'localStorage' }, name + 'other'); mp.register({ a: 1 }); return typeof other.track`,
  ],
  [
    'flags without a network',
    `return [typeof mp.flags.are_flags_ready(), mp.flags.get_variant_value_sync('f', 'fallback'), mp.flags.is_enabled_sync('f', true), mp.flags.is_enabled_sync('f')]`,
  ],
  [
    'recording',
    `return [mp.get_session_recording_properties(), mp.get_session_replay_url() || 'none']`,
  ],
  ['get_tab_id', `return [typeof mp.get_tab_id(), mp.get_tab_id() === mp.get_tab_id()]`],
]

test.each(cases.map(([what]) => what))('%s: as with the vendor’s library', (what) => {
  const { real, compat } = answers.get(what) ?? { real: 'none', compat: undefined }
  expect(compat).toEqual(real)
})

test('whatever function the vendor’s instance has, this one has', async () => {
  const [real, compat] = await page.evaluate(() =>
    Object.values((window as never as { sides: Record<string, object> }).sides).map((main) => {
      const one = (main as { init(...of: unknown[]): Record<string, unknown> }).init(
        'functions',
        {},
        'functions',
      )
      const names: string[] = []
      for (const part of ['', 'people.', 'flags.']) {
        const whole = (part ? one[part.slice(0, -1)] : one) as Record<string, unknown>
        for (let of: object = whole; of !== Object.prototype; of = Object.getPrototypeOf(of))
          for (const name of Object.getOwnPropertyNames(of))
            if (!name.startsWith('_') && typeof whole[name] === 'function') names.push(part + name)
      }
      return names
    }),
  )
  // Its types have none of these: batches, payloads of `people`, and the inside of flags.
  const internal = /batcher|report_error|_action$|^flags\.[a-z]+([A-Z]|$)/
  const missing = real?.filter((name) => !compat?.includes(name) && !internal.test(name))
  expect([real?.includes('people.set'), missing]).toEqual([true, []])
})

describe.each(['real', 'compat'])('links and forms, %s', (side) => {
  /** A page of its own, whose link was clicked; what was told, and where the page is then. */
  async function clicked(config: string, told: string): Promise<{ told: unknown; at: string }> {
    const { page: own } = await lab.tab(await lab.profile(), '/links')
    await own.addScriptTag({ type: 'module', url: '/compat-page/compat-page.js' })
    await own.waitForFunction(() => 'sides' in window)
    await own.evaluate(
      ([which, settings, answer, host]) => {
        document.body.innerHTML = '<a id="link" href="/next">Next</a><svg><a class="svg"></a></svg>'
        const { sides } = window as never as { sides: Record<string, Record<string, never>> }
        const main = sides[which] as never as {
          init: (...of: unknown[]) => { track_links: (...of: unknown[]) => unknown }
        }
        const options = (new Function(`return ${settings}`) as () => object)()
        const mp = main.init(
          'links',
          { api_host: host, batch_requests: false, ...options },
          'links',
        )
        mp.track_links('.svg', 'nothing')
        mp.track_links('#none', 'nothing')
        mp.track_links('#link', 'Clicked', { a: 1 }, (isTimeout: boolean, properties: object) => {
          localStorage.setItem('told', JSON.stringify([isTimeout, properties]))
          return answer === 'stay' ? false : undefined
        })
      },
      [side, config, told, lab.mixpanel.url] as const,
    )
    await own.click('#link')
    await own.waitForFunction(() => localStorage.getItem('told') !== null)
    if (told !== 'stay') await own.waitForURL('**/next')
    const said = JSON.parse((await own.evaluate(() => localStorage.getItem('told'))) ?? 'null')
    return { told: said, at: new URL(own.url()).pathname }
  }

  test('a click is tracked, told of, and followed', async () => {
    const { told, at } = await clicked('{ track_links_timeout: 10_000 }', 'go')
    expect(told).toEqual([false, { a: 1, url: expect.stringMatching(/\/next$/) }])
    expect(at).toBe('/next')
  })

  test('a callback that says so keeps the page', async () => {
    expect((await clicked('{ track_links_timeout: 10_000 }', 'stay')).at).toBe('/links')
  })

  // With the vendor's library the network may be as quick.
  test.runIf(side === 'compat')('a timeout of 1 ms is told ahead of the delivery', async () => {
    expect((await clicked('{ track_links_timeout: 1 }', 'go')).told).toMatchObject([true, {}])
  })
})
