// `npm run test:registry [vendor …]`: installs the SDKs and runs each in Chromium, with its vendor's servers on loopback.
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'cordon-sdks-'))
try {
  await build({
    absWorkingDir: root,
    entryPoints: {
      measure: 'test/registry/measured/measure.ts',
      sdks: 'test/registry/measured/sdks.ts',
    },
    outdir: `${root}test/registry/measured/.built`,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  })
  const built = (name) =>
    import(pathToFileURL(join(root, 'test/registry/measured/.built', name)).href)
  const { measuredSdks } = await built('sdks.mjs')
  const wanted = process.argv.slice(2)
  const names = measuredSdks.filter(({ vendor }) => !wanted.length || wanted.includes(vendor))
  await writeFile(join(folder, 'package.json'), '{"private":true}')
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock']
  execFileSync('npm', ['install', ...flags, ...names.map(({ sdk }) => sdk)], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const { measure } = await built('measure.mjs')
  process.exitCode = (await measure(folder, wanted)) ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
  await rm(join(root, 'test/registry/measured/.built'), { recursive: true, force: true })
}
