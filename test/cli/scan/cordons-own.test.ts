import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { registry } from 'cordon/registry'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scan } from '../../../cli/scan/scan'
import { openShell, type Shell } from '../open-shell'
import { layOut, type LaidOut } from './lay-out'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const namesIn = (folder: string): string[] =>
  readdirSync(root + folder).flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? [])

/** What an app gets that uses Cordon so, minified. */
async function bundle(code: string, splitting = false): Promise<{ path: string; text: string }[]> {
  const { outputFiles } = await build({
    ...{ bundle: true, minify: true, splitting, write: false, format: 'esm', logLevel: 'error' },
    stdin: { contents: code, resolveDir: root },
    absWorkingDir: root,
    outdir: 'app',
    entryNames: 'app',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles.map(({ path, text }) => ({ path: path.replace(/^.*\/app\//, ''), text }))
}

const laidOut: LaidOut[] = []
async function scanned(files: readonly { readonly path: string; readonly text: string }[]) {
  const repository = await layOut(files)
  laidOut.push(repository)
  const { findings, adapters } = await scan(repository.folder)
  return {
    folder: repository.folder,
    found: findings.map(({ vendor, rule, message }) => `${vendor} ${rule} ${message}`),
    adapters: adapters.map(({ vendor }) => vendor),
  }
}

let shell: Shell
beforeAll(async () => {
  shell = await openShell()
})
afterAll(() => Promise.all([shell, ...laidOut].map((one) => one.close())))

/** All of Cordon that speaks to a vendor, or stands where its SDK stood; SDKs of inline adapters are left out. */
const own = [
  ...namesIn('adapters').map((name) => `./adapters/${name}`),
  ...namesIn('compat').map((name) => `./compat/${name}`),
]
const wire = own.filter((path) => !/adapters\/(mixpanel|posthog)$/.test(path))
const using = (paths: readonly string[]): string =>
  `import { createAnalytics } from './src/index'
  ${paths.map((path, index) => `import * as used${index} from '${path}'`).join('\n')}
  globalThis.used = [createAnalytics, ${paths.map((_, index) => `used${index}`).join()}]`

const sdks = {
  mixpanel: "import sdk from 'mixpanel-browser'; sdk.init('token')",
  posthog: "import sdk from 'posthog-js'; sdk.init('token')",
  segment:
    "import { AnalyticsBrowser } from '@segment/analytics-next'; AnalyticsBrowser.load({ writeKey: 'x' })",
}

describe('in a bundle, Cordon’s own code', () => {
  test.each([false, true])('is no SDK, in one file or in chunks (%s)', async (splitting) => {
    const { found, adapters } = await scanned(await bundle(using(wire), splitting))
    expect(found).toEqual([])
    expect(new Set(adapters)).toEqual(
      new Set('amplitude mixpanel plausible posthog segment snowplow umami'.split(' ')),
    )
  })

  test('of one adapter, without the core, is none either', async () => {
    for (const path of wire) {
      const files = await bundle(`export * from '${path}'`, true)
      expect([path, (await scanned(files)).found]).toEqual([path, []])
    }
  })

  test('lets the command exit with 0, which says what it is', async () => {
    const { folder } = await scanned(await bundle(using(['./adapters/mixpanel-http']), true))
    const { code, out } = await shell.run(['scan', folder])
    expect(code).toBe(0)
    expect(out).toMatch(/Cordon’s own adapters, no SDK: what they send goes through Cordon \(\d\)/)
    expect(out).toMatch(/app\.js {2}mixpanel\n/)
    expect(out).toContain('Nothing found.')
    const { out: markdown } = await shell.run(['scan', folder, '--format', 'markdown'])
    expect(markdown).toMatch(/`app\.js`, mixpanel/)
  })

  test.each(Object.entries(sdks))('hides no SDK: %s', async (vendor, code) => {
    const isFound = expect.stringContaining(`${vendor} vendor-bundle`)
    for (const text of [code, `${using(wire)}\n${code}`]) {
      const { found, adapters } = await scanned(await bundle(text))
      expect(found).toContainEqual(isFound)
      expect(adapters).not.toContain(vendor)
    }
  })

  test('hides no tag that the app puts into the page', async () => {
    const [file] = await bundle(
      `${using(wire)}
      const script = document.createElement('script')
      script.src = 'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js'
      document.head.append(script)`,
    )
    expect((await scanned(file ? [file] : [])).found).toHaveLength(1)
  })

  test('has those of an SDK’s literals that the registry says, and no others', async () => {
    const inline = own.filter((path) => !wire.includes(path))
    const parts = await build({
      ...{ bundle: true, minify: true, write: false, format: 'esm', logLevel: 'error' },
      stdin: { contents: using([...wire, ...inline]), resolveDir: root },
      external: ['mixpanel-browser', 'mixpanel-browser/*', 'posthog-js', 'posthog-js/*'],
    })
    const text = parts.outputFiles.map((file) => file.text).join('')
    for (const { name, literals, spoken = [] } of Object.values(registry))
      expect([name, literals.filter((literal) => text.includes(literal))]).toEqual([name, spoken])
  })
})
