import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Lab, Tab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))

/** Public keys as the vendors make them. */
const tokens = {
  mixpanelHttp: '0f3b8a6c5d4e2f1a9b7c8d6e5f4a3b2c',
  posthogHttp: 'phc_QdZ1v8bX0aL3kT6yU9wE2rJ5mN7pS4gHcVfBxKzWqAo',
} as const

/** A page in a language, with notes that are tracked in it. */
async function notesFrom(
  language: string,
  properties: readonly object[],
  adapter: keyof typeof tokens = 'mixpanelHttp',
): Promise<Tab> {
  const tab = await lab.tab(profile)
  const endpoint = adapter === 'mixpanelHttp' ? 'mixpanel' : 'posthog'
  await tab.page.evaluate(
    async ({ language, properties, adapter, token, host }) => {
      document.documentElement.lang = language
      const { createAnalytics, ...adapters } = window.cordon
      window.analytics = createAnalytics({
        vendors: { vendor: adapters[adapter]({ token, host }) },
      })
      for (const one of properties) window.analytics.track('noted', { ...one })
      await window.analytics.flush()
    },
    { language, properties, adapter, token: tokens[adapter], host: lab[endpoint].url },
  )
  expect(tab.errors).toEqual([])
  return tab
}

function noted(endpoint: 'mixpanel' | 'posthog' = 'mixpanel') {
  return lab[endpoint].events
    .filter(({ name }) => name === 'noted')
    .map(({ properties: { note, nachname } }) => ({ note, nachname }))
}

function loaded({ requested }: Tab): string[] {
  return requested.flatMap((url) => /chunk-(further|germanic)-/.exec(url)?.[1] ?? [])
}

test.each([
  ['mixpanelHttp', 'mixpanel'],
  ['posthogHttp', 'posthog'],
] as const)(
  'ordinary texts, by %s, load neither packs nor rare detectors',
  async (adapter, endpoint) => {
    const notes = [{ note: 'all is well' }, { note: 'mail ada@example.org' }]
    const tab = await notesFrom('en', notes, adapter)
    expect(noted(endpoint).map(({ note }) => note)).toEqual(['all is well', 'mail [email]'])
    expect(loaded(tab)).toEqual([])
  },
)

test('a text that may hold a number waits for the rare detectors, with what comes after it', async () => {
  const notes = ['first', 'ring 020 7946 0958', 'last']
  const tab = await notesFrom(
    'en',
    notes.map((note) => ({ note })),
  )
  expect(noted().map(({ note }) => note)).toEqual(['first', 'ring [phone]', 'last'])
  expect(loaded(tab)).toEqual(['further'])
})

test('a German page knows German names and words', async () => {
  const tab = await notesFrom('de-AT', [
    { note: 'geb. am 17.05.1984', nachname: 'Musterfrau' },
    { note: 'weiter' },
  ])
  expect(noted()).toEqual([{ note: 'geb. am [birthday]' }, { note: 'weiter' }])
  expect(loaded(tab).sort()).toEqual(['further', 'germanic'])
})
