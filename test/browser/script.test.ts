import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Lab } from './support/lab'
import { tagCode } from './support/tag'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((one, fresh) => {
  lab = one
  profile = fresh
})

/** The vendor's server: its tag, and what it was sent. */
let server: Server
let url = ''
let requests: string[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://tag').pathname
    response.setHeader('access-control-allow-origin', '*')
    if (path !== '/tag.js') requests.push(path)
    response.setHeader('content-type', 'text/javascript')
    response.end(path === '/tag.js' ? tagCode(url) : '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  requests = []
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

interface TagOptions {
  adopt?: boolean
  state?: string
  /** Of what the tag has, only its hosts are known. */
  hostsOnly?: boolean
}

/** Creates `window.analytics` with the tag as a vendor, and one that takes events. */
function create(page: Page, options: TagOptions = {}): Promise<void> {
  return page.evaluate(
    ({ host, adopt, state, hostsOnly }) => {
      const { createAnalytics, script, memory } = window.cordon
      const acme = window as never as { Acme: { start(): void; stop(): void } }
      window.analytics = createAnalytics({
        vendors: {
          acme: script({
            name: 'acme',
            ...(adopt ? { adopt } : { src: `${host}/tag.js` }),
            footprint: {
              hosts: [host],
              ...(!hostsOnly && {
                scripts: [`${host}/tag.js`],
                cookies: ['acme_*'],
                localStorage: ['acme_*'],
                globals: ['Acme'],
              }),
            },
            start: () => acme.Acme?.start(),
            stop: () => acme.Acme?.stop(),
          }),
          sink: memory(),
        },
        policy: { version: 1, vendors: { acme: state as 'on', sink: 'on' } },
      })
    },
    { host: url, adopt: false, state: 'on', hostsOnly: false, ...options },
  )
}

function injectTag(page: Page): Promise<unknown> {
  return page.evaluate((src) => {
    const element = document.createElement('script')
    element.src = src
    document.head.append(element)
  }, `${url}/tag.js`)
}

/** The exits of elements come with a chunk of their own: a tag that is quicker ran before. */
async function guardStandsAfter(page: Page, act: () => Promise<void>): Promise<void> {
  const read = (): Promise<unknown> =>
    page.evaluate(() => {
      const setter = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'src')?.set
      const before = (window as { setter?: unknown }).setter
      Object.assign(window, { setter: before ?? setter })
      return before !== undefined && before !== setter
    })
  await read()
  await act()
  await expect.poll(read).toBe(true)
}

/** Lets the tag try for a while, and says what of it arrived. */
async function sentMeanwhile(page: Page): Promise<string[]> {
  const before = requests.length
  await page.evaluate(() => new Promise((done) => setTimeout(done, 400)))
  return requests.slice(before)
}

/** What was on the wire may still arrive; a tag that runs sends every 50 ms, and lets nothing settle. */
async function settled(page: Page): Promise<void> {
  await expect.poll(() => sentMeanwhile(page)).toEqual([])
}

const left = (page: Page): Promise<unknown> =>
  page.evaluate(() => [
    document.cookie,
    Object.keys(localStorage).filter((key) => /^acme/.test(key)),
  ])

describe('a tag', () => {
  test('is loaded while it may run, started, and sends what it likes; events are not its own', async () => {
    const { page } = await lab.tab(profile)
    await create(page)
    await expect.poll(() => new Set(requests).size).toBe(4)
    const { starts, acme, events } = await page.evaluate(async () => {
      window.analytics.track('seen')
      await window.analytics.flush()
      const { acme, sink } = window.analytics.status() as never as Record<
        string,
        { accepted: number; delivered: number; dropped: object; foreignCode: unknown[] }
      >
      return {
        starts: (window as never as { Acme: { starts: number } }).Acme.starts,
        acme: { dropped: acme?.dropped, foreign: acme?.foreignCode },
        events: sink?.delivered,
      }
    })
    expect({ starts, acme, events }).toEqual({
      starts: 1,
      acme: { dropped: { unsupported: 1 }, foreign: [] },
      events: 1,
    })
  })

  test('that is off is not loaded', async () => {
    const { page, requested } = await lab.tab(profile)
    await create(page, { state: 'off' })
    await page.evaluate(() => window.analytics.flush())
    expect(requested.filter((one) => one.startsWith(url))).toEqual([])
  })

  test('that is killed sends nothing more, also when the page goes, and leaves nothing', async () => {
    const { page } = await lab.tab(profile)
    await create(page)
    await expect.poll(() => new Set(requests).size).toBe(4)
    const receipt = await page.evaluate(() => {
      const { purged } = window.analytics.kill('acme' as never)
      return { purged, stopped: 'stopped' in window }
    })
    expect(receipt).toMatchObject({
      purged: { cookies: ['acme_id'], localStorage: ['acme_session'], globals: ['Acme'] },
      stopped: true,
    })
    await settled(page)
    expect(await sentMeanwhile(page)).toEqual([])
    await page.reload()
    await page.waitForFunction(() => 'cordon' in window)
    await create(page)
    expect(await sentMeanwhile(page)).toEqual([])
    expect(await left(page)).toEqual([expect.not.stringContaining('acme'), []])
  })
})

/** https://www.w3.org/TR/trusted-types/, which TypeScript's own types do not have yet. */
interface Rule {
  createScriptURL(url: string): object
}
interface TrustedPage {
  readonly trustedTypes: { createPolicy(name: string, rules: object): Rule }
}

describe('where the page requires Trusted Types, a tag', () => {
  const required = "require-trusted-types-for 'script'"
  const errors = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const seen: string[] = []
      window.analytics.on('error', ({ error }) => seen.push(String(error)))
      return new Promise((done) => setInterval(() => seen.length && done(seen), 20))
    })

  test.each([
    ['that names no policies', required],
    ['that names Cordon’s policy', `${required}; trusted-types cordon`],
  ])('is loaded in a page %s', async (_, csp) => {
    lab.app.csp = csp
    const { page } = await lab.tab(profile)
    await create(page)
    await expect.poll(() => new Set(requests).size).toBe(4)
    await page.evaluate(() => void window.analytics.kill('acme' as never))
    await settled(page)
    expect(await sentMeanwhile(page)).toEqual([])
  })

  test('is loaded by the policy that the app has for everything, if Cordon may have none', async () => {
    lab.app.csp = `${required}; trusted-types default`
    const { page } = await lab.tab(profile)
    await page.evaluate(() => {
      const { trustedTypes } = window as unknown as TrustedPage
      trustedTypes.createPolicy('default', { createScriptURL: String })
    })
    await create(page)
    await expect.poll(() => new Set(requests).size).toBe(4)
  })

  test('is not loaded, and an error says so, if no policy of the page lets it through', async () => {
    lab.app.csp = `${required}; trusted-types app`
    const { page } = await lab.tab(profile)
    await create(page)
    expect(await errors(page)).toEqual([expect.stringContaining('TrustedScriptURL')])
    expect(requests).toEqual([])
  })

  test('is all that Cordon’s policy lets through', async () => {
    lab.app.csp = `${required}; trusted-types cordon`
    const { page } = await lab.tab(profile)
    await page.evaluate(() => {
      const { trustedTypes } = window as unknown as TrustedPage
      const make = trustedTypes.createPolicy.bind(trustedTypes)
      trustedTypes.createPolicy = (name, rules) =>
        Object.assign(window, { policy: make(name, rules) }).policy
    })
    await create(page)
    await expect.poll(() => new Set(requests).size).toBe(4)
    const passes = (address: string): Promise<boolean> =>
      page.evaluate((given) => {
        const { policy } = window as unknown as { policy: Rule }
        try {
          return String(policy.createScriptURL(given)) === given
        } catch {
          return false
        }
      }, address)
    expect([await passes(`${url}/tag.js`), await passes(`${url}/other.js`)]).toEqual([true, false])
  })
})

