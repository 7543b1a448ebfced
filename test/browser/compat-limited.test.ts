import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openLab } from './support/lab'

const root = fileURLToPath(new URL('../../', import.meta.url))

const library = [
  ...['cordon.global.js', 'adapters/memory.global.js'],
  ...['compat/mixpanel.global.js', 'compat/posthog.global.js'],
]
  .map((name) => readFileSync(`${root}dist/${name}`, 'utf8'))
  .concat(
    `const { compat, memory, createAnalytics } = cordon
    window.sinks = { mixpanel: memory(), posthog: memory() }
    window.analytics = createAnalytics({ vendors: sinks })
    compat.mixpanel.connect(analytics, { vendors: ['mixpanel'] })
    compat.posthog.connect(analytics, { vendors: ['posthog'] })
    window.mixpanel = compat.mixpanel.default
    window.posthog = compat.posthog.default`,
  )
  .join('\n;')

test('two vendors’ interfaces on one page: each vendor gets what its own is told, once', async () => {
  const lab = await openLab(
    [],
    [['/two.html', `<!doctype html><title>App</title><script>${library}</script>`]],
  )
  try {
    const { page, errors } = await lab.tab(await lab.profile(), '/two.html')
    const seen = await page.evaluate(async () => {
      type Call = (...of: unknown[]) => void
      const { mixpanel, posthog, sinks } = window as never as {
        mixpanel: Record<string, Call>
        posthog: Record<string, Call>
        sinks: Record<string, { events: { event?: string; type: string }[] }>
      }
      mixpanel.init?.('token', { track_pageview: true })
      posthog.init?.('phc_token', { autocapture: false, capture_pageview: false })
      posthog.capture?.('$pageview')
      mixpanel.track?.('bought')
      posthog.capture?.('paid')
      mixpanel.identify?.('u1')
      posthog.identify?.('u1')
      mixpanel.get_group?.('company', 'acme')
      posthog.group?.('company', 'acme', { seats: 3 })
      mixpanel.track?.('left')
      await window.analytics.flush()
      return Object.entries(sinks).map(([name, { events }]) => [
        name,
        events.map(({ event, type }) => event ?? type),
      ])
    })
    expect(seen).toEqual([
      ['mixpanel', ['page', 'bought', 'identify', 'left']],
      ['posthog', ['page', 'paid', 'identify', 'group']],
    ])
    expect(errors).toEqual([])
  } finally {
    await lab.close()
  }
})
