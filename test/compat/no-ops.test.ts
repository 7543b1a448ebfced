import { readFileSync } from 'node:fs'
import type { Analytics } from 'cordon'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { anAnalytics } from '../helpers/an-analytics'

const page = readFileSync('docs/take-over.md', 'utf8')

/** Names in the rows of a layer's table that say *nothing*. */
function noOpsOf(table: string): string[] {
  const [, rest = ''] = page.split(`| ${table} `)
  const [rows = ''] = rest.split('\n\n')
  return rows.split('\n').flatMap((row) => {
    const [, names = '', fate = ''] = row.split(/(?<!\\)\|/)
    return fate.trim().startsWith('nothing') ? [...names.matchAll(/`([^`]+)`/g)].map(nameOf) : []
  })
}

function nameOf([, name = '']: RegExpMatchArray): string {
  return name
}

const layers: Readonly<Record<string, { table: string; start: (main: never) => void }>> = {
  mixpanel: {
    table: '`mixpanel-browser`',
    start(main: { init(token: string): void; identify(id: string): void }) {
      main.init('token')
      main.identify('u1')
    },
  },
  posthog: {
    table: '`posthog-js`',
    start: (main: { init(token: string, config: object): void }) =>
      main.init('phc', { capture_pageview: false }),
  },
  segment: { table: "Segment's Analytics.js", start: () => {} },
}

async function started(layer: string) {
  vi.resetModules()
  const module = (await import(`../../compat/${layer}.ts`)) as {
    default: Record<string, unknown>
    connect(analytics: Analytics): void
  }
  const app = anAnalytics()
  module.connect(app.analytics)
  layers[layer]?.start(module.default as never)
  app.calls.length = 0
  for (const name of Object.keys(app.unsupported)) delete app.unsupported[name]
  return { main: module.default, ...app }
}

/** Calls what the page names: `a`, `a.b`, `a().b`, or a whole call. */
function invoke(main: object, name: string): unknown {
  const call = name.endsWith(')') ? name : `${name}()`
  return (new Function('main', `return main.${call}`) as (of: object) => unknown)(main)
}

const all = Object.entries(layers).flatMap(([layer, { table }]) =>
  noOpsOf(table).map((name): [string, string] => [layer, name]),
)

afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe('what the page says becomes nothing', () => {
  test('is named there, for each layer', () => {
    const count = (layer: string): number => all.filter(([of]) => of === layer).length
    expect(count('mixpanel')).toBeGreaterThanOrEqual(8)
    expect(count('posthog')).toBeGreaterThanOrEqual(40)
    expect(count('segment')).toBeGreaterThanOrEqual(20)
  })

  test.each(all)('%s: `%s` is counted each time, said once, sends nothing', async (layer, name) => {
    const fetched = vi.fn()
    vi.stubGlobal('fetch', fetched)
    vi.stubEnv('NODE_ENV', 'development')
    const said = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { main, calls, unsupported } = await started(layer)
    said.mockClear()
    await invoke(main, name)
    await invoke(main, name)
    const [, last = name] = /(?:^|[.'])([$\w]+)(?:'\))?$/.exec(name) ?? []
    expect(Object.entries(unsupported)).toEqual([
      [expect.stringMatching(new RegExp(`^${layer}\\.`)), 2],
    ])
    expect(Object.keys(unsupported)[0]).toContain(last)
    expect(said.mock.calls.map(([text]) => String(text))).toEqual([
      expect.stringContaining(`${Object.keys(unsupported)[0]} does nothing here`),
    ])
    expect([calls, fetched.mock.calls]).toEqual([[], []])
  })
})
