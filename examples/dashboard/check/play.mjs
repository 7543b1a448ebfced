import { readFileSync } from 'node:fs'
import { footprint } from './footprint.mjs'
import { openBrowser } from './open-browser.mjs'
import { openTab } from './open-tab.mjs'

/**
 * @typedef {Awaited<ReturnType<typeof import('../server/start-demo.mjs').startDemo>>} Demo
 * @typedef {import('./open-tab.mjs').Tab} Tab
 * @typedef {import('./open-tab.mjs').Counts} Counts
 * @typedef {{ name: string, sent: string[], killedAt: number, counts: Record<string, Counts> }} TabEvidence
 * @typedef {{ when: string, downloads: string[], requests: number }} LoadEvidence
 * @typedef {Awaited<ReturnType<typeof play>>} Evidence
 */

const people = JSON.parse(readFileSync(new URL('../people.json', import.meta.url), 'utf8'))

/** Events a second in each of the two tabs. */
const RATE = 25
/** How slow the vendors' servers are, so that requests are in flight when the kill comes; ms. */
const LATENCY = 150

/**
 * The story: two tabs, people at work, the vendor is breached, one file is changed, people go on.
 *
 * @param {Demo} demo
 */
export async function play(demo) {
  const { mixpanel, posthog } = demo.vendors
  mixpanel.respond = posthog.respond = () => ({ delay: LATENCY })
  const { browser, context } = await openBrowser()
  try {
    const landing = `${demo.url}/usage?${new URLSearchParams({
      email: people.user.email,
      org: people.organization.id,
      user_id: people.user.id,
      utm_source: 'newsletter',
    })}`
    say('two tabs, signed in, at work')
    const first = await openTab(context, landing, people.referrer)
    await first.page.click('button[type=submit]')
    const second = await openTab(
      context,
      `${demo.url}/api-keys?email=${people.user.email}`,
      people.referrer,
    )
    await work(first.page)
    await mixpanel.waitFor(() => mixpanel.events.length > 4, 10_000)
    await posthog.waitFor(() => posthog.events.length > 4, 10_000)

    const startedAt = Date.now()
    await Promise.all([first.setRate(RATE), second.setRate(RATE)])
    await posthog.waitFor(() => posthog.events.length > 250, 20_000)
    const before = await footprint(first.page)

    say('the policy file changes')
    const writtenAt = Date.now()
    demo.policy.write({
      version: 2,
      vendors: { mixpanel: { state: 'off', reason: 'INC-2025-11-25' }, posthog: 'on' },
    })
    await Promise.all([first.killed('mixpanel'), second.killed('mixpanel')])
    const soFar = posthog.events.length
    await posthog.waitFor(() => posthog.events.length > soFar + 200, 20_000)
    const left = [await footprint(first.page), await footprint(second.page)]

    say('a tab is closed')
    const tabs = [await finish(second, posthog)]
    const rate = (1000 * 2 * (tabs[0]?.sent.length ?? 0)) / (Date.now() - startedAt)
    await second.page.close()
    left.push(await footprint(first.page))
    tabs.push(await finish(first, posthog))

    say('a reload, and one with the policy out of reach')
    const loads = []
    for (const isUp of [true, false]) {
      demo.setPolicyUp(isUp)
      loads.push(await reload(first, demo, isUp ? 'reload' : 'reload, policy down'))
      left.push(await footprint(first.page))
      tabs.push(await finish(first, posthog))
    }
    demo.setPolicyUp(true)
    const errors = [...first.errors, ...second.errors]
    return { demo, tabs, loads, writtenAt, before, left: left.flat(), errors, rate }
  } finally {
    await browser.close()
  }
}

/**
 * What a person does, with the personal data that the product passes on.
 *
 * @param {import('playwright-core').Page} page
 */
async function work(page) {
  await page.click('nav >> text=API keys')
  await page.click('text=Create key')
  await page.fill('dialog input', 'CI runner')
  await page.click('dialog button[type=submit]')
  await page.click('text=Done')
  await page.click('nav >> text=Members')
  await page.click('text=Invite')
  await page.click('dialog button[type=submit]')
  await page.click('nav >> text=Settings')
  await page.click('text=Save changes')
}

/**
 * Ends a tab's traffic and waits until all that it sent has arrived.
 *
 * @param {Tab} tab
 * @param {Demo['vendors']['posthog']} posthog
 * @returns {Promise<TabEvidence>}
 */
async function finish(tab, posthog) {
  await tab.setRate(0)
  const { name, sent, kills } = await tab.state()
  const last = sent.at(-1)
  const hasAll = () => {
    const arrived = new Set(posthog.events.map(({ properties }) => properties.sequence))
    return sent.every((sequence) => arrived.has(sequence))
  }
  // Not thrown: what has not arrived is for the table to tell.
  if (last) await posthog.waitFor(hasAll, 8_000).catch(() => {})
  // Arrived is not yet answered: what a page leaves unanswered, its SDK sends again, with the same
  // ids, and that is right. Here every event is to arrive once.
  await tab.flush()
  return { name, sent, killedAt: kills[0]?.at ?? 0, counts: await tab.report() }
}

/**
 * @param {Tab} tab
 * @param {Demo} demo
 * @param {string} when
 * @returns {Promise<LoadEvidence>}
 */
async function reload(tab, demo, when) {
  const { mixpanel, posthog } = demo.vendors
  const requests = mixpanel.requests.length + mixpanel.preflights.length
  tab.loaded.length = 0
  await tab.page.reload()
  const soFar = posthog.events.length
  await tab.setRate(RATE)
  await posthog.waitFor(() => posthog.events.length > soFar + 2 * RATE, 15_000)
  const files = demo.chunks['mixpanel-browser'] ?? []
  return {
    when,
    downloads: tab.loaded.filter((url) => files.some((file) => url.endsWith(file))),
    requests: mixpanel.requests.length + mixpanel.preflights.length - requests,
  }
}

/** @param {string} what */
function say(what) {
  console.log(`  … ${what}`)
}
