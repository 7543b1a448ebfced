import { registry } from 'cordon/registry'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rules, type Finding } from '../../../cli/scan/finding'
import { scan } from '../../../cli/scan/scan'
import { layOut, type LaidOut } from './lay-out'
import { clean, planted, tokens } from './planted'

let repository: LaidOut
let found: Awaited<ReturnType<typeof scan>>

beforeAll(async () => {
  repository = await layOut(planted)
  found = await scan(repository.folder)
})
afterAll(() => repository.close())

function inFile(findings: readonly Finding[], path: string): string[] {
  return findings
    .filter(({ file }) => file === path)
    .map(({ vendor, rule }) => `${vendor} ${rule}`)
    .sort()
}

describe('a repository with traces', () => {
  test.each(planted.map(({ path, expected }) => [path, expected] as const))(
    'in %s: each that was planted, and no other',
    (path, expected) => {
      expect(inFile(found.findings, path)).toEqual([...expected].sort())
    },
  )

  test('has every rule twice', () => {
    for (const rule of Object.keys(rules)) {
      const times = found.findings.filter((finding) => finding.rule === rule)
      expect(times.length, rule).toBeGreaterThan(1)
    }
  })

  test('names the line', () => {
    const finding = found.findings.find(
      ({ file, rule }) => file === 'src/lib/analytics.ts' && rule === 'vendor-env',
    )
    expect(finding).toMatchObject({ line: 3, vendor: 'mixpanel', grade: 'configures' })
  })

  test('who pulls a package in, through whom', () => {
    const chains = found.findings.filter(({ rule }) => rule === 'vendor-package-transitive')
    expect(chains.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'package-lock.json: @sentry/browser 9.1.0 is pulled in by @sentry/react.',
      'package-lock.json: posthog-js 1.449.2 is pulled in by tracking-widget → inner-widget.',
      'packages/admin/yarn.lock: mixpanel-browser 2.45.0 is pulled in by analytics-kit.',
      'packages/docs/pnpm-lock.yaml: mixpanel-browser 2.61.0 is pulled in by doc-kit.',
      'packages/site/yarn.lock: posthog-js 1.410.0 is pulled in by site-kit.',
    ])
  })

  test('who reaches the SDK through the app’s own modules, barrels too; a comment is no import', () => {
    expect(found.reach).toEqual([
      { file: 'src/lib/index.ts', via: 'src/lib/analytics.ts' },
      { file: 'src/pages/cart.tsx', via: 'src/lib/analytics.ts' },
      { file: 'src/pages/home.tsx', via: 'src/lib/analytics.ts' },
    ])
  })

  test('no token is printed', () => {
    const text = JSON.stringify(found)
    for (const token of tokens) {
      expect(text).not.toContain(token)
      expect(text).not.toContain(token.slice(0, 12))
    }
  })

  test('what is in tests and mocks only speaks of the vendor', () => {
    const grades = found.findings.filter(({ file }) => /test/.test(file)).map(({ grade }) => grade)
    expect(new Set(grades)).toEqual(new Set(['mentions']))
  })

  test('fingerprints are unique', () => {
    const all = found.findings.map(({ fingerprint }) => fingerprint)
    expect(new Set(all).size).toBe(all.length)
  })
})

test('lines that shift change no fingerprint', async () => {
  const shifted = planted
    .filter(({ path }) => /\.(?:ts|tsx|js|mjs)$/.test(path) && !/min\.js/.test(path))
    .map(({ path, text }) => ({ path, text: `\n\n\n${text}` }))
  const { folder, close } = await layOut(shifted)
  const { findings } = await scan(folder)
  const before = new Set(found.findings.map(({ fingerprint }) => fingerprint))
  expect(findings.length).toBeGreaterThan(20)
  expect(findings.filter(({ fingerprint }) => !before.has(fingerprint))).toEqual([])
  await close()
})

test('a repository without a vendor has no finding, whatever words it uses', async () => {
  const { folder, close } = await layOut(clean)
  expect((await scan(folder)).findings).toEqual([])
  await close()
})

test('of the vendors that are asked for, and no others', async () => {
  const { posthog } = registry
  const { findings } = await scan(repository.folder, { vendors: posthog ? [posthog] : [] })
  expect(new Set(findings.map(({ vendor }) => vendor))).toEqual(new Set(['posthog']))
})

describe('what is not read', () => {
  const sdk = "import mixpanel from 'mixpanel-browser'\nmixpanel.track('x')\n"

  test('what .gitignore excludes, in every folder, and what it lets in again', async () => {
    const { folder, close } = await layOut([
      { path: '.gitignore', text: 'dist/\n*.gen.ts\n!keep.gen.ts\n' },
      { path: 'dist/a.ts', text: sdk },
      { path: 'a.gen.ts', text: sdk },
      { path: 'keep.gen.ts', text: sdk },
      { path: 'web/.gitignore', text: '/out\n' },
      { path: 'web/out/a.ts', text: sdk },
      { path: 'out/a.ts', text: sdk },
    ])
    const files = (await scan(folder)).findings.map(({ file }) => file)
    expect(files).toEqual(['keep.gen.ts', 'out/a.ts'])
    await close()
  })

  test('an excluded folder, unless it is the one that is asked for', async () => {
    const { folder, close } = await layOut([
      { path: '.git/HEAD', text: '' },
      { path: '.gitignore', text: 'dist/\n' },
      { path: 'dist/a.ts', text: sdk },
    ])
    expect((await scan(folder)).findings).toEqual([])
    expect((await scan(`${folder}/dist`)).findings).toHaveLength(1)
    await close()
  })

  test('what --ignore names, and packages that are installed', async () => {
    const { folder, close } = await layOut([
      { path: 'old/a.ts', text: sdk },
      { path: 'node_modules/x/index.js', text: sdk },
      { path: 'package-lock.json', text: '{}' },
    ])
    expect((await scan(folder, { ignore: ['old/**'] })).findings).toEqual([])
    await close()
  })
})

test('without a lockfile, installed packages say who pulls a vendor in', async () => {
  const { folder, close } = await layOut([
    { path: 'package.json', text: '{ "dependencies": { "kit": "1" } }' },
    { path: 'node_modules/kit/package.json', text: '{ "dependencies": { "posthog-js": "1" } }' },
    { path: 'node_modules/@a/b/package.json', text: '{ "dependencies": { "react": "1" } }' },
  ])
  expect((await scan(folder)).findings).toMatchObject([
    { rule: 'vendor-package-transitive', file: 'node_modules/kit/package.json', line: 1 },
  ])
  await close()
})

test('a lockfile that is half merged is read by its lines', async () => {
  const { folder, close } = await layOut([
    { path: 'package-lock.json', text: '{ <<<<<<<\n "node_modules/mixpanel-browser": {}\n' },
  ])
  expect((await scan(folder)).findings).toMatchObject([{ rule: 'vendor-package', line: 2 }])
  await close()
})
