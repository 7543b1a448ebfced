import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { recordingEndpoint } from 'cordon/testing'
import { build } from 'esbuild'
import type { Browser } from 'playwright-core'

/** What an SDK does in a page by itself: no Cordon near it, and nothing turned off. */
export interface Observed {
  /** Names, by kind of storage. */
  readonly written: Readonly<Record<Kind, readonly string[]>>
  /** Properties of events that nobody gave. */
  readonly added: readonly string[]
}

const kinds = ['cookies', 'localStorage', 'sessionStorage', 'databases', 'globals'] as const
export type Kind = (typeof kinds)[number]

/** Asked in the page. */
const look = `(async () => ({
  cookies: document.cookie.split('; ').map((pair) => pair.split('=')[0]).filter(Boolean),
  localStorage: Object.keys(localStorage),
  sessionStorage: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).map(({ name }) => name),
  globals: Object.getOwnPropertyNames(window).filter((name) => !atFirst.has(name)),
}))()`

const html = `<!doctype html><title>Shop</title>
<script>const atFirst = new Set(Object.getOwnPropertyNames(window))</script>
<script type="module" src="/app.js"></script>`

/**
 * Runs a page that uses an SDK as an app does, and looks at what it wrote, often, because some of it is
 * there for a moment only.
 *
 * @param code of the page; `HOST` stands for the vendor's server; sets `window.isReady`
 */
export async function observeSdk(
  browser: Browser,
  folder: string,
  code: string,
): Promise<Observed> {
  const vendor = await recordingEndpoint()
  const app = await serve(await bundle(folder, code.replaceAll('HOST', vendor.url)))
  const context = await browser.newContext({ userAgent })
  const seen = Object.fromEntries(kinds.map((kind) => [kind, new Set<string>()]))
  try {
    const page = await context.newPage()
    await page.goto(`${app.url}/?utm_source=news&gclid=1`)
    const ticks = () => vendor.events.filter(({ name }) => name === 'tick')
    for (let turn = 0; turn < 200 && !(turn > 10 && ticks().length); turn += 1) {
      const found = await page.evaluate<Record<string, string[]>>(look)
      for (const kind of kinds) for (const name of found[kind] ?? []) seen[kind]?.add(name)
      await page.waitForTimeout(50)
    }
    if (!ticks().length) throw new Error('its event did not arrive in 10 s')
    const added = vendor.events.flatMap(({ properties }) => Object.keys(properties))
    return {
      written: Object.fromEntries(
        kinds.map((kind) => [kind, [...(seen[kind] ?? [])].filter((name) => !ours.has(name))]),
      ) as unknown as Observed['written'],
      added: [...new Set(added)].filter((name) => name !== 'given'),
    }
  } finally {
    await context.close()
    await Promise.all([vendor.close(), app.close()])
  }
}

/** The page's own. */
const ours = new Set(['isReady'])

const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'

async function bundle(folder: string, code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder },
    absWorkingDir: folder,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

async function serve(script: string) {
  const server = createServer((request, response) => {
    const isScript = request.url === '/app.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
