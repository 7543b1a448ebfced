import { contract, openBench, type Bench, type Visit } from 'cordon/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from './support/engine'
import { hasContract, launchEngine, runsIn, wanted } from './support/engines'
import type { Moment } from './support/moments'
import { writeMatrix } from './support/write-matrix'

/**
 * ms: what was handed to the browser's network before a kill is seen after it, and later than usual
 * where several browsers share two cores. `kill.test.ts` holds the law to its 100 ms, one by one.
 */
const allowance = 1_000
/** ms: the same, where the page itself says that nothing was started later. */
const keptAlive = 5_000

afterAll(writeMatrix)

describe.each(wanted)('%s', (name) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await launchEngine(name)
  }, 180_000)
  afterAll(() => engine.close())

  const open = async (vendor: string, mode: string, moment?: Moment): Promise<Bench> =>
    openBench({
      adapter: `cordon/adapters/${vendor}`,
      options: (host) => ({ token: 'token', host }),
      browser: (moment?.needsPageCache && (await engine.withPageCache?.())) || engine.browser,
      sealed: mode === 'sealed',
    })
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

  describe.concurrent.each(runsIn(name))('$vendor, $mode', ({ vendor, mode, moments }) => {
    test.each(moments)('is silent after a kill, and leaves nothing: $name', async (moment) => {
      const bench = await open(vendor, mode, moment)
      try {
        const visit = await moment.kill(bench)
        const answeredAt = await visit.answeredAt()
        const killedAt = await visit.ask<number>(moment.at ?? 'bench.killedAt')
        expect(killedAt).toBeGreaterThan(0)
        await expectNothing(visit, moment.at === undefined)
        // Its timers and retries would have come by now; of nothing there is no event.
        await pause(2_000)
        await expectNothing(visit, moment.at === undefined)
        await visit.page.goto(visit.elsewhere)
        const next = await bench.visit({ profile: visit.profile })
        await next.start()
        await next.ask('bench.track(3)')
        await pause(400)
        await expectNothing(next, true)
        const { sdk, state } = await next.ask<{ sdk: string; state: string }>(
          'bench.analytics.status().vendor',
        )
        expect({ sdk, state }).toEqual({ sdk: 'absent', state: 'off' })
        const after = bench.vendor.requests.map(({ at, path }) => [at - killedAt, path] as const)
        const isKept = moment.lastStart !== undefined
        if (isKept) {
          const started = await next.ask<number>(moment.lastStart)
          expect(started).toBeGreaterThan(0)
          expect(started).toBeLessThanOrEqual(killedAt)
        }
        const latest = isKept ? keptAlive : answeredAt - killedAt + allowance
        expect(after.filter(([ms]) => ms > latest)).toEqual([])
        writeMatrix.add({
          ...{ engine: name, vendor, mode, moment: moment.name },
          silence: Math.max(0, ...after.map(([ms]) => ms)),
        })
      } finally {
        await bench.close()
      }
    })

    test.runIf(hasContract(name)).each(contract)('$says', async ({ check }) => {
      const bench = await open(vendor, mode)
      await check(bench).finally(() => bench.close())
    })
  })
})

async function expectNothing(visit: Visit, isStarted: boolean): Promise<void> {
  if (!isStarted) await visit.start()
  expect(await visit.ask('bench.left()')).toEqual([])
}
