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
