import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createRelay, httpRoute, type RelayOptions, type RelayReceipt } from 'cordon/relay'
import { mixpanelRoute } from 'cordon/relay/mixpanel'
import { toNodeHandler } from 'cordon/relay/node'
import { posthogRoute } from 'cordon/relay/posthog'
import { recordingEndpoint, type RecordingEndpoint } from 'cordon/testing'
import { build } from 'esbuild'
import { buildFrame } from '../../../src/sealed/build/build-frame'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** An app with a relay on its own origin, and what stands for the vendors behind it. */
export interface RelaySite {
  readonly url: string
  readonly mixpanel: RecordingEndpoint
  readonly posthog: RecordingEndpoint
  readonly own: RecordingEndpoint
  readonly receipts: readonly RelayReceipt[]
  /** What pages asked the relay for. */
  readonly asked: readonly string[]
  policy: unknown
  close(): Promise<void>
}

export const allOn = { version: 1, vendors: { mixpanel: 'on', posthog: 'on', http: 'on' } }

export async function openRelaySite(
  files: ReadonlyMap<string, string>,
  options: Partial<RelayOptions> = {},
): Promise<RelaySite> {
  const [mixpanel, posthog, own] = await Promise.all([
    recordingEndpoint(),
    recordingEndpoint(),
    recordingEndpoint(),
  ])
  const receipts: RelayReceipt[] = []
  const asked: string[] = []
  const site = { mixpanel, posthog, own, receipts, asked, policy: allOn as unknown }
  const relay = createRelay({
    routes: {
      '/a': mixpanelRoute({ region: 'eu' }),
      '/b': posthogRoute({ region: 'us' }),
      '/c': httpRoute({ url: 'https://own.example/events' }),
    },
    policy: () => site.policy,
    privacy: { key: 'the app’s key' },
    onReceipt: (receipt) => receipts.push(receipt),
    // The vendors' hosts are constants; here they are on loopback.
    fetch(input, init) {
      const { hostname, pathname, search } = new URL(String(input))
      const to = hostname.endsWith('mixpanel.com')
        ? mixpanel
        : hostname.endsWith('posthog.com')
          ? posthog
          : own
      return fetch(to.url + pathname + search, init)
    },
    ...options,
  })
  const answer = toNodeHandler(relay)
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://app')
    if (/^\/[abc](?:\/|$)/.test(pathname)) {
      asked.push(pathname)
      return void answer(request, response)
    }
    const file = files.get(pathname)
    const isPage = file === undefined || pathname.endsWith('.html')
    response.writeHead(200, { 'content-type': isPage ? 'text/html' : 'text/javascript' })
    return response.end(file ?? page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(site, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      await Promise.all([stop(server), mixpanel.close(), posthog.close(), own.close()])
    },
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections()
    server.close(() => resolve())
  })
}

const page = `<!doctype html><meta charset="utf-8"><title>Augusta Lovelace, Settings</title>
<script>document.cookie = 'session=cookie-canary; path=/'</script>
<script type="module" src="/stdin.js"></script>`

/** Where the SDKs are imported from: the versions that the project has, or those of `apps`. */
export interface Sdks {
  readonly mixpanel: string
  readonly posthog: string
}

export const usualSdks: Sdks = {
  mixpanel: 'mixpanel-browser/dist/mixpanel-core.cjs.js',
  posthog: 'posthog-js',
}

/** The page's scripts, with vendors' SDKs as they are, and Cordon beside them. */
export async function bundleSite(
  { mixpanel, posthog }: Sdks,
  withFrames = false,
): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import mixpanelSdk from ${JSON.stringify(mixpanel)}
import posthogSdk from ${JSON.stringify(posthog)}
import { createAnalytics } from 'cordon'
import { http } from 'cordon/adapters/http'
import { mixpanel } from 'cordon/adapters/mixpanel'
import { mixpanelHttp } from 'cordon/adapters/mixpanel-http'
import { posthog } from 'cordon/adapters/posthog'
import { posthogHttp } from 'cordon/adapters/posthog-http'
Object.assign(window, { mixpanelSdk, posthogSdk, createAnalytics, adapters: { http, mixpanel, mixpanelHttp, posthog, posthogHttp } })`,
      resolveDir: root,
    },
    absWorkingDir: root,
    nodePaths: [`${root}test/relay/apps/node_modules`],
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2020',
    outdir: '/',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    logLevel: 'error',
  })
  const files = new Map(outputFiles.map(({ path, text }) => [path, text]))
  if (withFrames)
    for (const name of ['mixpanel', 'posthog'])
      files.set(`/${name}.html`, (await buildFrame({ adapter: `cordon/adapters/${name}` })).html)
  return files
}
