import type { TestProfile } from 'cordon/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../engines/support/engine'
import { limits } from './limits'
import { buildApp, type App } from './support/app-server'
import { engines, wanted, type EngineName } from './support/engines'
import { matrix } from './support/matrix'
import type { Wall } from './support/page'
import { tryWays } from './support/try-ways'
import { alone, groups } from './ways'

/** All ways and walls by `npm run test:walls`; without that, those that can share a page. */
const isAll = process.env.WALLS === 'all'
const shared = Object.values(groups).flatMap((group) => Object.keys(group))
/** `WAYS='WebRTC|kept'`: only the pages with a way of such a name. */
const part = process.env.WAYS ?? ''
const parts = part.split('|')
const single = Object.keys(alone).map((way) => [way])
const walls: readonly Exclude<Wall, 'none'>[] = isAll
  ? ['patches', 'csp', 'reload', 'worker', 'sealed']
  : ['patches', 'csp', 'sealed']

/** How many profiles at once; each has one page, for in Firefox only one of them is in front. */
const together: Readonly<Record<EngineName, number>> = { chromium: 4, firefox: 2, webkit: 2 }

afterAll(() => matrix.write())

describe.each(wanted)('in %s', (name) => {
  let engine: Engine
  let app: App
  beforeAll(async () => {
    app = await buildApp()
    engine = await engines[name]()
  }, 180_000)
  afterAll(async () => {
    await engine.close()
  })

  /** Those which reach the vendor’s server: some share a page, some have one of their own. */
  async function leaving(wall: Wall): Promise<string[]> {
    const all = isAll ? [...Object.values(groups).map(Object.keys), ...single] : [shared]
    const pages = all.filter((ways) => ways.some((way) => parts.some((one) => way.includes(one))))
    const tried = pages.flat()
    const left: string[] = []
    // A Firefox takes longer to start than all else takes; but popups stay open, and others' are cheap.
    const isKept = (page: readonly string[]): boolean =>
      name === 'firefox' && !page.some((way) => way.startsWith('popup'))
    const work = async (): Promise<void> => {
      let profile: TestProfile | undefined
      try {
        for (let page = pages.shift(); page; page = pages.shift()) {
          profile ??= await engine.browser.profile()
          const trial = { wall, ways: page, isKept: isKept(page) }
          left.push(...(await tryWays(profile, app, trial)))
          if (trial.isKept) continue
          await profile.close()
          profile = undefined
        }
      } finally {
        await profile?.close()
      }
    }
    await Promise.all(Array.from({ length: together[name] }, work))
    matrix.add({ engine: name, wall, left, tried })
    return left
  }

  test('most ways lead out where nothing stands: the fixture can fail', async () => {
    const left = await leaving('none')
    expect(left.length).toBeGreaterThan(part ? 0 : 150)
  }, 900_000)

  test.each(walls)(
    'behind %s nothing gets out but what the docs say',
    async (wall) => {
      const left = await leaving(wall)
      expect(left.filter((way) => !limits[wall].includes(way))).toEqual([])
    },
    900_000,
  )
})
