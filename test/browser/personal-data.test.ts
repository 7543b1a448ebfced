import type { RecordedRequest } from 'cordon/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothVendors } from './support/both-vendors'
import { openLab, type Lab } from './support/lab'

/**
 * The six kinds of data that the breach of November 2025 exposed, each by a value to look for: none of
 * them hexadecimal, for ids are drawn by lot, and spell `ada` now and then.
 */
const planted = {
  name: ['Augusta', 'Lovelace'],
  email: ['augusta.lovelace@example.com', 'augusta.lovelace'],
  location: ['Paris', 'Ile-de-France', '48.85341', '2.34880'],
  device: ['X11', 'Linux', 'Chrome'],
  referrer: ['partner-portal', 'secret search'],
  ids: ['user-4711', 'org-0815'],
} as const

/** The page which they are in as well: path, query and fragment; its title is a name. */
const path =
  '/people/augusta-lovelace/orgs/org-0815/settings?email=augusta.lovelace%40example.com&city=Paris&uid=user-4711#name=Augusta+Lovelace'
const referrer = 'https://partner-portal.example/search?q=secret+search'

let lab: Lab

beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

/** Tracks the six kinds by every road, and returns when both vendors have all of it. */
async function replay(privacy?: object): Promise<void> {
  await lab.renew()
  const profile = await lab.profile()
  const tab = await lab.tab(profile, path, referrer)
  await bothVendors(tab, lab, privacy ? { privacy } : {})
  await tab.page.evaluate(async () => {
    const { analytics } = window
    const person = {
      email: 'augusta.lovelace@example.com',
      name: 'Augusta Lovelace',
      city: 'Paris',
      plan: 'pro',
    }
    analytics.identify('user-4711', person)
    analytics.group('org-0815', { name: 'Lovelace Engines', city: 'Paris', seats: 12 })
    analytics.page('Settings', { title: document.title, url: location.href })
    analytics.track('api_key_created', {
      ...{ user: { fullName: 'Augusta Lovelace' }, billingEmail: 'augusta.lovelace@example.com' },
      ...{ city: 'Paris', region: 'Ile-de-France', latitude: 48.85341, longitude: 2.3488 },
      ...{ $os: 'Linux', $browser: 'Chrome', referrer: document.referrer },
      ...{ $initial_referrer: document.referrer, user_id: 'user-4711', orgId: 'org-0815' },
      ...{ note: 'mail augusta.lovelace@example.com', scopes: ['read', 'write'], count: 3 },
    })
    await analytics.flush()
  })
  await lab.mixpanel.waitFor(() => lab.mixpanel.events.length >= 4, 20_000)
  await lab.posthog.waitFor(() => lab.posthog.events.length >= 4, 20_000)
  expect(tab.errors).toEqual([])
  const pending = await tab.page.evaluate(() =>
    Object.values(window.analytics.status()).map((status) => status.pending),
  )
  expect(pending).toEqual([0, 0])
  await profile.close()
}

/** Every byte of a request that is the page's to choose (User-Agent and its like are not). */
function bytesOf({ path: target, headers, text }: RecordedRequest): string {
  const own = Object.entries(headers).filter(([name]) => !/^(?:user-agent|sec-)/.test(name))
  const raw = [target, JSON.stringify(own), text].join('\n')
  return `${raw}\n${decodeURIComponent(raw.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/\+/g, ' '))}`
}

function found(requests: readonly RecordedRequest[], values: readonly string[]) {
  const bytes = requests.map(bytesOf).join('\n').toLowerCase()
  return values.filter((value) => bytes.includes(value.toLowerCase()))
}

describe('the breach replayed, under the default rules', () => {
  beforeAll(() => replay())

  test.each(Object.entries(planted))('no %s is in any byte at either vendor', (_kind, values) => {
    expect(found(lab.mixpanel.requests, values)).toEqual([])
    expect(found(lab.posthog.requests, values)).toEqual([])
  })

  test('no request carries cookies or a Referer', () => {
    for (const { headers } of [...lab.mixpanel.requests, ...lab.posthog.requests]) {
      expect(headers).not.toHaveProperty('cookie')
      expect(headers).not.toHaveProperty('referer')
    }
  })

  test('harmless properties arrive', () => {
    for (const vendor of [lab.mixpanel, lab.posthog]) {
      const event = vendor.events.find(({ name }) => name === 'api_key_created')
      expect(event?.properties).toMatchObject({ scopes: ['read', 'write'], count: 3 })
      expect(event?.properties.note).toBe('mail [email]')
      expect(JSON.stringify(vendor.events)).toContain('"plan":"pro"')
      expect(JSON.stringify(vendor.events)).toContain('"seats":12')
    }
  })

  test('people are told apart by pseudonyms, which differ between the vendors', () => {
    const ids = [lab.mixpanel, lab.posthog].map(
      ({ events }) => events.find(({ name }) => name === 'api_key_created')?.properties.distinct_id,
    )
    for (const id of ids) expect(id).toMatch(/^p_[0-9a-f]{32}$/)
    expect(ids[0]).not.toBe(ids[1])
  })
})

