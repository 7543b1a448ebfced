import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openLab } from './support/lab'

const root = fileURLToPath(new URL('../../', import.meta.url))

test('the vendor’s snippet loads our script in the place of its own, and its queue is replayed', async () => {
  const library = ['cordon.global.js', 'adapters/memory.global.js', 'compat/mixpanel.global.js']
    .map((name) => readFileSync(`${root}dist/${name}`, 'utf8'))
    .concat(
      `window.sink = cordon.memory()
      window.analytics = cordon.createAnalytics({ vendors: { sink } })
      cordon.compat.mixpanel.connect(analytics)`,
    )
    .join('\n;')
  const snippet = readFileSync(
    `${root}node_modules/mixpanel-browser/dist/mixpanel-jslib-snippet.min.js`,
    'utf8',
  )
  const lab = await openLab(
    [],
    [
      ['/library.js', library],
      [
        '/snippet.html',
        `<!doctype html><title>App</title><script>window.cordon = {}; window.MIXPANEL_CUSTOM_LIB_URL = '/library.js'</script>
       <script>${snippet}</script>
       <script>mixpanel.init('token'); mixpanel.track('early', { plan: 'pro' }); mixpanel.identify('u1')</script>`,
      ],
    ],
  )
  try {
    const { page } = await lab.tab(await lab.profile(), '/snippet.html')
    await page.waitForFunction(() => 'sink' in window)
    const seen = await page.evaluate(async () => {
      const mp = (window as never as { mixpanel: { track(name: string): void } }).mixpanel
      mp.track('late')
      await window.analytics.flush()
      const { sink } = window as never as { sink: { events: { event?: string; type: string }[] } }
      return sink.events.map(({ event, type }) => event ?? type)
    })
    expect(seen).toEqual(['identify', 'early', 'late'])
  } finally {
    await lab.close()
  }
})
