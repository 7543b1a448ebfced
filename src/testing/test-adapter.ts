import { contract } from './contract'
import { openBench, type BenchOptions } from './open-bench'
import type { TestBrowser } from './test-browser'

export interface AdapterTest extends Omit<BenchOptions, 'browser' | 'sealed'> {
  /** Called once; what it opens is yours to close. */
  readonly browser: () => TestBrowser | Promise<TestBrowser>
  /** `true`: the adapter is tested in a sealed frame too. */
  readonly sealed?: boolean
  /** `false`: the vendor's protocol has no id for an event, so that none can be asked for. */
  readonly hasIds?: boolean
  /** The part of Vitest (or of another runner like it) that is used. */
  readonly runner: {
    describe(name: string, define: () => void): void
    test(name: string, act: () => Promise<void>, timeout: number): void
  }
}

/** ms, for one clause */
const timeout = 60_000

/**
 * Puts an adapter under the contract that Cordon's own adapters pass: one test for each clause, with
 * the vendor's real SDK, in a real browser, against a recording server. Runs in Node, under Vitest;
 * needs `esbuild`, which builds the pages.
 *
 * @example
 * ```ts
 * import { chromium } from 'playwright'
 * import { fromPlaywright, testAdapter } from 'cordon/testing'
 * import { describe, test } from 'vitest'
 *
 * testAdapter({
 *   adapter: './src/acme.ts',
 *   options: (host) => ({ token: 'test', host }),
 *   browser: async () => fromPlaywright(await chromium.launch()),
 *   runner: { describe, test },
 * })
 * ```
 */
export function testAdapter(options: AdapterTest): void {
  const { adapter, runner, sealed: isSealable, browser: launch } = options
  let browser: Promise<TestBrowser> | undefined
  for (const sealed of isSealable ? [false, true] : [false])
    runner.describe(`${adapter}${sealed ? ', sealed,' : ''}`, () => {
      for (const { says, check } of contract)
        runner.test(
          says,
          async () => {
            browser ??= Promise.resolve(launch())
            const bench = await openBench({ ...options, browser: await browser, sealed })
            try {
              await check(bench)
            } finally {
              await bench.close()
            }
          },
          timeout,
        )
    })
}
