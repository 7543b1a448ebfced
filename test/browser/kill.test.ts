import type { BrowserContext } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { bothVendors } from './support/both-vendors'
import type { Lab, Tab } from './support/lab'
import { useLab } from './support/use-lab'

const every = 500
const on = JSON.stringify({ version: 1, vendors: { mixpanel: 'on', posthog: 'on' } })
const killed = JSON.stringify({
  version: 2,
  vendors: { mixpanel: { state: 'off', reason: 'INC-1' }, posthog: 'on' },
})
const isMixpanels = /^(?:__)?mp_?|^__mp|^mixpanel/

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))
beforeEach(() => {
  lab.app.policy = { body: on }
})

/** A tab at work: events from a timer, 25 a second. */
async function atWork(): Promise<Tab> {
  const tab = await lab.tab(profile)
  await bothVendors(tab, lab, { poll: every })
  await tab.page.evaluate(() => {
    let sequence = 0
    const sent: string[] = []
    const kills: number[] = []
    window.analytics.on('kill', () => kills.push(Date.now()))
    const name = Math.random().toString(36).slice(2, 8)
    const timer = setInterval(() => {
      sent.push(`${name}-${(sequence += 1)}`)
      window.analytics.track('tick', { sequence: sent.at(-1) })
    }, 40)
    Object.assign(window, { sent, kills, stop: () => clearInterval(timer) })
  })
  return tab
}

function killsOf(tab: Tab) {
  return tab.page.evaluate(() => (window as unknown as { kills: number[] }).kills)
}

/** What the page has loaded of Mixpanel's SDK, by its own account, which is never late. */
/** The SDK, and what drives it. */
function sdksOf(tab: Tab) {
  return tab.page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('chunk-mixpanel')),
  )
}

/** Names of everything a page can see in its storage. */
function storageOf(tab: Tab) {
  return tab.page.evaluate(async () => [
    ...document.cookie.split('; ').map((pair) => pair.split('=')[0] ?? ''),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name = '' }) => name),
  ])
}

describe('one config change', () => {
  test('stops Mixpanel in every open tab within the poll interval + 1 s; PostHog has every event once', async () => {
    const tabs = [await atWork(), await atWork()]
    await lab.mixpanel.waitFor(() => lab.mixpanel.events.length > 50, 20_000)
    const changedAt = Date.now()
    lab.app.policy = { body: killed }
    for (const tab of tabs)
      await tab.page.waitForFunction(() => (window as unknown as { kills: [] }).kills.length > 0)
    const killedAt = Math.max(...(await Promise.all(tabs.map(killsOf))).flat())
    expect(killedAt - changedAt).toBeLessThan(every + 1_000)

    const soFar = lab.posthog.events.length
    await lab.posthog.waitFor(() => lab.posthog.events.length > soFar + 60, 20_000)
    const late = lab.mixpanel.requests.filter(({ at }) => at > killedAt + 100)
    expect(late).toEqual([])

    const sent: string[] = []
    for (const tab of tabs) {
      await tab.page.evaluate(() => (window as unknown as { stop(): void }).stop())
      await tab.page.evaluate(() => window.analytics.flush())
      sent.push(...(await tab.page.evaluate(() => (window as unknown as { sent: [] }).sent)))
      expect((await storageOf(tab)).filter((name) => isMixpanels.test(name))).toEqual([])
      expect(tab.errors).toEqual([])
    }
    const received = lab.posthog.events.map(({ properties }) => String(properties.sequence))
    expect(received.sort()).toEqual(sent.sort())
  })

  test.each([
    ['with the policy endpoint up', { body: killed }],
    ['with the policy endpoint down', 'down'],
    ['with an older policy served again', { body: on }],
  ] as const)(
    'is still in force after a reload %s: no SDK, no request',
    async (_title, afterwards) => {
      const tab = await atWork()
      await lab.mixpanel.waitFor(() => lab.mixpanel.events.length > 0, 20_000)
      const loaded = await sdksOf(tab)
      expect(loaded.filter((name) => name.includes('mixpanel-core'))).toHaveLength(1)
      lab.app.policy = { body: killed }
      await tab.page.waitForFunction(() => (window as unknown as { kills: [] }).kills.length > 0)

      lab.app.policy = afterwards
      await tab.page.close()
      lab.mixpanel.clear()
      const next = await lab.tab(profile)
      await bothVendors(next, lab, { poll: every })
      await next.page.evaluate(() => window.analytics.track('after the reload'))
      await lab.posthog.waitFor(
        () => lab.posthog.events.some(({ name }) => name === 'after the reload'),
        20_000,
      )
      expect(await sdksOf(next)).toEqual([])
      expect(lab.mixpanel.requests).toEqual([])
      expect((await storageOf(next)).filter((name) => isMixpanels.test(name))).toEqual([])
      const status = await next.page.evaluate(() => window.analytics.status())
      expect(status.mixpanel).toMatchObject({ state: 'off', sdk: 'absent' })
      expect(status.mixpanel?.votes).toContainEqual(expect.objectContaining({ reason: 'INC-1' }))
    },
  )

  test('of a higher version brings the vendor back with the next page load', async () => {
    const tab = await atWork()
    await lab.mixpanel.waitFor(() => lab.mixpanel.events.length > 0, 20_000)
    lab.app.policy = { body: killed }
    await tab.page.waitForFunction(() => (window as unknown as { kills: [] }).kills.length > 0)
    lab.app.policy = { body: on.replace('"version":1', '"version":3') }
    await tab.page.waitForFunction(() => window.analytics.status().mixpanel?.state === 'on')
    expect(await tab.page.evaluate(() => window.analytics.status().mixpanel?.needsReload)).toBe(
      true,
    )
    await tab.page.close()

    lab.mixpanel.clear()
    const next = await lab.tab(profile)
    await bothVendors(next, lab, { poll: every })
    await next.page.evaluate(() => window.analytics.track('back again'))
    await lab.mixpanel.waitFor(() => lab.mixpanel.events.length > 0, 20_000)
    expect(lab.mixpanel.events[0]?.name).toBe('back again')
  })
})

