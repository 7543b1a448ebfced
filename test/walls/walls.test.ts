import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../engines/support/engine'
import { limits } from './limits'
import { openApp, type App } from './support/app-server'
import { engines, wanted } from './support/engines'
import type { Wall } from './support/page'
import { tryWays } from './support/try-ways'
import { alone, groups } from './ways'

/** Tried in `npm test`; the rest, and the other engines, by `npm run test:walls`. */
const isAll = process.env.WALLS === 'all'
const shared = Object.values(groups).flatMap((group) => Object.keys(group))
const single = Object.keys(alone)
const walls: readonly Exclude<Wall, 'none'>[] = isAll
  ? ['patches', 'csp', 'reload', 'worker', 'sealed']
  : ['patches', 'csp', 'sealed']

describe.each(wanted)('in %s', (name) => {
  let engine: Engine
  let app: App
  beforeAll(async () => {
    app = await openApp()
    engine = await engines[name]()
  }, 180_000)
  afterAll(async () => {
    await engine.close()
    await app.close()
  })

  /** Those which reach the vendor’s server. */
  async function leaving(wall: Wall, ways: readonly string[]): Promise<string[]> {
    const profile = await engine.browser.profile()
    try {
      return [...(await tryWays(profile, app, { wall, ways }))]
    } finally {
      await profile.close()
    }
  }

  async function leavingOneByOne(wall: Wall): Promise<string[]> {
    const left: string[] = []
    for (const way of single) left.push(...(await leaving(wall, [way])))
    return left
  }

  test('most ways lead out where nothing stands: the fixture can fail', async () => {
    const left = await leaving('none', shared)
    expect(left.length).toBeGreaterThan(150)
  })

  test.each(walls)('behind %s nothing gets out but what the docs say', async (wall) => {
    const left = await leaving(wall, shared)
    if (isAll) left.push(...(await leavingOneByOne(wall)))
    expect(left.filter((way) => !limits[wall].includes(way))).toEqual([])
  })
})
