import { createServer } from 'node:http'
import { chromium } from 'playwright-core'
import { launchOptions } from '../test/helpers/chromium.mjs'
import { buildPage, contenders } from './contenders.mjs'

/** A browser and a server with a page for each contender; `open` gives a fresh page of one. */
export async function openBrowser() {
  const pages = new Map()
  for (const name of Object.keys(contenders)) pages.set(`/${name}`, await buildPage(name))
  const server = createServer(({ url }, response) => {
    const slash = url.indexOf('/', 1)
    const [path, file] = slash < 0 ? [url, ''] : [url.slice(0, slash), url.slice(slash)]
    const script = pages.get(path)?.get(file)
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html')
    response.end(script ?? `<!doctype html><script type="module" src="${path}/main.js"></script>`)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch(await launchOptions())
  const origin = `http://127.0.0.1:${server.address().port}`
  return {
    open: (name) => openPage(browser, `${origin}/${name}`),
    async close() {
      await browser.close()
      server.close()
    },
  }
}

/** A page in a browser context of its own, so that none finds what another has stored. */
async function openPage(browser, url) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  await page.goto(url)
  await page.waitForFunction(() => 'bench' in window)
  const cpu = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'ThreadTime').value * 1000
  }
  return {
    throttle: (rate) => session.send('Emulation.setCPUThrottlingRate', { rate }),
    /** CPU of the main thread and time on the clock that a call of the page's bench takes, ms. */
    async measure(verb, ...args) {
      const before = await cpu()
      const wall = await page.evaluate(
        async ([verb, args]) => {
          const from = performance.now()
          await window.bench[verb](...args)
          return performance.now() - from
        },
        [verb, args],
      )
      return { cpu: (await cpu()) - before, wall }
    },
    close: () => context.close(),
  }
}