describe('kill()', () => {
  test('lets no request start after it has returned, whatever the SDK was doing', async () => {
    lab.mixpanel.respond = () => ({ delay: 300 })
    const tab = await atWork()
    await lab.mixpanel.waitFor(() => lab.mixpanel.events.length > 10, 20_000)
    const receipt = await tab.page.evaluate(() => ({
      ...window.analytics.kill('mixpanel', { reason: 'INC-2' }),
      returned: Date.now(),
    }))
    lab.mixpanel.respond = () => ({})
    expect(receipt).toMatchObject({ vendor: 'mixpanel', reason: 'INC-2', by: 'kill' })
    expect(receipt.aborted).toBeGreaterThan(0)
    expect(receipt.unconfirmed).toBeGreaterThan(0)

    const soFar = lab.posthog.events.length
    await lab.posthog.waitFor(() => lab.posthog.events.length > soFar + 40, 20_000)
    // Started before, counted here at the earliest when its headers have arrived.
    expect(lab.mixpanel.requests.filter(({ at }) => at > receipt.returned + 100)).toEqual([])
    await tab.page.goto('about:blank')
    expect(lab.mixpanel.requests.filter(({ at }) => at > receipt.returned + 100)).toEqual([])
  })

  test('reaches the other tabs at once', async () => {
    const [first, second] = [await atWork(), await atWork()]
    // A tab whose SDKs are still being evaluated hears of nothing meanwhile.
    for (const { page } of [first, second])
      await page.waitForFunction(() =>
        Object.values(window.analytics.status()).every(({ delivered }) => delivered > 10),
      )
    const returned = await first.page.evaluate(() => {
      window.analytics.kill('mixpanel')
      return Date.now()
    })
    await second.page.waitForFunction(() => (window as unknown as { kills: [] }).kills.length > 0)
    const [at = Infinity] = await killsOf(second)
    expect(at - returned).toBeLessThan(100)
  })

  test('leaves everything alone that is not in the footprint', async () => {
    const tab = await lab.tab(profile)
    const fetchBefore = await tab.page.evaluate(() => String(window.fetch))
    await bothVendors(tab, lab)
    await tab.page.evaluate(() => {
      document.cookie = 'app_session=1; path=/'
      localStorage.setItem('app:theme', 'dark')
      sessionStorage.setItem('app:tab', '1')
      window.analytics.track('hello')
    })
    await lab.mixpanel.waitFor(() => lab.mixpanel.events.length > 0, 20_000)
    const result = await tab.page.evaluate(async () => {
      window.analytics.kill('mixpanel')
      const xhr = new XMLHttpRequest()
      const viaXhr = new Promise((resolve) => (xhr.onload = () => resolve(xhr.responseText)))
      xhr.open('POST', '/own')
      xhr.send('by xhr')
      const viaFetch = await fetch('/own', { method: 'POST', body: 'by fetch' })
      return {
        beacon: navigator.sendBeacon('/own', 'by beacon'),
        fetch: await viaFetch.text(),
        xhr: await viaXhr,
        cookie: document.cookie,
        local: localStorage.getItem('app:theme'),
        session: sessionStorage.getItem('app:tab'),
        looks: String(window.fetch),
      }
    })
    expect(result).toMatchObject({
      beacon: true,
      fetch: 'ok',
      xhr: 'ok',
      local: 'dark',
      session: '1',
    })
    expect(result.cookie).toContain('app_session=1')
    expect(result.looks).toMatch(/\[native code\]/)
    await expect.poll(() => [...lab.app.own].sort()).toEqual(['by beacon', 'by fetch', 'by xhr'])

    await tab.page.evaluate(() => window.analytics.close())
    expect(await tab.page.evaluate(() => String(window.fetch))).toBe(fetchBefore)
  })
})

