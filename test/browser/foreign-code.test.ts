import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { BrowserContext } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openLab, type Lab, type Tab } from './support/lab'
import { useLab } from './support/use-lab'

async function bundleCopies() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('support/foreign-copies.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

let lab: Lab
let profile: BrowserContext
useLab(
  (...opened) => ([lab, profile] = opened),
  async () => openLab([], [['/copies.js', await bundleCopies()]]),
)

type Mode = 'inline' | 'wire'

/** A page with both vendors, and what its app was told. */
async function aPage(mode: Mode, states: 'on' | 'off'): Promise<Tab> {
  const tab = await lab.tab(profile)
  await tab.page.evaluate(
    ({ hosts, how, state }) => {
      const { createAnalytics, mixpanel, mixpanelHttp, posthog, posthogHttp } = window.cordon
      const token = { mixpanel: 'mp-token', posthog: 'phc_token' }
      const options = {
        mixpanel: { token: token.mixpanel, host: hosts.mixpanel },
        posthog: { token: token.posthog, host: hosts.posthog },
      }
      window.analytics = createAnalytics({
        vendors:
          how === 'inline'
            ? { mixpanel: mixpanel(options.mixpanel), posthog: posthog(options.posthog) }
            : { mixpanel: mixpanelHttp(options.mixpanel), posthog: posthogHttp(options.posthog) },
        policy: { version: 1, vendors: { mixpanel: state, posthog: state } },
      })
      const told: string[] = []
      window.analytics.on('error', ({ vendor, error }) => {
        told.push(`${vendor}: ${String(Reflect.get(Object(error), 'code'))}`)
      })
      Object.assign(window, { told })
      window.analytics.track('ours')
    },
    { hosts: { mixpanel: lab.mixpanel.url, posthog: lab.posthog.url }, how: mode, state: states },
  )
  return tab
}

async function startCopies({ page }: Tab): Promise<void> {
  await page.addScriptTag({ url: '/copies.js' })
  await page.evaluate(
    (hosts) => (window as unknown as { startCopies(hosts: object): void }).startCopies(hosts),
    { mixpanel: lab.mixpanel.url, posthog: lab.posthog.url },
  )
}

function told({ page }: Tab) {
  return page.evaluate(() => [...(window as unknown as { told: string[] }).told].sort())
}

const bothSaid = ['mixpanel: foreign_copy', 'posthog: foreign_copy']
const isTrace = /mp_mp-token|^__mp|^mixpanel|ph_phc_token|^__ph|^ph_/

async function expectNothingOfTheCopies({ page }: Tab) {
  const fromCopies = [...lab.mixpanel.events, ...lab.posthog.events].filter(
    ({ name }) => name !== 'ours',
  )
  expect(fromCopies).toEqual([])
  const status = await page.evaluate(() => window.analytics.status())
  for (const name of ['mixpanel', 'posthog']) {
    expect(status[name]?.foreignCode).toEqual(['foreign_copy'])
    expect(status[name]?.blocked.foreign_copy).toBeGreaterThan(0)
  }
}

describe('a copy that Cordon did not load', () => {
  test.each<[string, Mode, 'on' | 'off', boolean]>([
    ['is refused where the vendor is off from the first load', 'inline', 'off', false],
    ['is refused where the vendor runs by wire', 'wire', 'on', false],
    ['is refused where the vendor ran by wire and was killed', 'wire', 'on', true],
    ['is refused beside the SDK that Cordon runs', 'inline', 'on', false],
  ])('%s, and that is said once', async (_title, mode, state, isKilled) => {
    const tab = await aPage(mode, state)
    if (state === 'on')
      await tab.page.waitForFunction(() =>
        Object.values(window.analytics.status()).every(({ delivered }) => delivered === 1),
      )
    if (isKilled)
      await tab.page.evaluate(() => {
        for (const name of ['mixpanel', 'posthog']) window.analytics.kill(name)
      })
    await startCopies(tab)
    await expect.poll(() => told(tab)).toEqual(bothSaid)
    // Until their timers have fired some times.
    await tab.page.waitForFunction(() => {
      const { mixpanel, posthog } = window.analytics.status()
      return (mixpanel?.blocked.foreign_copy ?? 0) > 2 && (posthog?.blocked.foreign_copy ?? 0) > 2
    })
    await expectNothingOfTheCopies(tab)
    expect(await told(tab)).toEqual(bothSaid)
    expect(tab.errors).toEqual([])
    if (state === 'on' && !isKilled) return
    // What they have written is erased, again and again.
    await tab.page.evaluate(() => (window as unknown as { stopCopies(): void }).stopCopies())
    await tab.page.waitForFunction(
      (pattern) =>
        ![...Object.keys(localStorage), ...document.cookie.split('; ')].some((name) =>
          new RegExp(pattern).test(name),
        ),
      isTrace.source,
    )
  })
})

test.each(['wire', 'inline'] as const)(
  'a preconnect of the app’s is no such copy (%s); after a kill it is gone',
  async (mode) => {
    // The rules arrive when the page has given its first hint.
    let arrive: () => void = () => {}
    const arrival = new Promise<void>((resolve) => (arrive = resolve))
    await profile.route(/engine-/, async (route) => {
      await arrival
      await route.continue()
    })
    await profile.addInitScript('window.native = Element.prototype.append')
    const tab = await aPage(mode, 'on')
    const hinted = () => tab.page.evaluate(() => document.querySelectorAll('link[href]').length)
    const hint = (host: string) =>
      tab.page.evaluate((href) => {
        const link = document.createElement('link')
        link.rel = 'preconnect'
        link.href = href
        document.head.append(link)
      }, host)
    await tab.page.waitForFunction('Element.prototype.append !== native')
    await hint(lab.mixpanel.url)
    arrive()
    await tab.page.waitForFunction(() => window.analytics.status().mixpanel?.delivered === 1)
    await hint(`${lab.mixpanel.url}/`)
    expect(await hinted()).toBe(2)
    await tab.page.evaluate(() => window.analytics.kill('mixpanel'))
    await expect.poll(hinted).toBe(0)
    const { mixpanel } = await tab.page.evaluate(() => window.analytics.status())
    expect(mixpanel?.foreignCode ?? []).toEqual([])
    expect(mixpanel?.blocked).toMatchObject({ may_not_run: 2 })
    expect(await told(tab)).toEqual([])
  },
)

describe('a copy that sends before the interceptors are loaded', () => {
  test.each<[string, Mode, 'on' | 'off']>([
    ['where the vendor is off from the first load', 'inline', 'off'],
    ['where the vendor runs by wire', 'wire', 'on'],
  ])('is refused all the same, %s', async (_title, mode, state) => {
    let arrive: () => void = () => {}
    const arrival = new Promise<void>((resolve) => (arrive = resolve))
    let asked = 0
    await profile.route(/inline-guard/, async (route) => {
      asked += 1
      await arrival
      await route.continue()
    })
    const tab = await aPage(mode, state)
    await startCopies(tab)
    const failed = await tab.page.evaluate(async (url) => {
      const xhr = new XMLHttpRequest()
      xhr.open('POST', `${url}/track/?ip=0`)
      const ended = new Promise<string>((resolve) => {
        for (const type of ['load', 'error', 'abort'])
          xhr.addEventListener(type, () => resolve(`${type} ${xhr.readyState} ${xhr.status}`))
      })
      xhr.send('data=%5B%7B%22event%22%3A%22raw%22%7D%5D')
      return [await ended, navigator.sendBeacon(`${url}/track/`, 'data=raw')]
    }, lab.mixpanel.url)
    expect(failed).toEqual(['error 4 0', false])
    await expect.poll(() => told(tab)).toEqual(bothSaid)
    await expect.poll(() => asked).toBe(1)
    const refused = () =>
      tab.page.evaluate(() => window.analytics.status().mixpanel?.blocked.foreign_copy ?? 0)
    const before = await refused()
    expect(before).toBeGreaterThan(2)
    arrive()
    await expect.poll(refused).toBeGreaterThan(before + 2)
    await expectNothingOfTheCopies(tab)
    expect(tab.errors).toEqual([])
  })
})

describe('what would load once it is seen, and was there before the interceptors', () => {
  const putBelow = ({ page }: Tab) =>
    page.evaluate((host) => {
      const filler = document.createElement('div')
      filler.style.height = '20000px'
      const [image, frame] = [document.createElement('img'), document.createElement('iframe')]
      for (const one of [image, frame]) one.loading = 'lazy'
      image.src = `${host}/lazy-image`
      frame.src = `${host}/lazy-frame`
      const own = document.createElement('img')
      own.loading = 'lazy'
      own.src = '/own-image'
      document.body.append(filler, image, frame, own)
    }, lab.mixpanel.url)

  /** Until it is called, the interceptors do not arrive. */
  async function holdBack() {
    let arrive: () => void = () => {}
    const arrival = new Promise<void>((resolve) => (arrive = resolve))
    await profile.route(/inline-guard/, async (route) => {
      await arrival
      await route.continue()
    })
    return arrive
  }

  test.each<[string, 'on' | 'off']>([
    ['is off from the first load', 'off'],
    ['is killed before they are there', 'on'],
  ])('is not loaded any more where the vendor %s', async (_title, state) => {
    const arrive = await holdBack()
    const tab = await aPage('wire', state)
    await putBelow(tab)
    if (state === 'on') {
      await tab.page.waitForFunction(() => window.analytics.status().mixpanel?.delivered === 1)
      await tab.page.evaluate(() => void window.analytics.kill('mixpanel'))
    }
    arrive()
    await expect
      .poll(() => tab.page.evaluate(() => document.querySelectorAll('[loading][src]').length))
      .toBe(1)
    await tab.page.evaluate(() => window.scrollTo(0, 30_000))
    await expect.poll(() => tab.requested.some((url) => url.endsWith('/own-image'))).toBe(true)
    expect(tab.requested.filter((url) => url.includes('/lazy-'))).toEqual([])
  })

  test('is left to a vendor that may run again soon', async () => {
    const arrive = await holdBack()
    const tab = await aPage('wire', 'hold' as 'on')
    await putBelow(tab)
    arrive()
    await tab.page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('inline-guard')),
    )
    await tab.page.evaluate(() => void window.analytics.kill('posthog'))
    await tab.page.evaluate(() => window.scrollTo(0, 30_000))
    await expect.poll(() => tab.requested.some((url) => url.endsWith('/lazy-image'))).toBe(true)
  })
})

