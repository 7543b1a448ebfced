import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { newApp, type App } from './support/new-app'
import { openPage } from './support/open-page'
import { serveBuilt } from './support/serve-built'

let app: App | undefined
afterEach(() => app?.remove())

const page = '<!doctype html><title>App</title><body>'

/** Written against the vendor's library, in TypeScript or not; it knows nothing of anything else. */
const product = `import mixpanel from 'mixpanel-browser'
mixpanel.init('token', { debug: false })
mixpanel.track('Signed up', { plan: 'pro', email: 'ada@example.com' })
mixpanel.identify('u1')
mixpanel.people.set({ plan: 'pro' })
`

/** The one file that is new. */
const connection = `import { createAnalytics } from 'cordon'
import { mixpanelHttp } from 'cordon/adapters/mixpanel-http'
import { connect } from 'cordon/compat/mixpanel'
export const analytics = createAnalytics({ vendors: { mixpanel: mixpanelHttp({ token: 'token' }) } })
connect(analytics)
Object.assign(globalThis, { analytics })
`
const files = {
  'src/connect.js': connection,
  'src/product.js': product,
  'src/main.js': "import './connect'\nimport './product'\n",
}

async function arrives(path: string): Promise<void> {
  const server = await serveBuilt(path)
  const { page: tab, mixpanel, problems, close } = await openPage(server.url, () => '')
  try {
    await tab.waitForFunction(() => 'analytics' in window)
    await tab.evaluate(() => window.analytics.flush())
    expect(mixpanel.events.map(({ name }) => name)).toContain('Signed up')
    const bodies = mixpanel.requests.map(({ text }) => decodeURIComponent(text)).join()
    expect(bodies).toContain('"plan":"pro"')
    expect(bodies).not.toMatch(/ada@|u1/)
    expect(problems).toEqual([])
  } finally {
    await close()
    await server.close()
  }
}

test('Vite: an alias', async () => {
  app = newApp(['vite'])
  app.write({
    ...files,
    'index.html': `${page}<script type="module" src="/src/main.js"></script>`,
    'vite.config.mjs':
      "export default { resolve: { alias: [{ find: /^mixpanel-browser$/, replacement: 'cordon/compat/mixpanel' }] } }",
  })
  app.run('vite', 'build', '--logLevel', 'error')
  await arrives(app.path)
})

test('webpack: an alias of the exact name', async () => {
  app = newApp(['webpack', 'webpack-cli'])
  app.write({
    ...files,
    'dist/index.html': `${page}<script src="/main.js"></script>`,
    'webpack.config.cjs': `module.exports = {
  mode: 'production',
  entry: './src/main.js',
  output: { path: __dirname + '/dist', publicPath: '/' },
  resolve: { alias: { 'mixpanel-browser$': 'cordon/compat/mixpanel' } },
}`,
  })
  app.run('webpack')
  await arrives(join(app.path))
})

test('npm: a package of two lines in the vendor’s place, for the app and for what it depends on', async () => {
  const shim = { name: 'mixpanel-browser', version: '2.83.0', type: 'module', main: 'index.js' }
  app = newApp(
    ['vite'],
    {
      'shim/package.json': JSON.stringify(shim),
      'shim/index.js':
        "export * from 'cordon/compat/mixpanel'\nexport { default } from 'cordon/compat/mixpanel'\n",
      'wrapper/package.json':
        '{ "name": "wrapper", "version": "1.0.0", "type": "module", "dependencies": { "mixpanel-browser": "^2.80.0" } }',
      'wrapper/index.js': "export { default } from 'mixpanel-browser'\n",
    },
    {
      dependencies: { 'mixpanel-browser': 'file:./shim', wrapper: 'file:./wrapper' },
      overrides: { 'mixpanel-browser': '$mixpanel-browser' },
    },
  )
  app.write({
    ...files,
    'src/main.js': `import './connect'
import './product'
import mixpanel from 'mixpanel-browser'
import other from 'wrapper'
if (mixpanel !== other) throw new Error('two of them')
`,
    'index.html': `${page}<script type="module" src="/src/main.js"></script>`,
  })
  app.run('vite', 'build', '--logLevel', 'error')
  await arrives(app.path)
})

test('in Jest, a mapped name works in CommonJS, and is mocked as a whole', () => {
  app = newApp(['jest@30', 'jest-environment-jsdom@30'])
  app.write({
    'jest.config.cjs':
      "module.exports = { moduleNameMapper: { '^mixpanel-browser$': 'cordon/compat/mixpanel' } }",
    'product.test.js': `const { createAnalytics } = require('cordon')
const { memory } = require('cordon/adapters/memory')
const { connect } = require('cordon/compat/mixpanel')
const mixpanel = require('mixpanel-browser')
test('arrives', async () => {
  const sink = memory()
  const analytics = createAnalytics({ vendors: { sink } })
  connect(analytics)
  mixpanel.init('token')
  mixpanel.track('Signed up', { plan: 'pro' })
  await analytics.flush()
  expect(sink.events.map(({ event }) => event)).toEqual(['Signed up'])
})
`,
    'mocked.test.js': `jest.mock('mixpanel-browser')
const mixpanel = require('mixpanel-browser')
test('is mocked as a whole', () => {
  mixpanel.track('Signed up')
  mixpanel.people.set({ plan: 'pro' })
  expect(mixpanel.default.track).toHaveBeenCalledWith('Signed up')
})
`,
  })
  app.run('jest', '--ci', '--env', 'jsdom')
})

test('TypeScript: what compiles against the vendor’s types compiles against these', () => {
  app = newApp(['typescript@5.9.3', 'mixpanel-browser@2.83.0'])
  const use = `import mixpanel, { type Callback, type Config, type Dict, type Mixpanel, track } from 'mixpanel-browser'
const config: Partial<Config> = { debug: true, persistence: 'localStorage', hooks: { before_track: (name) => name } }
mixpanel.init('token', config)
const named: Mixpanel = mixpanel.init('token', { loaded: (one) => one.track('x') }, 'named')
const done: Callback = (answer) => void answer
const properties: Dict = { plan: 'pro' }
named.track('x', properties, { transport: 'sendBeacon' }, done)
track('y')
mixpanel.people.set('plan', 'pro', done)
mixpanel.people.increment({ a: 1 })
mixpanel.get_group('company', 'acme').set('plan', 'pro')
const id: string = mixpanel.get_distinct_id()
mixpanel.register({ id }, { persistent: false })
mixpanel.track_links('#nav', 'Clicked', { id })
void mixpanel.flags.get_variant_value('flag', 'fallback')
`
  app.write({ 'use.ts': use })
  for (const paths of [
    {},
    { 'mixpanel-browser': ['./node_modules/cordon/dist/compat/mixpanel.d.ts'] },
  ]) {
    app.write({
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          ...{ strict: true, noEmit: true, target: 'es2022', lib: ['es2022', 'dom'] },
          ...{ module: 'esnext', moduleResolution: 'bundler', skipLibCheck: true, types: [] },
          paths,
        },
        include: ['use.ts'],
      }),
    })
    expect(app.run('tsc')).toBe('')
  }
})
