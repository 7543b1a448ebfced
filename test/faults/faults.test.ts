import { recordingEndpoint, type RecordingEndpoint } from 'cordon/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildFrame } from '../../src/sealed/build/build-frame'
import { openLab, type Lab } from '../browser/support/lab'
import {
  askTab,
  modes,
  openTab,
  randomOf,
  vendors,
  VendorServer,
  type Mode,
  type NamedTab,
  type VendorName,
  type World,
} from './world'

const minutes = Number(process.env.FAULT_MINUTES ?? 1)
const seed = Number(process.env.FAULT_SEED ?? 1)

let lab: Lab
let sealedServer: RecordingEndpoint
beforeAll(async () => {
  const { html } = await buildFrame({ adapter: 'cordon/adapters/mixpanel' })
  lab = await openLab([], [['/mixpanel.htm', html]])
  sealedServer = await recordingEndpoint()
})
afterAll(async () => {
  await lab.close()
  await sealedServer.close()
})

/** The page's own sum holds for each vendor, whatever has happened until now. */
async function check(world: Run, tab: NamedTab): Promise<void> {
  const { accounts, late } = await askTab(tab)
  for (const vendor of vendors) {
    const { accepted, delivered, pending, dropped } = accounts[vendor]
    const sum = Object.values(dropped).reduce((total, count) => total + count, 0)
    expect(accepted, `${vendor}: accepted is the sum`).toBe(delivered + pending + sum)
    expect(pending).toBeGreaterThanOrEqual(0)
    expect(delivered, `${vendor}: ${tab.name} counts what the server took`).toBeLessThanOrEqual(
      world.servers[vendor].confirmedOf(tab.name),
    )
    for (const id of late[vendor]) world.late[vendor].add(id)
    for (const id of late[vendor])
      expect(world.servers[vendor].received.has(id), `${vendor}: ${id} came while it was off`).toBe(
        false,
      )
  }
  world.looks += 1
}

interface Run extends World {
  readonly tabs: NamedTab[]
  readonly late: Record<VendorName, Set<string>>
  readonly done: Record<string, number>
  version: number
  states: Record<VendorName, 'on' | 'off'>
  pages: number
  looks: number
  /** What pages that are gone had counted as delivered. */
  readonly delivered: Record<VendorName, number>
}

function publish(run: Run): void {
  run.version += 1
  run.lab.app.policy = { body: JSON.stringify({ version: run.version, vendors: run.states }) }
}

async function addTab(run: Run): Promise<void> {
  run.pages += 1
  run.tabs.push(await openTab(run, `page${run.pages}`))
}

async function removeTab(run: Run, index: number): Promise<void> {
  const [tab] = run.tabs.splice(index, 1)
  if (!tab) return
  await check(run, tab)
  const { accounts } = await askTab(tab)
  for (const vendor of vendors) run.delivered[vendor] += accounts[vendor].delivered
  expect(tab.errors).toEqual([])
  await tab.page.close()
}

/** What may happen, by how often. */
function faults(
  run: Run,
  random: () => number,
): readonly (readonly [number, string, () => unknown])[] {
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const tab = any(run.tabs)
  const vendor = any(vendors)
  return [
    [
      40,
      'track',
      () =>
        tab.page.evaluate(
          (count) => (window as unknown as { track(count: number): void }).track(count),
          1 + Math.floor(random() * 20),
        ),
    ],
    [15, 'server', () => void (run.servers[vendor].mode = any(Object.keys(modes) as Mode[]))],
    [
      8,
      'offline',
      async () => {
        await run.profile.setOffline(true)
        await new Promise((resolve) => setTimeout(resolve, 500 * random()))
        await run.profile.setOffline(false)
      },
    ],
    [5, 'tab', async () => (run.tabs.length < 3 ? addTab(run) : removeTab(run, 0))],
    [
      5,
      'reload',
      async () => {
        await removeTab(run, run.tabs.indexOf(tab))
        await addTab(run)
      },
    ],
    [
      6,
      'policy kill',
      () => {
        run.states = { ...run.states, [vendor]: 'off' }
        publish(run)
      },
    ],
    [
      8,
      'policy restore',
      () => {
        run.states = { ...run.states, [vendor]: 'on' }
        publish(run)
      },
    ],
    [3, 'kill', () => tab.page.evaluate((name) => void window.analytics.kill(name), vendor)],
    [3, 'clear', () => tab.page.evaluate(() => localStorage.clear())],
  ]
}

async function happen(run: Run, random: () => number): Promise<void> {
  const all = faults(run, random)
  let left = random() * all.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, name, act] of all) {
    left -= weight
    if (left > 0) continue
    run.done[name] = (run.done[name] ?? 0) + 1
    await act()
    return
  }
}

/** All is well again: what was accepted is delivered or dropped by name, and nothing is counted that did not happen. */
async function settle(run: Run): Promise<void> {
  for (const vendor of vendors) run.servers[vendor].mode = 'ok'
  run.states = { wire: 'on', inline: 'on', sealed: 'on' }
  publish(run)
  for (const tab of run.tabs)
    await tab.page.waitForFunction(
      () => Object.values(window.analytics.status()).every(({ pending }) => pending === 0),
      undefined,
      { timeout: 150_000, polling: 500 },
    )
  while (run.tabs.length) await removeTab(run, 0)
  for (const vendor of vendors)
    expect(run.delivered[vendor], `${vendor}: something`).toBeGreaterThan(0)
}

test(
  `nothing is lost, and nothing counted that did not happen (seed ${seed}, ${minutes} min)`,
  async () => {
    const random = randomOf(seed)
    const run: Run = {
      lab,
      profile: await lab.profile(),
      servers: {
        wire: new VendorServer(lab.mixpanel),
        inline: new VendorServer(lab.posthog),
        sealed: new VendorServer(sealedServer),
      },
      tabs: [],
      late: { wire: new Set(), inline: new Set(), sealed: new Set() },
      done: {},
      version: 1,
      states: { wire: 'on', inline: 'on', sealed: 'on' },
      pages: 0,
      looks: 0,
      delivered: { wire: 0, inline: 0, sealed: 0 },
    }
    publish(run)
    await addTab(run)
    const until = Date.now() + minutes * 60_000
    while (Date.now() < until) {
      await happen(run, random)
      if (!run.tabs.length) await addTab(run)
      for (const tab of run.tabs) await check(run, tab)
    }
    await settle(run)
    const twice = vendors.map(
      (vendor) => [...run.servers[vendor].received.values()].filter((count) => count > 1).length,
    )
    console.log(
      JSON.stringify({
        seed,
        done: run.done,
        pages: run.pages,
        looks: run.looks,
        delivered: run.delivered,
        receivedTwice: twice,
      }),
    )
  },
  minutes * 60_000 + 240_000,
)
