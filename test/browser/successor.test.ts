import type { RecordingEndpoint } from 'cordon/testing'
import type { BrowserContext } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Lab, Tab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))

/** A tab whose policy is published by the test, at work with 40 events a second. */
async function atWork(posthog: 'on' | 'hold' | 'off'): Promise<Tab> {
  const tab = await lab.tab(profile)
  await tab.page.evaluate(
    ({ mixpanelHost, posthogHost, state }) => {
      const { createAnalytics, mixpanel, posthog } = window.cordon
      let publish: (document: unknown) => void = () => {}
      window.analytics = createAnalytics({
        vendors: {
          mixpanel: mixpanel({ token: 'mp-token', host: mixpanelHost }),
          posthog: posthog({ token: 'phc_token', host: posthogHost }),
        },
        source: (take) => {
          publish = take
          take({ version: 1, vendors: { mixpanel: 'on', posthog: state } })
          return () => {}
        },
        successors: { mixpanel: 'posthog' },
      })
      const sent: { sequence: number; from: number; to: number }[] = []
      window.analytics.identify('user-1', { plan: 'pro' })
      const timer = setInterval(() => {
        const from = Date.now()
        window.analytics.track('tick', { sequence: sent.length })
        sent.push({ sequence: sent.length, from, to: Date.now() })
      }, 25)
      Object.assign(window, { publish, sent, stop: () => clearInterval(timer) })
    },
    { mixpanelHost: lab.mixpanel.url, posthogHost: lab.posthog.url, state: posthog },
  )
  return tab
}

/** Mixpanel dies: its server answers 503, and 3 s later the policy takes it out. */
async function breach(tab: Tab): Promise<void> {
  await lab.mixpanel.waitFor(() => lab.mixpanel.events.length > 60, 20_000)
  lab.mixpanel.respond = () => ({ status: 503 })
  const failingSince = Date.now()
  await expect.poll(() => Date.now() - failingSince, { timeout: 5_000 }).toBeGreaterThan(3_000)
  await tab.page.evaluate(() =>
    (window as unknown as { publish(document: unknown): void }).publish({
      version: 2,
      vendors: { mixpanel: { state: 'off', reason: 'INC-3' }, posthog: 'on' },
    }),
  )
}

/** Ends the traffic; returns what was tracked and what each vendor confirmed, by sequence. */
async function finish(tab: Tab) {
  await tab.page.evaluate(() => (window as unknown as { stop(): void }).stop())
  await tab.page.evaluate(() => window.analytics.flush(10_000))
  const sent = await tab.page.evaluate(
    () => (window as unknown as { sent: { sequence: number; from: number; to: number }[] }).sent,
  )
  const report = await tab.page.evaluate(() => window.analytics.report())
  const confirmed = ({ requests }: RecordingEndpoint) =>
    requests
      .filter(({ status }) => status === 200)
      .flatMap(({ events }) => events)
      .filter(({ name }) => name === 'tick')
  await tab.page.close()
  return {
    sent,
    report,
    mixpanel: confirmed(lab.mixpanel),
    posthog: confirmed(lab.posthog),
  }
}

function sequences(events: readonly { properties: Record<string, unknown> }[]) {
  return events.map(({ properties }) => Number(properties.sequence))
}

describe('the successor of a vendor that was killed after its server had failed', () => {
  test.each(['hold', 'off'] as const)(
    'gets what was not confirmed, once each, in order, if it was %s until then',
    async (state) => {
      const tab = await atWork(state)
      await breach(tab)
      const { sent, report, mixpanel, posthog } = await finish(tab)

      const all = [...sequences(mixpanel), ...sequences(posthog)]
      expect(all.sort((a, b) => a - b)).toEqual(sent.map(({ sequence }) => sequence))
      expect(sequences(posthog)).toEqual(sequences(posthog).sort((a, b) => a - b))
      for (const event of posthog) {
        const { from = NaN, to = NaN } = sent[Number(event.properties.sequence)] ?? {}
        expect(event.time).toBeGreaterThanOrEqual(from - 1)
        expect(event.time).toBeLessThanOrEqual(to + 1)
        expect(event.id).toMatch(/^[0-9a-f-]{36}$/)
      }
      // The person first, so that the events have somebody to belong to.
      expect(lab.posthog.events[0]?.name).toBe('$identify')
      expect(report.kills.find(({ vendor }) => vendor === 'mixpanel')?.successor).toBe('posthog')
      for (const status of Object.values(report.vendors)) {
        const lost = Object.values(status.dropped).reduce((sum, count) => sum + count, 0)
        expect(status.delivered + status.pending + lost).toBe(status.accepted)
        expect(status.pending).toBe(0)
      }
    },
  )

  test('gets nothing twice if it was on all along', async () => {
    const tab = await atWork('on')
    await breach(tab)
    const { sent, report, posthog } = await finish(tab)
    expect(sequences(posthog)).toEqual(sent.map(({ sequence }) => sequence))
    expect(report.kills[0]).toMatchObject({ successor: 'posthog', handedOver: 0 })
  })
})
