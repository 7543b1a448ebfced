import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Lab, Tab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))

/** A page in a language, and what its server was told of notes tracked in it. */
async function notesFrom(language: string, properties: readonly object[]): Promise<Tab> {
  const tab = await lab.tab(profile)
  await tab.page.evaluate(
    async ({ language, properties, host }) => {
      document.documentElement.lang = language
      const { createAnalytics, mixpanelHttp } = window.cordon
      window.analytics = createAnalytics({
        vendors: { mixpanel: mixpanelHttp({ token: 'token', host }) },
      })
      for (const one of properties) window.analytics.track('noted', { ...one })
      await window.analytics.flush()
    },
    { language, properties, host: lab.mixpanel.url },
  )
  expect(tab.errors).toEqual([])
  return tab
}

function noted() {
  return lab.mixpanel.events
    .filter(({ name }) => name === 'noted')
    .map(({ properties: { note, nachname } }) => ({ note, nachname }))
}

function loaded({ requested }: Tab): string[] {
  return requested.flatMap((url) => /chunk-(further|germanic)-/.exec(url)?.[1] ?? [])
}

test('a page of ordinary texts loads neither packs nor rare detectors', async () => {
  const tab = await notesFrom('en', [{ note: 'all is well' }, { note: 'mail ada@example.org' }])
  expect(noted().map(({ note }) => note)).toEqual(['all is well', 'mail [email]'])
  expect(loaded(tab)).toEqual([])
})

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
