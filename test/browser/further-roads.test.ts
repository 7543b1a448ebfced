import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openLab, type Lab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
// The headless shell has neither.
useLab(
  (...opened) => ([lab, profile] = opened),
  () => openLab([], [], 'whole'),
)

const policy = "default-src 'self' 'unsafe-inline'; object-src 'none'; form-action 'self'"

/** A page in which the vendor's code runs. */
async function infected(csp?: string): Promise<Page> {
  const { page } = await lab.tab(profile)
  await page.evaluate(
    ({ host, csp: own }) => {
      window.analytics = window.cordon.createAnalytics({
        vendors: {
          acme: {
            name: 'acme',
            inline: true,
            footprint: { hosts: [`${host}/`, 'vendor.test'] },
            load: () => ({ deliver: () => {} }),
          },
        },
        ...(own && { csp: own }),
      })
      window.analytics.track('hello')
    },
    { host: lab.mixpanel.url, csp },
  )
  await page.waitForFunction(() => window.analytics.status().acme?.sdk === 'loaded')
  return page
}

test.each([undefined, policy])(
  'a picture-in-picture window of before the kill lets nothing out (csp: %s)',
  async (csp) => {
    const page = await infected(csp)
    await page.evaluate(() => {
      const pip = window as unknown as {
        documentPictureInPicture: { requestWindow(): Promise<Window> }
      }
      document.onclick = async () =>
        Object.assign(window, { kept: await pip.documentPictureInPicture.requestWindow() })
    })
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

test('a provider of identities is asked nothing after the kill', async () => {
  const page = await infected()
  const told = await page.evaluate(async (host) => {
    window.analytics.kill('acme')
    const { IdentityCredential } = window as unknown as {
      IdentityCredential: { disconnect(options: object): Promise<void> }
    }
    const configURL = { toString: () => `${host}/fedcm.json` }
    return IdentityCredential.disconnect({ configURL, clientId: 'x', accountHint: 'x' }).catch(
      String,
    )
  }, lab.mixpanel.url)
  expect(told).toBe('NetworkError: Not available')
  const { acme } = await page.evaluate(() => window.analytics.status())
  expect(acme?.blocked.may_not_run).toBe(1)
})

test('a host that a passkey names is asked nothing after the kill', async () => {
  const page = await infected()
  const told = await page.evaluate(() => {
    window.analytics.kill('acme')
    const challenge = new Uint8Array(8)
    const rpId = 'ada-example-com.vendor.test'
    const user = { id: challenge, name: 'x', displayName: 'x' }
    const rp = { id: rpId, name: 'x' }
    const asked: Promise<unknown>[] = [
      navigator.credentials.get({ publicKey: { challenge, rpId } }),
      navigator.credentials.create({ publicKey: { challenge, rp, user, pubKeyCredParams: [] } }),
      PublicKeyCredential.signalUnknownCredential({ rpId, credentialId: 'AAAA' }),
    ]
    return Promise.all(asked.map((one) => one.catch(String)))
  })
  expect(told).toEqual(Array.from({ length: 3 }, () => 'NetworkError: Not available'))
  const { acme } = await page.evaluate(() => window.analytics.status())
  expect(acme?.blocked.may_not_run).toBe(3)
})

test('a host that a passkey names is read once, and all else is left as it is', async () => {
  const page = await infected()
  const [told, reads] = await page.evaluate(async () => {
    window.analytics.kill('acme')
    const seen: string[] = []
    class Options {
      readonly challenge = new Uint8Array(8)
      get rpId(): string {
        return ['localhost', 'x.vendor.test'][seen.push('rpId') - 1] ?? ''
      }
      get timeout(): number {
        return seen.push('timeout')
      }
    }
    const options = { publicKey: new Options(), signal: AbortSignal.abort('by the app') }
    return [await navigator.credentials.get(options).catch(String), seen]
  })
  expect(told).toBe('by the app')
  expect(reads).toEqual(['rpId', 'timeout'])
})
