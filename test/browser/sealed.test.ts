import type { BrowserContext } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Lab, Tab } from './support/lab'
import { openSealedLab, sealedFixture } from './support/sealed-lab'
import { useLab } from './support/use-lab'

/** Desktop Chromium gives sandboxed frames a process of their own; where memory is short it does not. */
const models = [
  ['a process of its own', []],
  ["the page's process", ['--disable-features=IsolateSandboxedIframes']],
] as const

interface Marks {
  readonly kills: readonly { readonly at: number; readonly aborted: number }[]
  readonly problems: readonly string[]
  readonly sent: readonly string[]
  stop(): void
  publish(policy: unknown): void
}
type Work = Window & Marks
type Seen = { readonly seen: readonly unknown[]; readonly atEvaluation: object }

describe.each(models)('a sealed vendor in %s', (model, args) => {
  let lab: Lab
  let profile: BrowserContext

  useLab(
    (...opened) => ([lab, profile] = opened),
    () => openSealedLab(args),
  )

  /** Both real SDKs sealed, with marks in `window` of what happened; 25 events a second, or none. */
  async function atWork(events: 'events' | 'no events' = 'events', path = '/'): Promise<Tab> {
    const tab = await lab.tab(profile, path, `${lab.app.url}/from?token=referred`)
    await tab.page.evaluate(
      ({ mixpanelHost, posthogHost, works }) => {
        const { createAnalytics, mixpanel, posthog } = window.cordon
        const kills: object[] = []
        const problems: string[] = []
        const sent: string[] = []
        document.cookie = 'app_session=s3cr3t; path=/'
        localStorage.setItem('app:token', 's3cr3t')
        window.analytics = createAnalytics({
          vendors: {
            mixpanel: mixpanel({ token: 'mp-token', host: mixpanelHost }),
            posthog: posthog({ token: 'phc_token', host: posthogHost }),
          },
          isolate: true,
          source: (publish) => {
            Object.assign(window, { publish })
            publish({ version: 1, vendors: { mixpanel: 'on', posthog: 'on' } })
            return () => {}
          },
        })
        window.analytics.on('kill', ({ aborted }) => kills.push({ at: Date.now(), aborted }))
        window.analytics.on('error', ({ error }) => problems.push(String(error)))
        let sequence = 0
        const timer = works
          ? setInterval(() => {
              sent.push(`n${(sequence += 1)}`)
              window.analytics.track('tick', { sequence: sent.at(-1) })
            }, 40)
          : undefined
        Object.assign(window, { kills, problems, sent, stop: () => clearInterval(timer) })
      },
      {
        mixpanelHost: lab.mixpanel.url,
        posthogHost: lab.posthog.url,
        works: events === 'events',
      },
    )
    return tab
  }

  const statusOf = (tab: Tab) => tab.page.evaluate(() => window.analytics.status())
  const framesOf = (tab: Tab) => tab.page.evaluate(() => document.querySelectorAll('iframe').length)
  const sequences = (server: Lab['mixpanel']) =>
    server.events.flatMap(({ properties }) =>
      properties.sequence === undefined ? [] : [String(properties.sequence)],
    )

  /** Time for another vendor's traffic to show that time has passed; then what came too late. */
  async function lateRequests(killedAt: number): Promise<string[]> {
    const soFar = lab.posthog.events.length
    await lab.posthog.waitFor(() => lab.posthog.events.length > soFar + 40, 20_000)
    // Started before, counted at the earliest when its headers have arrived.
    return lab.mixpanel.requests.filter(({ at }) => at > killedAt + 100).map(({ path }) => path)
  }

  /** What has been stolen when the servers were quiet for half a second: nothing has no event. */
  async function stolen(): Promise<string[]> {
    const servers = [lab.mixpanel, lab.posthog]
    const paths = () => servers.flatMap(({ requests }) => requests.map(({ path }) => path))
    let before = -1
    while (before !== paths().length) {
      before = paths().length
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    return paths().filter((path) => path.includes('/stolen/'))
  }

  test('runs where this test says it does', async () => {
    const tab = await sealedFixture(lab, profile, 'probe')
    const session = await tab.page.context().newCDPSession(tab.page)
    const { targetInfos } = await session.send('Target.getTargets')
    const own = targetInfos.filter(({ type, url }) => type === 'iframe' && /probe/.test(url))
    expect(own).toHaveLength(model === 'a process of its own' ? 1 : 0)
  })

  test('delivers what the real SDKs make of it, once, with its ids, and nothing of the page', async () => {
    const tab = await atWork('no events', '/users/ada@example.com?email=ada@example.com')
    await tab.page.evaluate(() => {
      window.analytics.identify('user-4711', { plan: 'pro', email: 'ada@example.com' })
      window.analytics.group('org-12', { seats: 5 })
      for (let index = 0; index < 60; index += 1)
        window.analytics.track('tick', { sequence: `n${index}` })
    })
    await tab.page.waitForFunction(() =>
      Object.values(window.analytics.status()).every(({ pending }) => pending === 0),
    )
    const wanted = Array.from({ length: 60 }, (_, index) => `n${index}`).sort()
    for (const server of [lab.mixpanel, lab.posthog]) {
      expect(sequences(server).sort()).toEqual(wanted)
      expect(new Set(server.events.map(({ id }) => id)).size).toBeGreaterThanOrEqual(60)
      for (const { headers, text, payload } of server.requests) {
        expect(headers.referer).toBeUndefined()
        expect(headers.cookie).toBeUndefined()
        expect(headers.origin).toBe(lab.app.url)
        expect(text).not.toBe('')
        expect(text + JSON.stringify(payload)).not.toMatch(
          /ada@|ada%40|s3cr3t|referred|user-4711|org-12|\$browser|\$os\b|\$screen|timezone|user_agent/,
        )
      }
    }
    const { mixpanel, posthog } = await statusOf(tab)
    expect(mixpanel).toMatchObject({ accepted: 62, delivered: 62, dropped: {}, blocked: {} })
    expect(posthog).toMatchObject({ accepted: 62, delivered: 62, dropped: {}, blocked: {} })
    expect(tab.errors).toEqual([])
    // No SDK is in the page.
    expect(tab.requested.filter((url) => /chunk-(?:mixpanel|module)/.test(url))).toEqual([])
    expect(await tab.page.evaluate(() => String(XMLHttpRequest.prototype.open))).toMatch(/native/)
  })

  test('sees no URL, title, referrer, cookie, storage or window of the page', async () => {
    const tab = await sealedFixture(lab, profile, 'probe')
    await tab.page.evaluate(() => {
      document.cookie = 'app_session=s3cr3t; path=/'
      localStorage.setItem('app:token', 's3cr3t')
      window.analytics.track('signup', { email: 'ada@example.com', plan: 'pro' })
    })
    const given = () => tab.frame.evaluate(() => (window as unknown as Seen).seen.length)
    await expect.poll(given).toBe(2)
    const seen = await tab.frame.evaluate(() => {
      const attempt = (look: () => unknown): unknown => {
        try {
          return look()
        } catch (error) {
          return (error as Error).name
        }
      }
      return {
        origin: window.origin,
        href: location.href,
        base: document.baseURI,
        referrer: document.referrer,
        title: document.title,
        name: window.name,
        cookie: document.cookie,
        local: Object.keys(localStorage).concat(localStorage.getItem('app:token') ?? 'none'),
        session: sessionStorage.length,
        parent: attempt(() => parent.location.href),
        top: attempt(() => top?.document.title),
        element: attempt(() => window.frameElement),
        rtc: 'RTCPeerConnection' in window,
        later: 'fetchLater' in window,
        atEvaluation: (window as unknown as Seen).atEvaluation,
        events: (window as unknown as Seen).seen,
      }
    })
    expect(seen).toMatchObject({
      origin: 'null',
      href: 'about:srcdoc',
      base: `${lab.app.url}/probe.htm`,
      referrer: '',
      title: 'cordon',
      name: '',
      cookie: '',
      session: 0,
      parent: 'SecurityError',
      top: 'SecurityError',
      rtc: false,
      later: false,
      atEvaluation: { rtc: false, later: false },
    })
    expect([null, 'SecurityError']).toContain(seen.element)
    expect(seen.local).toContain('none')
    const { events, ...own } = seen
    expect(JSON.stringify(seen)).not.toMatch(/ada@|s3cr3t|secret/)
    // Where its user was is in the events, under the rules of privacy; of itself it does not know.
    expect(JSON.stringify(own)).not.toContain('account')
    expect(events).toMatchObject([{ event: 'hello' }, { event: 'signup' }])
  })

  test('starts no request after a kill under load, at a slow server, nor at the page’s end', async () => {
    lab.mixpanel.respond = () => ({ delay: 300 })
    const tab = await atWork()
    await lab.mixpanel.waitFor(() => lab.mixpanel.events.length > 20, 20_000)
    const receipt = await tab.page.evaluate(() => ({
      ...window.analytics.kill('mixpanel', { reason: 'INC-1' }),
      returned: Date.now(),
      frames: document.querySelectorAll('iframe').length,
    }))
    expect(receipt).toMatchObject({ vendor: 'mixpanel', frames: 1 })
    expect(receipt.aborted).toBeLessThanOrEqual(2)
    expect(receipt.unconfirmed).toBeGreaterThan(0)
    expect(await lateRequests(receipt.returned)).toEqual([])
    const { mixpanel, posthog } = await statusOf(tab)
    expect(mixpanel).toMatchObject({ state: 'off', sdk: 'stopped', pending: 0 })
    expect(posthog?.sdk).toBe('loaded')
    await tab.page.goto('about:blank')
    expect(lab.mixpanel.requests.filter(({ at }) => at > receipt.returned + 100)).toEqual([])
    expect(tab.errors).toEqual([])
  })

  test('comes back without a page load when a newer policy says so', async () => {
    const tab = await atWork()
    await lab.mixpanel.waitFor(() => lab.mixpanel.events.length > 5, 20_000)
    const publish = (state: string, version: number) =>
      tab.page.evaluate(
        ({ vendor, number }) =>
          (window as unknown as Work).publish({ version: number, vendors: { mixpanel: vendor } }),
        { vendor: state, number: version },
      )
    await publish('off', 2)
    expect(await framesOf(tab)).toBe(1)
    const killed = lab.mixpanel.events.length
    await publish('on', 3)
    expect((await statusOf(tab)).mixpanel).toMatchObject({ state: 'on', needsReload: false })
    await lab.mixpanel.waitFor(() => lab.mixpanel.events.length > killed + 5, 20_000)
    expect(await framesOf(tab)).toBe(2)
    // And is killed a second time as well as the first.
    const returned = await tab.page.evaluate(() => {
      window.analytics.kill('mixpanel')
      return Date.now()
    })
    expect(await lateRequests(returned)).toEqual([])
    const received = sequences(lab.mixpanel)
    expect(new Set(received).size).toBe(received.length)
  })

  test('that is hostile gets nothing out to others, whatever it tries', async () => {
    const tab = await sealedFixture(lab, profile, 'hostile')
    const roads = await tab.frame.evaluate(() =>
      (window as unknown as { sdk: { attack(): string[] } }).sdk.attack(),
    )
    expect(roads.length).toBeGreaterThan(45)
    expect(await stolen()).toEqual([])
    const { vendor } = await statusOf(tab)
    // The requests it made in the ways that its frame has were seen, and refused.
    expect(vendor?.blocked.foreign_host).toBeGreaterThanOrEqual(6)
    expect(vendor).toMatchObject({ state: 'on', delivered: 0 })
    expect(tab.page.url()).toContain('/account')
    expect(profile.pages()).toHaveLength(1)
    expect(tab.errors).toEqual([])
  })

  test('that is hostile gets nothing out after the kill, and nothing on its way out', async () => {
    const tab = await sealedFixture(lab, profile, 'hostile')
    lab.mixpanel.respond = () => ({ delay: 100 })
    await tab.frame.evaluate(() => (window as unknown as { sdk: { siege(): void } }).sdk.siege())
    await lab.mixpanel.waitFor(() => lab.mixpanel.requests.length > 20, 20_000)
    const { returned, aborted } = await tab.page.evaluate(() => {
      const receipt = window.analytics.kill('vendor')
      return { returned: Date.now(), aborted: receipt.aborted }
    })
    expect(aborted).toBeLessThanOrEqual(2)
    await stolen()
    await tab.page.goto('about:blank')
    await stolen()
    expect(lab.mixpanel.requests.filter(({ at }) => at > returned + 100)).toEqual([])
  })

  test.each([
    ['with a page', () => ({})],
    ['with nothing, and so does not load', () => ({ status: 204 })],
    ['never', () => ({ hang: true })],
  ] as const)(
    'that goes elsewhere gets nothing out, and is killed: answered %s',
    async (_title, answer) => {
      const tab = await sealedFixture(lab, profile, 'hostile')
      lab.posthog.respond = answer
      await tab.frame.evaluate(() =>
        (window as unknown as { sdk: { navigate(): void } }).sdk.navigate(),
      )
      await tab.page.waitForFunction(() => window.analytics.status().vendor?.state === 'off')
      expect(await framesOf(tab)).toBe(0)
      const { vendor } = await statusOf(tab)
      expect(vendor?.votes).toContainEqual(
        expect.objectContaining({ by: 'kill', reason: 'sealed frame navigated' }),
      )
      expect(await stolen()).toEqual([])
    },
  )

  test('cannot write into the history of the page, and is killed where it could', async () => {
    const tab = await sealedFixture(lab, profile, 'hostile')
    const length = () => tab.page.evaluate(() => history.length)
    const before = await length()
    const tell = (what: 'history' | 'hash') =>
      tab.frame.evaluate(
        (name) => (window as unknown as { sdk: Record<string, () => void> }).sdk[name]?.(),
        what,
      )
    await tell('history')
    expect(await length()).toBe(before)
    expect((await statusOf(tab)).vendor?.state).toBe('on')
    await tell('hash')
    await tab.page.waitForFunction(() => window.analytics.status().vendor?.state === 'off')
  })

  test('works under a strict policy of the page', async () => {
    lab.app.csp = [
      "default-src 'none'; script-src 'self'; frame-src 'self'; base-uri 'none'",
      `connect-src 'self' ${lab.mixpanel.url} ${lab.posthog.url}`,
    ].join('; ')
    const tab = await atWork()
    for (const server of [lab.mixpanel, lab.posthog])
      await server.waitFor(() => server.events.length > 5, 20_000)
    expect(tab.errors).toEqual([])
  })

  test.each([
    ['is not there', undefined],
    ['is the app itself', 'app'],
    ['was changed on its way', 'changed'],
    ['cannot be reached', 'offline'],
  ] as const)('whose file %s is not loaded, and never in the page instead', async (_title, how) => {
    const tab = await lab.tab(profile)
    await tab.page.route('**/mixpanel.htm', (route) => {
      if (how === 'offline') return route.abort('internetdisconnected')
      return how === 'app'
        ? route.continue({ url: `${lab.app.url}/` })
        : route.fulfill({
            status: how ? 200 : 404,
            contentType: 'text/html',
            body: how ? String(lab.app.files.get('/mixpanel.htm')).replace(/0/g, '1') : 'not found',
          })
    })
    await tab.page.evaluate((host) => {
      // So that the test need not be as patient as the library is.
      const native = window.setTimeout
      Object.assign(window, {
        setTimeout: (act: () => void, delay?: number) =>
          native(act, delay === 15_000 ? 500 : delay),
      })
      const { createAnalytics, mixpanel } = window.cordon
      const problems: string[] = []
      window.analytics = createAnalytics({
        vendors: { mixpanel: mixpanel({ token: 'mp-token', host }) },
        isolate: true,
      })
      window.analytics.on('error', ({ error }) => problems.push(String(error)))
      Object.assign(window, { problems })
      window.analytics.track('waits')
    }, lab.mixpanel.url)
    await tab.page.waitForFunction(() => (window as unknown as Work).problems.length > 0)
    const [problem] = await tab.page.evaluate(() => (window as unknown as Work).problems)
    expect(problem).toMatch(/mixpanel\.htm is not ready/)
    expect((await statusOf(tab)).mixpanel).toMatchObject({ sdk: 'failed', pending: 1 })
    expect(lab.mixpanel.requests).toEqual([])
    expect(tab.requested.filter((url) => /chunk-mixpanel/.test(url))).toEqual([])
    expect(await framesOf(tab)).toBe(0)
    expect(tab.errors).toEqual([])
  })

  test.each([
    ['that all but none have to be sent again', false],
    ['that it failed, now that it runs', true],
  ])('cannot have an event counted by saying %s', async (_, saysFailed) => {
    const { page, frame } = await sealedFixture(lab, profile, 'stub')
    const isCounted = (count: number) =>
      page.waitForFunction(
        (wanted) => window.analytics.status().vendor?.delivered === wanted,
        count,
      )
    await isCounted(1)
    await frame.evaluate((isForged) => {
      const { postMessage } = MessagePort.prototype
      const honest = window.fetch
      window.fetch = () => {
        window.fetch = honest
        MessagePort.prototype.postMessage = function (this: MessagePort, ...args: [unknown]) {
          MessagePort.prototype.postMessage = postMessage
          if (isForged) postMessage.call(this, { type: 'failed', failure: { message: 'x' } })
          postMessage.apply(this, args)
        }
        throw Object.assign(new Error('x'), { name: 'Retry', after: 1, messageIds: [] })
      }
    }, saysFailed)
    await page.evaluate(() => window.analytics.track('lied about', { plan: 'pro' }))
    await isCounted(2)
    expect(lab.mixpanel.requests).toHaveLength(2)
  })

  test('is made again when somebody has thrown its frame away', async () => {
    const tab = await atWork()
    await lab.mixpanel.waitFor(() => lab.mixpanel.events.length > 5, 20_000)
    await tab.page.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe')) frame.remove()
    })
    const soFar = lab.mixpanel.events.length
    await lab.mixpanel.waitFor(() => lab.mixpanel.events.length > soFar + 5, 20_000)
    await expect.poll(() => framesOf(tab)).toBe(2)
    expect((await statusOf(tab)).mixpanel).toMatchObject({ state: 'on' })
  })

  test('loses no event while its frame cannot be made again', async () => {
    const { page } = await sealedFixture(lab, profile, 'stub')
    const status = () => page.evaluate(() => window.analytics.status().vendor)
    await page.waitForFunction(() => window.analytics.status().vendor?.delivered === 1)
    await page.route(/stub\.htm/, (route) => route.abort('failed'))
    const failed = page.waitForEvent('requestfailed')
    await page.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe')) frame.remove()
      window.analytics.track('waits')
    })
    await failed
    await expect.poll(status).toMatchObject({ pending: 1, dropped: {} })
    await page.unroute(/stub\.htm/)
    await expect.poll(status, { timeout: 30_000 }).toMatchObject({ delivered: 2, dropped: {} })
  })

  test('keeps what was tracked at the page’s end with the page, and counts it as waiting', async () => {
    const tab = await sealedFixture(lab, profile, 'stub')
    await tab.page.waitForFunction(() => window.analytics.status().vendor?.delivered === 1)
    await tab.page.evaluate(() => {
      addEventListener('pagehide', () => {
        window.analytics.track('late')
        navigator.sendBeacon('/own', JSON.stringify(window.analytics.status().vendor))
      })
    })
    await tab.page.goto('about:blank')
    await expect.poll(() => lab.app.own.length).toBe(1)
    const status = JSON.parse(lab.app.own[0] ?? '{}') as object
    expect(status).toMatchObject({ accepted: 2, delivered: 1, pending: 1, dropped: {} })
  })
})