describe('kill({ drain: true })', () => {
  test('lets what is queued arrive, and nothing that is tracked later', async () => {
    lab.mixpanel.respond = () => ({ delay: 200 })
    const tab = await lab.tab(profile)
    await bothVendors(tab, lab)
    await tab.page.evaluate(() => window.analytics.track('first'))
    await tab.page.waitForFunction(() => window.analytics.status().mixpanel?.delivered === 1)
    await tab.page.evaluate(() => {
      for (let index = 0; index < 120; index += 1) window.analytics.track('queued', { index })
      window.analytics.kill('mixpanel', { reason: 'sunset', drain: true })
      window.analytics.track('too late')
    })
    await tab.page.waitForFunction(() => window.analytics.report().kills.length > 0)
    const queued = lab.mixpanel.events.filter(({ name }) => name === 'queued')
    expect(queued).toHaveLength(120)
    expect(lab.mixpanel.events.some(({ name }) => name === 'too late')).toBe(false)
    const { mixpanel } = await tab.page.evaluate(() => window.analytics.status())
    expect(mixpanel).toMatchObject({ state: 'off', delivered: 121, dropped: { killed: 1 } })
    lab.mixpanel.respond = () => ({})
  })

  test('lets what is queued arrive although nothing that sends it has been loaded yet', async () => {
    const tab = await lab.tab(profile)
    let release = (): void => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    await tab.page.route(/engine-/, async (route) => {
      await released
      await route.continue()
    })
    await tab.page.evaluate((host) => {
      window.analytics = window.cordon.createAnalytics({
        vendors: { mixpanel: window.cordon.mixpanelHttp({ token: 'token', host }) },
      })
      window.analytics.track('queued')
      window.analytics.kill('mixpanel', { reason: 'sunset', drain: true })
      window.analytics.track('too late')
    }, lab.mixpanel.url)
    release()
    await tab.page.waitForFunction(() => window.analytics.report().kills.length > 0)
    expect(lab.mixpanel.events.map(({ name }) => name)).toEqual(['queued'])
    const { mixpanel } = await tab.page.evaluate(() => window.analytics.status())
    expect(mixpanel).toMatchObject({ state: 'off', delivered: 1, dropped: { killed: 1 } })
  })

  /** Two tabs, each with events that a slow server takes one by one. */
  async function slowTabs(): Promise<Tab[]> {
    lab.mixpanel.respond = () => ({ delay: 100 })
    const tabs = [await lab.tab(profile), await lab.tab(profile)]
    for (const { page } of tabs)
      await page.evaluate((host) => {
        const deliver = async (events: readonly object[]): Promise<void> =>
          void (await fetch(host, { method: 'POST', body: JSON.stringify(events) }))
        const load = () => ({ batchSize: 1, deliver })
        window.analytics = window.cordon.createAnalytics({
          vendors: { slow: { name: 'slow', footprint: { hosts: [host] }, load } },
        })
        window.analytics.track('first')
      }, lab.mixpanel.url)
    for (const { page } of tabs) {
      await page.waitForFunction(() => window.analytics.status().slow?.delivered === 1)
      await page.evaluate(() => {
        for (let index = 0; index < 15; index += 1) window.analytics.track('queued', { index })
      })
    }
    return tabs
  }
  const slowOf = ({ page }: Tab) => page.evaluate(() => window.analytics.status().slow)

  test('does so in the other tabs', async () => {
    const [tab, other] = (await slowTabs()) as [Tab, Tab]
    await tab.page.evaluate(() => window.analytics.kill('slow', { drain: true }))
    await other.page.waitForFunction(() => window.analytics.report().kills.length > 0)
    expect(await slowOf(other)).toMatchObject({ state: 'off', delivered: 16, pending: 0 })
  })

  test('is cut short by a plain kill in another tab', async () => {
    const [tab, other] = (await slowTabs()) as [Tab, Tab]
    await tab.page.evaluate(() => window.analytics.kill('slow', { drain: true }))
    await other.page.evaluate(() => window.analytics.kill('slow'))
    await tab.page.waitForFunction(() => window.analytics.report().kills.length > 0)
    for (const status of [await slowOf(tab), await slowOf(other)]) {
      expect(status?.state).toBe('off')
      expect(status?.dropped.killed).toBeGreaterThan(5)
    }
  })

  test('is cut short by a refusal', async () => {
    const [tab] = (await slowTabs()) as [Tab]
    const status = await tab.page.evaluate(() => {
      window.analytics.kill('slow', { drain: true })
      window.analytics.consent({ slow: false })
      return window.analytics.status().slow
    })
    expect(status?.dropped.denied).toBeGreaterThan(5)
  })
})