describe('an adopted tag', () => {
  test('that somebody puts into the page runs while it may, and is not loaded twice', async () => {
    const { page, requested } = await lab.tab(profile)
    await create(page, { adopt: true })
    await injectTag(page)
    await expect.poll(() => new Set(requests).size).toBe(4)
    expect(requested.filter((one) => one.endsWith('/tag.js'))).toHaveLength(1)
  })

  test('that was there before is told of in the report, and killed all the same', async () => {
    const { page } = await lab.tab(profile)
    await injectTag(page)
    await expect.poll(() => new Set(requests).size).toBe(4)
    await create(page, { adopt: true })
    const contacts = await page.evaluate(() => {
      const { vendors } = window.analytics.report() as never as {
        vendors: { acme: { contacts: { host: string; isBefore: boolean; count: number }[] } }
      }
      return vendors.acme.contacts
    })
    expect(contacts).toContainEqual({
      host: new URL(url).host,
      isBefore: true,
      count: expect.any(Number),
    })
    await page.waitForFunction(() => window.analytics.status().acme?.sdk === 'loaded')
    await page.evaluate(() => void window.analytics.kill('acme' as never))
    await settled(page)
    expect(await sentMeanwhile(page)).toEqual([])
  })

  test('that is off is kept out, whoever puts it there', async () => {
    const { page } = await lab.tab(profile)
    await guardStandsAfter(page, () => create(page, { adopt: true, state: 'off' }))
    await injectTag(page)
    expect(await sentMeanwhile(page)).toEqual([])
    expect(await left(page)).toEqual([expect.not.stringContaining('acme'), []])
  })

  test('that is off is kept out by its hosts alone', async () => {
    const { page, requested } = await lab.tab(profile)
    await guardStandsAfter(page, () => create(page, { adopt: true, state: 'off', hostsOnly: true }))
    await injectTag(page)
    await page.evaluate((host) => {
      new Image().src = `${host}/image`
      navigator.sendBeacon(`${host}/beacon`)
    }, url)
    expect(await sentMeanwhile(page)).toEqual([])
    expect(requested.filter((one) => one.startsWith(url))).toEqual([])
  })

  test('that is killed before anything of Cordon’s was loaded is walled in as soon as that is', async () => {
    let arrive: () => void = () => {}
    const arrival = new Promise<void>((resolve) => (arrive = resolve))
    await profile.route(/engine|inline-guard/, async (route) => {
      await arrival
      await route.continue()
    })
    const { page } = await lab.tab(profile)
    await page.evaluate((host) => {
      const { createAnalytics, script } = window.cordon
      window.analytics = createAnalytics({
        vendors: { acme: script({ name: 'acme', adopt: true, footprint: { hosts: [host] } }) },
        csp: "default-src 'self' 'unsafe-inline'",
        afterKill: ({ vendor }) => !Object.assign(window, { killed: vendor }),
      })
    }, url)
    const { failed, wall } = await page.evaluate(() => window.analytics.kill('acme' as never))
    expect(failed.map(({ step }) => step)).toEqual(['csp'])
    expect(wall).toBeUndefined()
    expect(await page.evaluate(() => (window as { killed?: string }).killed)).toBe('acme')
    arrive()
    await page.waitForSelector('meta[http-equiv]', { state: 'attached' })
  })
})