describe('the breach replayed, with a class kept', () => {
  const keep = ['contact', 'location', 'device', 'referrer', 'identifier', 'page'] as const

  test('each kind arrives: the search can find it', async () => {
    await replay({ treatments: Object.fromEntries(keep.map((name) => [name, 'keep'])) })
    for (const values of [
      ['augusta lovelace'],
      ['augusta.lovelace@example.com'],
      ['Paris', '48.85341'],
      ['Linux', 'Chrome'],
      ['partner-portal'],
      ['user-4711', 'org-0815'],
    ]) {
      expect(found(lab.mixpanel.requests, values)).toEqual(values)
      expect(found(lab.posthog.requests, values)).toEqual(values)
    }
  })
})

describe('a policy', () => {
  test('can make the rules of a vendor stricter, and never looser', async () => {
    await lab.renew()
    const profile = await lab.profile()
    const tab = await lab.tab(profile, '/usage?utm_source=newsletter')
    await tab.page.evaluate(
      ({ mixpanelHost, posthogHost }) => {
        const { createAnalytics, mixpanelHttp, posthogHttp } = window.cordon
        const treatments = { page: 'drop', contact: 'keep', nonsense: 'keep' }
        window.analytics = createAnalytics({
          vendors: {
            mixpanel: mixpanelHttp({ token: 't', host: mixpanelHost }),
            posthog: posthogHttp({ token: 't', host: posthogHost }),
          },
          source: (publish) => {
            publish({
              version: 2,
              vendors: { mixpanel: { state: 'on', treatments }, posthog: 'on' },
            })
            return () => {}
          },
        })
        window.analytics.track('tick', { plan: 'pro', email: 'ada@example.com' })
      },
      { mixpanelHost: lab.mixpanel.url, posthogHost: lab.posthog.url },
    )
    await lab.mixpanel.waitFor(() => lab.mixpanel.events.length > 0, 20_000)
    await lab.posthog.waitFor(() => lab.posthog.events.length > 0, 20_000)
    const urls = [lab.mixpanel, lab.posthog].map(
      ({ events }) => events[0]?.properties.$current_url ?? undefined,
    )
    expect(urls).toEqual([undefined, `${lab.app.url}/usage`])
    for (const vendor of [lab.mixpanel, lab.posthog])
      expect(JSON.stringify(vendor.requests.map(({ text }) => text))).not.toContain('ada@')
    await profile.close()
  })
})

describe('the ledger', () => {
  test('calls an event what its vendor was told, though the app has put an address into the name', async () => {
    const profile = await lab.profile()
    const tab = await lab.tab(profile)
    const { lines, report } = await tab.page.evaluate(async () => {
      const { createAnalytics, memory } = window.cordon
      const lines: unknown[] = []
      const analytics = createAnalytics({
        vendors: { sink: memory() },
        ledger: { sink: (all: readonly unknown[]) => void lines.push(...all) },
      })
      analytics.track('Mail ada@example.com', { plan: 'pro' })
      await analytics.flush()
      const report = analytics.report()
      await analytics.close()
      return { lines, report }
    })
    for (const account of [lines, report.vendors.sink]) {
      expect(JSON.stringify(account)).toContain('"event":"Mail [email]"')
      expect(JSON.stringify(account)).not.toContain('ada@')
    }
    await profile.close()
  })

  test('has what the app passed and what the SDKs added, also what was stripped, and no value', async () => {
    const profile = await lab.profile()
    const tab = await lab.tab(profile, path, referrer)
    await bothVendors(tab, lab)
    const report = await tab.page.evaluate(async () => {
      window.analytics.track('tick', {
        plan: 'pro',
        user: { email: 'augusta.lovelace@example.com' },
      })
      await window.analytics.flush()
      return window.analytics.report()
    })
    const { exposure = [] } = report.vendors.mixpanel ?? {}
    expect(exposure).toContainEqual(
      expect.objectContaining({
        event: 'tick',
        name: 'properties.user.email',
        origin: 'app',
        class: 'contact',
        treatment: 'drop',
        count: 1,
      }),
    )
    expect(exposure).toContainEqual(
      expect.objectContaining({ event: 'tick', origin: 'app', class: 'usage', treatment: 'keep' }),
    )
    expect(exposure).toContainEqual(
      expect.objectContaining({
        event: 'tick',
        name: 'properties.$os',
        origin: 'sdk',
        class: 'device',
        treatment: 'drop',
      }),
    )
    const text = JSON.stringify(report)
    for (const value of Object.values(planted).flat()) expect(text).not.toContain(`"${value}`)
    await profile.close()
  })
})
