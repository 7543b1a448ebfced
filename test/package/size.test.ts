import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What an app's bundler makes of an import: minified, and what is loaded lazily left out. */
async function bundle(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    splitting: true,
    outdir: '/',
    write: false,
    external: ['mixpanel-browser/*', 'posthog-js/*'],
    logLevel: 'error',
  })
  return outputFiles.find(({ path }) => path.endsWith('stdin.js'))?.text ?? ''
}

const gzip = (text: string) => gzipSync(text, { level: 9 }).length
const core = "export { createAnalytics } from 'cordon'; export { poll } from 'cordon/sources'"

test('vendor names occur nowhere in the bundle of the core', async () => {
  expect(await bundle(core)).not.toMatch(/mixpanel|posthog/i)
})

describe('an adapter without its SDK', () => {
  test.each(['mixpanel', 'posthog', 'memory', 'console'])('%s: at most 1.5 kB', async (name) => {
    const size = gzip(await bundle(`export { ${name} } from 'cordon/adapters/${name}'`))
    expect(size).toBeGreaterThan(100)
    expect(size).toBeLessThanOrEqual(1_500)
  })
})