describe("calls of the app to a vendor's global", () => {
  test('do not throw after a kill, do nothing, and are counted', async () => {
    const tab = await aPage('inline', 'on')
    await tab.page.waitForFunction(() => window.analytics.status().mixpanel?.delivered === 1)
    await startCopies(tab)
    const results = await tab.page.evaluate(() => {
      for (const name of ['mixpanel', 'posthog']) window.analytics.kill(name)
      interface Global {
        track(...args: unknown[]): unknown
        capture(...args: unknown[]): unknown
        isFeatureEnabled(flag: string): unknown
        people: { set(traits: object): unknown }
        get_group(key: string, id: string): { set(traits: object): unknown }
        init(token: string): { track(name: string): unknown }
        push(call: unknown[]): unknown
      }
      const { mixpanel, posthog } = window as unknown as Record<'mixpanel' | 'posthog', Global>
      return [
        mixpanel.track('late'),
        mixpanel.people.set({ plan: 'pro' }),
        mixpanel.get_group('company', 'acme').set({ plan: 'pro' }),
        mixpanel.init('mp-token').track('late'),
        mixpanel.push(['track', 'late']),
        posthog.capture('late'),
        posthog.isFeatureEnabled('flag'),
      ]
    })
    expect(results.every((result) => result == null)).toBe(true)
    const { mixpanel, posthog } = await tab.page.evaluate(() => window.analytics.status())
    expect(mixpanel?.blocked.direct_call).toBeGreaterThan(4)
    expect(posthog?.blocked.direct_call).toBe(2)
    expect(tab.errors).toEqual([])
  })
})

