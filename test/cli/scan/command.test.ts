import { readFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ScanResult } from '../../../cli/scan/finding'
import { openShell, type Ended, type Shell } from '../open-shell'
import { layOut, type LaidOut } from './lay-out'

const files = [
  { path: 'src/a.ts', text: "import mixpanel from 'mixpanel-browser'\nmixpanel.init('x')\n" },
  { path: 'docs/privacy <1> & "2".md', text: 'We use PostHog.\n' },
]

let shell: Shell
let repository: LaidOut

beforeAll(async () => {
  shell = await openShell()
  repository = await layOut(files)
})
afterAll(() => Promise.all([shell.close(), repository.close()]))

/** What a page of the docs has to be typed, or has a workflow type. */
function commandsOf(page: string, pattern: RegExp): string[] {
  const text = readFileSync(new URL(`../../../${page}`, import.meta.url), 'utf8')
  return [...text.matchAll(pattern)].map(([, command = '']) => command)
}

async function json(...args: string[]): Promise<ScanResult> {
  const { out } = await shell.run(['scan', repository.folder, '--format', 'json', ...args])
  return JSON.parse(out) as ScanResult
}

describe('formats', () => {
  test('JSON has what is found, and sums it up', async () => {
    const result = await json()
    expect(result).toMatchObject({
      schema: 1,
      root: repository.folder,
      summary: {
        findings: 2,
        files: 2,
        byGrade: { sends: 1, configures: 0, mentions: 1 },
        byRule: { 'vendor-import': 1, 'vendor-mention': 1 },
      },
    })
    expect(result.vendors).toContain('mixpanel')
    expect(Object.keys(result.findings[0] ?? {}).sort()).toEqual(
      'file fingerprint grade line message rule vendor'.split(' '),
    )
  })

  test('SARIF: paths from the root of the repository, although only a part of it is scanned', async () => {
    const whole = await layOut([
      { path: '.git/HEAD', text: 'ref: refs/heads/main\n' },
      { path: 'packages/web/src/a#1.ts', text: "import mixpanel from 'mixpanel-browser'\n" },
    ])
    const { out } = await shell.run(['scan', `${whole.folder}/packages/web`, '--format', 'sarif'])
    const [{ locations }] = JSON.parse(out).runs[0].results
    const { artifactLocation } = locations[0].physicalLocation
    expect(artifactLocation).toEqual({
      uri: 'packages/web/src/a%231.ts',
      uriBaseId: '%SRCROOT%',
    })
    await whole.close()
  })

  test('SARIF 2.1.0: rule, place and fingerprint of each', async () => {
    const { out, code } = await shell.run(['scan', repository.folder, '--format', 'sarif'])
    const log = JSON.parse(out)
    const [{ tool, results }] = log.runs
    expect([log.version, code]).toEqual(['2.1.0', 1])
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id)
    for (const { ruleId, ruleIndex } of results) expect(ids[ruleIndex]).toBe(ruleId)
    expect(results).toMatchObject([
      {
        ruleId: 'vendor-mention',
        level: 'note',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'docs/privacy%20%3C1%3E%20&%20%222%22.md' },
            },
          },
        ],
      },
      {
        ruleId: 'vendor-import',
        level: 'error',
        locations: [{ physicalLocation: { region: { startLine: 1 } } }],
      },
    ])
  })

  test('JUnit: a failure each, in well-formed XML', async () => {
    const { out } = await shell.run(['scan', repository.folder, '--format', 'junit'])
    expect(out).toContain('<testsuites name="cordon scan" tests="2" failures="2">')
    expect(out).toContain('name="docs/privacy &lt;1&gt; &amp; &quot;2&quot;.md:1"')
    expect(out.match(/<failure /g)).toHaveLength(2)
  })

  test('Markdown: a check list', async () => {
    const { out } = await shell.run(['scan', repository.folder, '--format', 'markdown'])
    expect(out).toContain('- [ ] `src/a.ts:1` mixpanel, vendor-import: ')
  })

  test('text: file and line, by grade', async () => {
    const { out } = await shell.run(['scan', repository.folder])
    expect(out).toMatch(/Sends \(1\)\n {2}src\/a\.ts:1 {2}mixpanel {2}vendor-import/)
    expect(out).toContain('2 findings in 2 files.')
  })

  test('into a file, which the next scan does not take for the app’s', async () => {
    const path = join(repository.folder, 'report.md')
    for (let turn = 0; turn < 2; turn += 1) {
      const { out, code } = await shell.run([
        ...['scan', repository.folder, '--format', 'markdown', '--out', path],
      ])
      expect([out, code]).toEqual(['', 1])
    }
    expect(await readFile(path, 'utf8')).toContain('2 findings')
    await repository.write('report.md', '')
  })
})

