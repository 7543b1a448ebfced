import { recordingEndpoint, type RecordingEndpoint } from 'cordon/testing'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { launchOptions } from '../../helpers/chromium.mjs'
import { bundleApp, startAppServer, type AppServer } from './app-server'

/** A browser, an app, and the servers of two vendors, all real and on loopback. */
export interface Lab {
  readonly app: AppServer
  readonly mixpanel: RecordingEndpoint
  readonly posthog: RecordingEndpoint
  /** A fresh profile. */
  profile(): Promise<BrowserContext>
  /** A tab with the test page, its library loaded, nothing created yet. */
  tab(profile: BrowserContext, path?: string, referrer?: string): Promise<Tab>
  /**
   * Other servers, at ports of their own, as new. What a page sends in its end may arrive when the next
   * test has begun: it finds nobody there, and is not taken for that test's.
   */
  renew(): Promise<void>
  close(): Promise<void>
}

export interface Tab {
  readonly page: Page
  /** URLs of everything the tab has requested. */
  readonly requested: string[]
  readonly errors: string[]
}

/** SDKs drop the events of what calls itself a headless browser. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'
/** The same, as scripts and servers are told of it in parts. */
const userAgentMetadata = {
  brands: [{ brand: 'Chromium', version: '156' }],
  platform: 'Linux',
  platformVersion: '',
  architecture: 'x86',
  model: '',
  mobile: false,
}

/**
 * @param args further arguments for the browser
 * @param more files that the app serves besides its own, by path
 * @param kind the browser that people have, for what its headless shell lacks; else that, for it is quick
 */
export async function openLab(
  args: readonly string[] = [],
  more: Iterable<readonly [string, string]> = [],
  kind: 'whole' | 'shell' = 'shell',
): Promise<Lab> {
  const files = new Map<string, string | Uint8Array>([...(await bundleApp()), ...more])
  let servers = await openServers(files)
  const options = await launchOptions(
    ['--disable-blink-features=AutomationControlled', ...args],
    kind,
  )
  const browser: Browser = await chromium.launch(options)
  return {
    get app() {
      return servers.app
    },
    get mixpanel() {
      return servers.mixpanel
    },
    get posthog() {
      return servers.posthog
    },
    profile: () => browser.newContext({ userAgent }),
    async tab(profile, path = '/', referrer) {
      const page = await profile.newPage()
      const session = await profile.newCDPSession(page)
      await session.send('Emulation.setUserAgentOverride', { userAgent, userAgentMetadata })
      const requested: string[] = []
      const errors: string[] = []
      page.on('request', (request) => requested.push(request.url()))
      page.on('pageerror', (error) => errors.push(error.message))
      await page.goto(servers.app.url + path, referrer ? { referer: referrer } : {})
      await page.waitForFunction(() => 'cordon' in window)
      return { page, requested, errors }
    },
    async renew() {
      await closeAll(servers)
      servers = await openServers(files)
    },
    async close() {
      await browser.close()
      await closeAll(servers)
    },
  }
}

type Servers = Pick<Lab, 'app' | 'mixpanel' | 'posthog'>

async function openServers(files: AppServer['files']): Promise<Servers> {
  const [app, mixpanel, posthog] = await Promise.all([
    startAppServer(files),
    recordingEndpoint(),
    recordingEndpoint(),
  ])
  return { app, mixpanel, posthog }
}

function closeAll(servers: Servers) {
  return Promise.all(Object.values(servers).map((server) => server.close()))
}