describe('consent', () => {
  test('refused runs the same teardown as a kill, and is not remembered by Cordon', async () => {
    const tab = await lab.tab(profile)
    await bothVendors(tab, lab)
    await tab.page.evaluate(() => window.analytics.track('hello'))
    await tab.page.waitForFunction(() => window.analytics.status().mixpanel?.delivered === 1)
    const status = await tab.page.evaluate(() => {
      window.analytics.consent({ mixpanel: false })
      window.analytics.track('after')
      return window.analytics.status().mixpanel
    })
    expect(status).toMatchObject({ state: 'off', sdk: 'stopped', dropped: { denied: 1 } })
    const next = await lab.tab(profile)
    await bothVendors(next, lab)
    expect(await next.page.evaluate(() => window.analytics.status().mixpanel?.state)).toBe('on')
  })

  test('granted starts a vendor that waited for it, without a reload', async () => {
    const tab = await lab.tab(profile)
    await tab.page.evaluate((host) => {
      const { createAnalytics, mixpanel } = window.cordon
      window.analytics = createAnalytics({
        vendors: { mixpanel: mixpanel({ token: 'mp-token', host }) },
        consent: { required: true, purposes: { mixpanel: ['analytics'] } },
      })
      window.analytics.track('waited')
    }, lab.mixpanel.url)
    expect(await tab.page.evaluate(() => window.analytics.status().mixpanel)).toMatchObject({
      state: 'hold',
      sdk: 'absent',
      pending: 1,
    })
    await tab.page.evaluate(() => window.analytics.consent({ analytics: true }))
    await lab.mixpanel.waitFor(() => lab.mixpanel.events.length > 0, 20_000)
    expect(lab.mixpanel.events[0]?.name).toBe('waited')
  })
})

describe('Global Privacy Control', () => {
  test.each([
    ['where the app honours it, nothing runs until it is granted by name', true, 'off'],
    ['where the app does not ask for it, it has no say', false, 'on'],
  ] as const)('%s', async (_title, gpc, state) => {
    const tab = await lab.tab(profile)
    const states = await tab.page.evaluate((honour) => {
      Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })
      const { createAnalytics, memory } = window.cordon
      window.analytics = createAnalytics({ vendors: { sink: memory() }, consent: { gpc: honour } })
      const before = window.analytics.status().sink
      window.analytics.consent({ sink: true })
      return { before, after: window.analytics.status().sink?.state }
    }, gpc)
    expect(states.before?.state).toBe(state)
    if (gpc) expect(states.before?.votes).toMatchObject([{ reason: 'Global Privacy Control' }])
    expect(states.after).toBe('on')
  })
})

describe('a drill', () => {
  test.each([
    ['for all is a kill that says what it is', 1, 'off'],
    ['for none changes nothing', 0, 'on'],
  ] as const)('%s', async (_title, share, state) => {
    const tab = await lab.tab(profile)
    lab.app.policy = {
      body: JSON.stringify({
        version: 2,
        vendors: { mixpanel: { state: 'off', reason: 'drill', share }, posthog: 'on' },
      }),
    }
    await bothVendors(tab, lab, { poll: every })
    await tab.page.waitForFunction(() => window.analytics.status().posthog?.policyVersion === 2)
    const report = await tab.page.evaluate(() => window.analytics.report())
    expect(report.vendors.mixpanel?.state).toBe(state)
    expect(report.kills.map((kill) => kill.share)).toEqual(share ? [share] : [])
  })
})

describe('the lease', () => {
  test('holds a vendor when there has been no good policy for too long, and lets it go on after', async () => {
    const tab = await lab.tab(profile)
    await tab.page.evaluate((host) => {
      const { createAnalytics, mixpanel } = window.cordon
      window.analytics = createAnalytics({
        vendors: { mixpanel: mixpanel({ token: 'mp-token', host }) },
        lease: 700,
        source: (publish) => {
          const policy = { version: 1, vendors: { mixpanel: 'on' } }
          publish(policy)
          Object.assign(window, { renew: () => publish(policy) })
          return () => {}
        },
      })
    }, lab.mixpanel.url)
    await tab.page.waitForFunction(() => window.analytics.status().mixpanel?.state === 'hold')
    await tab.page.evaluate(() => {
      window.analytics.track('waited')
      ;(window as unknown as { renew(): void }).renew()
    })
    await lab.mixpanel.waitFor(() => lab.mixpanel.events.length > 0, 20_000)
  })
})
