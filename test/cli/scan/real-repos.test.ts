import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { scan as scanCommand } from '../../../cli/commands/scan'
import { scan } from '../../../cli/scan/scan'
import { layOut, type LaidOut } from './lay-out'
import { realRepos } from './real-repos'

vi.mock('node:fs/promises', { spy: true })

let repository: LaidOut
let found: Awaited<ReturnType<typeof scan>>

beforeAll(async () => {
  repository = await layOut(realRepos)
  found = await scan(repository.folder)
})
afterAll(() => repository.close())

describe('as repositories of many kinds have it', () => {
  test.each(realRepos.map(({ path, expected }) => [path, expected] as const))(
    'in %s: each trace, at its line, and nothing else',
    (path, expected) => {
      const inFile = found.findings.filter(({ file }) => file === path)
      expect(inFile.map(({ vendor, rule, line }) => `${vendor} ${rule} ${line}`).sort()).toEqual(
        [...expected].sort(),
      )
    },
  )
})

test('a host in a program’s code sends, whatever the language; in a configuration it configures', async () => {
  const line = "x = 'https://api.mixpanel.com/track'\n"
  const files = ['a.py', 'a.rb', 'a.php', 'a.cs', 'a.ts', 'a.toml', 'a.ini']
  const { folder, close } = await layOut(
    files.map((path) => ({ path, text: path === 'a.php' ? `<?php ${line}` : line })),
  )
  const { findings } = await scan(folder)
  expect(findings.map(({ file, grade }) => `${file} ${grade}`)).toEqual(
    files.map((path) => `${path} ${/toml|ini/.test(path) ? 'configures' : 'sends'}`).sort(),
  )
  await close()
})

describe('a name that is anybody’s', () => {
  const uses = {
    path: 'src/app.js',
    text: "if (window.heap) heap.track('x')\nplausible('Sign-up')\n",
  }

  test('is no trace by itself', async () => {
    const { folder, close } = await layOut([uses])
    expect((await scan(folder)).findings).toEqual([])
    await close()
  })

  test('is the vendor’s where the repository has its tag or its package', async () => {
    const { folder, close } = await layOut([
      uses,
      {
        path: 'index.html',
        text: '<script src="https://cdn.heapanalytics.com/js/heap-1.js"></script>',
      },
    ])
    const { findings } = await scan(folder)
    expect(findings.map(({ vendor, rule, file }) => `${vendor} ${rule} ${file}`)).toEqual([
      'heap vendor-script-tag index.html',
      'heap vendor-global src/app.js',
    ])
    await close()
  })
})

test('who imports a module that only passes the SDK on is a wrapper too', async () => {
  const { folder, close } = await layOut([
    { path: 'src/mp.ts', text: "export { default as mp } from 'mixpanel-browser'\n" },
    { path: 'src/track.ts', text: "import { mp } from './mp'\nexport const track = mp.track\n" },
    { path: 'src/page.tsx', text: "import { track } from './track'\ntrack('x')\n" },
    { path: 'src/far.tsx', text: "import './page'\n" },
  ])
  expect((await scan(folder)).reach).toEqual([
    { file: 'src/page.tsx', via: 'src/track.ts' },
    { file: 'src/track.ts', via: 'src/mp.ts' },
  ])
  await close()
})

test.each([
  [{ main: './source/analytics.js' }, 'source/analytics.ts', '@acme/analytics'],
  [{ exports: './source/analytics.ts' }, 'source/analytics.ts', '@acme/analytics'],
  [
    { exports: { '.': './other.ts', './mp': { types: './mp.d.ts', import: './source/mp.ts' } } },
    'source/mp.ts',
    '@acme/analytics/mp',
  ],
])('who imports a package of the repository: %j', async (manifest, path, specifier) => {
  const { folder, close } = await layOut([
    {
      path: 'packages/analytics/package.json',
      text: JSON.stringify({ name: '@acme/analytics', ...manifest }),
    },
    {
      path: `packages/analytics/${path}`,
      text: "import mixpanel from 'mixpanel-browser'\nmixpanel.init('x')\n",
    },
    { path: 'app/page.ts', text: `import { track } from '${specifier}'\ntrack('x')\n` },
  ])
  expect((await scan(folder)).reach).toEqual([
    { file: 'app/page.ts', via: `packages/analytics/${path}` },
  ])
  await close()
})