describe('an SDK that was evaluated before the guard stood', () => {
  test('is found out, taken out and said; its events do not wait for ever, and do not go twice', async () => {
    const tab = await lab.tab(profile)
    await tab.page.addScriptTag({ url: '/copies.js' })
    await tab.page.evaluate((host) => {
      const { createAnalytics, posthog } = window.cordon
      const { PostHog } = window as unknown as { PostHog: unknown }
      window.analytics = createAnalytics({
        vendors: {
          posthog: posthog({ token: 'phc_token', host, sdk: () => Promise.resolve({ PostHog }) }),
        },
      })
      const told: string[] = []
      window.analytics.on('error', ({ vendor, error }) => {
        told.push(`${vendor}: ${String(Reflect.get(Object(error), 'code'))}`)
      })
      Object.assign(window, { told })
      window.analytics.track('unseen')
    }, lab.posthog.url)
    await tab.page.waitForFunction(() => window.analytics.status().posthog?.state === 'off')
    expect(await told(tab)).toEqual(['posthog: bypassed'])
    const { posthog } = await tab.page.evaluate(() => {
      window.analytics.track('later')
      return window.analytics.status()
    })
    expect(posthog).toMatchObject({ delivered: 0, pending: 0, foreignCode: ['bypassed'] })
    expect(posthog?.votes).toContainEqual(
      expect.objectContaining({ by: 'guard', reason: 'bypassed' }),
    )
    await tab.page.goto('about:blank')
    expect(lab.posthog.events.map(({ name }) => name)).toEqual(['unseen'])
  })
})
