import { afterAll, beforeAll, test } from 'vitest'
import type { Engine } from '../engines/support/engine'
import { openChromium } from '../engines/support/open-chromium'
import { openApp, type App } from './support/app-server'
import { tryWays } from './support/try-ways'
import { ways as all } from './ways'

let engine: Engine
let app: App
beforeAll(async () => {
  app = await openApp()
  engine = await openChromium('--disable-popup-blocking')
}, 120_000)
afterAll(async () => {
  await engine.close()
  await app.close()
})
for (const wall of (process.env.WALLS ?? 'none,patches').split(','))
  for (const group of (process.env.GROUPS ?? 'requests,addresses,elements,markup,realms').split(
    ',',
  ))
    test(`${wall} ${group}`, async () => {
      const ways = Object.keys((all as any)[group])
      const left = new Set<string>()
      const t = Date.now()
      const parts = group === 'alone' ? ways.map((w: string) => [w]) : [ways]
      for (const part of parts) {
        const profile = await engine.browser.profile()
        for (const w of await tryWays(profile, app, {
          wall: wall as any,
          group: group as any,
          ways: part,
        }))
          left.add(w)
        await profile.close()
      }
      const list = wall === 'none' ? ways.filter((w: string) => !left.has(w)) : [...left]
      console.log(
        `@@ ${wall} ${group} ${Date.now() - t}ms ${wall === 'none' ? 'NOT WORKING' : 'LEFT'} ${list.length}/${ways.length}\n@@   ${list.join('\n@@   ')}`,
      )
    }, 300_000)
