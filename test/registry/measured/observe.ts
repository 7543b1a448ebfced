import { chromium } from 'playwright-core'
import { isBrowsers } from '../../../cli/verify/browser-traffic'
import type { Exchange } from '../../../cli/verify/proxy/exchange'
import { RecordingProxy } from '../../../cli/verify/proxy/recording-proxy'
import { lookAtStores, type StoresLook } from '../../../verify/look-at-stores'
import { launchOptions } from '../../helpers/chromium.mjs'

/** What an SDK was seen to do: names by where they are, and all requests. */
export interface Observed extends Pick<
  StoresLook,
  'localStorage' | 'sessionStorage' | 'databases' | 'globals'
> {
  readonly cookies: readonly string[]
  readonly exchanges: readonly Exchange[]
}

const app = 'http://shop.cordon.test/'
const kinds = ['localStorage', 'sessionStorage', 'databases', 'globals'] as const

/** Runs a page, whose vendor's servers say yes to everything, and looks often: some of it is there for a moment. */
export async function observe(
  code: string,
  answers: Readonly<Record<string, string>> = {},
): Promise<Observed> {
  const proxy = new RecordingProxy(({ href }) => {
    if (href.startsWith(app)) return pageOf(code)
    return Object.entries(answers).find(([part]) => href.includes(part))?.[1] ?? '{}'
  })
  const server = await proxy.listen()
  const browser = await chromium.launch({
    // Its answers have no headers that let other origins read them.
    ...(await launchOptions([
      '--disable-web-security',
      '--disable-blink-features=AutomationControlled',
      `--ignore-certificate-errors-spki-list=${proxy.certificate.keyHash}`,
    ])),
    proxy: { server },
  })
  const userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser.version().split('.')[0]}.0.0.0 Safari/537.36`
  const context = await browser.newContext({ userAgent, ignoreHTTPSErrors: true })
  try {
    const page = await context.newPage()
    const names = new Map(kinds.map((kind) => [kind, new Set<string>()]))
    const cookies = new Set<string>()
    await page.goto(`${app}?utm_source=news`)
    for (let turn = 0; turn < 60; turn += 1) {
      const look = await page.evaluate(lookAtStores, '.')
      for (const kind of kinds) for (const name of look[kind]) names.get(kind)?.add(name)
      for (const { name } of await context.cookies()) cookies.add(name)
      await page.waitForTimeout(50)
    }
    const usual = new Set((await page.evaluate('atFirst')) as string[])
    await page.close({ runBeforeUnload: true })
    await new Promise((resolve) => setTimeout(resolve, 300))
    const all = (kind: (typeof kinds)[number]) => [...(names.get(kind) ?? [])]
    return {
      localStorage: all('localStorage'),
      sessionStorage: all('sessionStorage'),
      databases: all('databases'),
      globals: all('globals').filter((name) => !usual.has(name)),
      cookies: [...cookies],
      exchanges: proxy.exchanges.filter(
        ({ url }) => !url.startsWith(app) && !isBrowsers(new URL(url).hostname),
      ),
    }
  } finally {
    await browser.close()
    await proxy.close()
  }
}

function pageOf(code: string): string {
  return `<!doctype html><title>Shop</title><script>
const atFirst = [...Object.getOwnPropertyNames(window), 'atFirst']
</script><script>${code.replaceAll('</script', '<\\/script')}</script>`
}
