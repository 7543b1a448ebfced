import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Lab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))

/** Makes wrong calls, as an app without a type checker may. */
async function call(...calls: readonly (readonly [name: string, ...args: unknown[]])[]) {
  const tab = await lab.tab(profile)
  const told = await tab.page.evaluate((made) => {
    const { createAnalytics, memory } = window.cordon
    const analytics = createAnalytics({
      vendors: { mixpanel: memory(), own: memory() },
      consent: { purposes: { own: ['statistics'] } },
    })
    window.analytics = analytics
    const errors: string[] = []
    analytics.on('error', ({ error }) => errors.push((error as Error).message))
    const returned = made.map(([name, ...args]) =>
      (analytics as unknown as Record<string, (...args: unknown[]) => unknown>)[name]?.(...args),
    )
    const { invalid, kills } = analytics.report()
    const states = Object.values(analytics.status()).map(({ state }) => state)
    return { errors, invalid, kills: kills.length, states, returned: JSON.stringify(returned) }
  }, calls)
  expect(tab.errors).toEqual([])
  return { ...told, returned: JSON.parse(told.returned) as unknown[] }
}

test('a kill is made, whatever it is told beside the name, and a long reason fits everywhere', async () => {
  const calls = [
    ['kill', 'mixpanel', null],
    ['kill', 'own', { reason: 10n ** 400n }],
  ] as const
  const { errors, states, returned } = await call(...calls)
  expect({ errors, states }).toEqual({ errors: [], states: ['off', 'off'] })
  expect(returned).toMatchObject([{ failed: [] }, { failed: [], reason: `1${'0'.repeat(400)}` }])
  const [page] = profile.pages().slice(-1)
  const { stored, cookies } =
    (await page?.evaluate(() => ({
      stored: localStorage.getItem('cordon:kill:own'),
      cookies: document.cookie.split('; ').length,
    }))) ?? {}
  expect(JSON.parse(stored ?? '')).toEqual({
    kill: { version: 0, reason: `1${'0'.repeat(199)}`, call: true },
  })
  expect(cookies).toBe(2)
})

test('a kill of a name that no vendor has is no kill, and its receipt says so', async () => {
  const { errors, invalid, kills, states, returned } = await call(['kill', 'mixpannel'])
  expect(errors).toEqual(['cordon: kill: mixpannel: no such vendor; known: mixpanel, own'])
  expect({ invalid, kills, states }).toEqual({
    invalid: { kill: 1 },
    kills: 0,
    states: ['on', 'on'],
  })
  expect(returned).toMatchObject([
    { failed: [{ step: 'find', why: 'no such vendor; known: mixpanel, own' }] },
  ])
})

test('consent for a name that is neither a vendor nor a purpose is said; the others count', async () => {
  const { errors, states } = await call(
    ['consent', { analytcs: true, statistics: false }],
    ['consent', 'yes'],
  )
  expect(errors).toEqual([
    'cordon: consent: neither a vendor nor a purpose: analytcs',
    'cordon: consent: neither a vendor nor a purpose: 0, 1, 2',
  ])
  expect(states).toEqual(['on', 'off'])
})

test('to listen for what never happens is said', async () => {
  const { errors, invalid } = await call(['on', 'kil'])
  expect(errors).toEqual(['cordon: on: no such event: kil'])
  expect(invalid).toEqual({ on: 1 })
})

test('a listener that tracks what was dropped is told once, and all is counted', async () => {
  const tab = await lab.tab(profile)
  const told = await tab.page.evaluate(async () => {
    const { createAnalytics, memory } = window.cordon
    const analytics = createAnalytics({ vendors: { mixpanel: memory(), own: memory() } })
    window.analytics = analytics
    let drops = 0
    analytics.on('drop', (event) => {
      drops += 1
      analytics.track('dropped', event)
    })
    analytics.kill('mixpanel')
    drops = 0
    for (const name of ['first', 'second', 'third']) analytics.track(name)
    await analytics.flush()
    const { mixpanel, own } = analytics.status()
    return { drops, mixpanel, own }
  })
  expect(tab.errors).toEqual([])
  expect(told.drops).toBe(3)
  expect(told.mixpanel).toMatchObject({ accepted: 6, pending: 0, dropped: { killed: 6 } })
  expect(told.own).toMatchObject({ accepted: 6, delivered: 6, pending: 0, dropped: {} })
})
