import { afterEach, expect, test } from 'vitest'
import { newApp, type App } from './support/new-app'
import { openPage } from './support/open-page'
import { serveBuilt } from './support/serve-built'

let app: App | undefined
afterEach(() => app?.remove())

const main = `import { createAnalytics } from 'cordon'
import { memory } from 'cordon/adapters/memory'
import { trackPages } from 'cordon/pages'
import { AnalyticsProvider, useAnalytics, useVendor, VendorGate } from 'cordon/react'
import { StrictMode, version } from 'react'
import { createRoot } from 'react-dom/client'
const sink = memory()
const analytics = createAnalytics({ vendors: { sink, chat: memory() } })
trackPages(analytics)
Object.assign(window, { analytics, sink, version })
function App() {
  const { track } = useAnalytics()
  return <>
    <p id="state">{useVendor('chat')?.state}</p>
    <button onClick={() => track('clicked')}>Click</button>
    <VendorGate vendor="chat" fallback={<i id="help" />}><b id="chat" /></VendorGate>
  </>
}
createRoot(document.getElementById('root')).render(
  <StrictMode><AnalyticsProvider analytics={analytics}><App /></AnalyticsProvider></StrictMode>,
)
`

test.each(['18', '19'])('React %s, built by Vite from the packed tarball', async (version) => {
  app = newApp(['vite', '@vitejs/plugin-react', `react@${version}`, `react-dom@${version}`])
  app.write({
    'index.html':
      '<!doctype html><title>App</title><body><div id="root"></div><script type="module" src="/src/main.jsx"></script>',
    'vite.config.mjs':
      "import react from '@vitejs/plugin-react'\nexport default { plugins: [react()] }",
    'src/main.jsx': main,
  })
  app.run('vite', 'build', '--logLevel', 'error')
  const server = await serveBuilt(app.path)
  const { page, problems, close } = await openPage(server.url, () => '')
  try {
    await page.waitForSelector('#chat', { state: 'attached' })
    await page.click('button')
    await page.evaluate(() => void window.analytics.kill('chat'))
    await page.waitForSelector('#help', { state: 'attached' })
    const seen = await page.evaluate(async () => {
      await window.analytics.flush()
      const { sink, version } = window as never as {
        version: string
        sink: { events: { type: string }[] }
      }
      return [version.split('.')[0], ...sink.events.map(({ type }) => type)]
    })
    expect(seen.sort()).toEqual([version, 'page', 'track'])
    expect(problems).toEqual([])
  } finally {
    await close()
    await server.close()
  }
})
