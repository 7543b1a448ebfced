import { afterEach, expect, test } from 'vitest'
import { newApp, type App } from './support/new-app'

let app: App | undefined
afterEach(() => app?.remove())

/** A test as an app's developer writes it; `imports` as the runner takes them. */
function testOfAnApp(imports: string): string {
  return `${imports}
test('sees what was tracked', async () => {
  const sink = memory()
  const analytics = createAnalytics({ vendors: { sink } })
  analytics.track('ready', { plan: 'pro', email: 'ada@example.com' })
  await analytics.flush()
  expect(sink.events.map(({ event, properties }) => [event, properties])).toEqual([
    ['ready', { plan: 'pro' }],
  ])
})
`
}

test('Vitest in jsdom and in happy-dom', () => {
  app = newApp(['vitest@4.1.12', 'jsdom', 'happy-dom'])
  const imports = `import { createAnalytics } from 'cordon'
import { memory } from 'cordon/adapters/memory'
import { expect, test } from 'vitest'`
  app.write({
    'analytics.test.js': testOfAnApp(imports),
  })
  for (const environment of ['jsdom', 'happy-dom'])
    expect(app.run('vitest', 'run', '--environment', environment)).toMatch(/1 passed/)
})

test('Jest with CommonJS in jsdom', () => {
  app = newApp(['jest@30', 'jest-environment-jsdom@30'])
  const imports = `const { createAnalytics } = require('cordon')
const { memory } = require('cordon/adapters/memory')`
  app.write({
    'analytics.test.js': testOfAnApp(imports),
  })
  // It throws with what Jest printed, if a test of the app fails.
  app.run('jest', '--ci', '--env', 'jsdom')
})
