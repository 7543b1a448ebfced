import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { openLab, type Lab } from './support/lab'
import { routeVendors } from './support/route-vendors'
import { useLab } from './support/use-lab'

const root = fileURLToPath(new URL('../../', import.meta.url))
const dist = join(root, 'dist')
const hashes = JSON.parse(readFileSync(join(dist, 'sri.json'), 'utf8')) as Record<string, string>

/** The example as it lies there, its scripts with the hashes that are published. */
const page = readFileSync(join(root, 'examples/plain/index.html'), 'utf8').replaceAll(
  /src="\/cordon\/([^"]+)"/g,
  (attribute, file: string) => `${attribute} integrity="${hashes[file]}"`,
)
const scripts = ['.', 'adapters']
  .flatMap((folder) => readdirSync(join(dist, folder)).map((name) => join(folder, name)))
  .filter((name) => name.endsWith('.global.js'))
  .map((name) => [`/cordon/${name}`, readFileSync(join(dist, name), 'utf8')] as const)

let lab: Lab
let profile: BrowserContext
useLab(
  (...opened) => ([lab, profile] = opened),
  () => openLab([], [['/plain.html', page], ...scripts]),
)

test('the plain page of the examples delivers to both vendors, and one config change stops one', async () => {
  lab.app.policy = { body: '{ "version": 1, "vendors": { "mixpanel": "on", "posthog": "on" } }' }
  const tab = await profile.newPage()
  const problems: string[] = []
  tab.on('pageerror', (error) => problems.push(error.message))
  await tab.route('**/analytics-policy.json', (route) =>
    route.continue({ url: `${lab.app.url}/policy.json` }),
  )
  await routeVendors(tab, lab)
  await tab.goto(`${lab.app.url}/plain.html`)
  expect(Object.keys(hashes)).toEqual(expect.arrayContaining(['cordon.global.js']))

  await tab.click('button')
  await tab.evaluate(() => window.analytics.flush())
  for (const vendor of [lab.mixpanel, lab.posthog]) {
    expect(vendor.events.map(({ name }) => name)).toEqual(['button_clicked'])
    expect(vendor.events[0]?.properties).toMatchObject({ plan: 'pro' })
    expect(JSON.stringify(vendor.requests)).not.toContain('ada@')
  }

  lab.app.policy = { body: '{ "version": 2, "vendors": { "mixpanel": "off", "posthog": "on" } }' }
  await tab.waitForFunction(() => window.analytics.status().mixpanel?.state === 'off')
  const before = lab.mixpanel.requests.length
  await tab.click('button')
  await tab.evaluate(() => window.analytics.flush())
  expect(lab.posthog.events).toHaveLength(2)
  expect(lab.mixpanel.requests).toHaveLength(before)
  expect(problems).toEqual([])
})