describe('exit codes', () => {
  test('0 where nothing is found', async () => {
    const { code, out } = await shell.run(['scan', repository.folder, '--vendor', 'heap'])
    expect([code, out]).toEqual([0, 'Nothing found.\n'])
  })

  test.each([
    [['scan', './nowhere'], /nowhere does not exist/],
    [['scan', '.', '--vendor', 'nobody'], /nobody is not a known vendor; known: mixpanel,/],
    [['scan', '.', '--update-baseline'], /needs --baseline/],
    [['scan', '.', '--baseline', './none.json'], /none\.json cannot be read/],
  ])('2 where it could not scan: %j', async (args, why) => {
    const { code, err } = await shell.run(args)
    expect(code).toBe(2)
    expect(err).toMatch(why)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  test('an alias is a vendor’s name too', async () => {
    const { code } = await shell.run(['scan', repository.folder, '--vendor', 'contentsquare'])
    expect(code).toBe(0)
  })
})

test('a baseline keeps what it has of vendors that were not asked for', async () => {
  const baseline = join(repository.folder, 'kept-baseline.json')
  const update = ['scan', repository.folder, '--baseline', baseline, '--update-baseline']
  await shell.run(update)
  await shell.run([...update, '--vendor', 'mixpanel'])
  expect(await json('--baseline', baseline)).toMatchObject({
    findings: [],
    baseline: { known: 2, gone: [] },
  })
  await rm(baseline)
})

describe('the two commands of the docs', () => {
  const [write = '', check = ''] = commandsOf('docs/scan.md', /cordon (scan \. .*--baseline .*)/g)
  let app: LaidOut
  let written: Ended

  beforeEach(async () => {
    app = await layOut([
      { path: 'src/a.ts', text: "import mixpanel from 'mixpanel-browser'\n" },
      { path: 'src/b.ts', text: "import posthog from 'posthog-js'\n" },
    ])
    written = await shell.runIn(app.folder, write.split(' '))
  })
  afterEach(() => app.close())

  async function found(...more: string[]): Promise<[code: number | null, files: string[]]> {
    const args = [...check.replace(/ --format.*/, '').split(' '), '--format', 'json', ...more]
    const { code, out } = await shell.runIn(app.folder, args)
    const { findings } = JSON.parse(out) as ScanResult
    return [code, findings.map(({ file }) => file)]
  }

  test('pass in an app that keeps another vendor, and fail once the first one comes back', async () => {
    expect((await shell.runIn(app.folder, check.split(' '))).code).toBe(0)
    await app.write('src/c.ts', "import mixpanel from 'mixpanel-browser'\n")
    expect(await found()).toEqual([1, ['src/c.ts']])
  })

  test('and vendors that are named count in place of those of the baseline', async () => {
    expect(await found('--vendor', 'posthog')).toEqual([1, ['src/b.ts']])
  })

  test('and a baseline that is written again is for the same vendors, and those that are named', async () => {
    expect(written.err).toBe('.cordon-baseline.json has 1 findings of mixpanel.\n')
    const again = write.replace(/--vendor \S+ /, '').split(' ')
    const { err } = await shell.runIn(app.folder, again)
    expect(err).toContain('has 1 findings of mixpanel.')
    const more = await shell.runIn(app.folder, [...again, '--vendor', 'posthog'])
    expect(more.err).toContain('has 2 findings of mixpanel, posthog.')
    expect(await found()).toEqual([0, []])
  })
})

test.each(['[]', '"mixpanel"', '[1]'])('a baseline for the vendors %s is none', async (vendors) => {
  const text = `{ "schema": 1, "vendors": ${vendors}, "findings": [] }`
  const { folder, close } = await layOut([{ path: 'bad.json', text }])
  const { code, err } = await shell.runIn(folder, ['scan', '.', '--baseline', 'bad.json'])
  await close()
  expect(code).toBe(2)
  expect(err).toContain('is not a baseline')
})

test('a baseline that was merged by hand, and is none any more, is said in a line', async () => {
  await repository.write('bad.json', '{ "schema": 1, "findings": [null] }')
  const path = join(repository.folder, 'bad.json')
  const { code, err } = await shell.run(['scan', repository.folder, '--baseline', path])
  expect([code, err.trim().split('\n').length]).toEqual([2, 1])
  expect(err).toContain('is not a baseline')
  await rm(path)
})

test('with a baseline only what is new is a finding, and what is gone is said', async () => {
  const baseline = join(repository.folder, 'cordon-baseline.json')
  const written = await shell.run([
    ...['scan', repository.folder, '--baseline', baseline, '--update-baseline'],
  ])
  expect(written.code).toBe(0)
  expect(await json('--baseline', baseline)).toMatchObject({
    findings: [],
    baseline: { known: 2, gone: [] },
  })
  await repository.write('src/b.ts', "import posthog from 'posthog-js'\nposthog.capture('x')\n")
  await repository.write('src/a.ts', 'export {}\n')
  const result = await json('--baseline', baseline)
  expect(result.findings.map(({ file }) => file)).toEqual(['src/b.ts'])
  expect(result.baseline).toMatchObject({
    known: 1,
    gone: [expect.stringMatching(/^[0-9a-f]{32}$/)],
  })
  const { code } = await shell.run(['scan', repository.folder, '--baseline', baseline])
  expect(code).toBe(1)
})

test.each([
  'scan .',
  'scan',
  'scan ../pkg',
  'migrate . --from mixpanel',
  'csp . --without mixpanel',
])('in a package, what its repository ignores is left out by cordon %s', async (command) => {
  const code = `import mixpanel from 'mixpanel-browser'\nexport const csp = "default-src 'self'"\n`
  const { folder, close } = await layOut([
    { path: '.git/HEAD', text: '' },
    { path: '.gitignore', text: 'out\n' },
    { path: 'pkg/src/a.js', text: code },
    { path: 'pkg/out/built.js', text: code },
  ])
  const { out } = await shell.runIn(join(folder, 'pkg'), command.split(' '))
  await close()
  expect(out).toContain('src/a.js')
  expect(out).not.toContain('built')
})
