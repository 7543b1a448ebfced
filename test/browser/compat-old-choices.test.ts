import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bundlePage } from './support/bundle-page'
import type { Side } from './support/compat-cases'
import { openLab, type Lab } from './support/lab'
import type { Choices } from './support/old-choices-page'

declare global {
  interface Window {
    choices: Choices
    turnOff(): void
  }
}

let lab: Lab
let profile: BrowserContext
let page: Page
beforeAll(async () => {
  lab = await openLab([], await bundlePage('test/browser/support/old-choices-page.ts'))
})
beforeEach(async () => {
  profile = await lab.profile()
  ;({ page } = await lab.tab(profile))
})
afterEach(() => profile.close())
afterAll(() => lab.close())

type Act = 'optIn' | 'optOut' | 'clear'

async function load(one: Page): Promise<void> {
  await one.addScriptTag({ type: 'module', url: '/old-choices-page/old-choices-page.js' })
  await one.waitForFunction(() => 'choices' in window)
}

/** In a document of its own: whether somebody is out at first, and after what is done then. */
async function onPage(
  [vendor, side]: readonly [keyof Choices, Side],
  config: object,
  act?: Act,
): Promise<boolean[]> {
  await page.reload()
  await load(page)
  return page.evaluate(
    ([of, which, settings, done, host]) => {
      const one = window.choices[of][which]
      one.init({ api_host: host, ...settings })
      const before = one.isOut()
      if (done) one[done]()
      return [before, one.isOut()]
    },
    [vendor, side, config, act, lab.mixpanel.url] as const,
  )
}

const types = ['localStorage', 'cookie']
const kept: readonly (readonly [keyof Choices, object])[] = [
  ...types.map((type) => ['mixpanel', { opt_out_tracking_persistence_type: type }] as const),
  ...types.map((type) => ['posthog', { opt_out_capturing_persistence_type: type }] as const),
]
const named: typeof kept = [
  ['mixpanel', { opt_out_tracking_cookie_prefix: 'mine_' }],
  ['posthog', { consent_persistence_name: 'mine' }],
]

test.each([...kept, ...named])(
  'who has told %s’s own library, by %o, to stay out stays out after the move, until it is decided anew',
  async (vendor, config) => {
    await onPage([vendor, 'real'], config, 'optOut')
    expect(await onPage([vendor, 'compat'], config)).toEqual([true, true])
    expect(await onPage([vendor, 'compat'], config, 'optIn')).toEqual([true, false])
    expect(await onPage([vendor, 'compat'], config)).toEqual([false, false])
  },
)

describe.each(kept)('what %s’s own library was told, kept by %o', (vendor, config) => {
  test('a choice that is cleared is undecided on the next page', async () => {
    await onPage([vendor, 'real'], config, 'optOut')
    expect(await onPage([vendor, 'compat'], config, 'clear')).toEqual([true, false])
    expect(await onPage([vendor, 'compat'], config)).toEqual([false, false])
  })

  test('holds after pages on which the vendor was off', async () => {
    await onPage([vendor, 'real'], config, 'optOut')
    await page.reload()
    await load(page)
    await page.evaluate(() => window.turnOff())
    expect(await onPage([vendor, 'compat'], config)).toEqual([true, true])
    expect(await onPage([vendor, 'real'], config)).toEqual([true, true])
  })

  test('who opts out after the move stays out, although the new choice is lost', async () => {
    const byDefault = { opt_out_tracking_by_default: true, opt_out_capturing_by_default: true }
    const lost = { ...config, ...byDefault, disable_persistence: true }
    await onPage([vendor, 'real'], { ...config, ...byDefault }, 'optIn')
    expect(await onPage([vendor, 'compat'], lost, 'optOut')).toEqual([false, true])
    expect(await onPage([vendor, 'compat'], lost)).toEqual([true, true])
  })

  test('who has opted in is in, where others are out by default', async () => {
    const byDefault = { opt_out_tracking_by_default: true, opt_out_capturing_by_default: true }
    await onPage([vendor, 'real'], { ...config, ...byDefault }, 'optIn')
    expect(await onPage([vendor, 'compat'], { ...config, ...byDefault })).toEqual([false, false])
  })
})

test.each(['mixpanel', 'posthog'] as const)(
  'who opts out of %s in one tab is out in the others, whatever they were told before',
  async (vendor) => {
    const { page: other } = await lab.tab(profile)
    for (const one of [page, other]) {
      await load(one)
      await one.evaluate((of) => {
        window.choices[of].compat.init({})
        window.choices[of].compat.optIn()
      }, vendor)
    }
    await other.evaluate((of) => window.choices[of].compat.optOut(), vendor)
    // A tab in another process hears of a write to `localStorage` a moment after it is made.
    await page.waitForFunction((of) => window.choices[of].compat.isOut(), vendor)
    expect(await other.evaluate((of) => window.choices[of].compat.isOut(), vendor)).toBe(true)
  },
)
