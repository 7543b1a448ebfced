import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { openLab, type Lab } from './support/lab'
import { useLab } from './support/use-lab'

/** An app that requires Cordon's files, as they are published, and the SDK. */
const app = `const { createAnalytics } = require('cordon')
const { mixpanel } = require('cordon/adapters/mixpanel')
const { mixpanelHttp } = require('cordon/adapters/mixpanel-http')
window.cordon = {}
window.start = (host) => {
  window.analytics = createAnalytics({
    vendors: {
      wire: mixpanelHttp({ token: 'wire', host }),
      inline: mixpanel({ token: 'inline', host }),
    },
    policy: { version: 1, vendors: { wire: 'on', inline: 'on' } },
  })
  analytics.track('required', { plan: 'pro', note: 'mail ada@example.com' })
}`

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: app, resolveDir: fileURLToPath(new URL('../..', import.meta.url)) },
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

const page = '<!doctype html><meta charset="utf-8"><script src="/required.js"></script>'

let lab: Lab
let profile: BrowserContext
useLab(
  (...opened) => ([lab, profile] = opened),
  async () =>
    openLab(
      [],
      [
        ['/required.html', page],
        ['/required.js', await bundled()],
      ],
    ),
)

test('an app that requires Cordon delivers, with an SDK and without, and strips', async () => {
  const tab = await lab.tab(profile, '/required.html')
  await tab.page.evaluate(
    (host) => (window as unknown as { start(host: string): void }).start(host),
    lab.mixpanel.url,
  )
  await lab.mixpanel.waitFor(() => lab.mixpanel.events.length > 1, 20_000)
  expect(lab.mixpanel.events.map(({ name }) => name)).toEqual(['required', 'required'])
  const sent = lab.mixpanel.requests.map(({ text }) => text).join()
  for (const token of ['wire', 'inline']) expect(sent).toContain(token)
  expect(sent).not.toContain('ada@')
  expect(tab.errors).toEqual([])
})
