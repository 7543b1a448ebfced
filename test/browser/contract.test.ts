import { contract, fromPlaywright, openBench, testAdapter, type TestBrowser } from 'cordon/testing'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { launchOptions } from '../helpers/chromium.mjs'
import type { Leak } from './support/leaky'

let launched: Promise<Browser> | undefined
async function browser(): Promise<TestBrowser> {
  launched ??= launchOptions([], 'shell').then((options) => chromium.launch(options))
  return fromPlaywright(await launched)
}
afterAll(async () => (await launched)?.close())

// Clauses wait more than they work.
const runner = {
  describe: (name: string, define: () => void) => void describe.concurrent(name, define),
  test: (name: string, act: () => Promise<void>, timeout: number) => void test(name, act, timeout),
}

for (const name of ['mixpanel', 'posthog'])
  testAdapter({
    adapter: `cordon/adapters/${name}`,
    options: (host) => ({ token: 'token', host }),
    sealed: true,
    ...{ browser, runner },
  })
for (const name of ['mixpanel-http', 'posthog-http'])
  testAdapter({
    adapter: `cordon/adapters/${name}`,
    options: (host) => ({ token: 'token', host }),
    ...{ browser, runner },
  })
testAdapter({
  adapter: 'cordon/adapters/http',
  options: (host) => ({ url: `${host}/events` }),
  ...{ browser, runner },
})

describe.concurrent('an adapter that leaks fails the contract, clause by clause', () => {
  const leaks: readonly (readonly [Leak, RegExp, RegExp])[] = [
    ['delivers twice', /delivers each event once/, /arrived twice/],
    ['adds the user agent', /sends nothing that it may not have/, /Gecko/],
    ['writes before it may', /loads nothing/, /leaky_early/],
    ['gives up', /loses nothing/, /0 of 5 events arrived/],
    ['goes on sending', /is silent from the kill on/, /requests after the kill: .*beat/],
    ['writes again', /leaves nothing of its footprint/, /localStorage: leaky_id/],
    ['writes under another name', /names in its footprint/, /localStorage: stray/],
    ['clears the storage', /leaves the app’s own/, /only these/],
  ]
  test('and there is a leak for each clause', () => {
    expect(leaks).toHaveLength(contract.length)
  })

  test.each(leaks)('%s', async (leak, which, why) => {
    const clause = contract.find(({ says }) => which.test(says))
    const check = async (what: Leak): Promise<void> => {
      const bench = await openBench({
        adapter: './test/browser/support/leaky.ts',
        options: (host) => ({ host, leak: what }),
        browser: await browser(),
      })
      await clause?.check(bench).finally(() => bench.close())
    }
    await expect(check(leak)).rejects.toThrow(why)
    await check('none')
  })
})
