import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { newApp, type App } from './support/new-app'

let app: App | undefined
afterEach(() => app?.remove())

/** Tests as an app's developer writes them; `imports` as the runner takes them. */
function testsOfAnApp(imports: string): string {
  return `${imports}
simulatePage()
afterEach(forget)

test.each([1, 2])('sees what was tracked, and no kill of the test before', async () => {
  const sink = memory()
  const analytics = createAnalytics({ vendors: { sink } })
  analytics.track('ready', { plan: 'pro', email: 'ada@example.com' })
  await settled(analytics)
  expect(sink.events.map(({ event, properties }) => [event, properties])).toEqual([
    ['ready', { plan: 'pro' }],
  ])
  analytics.kill('sink')
})
`
}

test('Vitest in Node, in jsdom and in happy-dom', () => {
  app = newApp(['vitest@4.1.12', 'jsdom', 'happy-dom'])
  const imports = `import { createAnalytics } from 'cordon'
import { memory } from 'cordon/adapters/memory'
import { forget, settled, simulatePage } from 'cordon/testing'
import { afterEach, expect, test } from 'vitest'`
  app.write({
    'analytics.test.js': testsOfAnApp(imports),
  })
  for (const environment of ['node', 'jsdom', 'happy-dom'])
    expect(app.run('vitest', 'run', '--environment', environment)).toMatch(/2 passed/)
})

test('Vitest: code that imports the app’s own analytics, by the recipe of the docs', () => {
  const blocks = readFileSync('docs/testing.md', 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)
  const [setup = '', , recipe = ''] = [...blocks].map(([, code]) => code)
  const [again = ''] = /^test\([\s\S]*/m.exec(recipe) ?? []
  app = newApp(['vitest@4.1.12'])
  app.write({
    'vitest.config.mjs': `export default {
  resolve: { alias: { '@': import.meta.dirname + '/src' } },
  test: { setupFiles: 'vitest.setup.ts' },
}`,
    'vitest.setup.ts': setup,
    'src/analytics.ts': `import { createAnalytics } from 'cordon'
import { mixpanelHttp } from 'cordon/adapters/mixpanel-http'
export const analytics = createAnalytics({ vendors: { mixpanel: mixpanelHttp({ token: 't' }) } })`,
    'src/keys.ts': `import { analytics } from '@/analytics'
export function createKey(owner) {
  analytics.track('api_key_created', { plan: 'pro', email: owner })
}`,
    'src/keys.test.ts': recipe + again,
  })
  expect(app.run('vitest', 'run')).toMatch(/2 passed/)
})

test('Jest with CommonJS in Node and in jsdom, and with its timers faked', () => {
  app = newApp(['jest@30', 'jest-environment-jsdom@30'])
  const imports = `const { createAnalytics } = require('cordon')
const { memory } = require('cordon/adapters/memory')
const { forget, settled, simulatePage } = require('cordon/testing')`
  app.write({
    'analytics.test.js': testsOfAnApp(imports),
  })
  // It throws with what Jest printed, if a test of the app fails.
  for (const environment of ['node', 'jsdom']) app.run('jest', '--ci', '--env', environment)
  app.write({
    'analytics.test.js': testsOfAnApp(`${imports}\nbeforeEach(() => jest.useFakeTimers())`),
  })
  app.run('jest', '--ci', '--env', 'jsdom')
})