test.each([
  ['a.html', '<script> mixpanel '],
  ['a.erb', '<% {{ {% {# mixpanel '],
  ['a.svelte', '<a on:click={ mixpanel '],
  ['a.vue', '<a @click="mixpanel.track()"></a> import '],
  ['bun.lock', '{ /* "mixpanel-browser": '],
])('%s, in which nothing is closed, does not hold it up', async (path, text) => {
  const { folder, close } = await layOut([{ path, text: text.repeat(8_000) }])
  const before = process.cpuUsage().user
  await scan(folder)
  // Microseconds. What is quadratic takes some ten times as long.
  expect(process.cpuUsage().user - before).toBeLessThan(4_000_000)
  await close()
})

describe('files as machines and people leave them', () => {
  const text = "MIXPANEL_TOKEN='x'\r\n"

  test.each([
    ['UTF-16, little-endian', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big-endian', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
  ])('%s', async (_, bytes) => {
    const { folder, write, close } = await layOut([])
    await write('.env', bytes)
    expect((await scan(folder)).findings).toMatchObject([{ rule: 'vendor-env', line: 1 }])
    await close()
  })

  test('a manifest with a byte order mark says who asks for what', async () => {
    const { folder, close } = await layOut([
      { path: 'package.json', text: '\uFEFF{ "dependencies": { "kit": "1" } }' },
      {
        path: 'yarn.lock',
        text: '# yarn lockfile v1\n\nkit@1:\n  version "1"\n  dependencies:\n    posthog-js "1"\n\nposthog-js@1:\n  version "1"\n',
      },
    ])
    expect((await scan(folder)).findings).toMatchObject([{ rule: 'vendor-package-transitive' }])
    await close()
  })
})

/** Of `cordon scan`, in this process: its exit code, and the last line of its errors. */
async function ended(...args: string[]): Promise<unknown> {
  let last: unknown
  const written = [process.stdout, process.stderr].map((one) =>
    vi.spyOn(one, 'write').mockImplementation((text) => {
      if (one === process.stderr) last = text
      return true
    }),
  )
  const before = process.exitCode
  try {
    await scanCommand().parseAsync(args, { from: 'user' })
    return [process.exitCode, last]
  } finally {
    process.exitCode = before
    for (const one of written) one.mockRestore()
  }
}

test('a folder that cannot be read is said, and the rest is scanned', async () => {
  const { folder, close } = await layOut([
    { path: 'a.env', text: 'MIXPANEL_TOKEN=1\n' },
    { path: 'gone/b.env', text: 'MIXPANEL_TOKEN=1\n' },
  ])
  const refuse = vi.mocked(readdir).mockImplementation(async (path, options) => {
    if (String(path).endsWith('gone')) throw new Error('EACCES: permission denied')
    const { readdir: real } =
      await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
    return real(path, options)
  })
  const skipped: string[] = []
  const { findings, unread } = await scan(folder, {
    onSkip: (path, why) => skipped.push(`${path}: ${why}`),
  })
  expect(findings.map(({ file }) => file)).toEqual(['a.env'])
  expect(unread).toEqual(['gone'])
  expect(skipped).toEqual(['gone: Error: EACCES: permission denied'])
  const why = 'cordon: gone was not read: EACCES: permission denied\n'
  expect(await ended(folder)).toEqual([1, why])
  expect(await ended(folder, '--ignore', 'a.env')).toEqual([
    2,
    'cordon: nothing was found in what could be read.\n',
  ])
  expect(await ended(folder, '--ignore', 'a.env', '--ignore', 'gone')).toEqual([0, undefined])
  refuse.mockRestore()
  await close()
})
