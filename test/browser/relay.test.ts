import type { RecordedRequest, TestPage, TestProfile } from 'cordon/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Engine } from '../engines/support/engine'
import { launchEngine, wanted } from '../engines/support/engines'
import {
  allOn,
  bundleSite,
  openRelaySite,
  usualSdks,
  type RelaySite,
  type Sdks,
} from '../relay/support/relay-site'

/** `RELAY=all` (`npm run test:relay`): older versions of the SDKs too, and sealed frames. */
const isLong = process.env.RELAY === 'all'
const versions: Readonly<Record<string, Sdks>> = {
  'the SDKs as they are': usualSdks,
  ...(isLong && {
    'older SDKs': { mixpanel: 'mixpanel-2.65/dist/mixpanel-core.cjs.js', posthog: 'posthog-1.376' },
    'old SDKs': { mixpanel: 'mixpanel-2.45', posthog: 'posthog-1.282' },
  }),
}

const path =
  '/people/augusta-lovelace/orgs/org-0815/settings?email=augusta.lovelace%40example.com&city=Paris&uid=user-4711#name=Augusta+Lovelace'

/** The six kinds of data of the breach, and what only the connection shows. */
const canaries = [
  ...['Augusta', 'Lovelace', 'augusta.lovelace', 'Paris', 'Ile-de-France', '48.85341'],
  ...['X11', 'Linux', 'Chrome', 'Firefox', 'Safari', 'WebKit', 'Gecko', 'Mozilla'],
  ...['partner-portal', 'secret search', 'user-4711', 'org-0815', 'cookie-canary', '203.0.113.7'],
]

/** Of ids drawn by lot some spell so short a word in their middle. */
const isX11 = /(?<![a-z\d])x11(?![a-z\d])/

const personal = `{
  email: 'augusta.lovelace@example.com', fullName: 'Augusta Lovelace', city: 'Paris',
  region: 'Ile-de-France', latitude: 48.85341, note: 'ask augusta.lovelace@example.com',
  referrer: 'https://partner-portal.example/?q=secret+search', ip: '203.0.113.7',
  $initial_referrer: 'https://partner-portal.example/', user_id: 'user-4711', orgId: 'org-0815',
}`

/** Both SDKs without Cordon, as a tab of yesterday has them; \`count\` events each. */
function rawSdks(count: number): string {
  return `(() => {
    const personal = ${personal}
    mixpanelSdk.init('mp-token', { api_host: '/a', batch_flush_interval_ms: 300, persistence: 'localStorage' })
    posthogSdk.init('phc_token', { api_host: '/b', opt_out_useragent_filter: true, autocapture: true })
    mixpanelSdk.identify('user-4711')
    mixpanelSdk.people.set({ $email: personal.email, $name: personal.fullName, plan: 'pro' })
    posthogSdk.identify('user-4711', { email: personal.email, plan: 'pro' })
    for (let number = 0; number < ${count}; number += 1) {
      mixpanelSdk.track('tick', { ...personal, number })
      posthogSdk.capture('tick', { ...personal, number })
    }
  })()`
}

function numbersOf(requests: readonly RecordedRequest[]): unknown[] {
  return requests
    .filter(({ status = 0 }) => status >= 200 && status < 300)
    .flatMap(({ events }) => events.filter(({ name }) => name === 'tick'))
    .map(({ properties }) => properties.number)
    .sort((a, b) => Number(a) - Number(b))
}

interface Status {
  readonly state: string
  readonly delivered: number
  readonly dropped: Readonly<Record<string, number>>
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number)
}

/** Every byte that went upstream, the connection's own \`host\` apart. */
function bytesOf({ mixpanel, posthog, own }: RelaySite): string {
  const requests = [mixpanel, posthog, own].flatMap((vendor) => vendor.requests)
  const raw = requests
    .map(({ path: target, query, headers, text, payload }) =>
      JSON.stringify([target, query, { ...headers, host: '' }, text, payload]),
    )
    .join('\n')
  return raw + decodeURIComponent(raw.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/\+/g, ' '))
}

function leaked(site: RelaySite): string[] {
  const bytes = bytesOf(site).toLowerCase()
  return canaries.filter((value) =>
    value === 'X11' ? isX11.test(bytes) : bytes.includes(value.toLowerCase()),
  )
}

