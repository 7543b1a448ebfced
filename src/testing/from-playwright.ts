import type { TestBrowser } from './test-browser'

/** The part of Playwright's `Browser` that is used; nothing of Playwright is imported. */
export interface PlaywrightBrowser {
  newContext(options: { userAgent: string }): Promise<{
    newPage(): Promise<{
      goto(url: string): Promise<unknown>
      evaluate(expression: string): Promise<unknown>
      close(): Promise<void>
    }>
    close(): Promise<void>
  }>
}

/** SDKs drop the events of what calls itself a headless browser. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'

/**
 * A browser that Playwright drives, for `testAdapter`.
 *
 * @example
 * ```ts
 * const browser = fromPlaywright(await chromium.launch())
 * ```
 */
export function fromPlaywright(browser: PlaywrightBrowser): TestBrowser {
  return {
    async profile() {
      const context = await browser.newContext({ userAgent })
      return {
        async open(url) {
          const page = await context.newPage()
          await page.goto(url)
          return {
            evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
            goto: async (next) => void (await page.goto(next)),
            close: () => page.close(),
          }
        },
        close: () => context.close(),
      }
    },
  }
}
