import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { openLab, type Lab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
// The headless shell opens no such window.
useLab(
  (...opened) => ([lab, profile] = opened),
  () => openLab([], [], 'whole'),
)

const policy = "default-src 'self' 'unsafe-inline'; object-src 'none'; form-action 'self'"

test.each([undefined, policy])(
  'a picture-in-picture window of before the kill lets nothing out (csp: %s)',
  async (csp) => {
    const { page } = await lab.tab(profile)
    await page.evaluate(
      ({ host, csp: own }) => {
        const { createAnalytics } = window.cordon
        window.analytics = createAnalytics({
          vendors: {
            acme: {
              name: 'acme',
              inline: true,
              footprint: { hosts: [`${host}/`] },
              load: () => ({ deliver: () => {} }),
            },
          },
          ...(own && { csp: own }),
        })
        window.analytics.track('hello')
        const pip = window as unknown as {
          documentPictureInPicture: { requestWindow(): Promise<Window> }
        }
        document.onclick = async () =>
          Object.assign(window, { kept: await pip.documentPictureInPicture.requestWindow() })
      },
      { host: lab.mixpanel.url, csp },
    )
    await page.waitForFunction(() => window.analytics.status().acme?.sdk === 'loaded')
    await page.mouse.click(5, 5)
    await page.waitForFunction(() => 'kept' in window)
    const popups = await page.evaluate(async (host) => {
      const { kept } = window as unknown as { kept: typeof globalThis }
      const { wall } = window.analytics.kill('acme')
      // Its natives are its own, and not the page's.
      await kept.fetch(`${host}/stolen`, { mode: 'no-cors' }).catch(() => {})
      await fetch('/own', { method: 'POST', body: 'settled' })
      return wall?.popups
    }, lab.mixpanel.url)
    expect(popups).toBe(csp && 1)
    expect(lab.mixpanel.requests).toEqual([])
  },
)
