import { readFileSync } from 'node:fs'
import { createServer, type ViteDevServer } from 'vite'
import { afterEach, expect, test } from 'vitest'
import { newApp, type App } from './support/new-app'
import { openPage, type OpenPage } from './support/open-page'

let app: App | undefined
let server: ViteDevServer | undefined
let opened: OpenPage | undefined
afterEach(async () => {
  await opened?.close()
  await server?.close()
  app?.remove()
})

const [, line = ''] =
  /```ts\n(import\.meta\.hot[\s\S]*?)```/.exec(readFileSync('docs/frameworks.md', 'utf8')) ?? []

const analyticsWith = (token: string) => `import { createAnalytics } from 'cordon'
import { mixpanelHttp } from 'cordon/adapters/mixpanel-http'
export const analytics = createAnalytics({ vendors: { mixpanel: mixpanelHttp({ token: '${token}' }) } })
${line}`

test('Vite: after an edit of the module with the instance, its new options count', async () => {
  app = newApp([])
  app.write({
    'index.html': '<!doctype html><html lang="en"><script type="module" src="/main.ts"></script>',
    // As a framework's component is: it takes its own update, and the page stays.
    'main.ts': `import { analytics } from './analytics'
Object.assign(window, { analytics })
analytics.track('shown')
import.meta.hot?.accept()`,
    'analytics.ts': analyticsWith('first'),
  })
  server = await createServer({
    ...{ root: app.path, configFile: false, logLevel: 'error' },
    server: { port: 0, host: '127.0.0.1' },
  })
  await server.listen()
  opened = await openPage(server.resolvedUrls?.local[0] ?? '', () => '')
  const { page, mixpanel } = opened
  await page.waitForFunction(() => 'analytics' in window)
  await page.evaluate(() => window.analytics.flush())
  app.write({ 'analytics.ts': analyticsWith('second') })
  await expect
    .poll(() => mixpanel.requests.map(({ text }) => text).join(), { timeout: 20_000 })
    .toContain('second')
})
