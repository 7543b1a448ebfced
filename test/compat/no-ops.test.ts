import { readFileSync } from 'node:fs'
import type { Analytics } from 'cordon'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { takeovers } from '../../cli/migrate/vendors'
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

/** `delete` of `get_group('k', 'g').delete`, `$pageleave` of `capture('$pageleave')`. */
function lastOf(name: string): string {
  return /(?:^|[.'])([$\w]+)(?:'\))?$/.exec(name)?.[1] ?? name
}

function nameOf([, name = '']: RegExpMatchArray): string {
  return name
}

const layers: Readonly<
  Record<string, { table: string; parts: string; start: (main: never) => void }>
> = {
  mixpanel: {
    table: '`mixpanel-browser`',
    parts: 'people flags persistence cookie',
    start(main: { init(token: string): void; identify(id: string): void }) {
      main.init('token')
      main.identify('u1')
    },
  },
  posthog: {
    table: '`posthog-js`',
    parts:
      'people featureFlags persistence sessionPersistence sessionManager sessionRecording ' +
      'requestRouter surveys toolbar exceptions exceptionObserver logger logs metrics ' +
      'experiments conversations productTours autocapture heatmaps',
    start: (main: { init(token: string, config: object): void }) =>
      main.init('phc', { capture_pageview: false }),
  },
  segment: { table: "Segment's Analytics.js", parts: '', start: () => {} },
}

const sameAs: Readonly<Record<string, string>> = {
  cookie: 'persistence',
  sessionPersistence: 'persistence',
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

function plain(name: string): string {
  return name.replaceAll('_', '').toLowerCase()
}

/** Names of all functions that an app can call on a layer, those of its parts too. */
async function functionsOf(layer: string): Promise<string[]> {
  const { main } = await started(layer)
  const names = new Set<string>()
  const collect = (of: unknown, path: string): void => {
    for (let at: unknown = of; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
      for (const name of Object.getOwnPropertyNames(at))
        if (!/^_|constructor/.test(name) && typeof Reflect.get(at, name, of) === 'function')
          names.add(path + name)
  }
  collect(main, '')
  for (const part of layers[layer]?.parts.split(' ') ?? []) collect(main[part], `${part}.`)
  return [...names]
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
    expect(Object.entries(unsupported)).toEqual([
      [expect.stringMatching(new RegExp(`^${layer}\\.`)), 2],
    ])
    // Some have two spellings, and are counted under one.
    expect(plain(Object.keys(unsupported)[0] ?? '')).toContain(plain(lastOf(name)))
    expect(said.mock.calls.map(([text]) => String(text))).toEqual([
      expect.stringContaining(
        `${Object.keys(unsupported)[0]} does less here than at the vendor, or nothing`,
      ),
    ])
    expect([calls, fetched.mock.calls]).toEqual([[], []])
  })
})

describe.each(Object.keys(layers))('%s', (layer) => {
  const inDocs = all.filter(([of]) => of === layer).map(([, name]) => name)

  test('every function that is counted when it is called is in the page’s table', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const counted: string[] = []
    for (const name of await functionsOf(layer)) {
      const { main, unsupported } = await started(layer)
      try {
        await invoke(main, name)
      } catch {
        // It is no function of an app's: what it calls has arguments.
      }
      if (`${layer}.${name}` in unsupported) counted.push(name)
    }
    const isInPage = (name: string): boolean =>
      inDocs.some((one) => one === name || one.startsWith(`${name}(`))
    expect(counted.length).toBeGreaterThan(8)
    expect(counted.filter((name) => !isInPage(name))).toEqual([])
  })

  test('`cordon migrate` calls the same functions no-ops', () => {
    const { supportByCall: ofInstance = {}, parts = {} } = takeovers[layer] ?? {}
    const ofParts = Object.entries(parts).flatMap(([part, functions]) =>
      // What is the same as something else is in the table once.
      Object.entries(functions).map(([name, fate]): [string, string] => [
        name in ofInstance ? name : `${sameAs[part] ?? part}.${name}`,
        fate,
      ]),
    )
    const fates = [...Object.entries(ofInstance), ...ofParts]
    const noOps = new Set(fates.flatMap(([name, fate]) => (fate === 'no-op' ? [name] : [])))
    // It sees names, not arguments: `capture('$pageleave')` is `capture`.
    const expected = inDocs
      .filter((name) => !name.includes("('$"))
      .map((name) => (noOps.has(name) ? name : lastOf(name)))
    expect([...noOps].sort()).toEqual([...new Set(expected)].sort())
    const lossy = fates.flatMap(([name, fate]) => (fate === 'with loss' ? [name] : []))
    expect(lossy.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  })
})