describe.each(wanted)('%s', (name) => {
  let engine: Engine
  let profile: TestProfile
  beforeAll(async () => {
    engine = await launchEngine(name)
  }, 180_000)
  beforeEach(async () => {
    profile = await engine.browser.profile()
  })
  afterEach(() => profile.close())
  afterAll(() => engine.close())

  async function visit(site: RelaySite): Promise<TestPage> {
    const tab = await profile.open(site.url + path)
    await expect.poll(() => tab.evaluate<boolean>(`'createAnalytics' in window`)).toBe(true)
    return tab
  }

  describe.each(Object.entries(versions))('%s, without Cordon in the page', (_what, sdks) => {
    let files: Map<string, string>
    let site: RelaySite
    beforeAll(async () => {
      files = await bundleSite(sdks)
    })
    beforeEach(async () => {
      site = await openRelaySite(files)
    })
    afterEach(() => site.close())

    test('everything arrives once, and nothing personal, nor anything of the connection', async () => {
      const tab = await visit(site)
      await tab.evaluate(rawSdks(20))
      await site.mixpanel.waitFor((all) => numbersOf(all).length >= 20, 20_000)
      await site.posthog.waitFor((all) => numbersOf(all).length >= 20, 20_000)
      await site.mixpanel.waitFor((all) => all.some((one) => one.path === '/engage/'), 20_000)
      await tab.close()
      expect(numbersOf(site.mixpanel.requests)).toEqual(upTo(20))
      expect(numbersOf(site.posthog.requests)).toEqual(upTo(20))
      expect(leaked(site)).toEqual([])
      for (const { headers } of [...site.mixpanel.requests, ...site.posthog.requests]) {
        expect(headers).toMatchObject({ 'user-agent': 'cordon-relay' })
        for (const absent of ['cookie', 'referer', 'origin', 'x-forwarded-for'])
          expect(headers).not.toHaveProperty(absent)
      }
    })

    test('full queues of a vendor that is off empty themselves, and fall silent; on again by a higher version', async () => {
      for (const vendor of [site.mixpanel, site.posthog]) vendor.respond = () => ({ status: 500 })
      const tab = await visit(site)
      await tab.evaluate(rawSdks(30))
      const failed = (vendor: string) =>
        site.receipts.some((one) => one.vendor === vendor && one.outcome === 'failed')
      await expect.poll(() => failed('mixpanel') && failed('posthog')).toBe(true)
      site.policy = { version: 2, vendors: { mixpanel: 'off', posthog: 'off' } }
      const offAt = Date.now()
      // What was under way when the policy changed may still arrive.
      const late = () =>
        [site.mixpanel, site.posthog].flatMap(({ requests }) =>
          requests.filter(({ at }) => at > offAt + 2_000).map((one) => one.path),
        )
      const stopped = (vendor: string, event: string) =>
        site.receipts
          .filter((one) => one.vendor === vendor && one.outcome === 'stopped')
          .flatMap(({ lines }) => lines)
          .filter((line) => line.event === event && line.property === null)
          .reduce((sum, { count }) => sum + count, 0)
      for (const [vendor, event, count] of [
        ['mixpanel', 'tick', 30],
        ['mixpanel', '$set', 1],
        ['posthog', 'tick', 30],
        ['posthog', '$pageview', 1],
        ['posthog', '$identify', 1],
      ] as const)
        await expect
          .poll(() => stopped(vendor, event), { timeout: 40_000 })
          .toBeGreaterThanOrEqual(count)
      const queue = `Object.entries(localStorage).filter(([key, value]) => /^__mpq_.*_ev$/.test(key) && value.includes('tick')).length`
      await expect.poll(() => tab.evaluate<number>(queue)).toBe(0)
      // Longer than either SDK waits between two batches. What they hold besides may come a little later.
      const askedMeanwhile = async () => {
        const soFar = site.asked.length
        await tab.evaluate('new Promise((resolve) => setTimeout(resolve, 4000))')
        return site.asked.length - soFar
      }
      await expect.poll(askedMeanwhile, { timeout: 45_000 }).toBe(0)
      const before = site.asked.length
      expect(late()).toEqual([])
      site.policy = { version: 2, vendors: { mixpanel: 'on', posthog: 'on' } }
      await tab.evaluate(`mixpanelSdk.track('still off')`)
      await expect.poll(() => site.asked.length).toBeGreaterThan(before)
      expect(late()).toEqual([])
      site.policy = { ...allOn, version: 3 }
      await tab.evaluate(`mixpanelSdk.track('on again')`)
      await site.mixpanel.waitFor((all) =>
        all.some(({ events }) => events.some((one) => one.name === 'on again')),
      )
      // More than all that it waits for may take.
    }, 180_000)
  })

  describe('Cordon’s adapters with a path as their host', () => {
    let files: Map<string, string>
    let site: RelaySite
    const pairs = [
      ['mixpanelHttp', 'posthogHttp', false],
      ['mixpanel', 'posthog', false],
      ...(isLong ? ([['mixpanel', 'posthog', true]] as const) : []),
    ] as const
    beforeAll(async () => {
      files = await bundleSite(usualSdks, isLong)
    })
    beforeEach(async () => {
      site = await openRelaySite(files)
    })
    afterEach(() => site.close())

    /** Everything kept: the page's own rules do nothing. */
    const keep = `Object.fromEntries('contact identifier location device referrer page campaign content'.split(' ').map((name) => [name, 'keep']))`
    const start = (first: string, second: string, isSealed: boolean) => `(() => {
      window.analytics = createAnalytics({
        vendors: {
          mixpanel: adapters.${first}({ token: 'mp-token', host: '/a' }),
          posthog: adapters.${second}({ token: 'phc_token', host: '/b' }),
          http: adapters.http({ url: '/c', gzip: true }),
        },
        privacy: { treatments: ${keep} },
        successors: { mixpanel: 'posthog' },
        ${isSealed ? `isolate: { mixpanel: '/mixpanel.html', posthog: '/posthog.html' },` : ''}
      })
    })()`
    const call = (count: number) => `(() => {
      const personal = ${personal}
      analytics.identify('user-4711', { email: personal.email, plan: 'pro' })
      for (let number = 0; number < ${count}; number += 1) analytics.track('tick', { ...personal, number })
    })()`
    const pending = `Object.values(analytics.status()).reduce((sum, { pending }) => sum + pending, 0)`

    test.each(pairs)(
      '%s, %s, sealed: %s: everything once, nothing personal, no preflight',
      async (first, second, isSealed) => {
        const tab = await visit(site)
        await tab.evaluate(start(first, second, isSealed))
        await tab.evaluate(call(40))
        await expect.poll(() => tab.evaluate(pending), { timeout: 30_000 }).toBe(0)
        for (const vendor of [site.mixpanel, site.posthog, site.own]) {
          await vendor.waitFor((all) => numbersOf(all).length >= 40, 20_000)
          expect(numbersOf(vendor.requests)).toEqual(upTo(40))
        }
        expect(leaked(site)).toEqual([])
        expect(site.receipts.filter(({ outcome }) => outcome === 'unknown')).toEqual([])
      },
    )

    test.each(pairs)(
      '%s, %s, sealed: %s: a vendor that is off at the relay is killed at once, and its successor gets what it refused',
      async (first, second, isSealed) => {
        const tab = await visit(site)
        await tab.evaluate(start(first, second, isSealed))
        await tab.evaluate(call(10))
        await expect.poll(() => tab.evaluate(pending), { timeout: 30_000 }).toBe(0)
        const before = site.mixpanel.requests.length
        site.policy = { ...allOn, version: 2, vendors: { ...allOn.vendors, mixpanel: 'off' } }
        await tab.evaluate(`analytics.track('late')`)
        const status = () => tab.evaluate<Status>('analytics.status().mixpanel')
        await expect.poll(async () => (await status()).state, { timeout: 20_000 }).toBe('off')
        await expect.poll(() => tab.evaluate(pending), { timeout: 30_000 }).toBe(0)
        // All that was delivered before, and the late one not.
        expect(await status()).toMatchObject({ delivered: 11, dropped: { killed: 1 } })
        expect(site.mixpanel.requests.length).toBe(before)
        const isLate = ({ name: event }: { readonly name: string }) => event === 'late'
        expect(site.posthog.events.filter(isLate)).toHaveLength(1)
        expect(await tab.evaluate('analytics.report().kills.at(-1).reason')).toBe(
          'off at the relay',
        )
        // And nobody asks the relay for that vendor again.
        const asked = site.asked.filter((one) => one.startsWith('/a')).length
        await tab.evaluate(`analytics.track('later')`)
        await site.posthog.waitFor((all) =>
          all.some(({ events }) => events.some((one) => one.name === 'later')),
        )
        expect(site.asked.filter((one) => one.startsWith('/a')).length).toBe(asked)
      },
    )

    test('nothing is lost and nothing counted twice while the vendors’ servers fail', async () => {
      const bad = [{ status: 500 }, { cut: true }, { status: 503, headers: { 'retry-after': '1' } }]
      for (const vendor of [site.mixpanel, site.posthog, site.own]) {
        let answers = 0
        vendor.respond = () => bad[(answers += 1) - 1] ?? {}
      }
      const tab = await visit(site)
      await tab.evaluate(start('mixpanelHttp', 'posthogHttp', false))
      await tab.evaluate(call(60))
      await expect.poll(() => tab.evaluate(pending), { timeout: 50_000 }).toBe(0)
      const status = await tab.evaluate<Record<string, object>>('analytics.status()')
      for (const vendor of ['mixpanel', 'posthog', 'http'])
        expect(status[vendor]).toMatchObject({
          accepted: 61,
          delivered: 61,
          pending: 0,
          dropped: {},
        })
      for (const vendor of [site.mixpanel, site.posthog, site.own]) {
        // A request whose connection was cut may have been taken: by its id it is known again.
        const taken = vendor.requests.filter(({ status: answered }) => answered === 200)
        const ids = taken.flatMap(({ events }) =>
          events.filter((one) => one.name === 'tick').map(({ id }) => id),
        )
        expect(numbersOf(taken)).toEqual(upTo(60))
        expect(new Set(ids).size).toBe(60)
      }
    })
  })
})
