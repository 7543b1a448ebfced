import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openShell, type Ended, type Shell } from './open-shell'
import { layOut, type LaidOut } from './scan/lay-out'

let laidOut: LaidOut
let shell: Shell
beforeAll(async () => {
  shell = await openShell()
})
beforeEach(async () => {
  laidOut = await layOut([])
})
afterEach(() => laidOut.close())
afterAll(() => shell.close())

function migrate(vendor: string, ...args: string[]): Promise<Ended> {
  return shell.run(['migrate', laidOut.folder, '--from', vendor, ...args])
}

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) await laidOut.write(path, text)
}

function read(path: string): string {
  return readFileSync(join(laidOut.folder, path), 'utf8')
}

const start = `import mixpanel from 'mixpanel-browser'\nmixpanel.init('abc')\n`
const both = `import mixpanel from 'mixpanel-browser'
import posthog from 'posthog-js'
import { key } from './key'
mixpanel.init('abc')
posthog.init(key, { api_host: 'https://eu.i.posthog.com' })
`

describe('the second vendor of a package', () => {
  const connect = 'src/analytics.connect.ts'
  const lines = `${connect} does not connect posthog: until it does, each call waits, and nothing is sent. It needs:
       import { posthogHttp } from 'cordon/adapters/posthog-http'
       import { connect as connectPosthog } from 'cordon/compat/posthog'
       import { key } from './key'
       among its vendors: posthog: posthogHttp({ token: key, host: 'https://eu.i.posthog.com' }),
       in its policy: posthog: 'on', and a higher version
       at its end: connectPosthog(analytics, { vendors: ['posthog'] })
       and vendors for the connect that is there, or each call goes to all: docs/take-over.md
`

  beforeEach(async () => {
    await write({ 'package.json': '{}', 'tsconfig.json': '{}', 'src/a.ts': both })
    await migrate('mixpanel', '--write')
  })

  test('is told what the file that connects needs, which stays as it is', async () => {
    const before = read(connect)
    const { code, out } = await migrate('posthog', '--write')
    expect(code).toBe(0)
    expect(out).toContain(`Left to you:\n  1. ${lines}`)
    expect(out).toMatch(
      new RegExp(
        `1 file changed\\.\n\nNext steps:\n {2}1\\. Add to ${connect} what .*\n {2}2\\. Import ${connect} first`,
      ),
    )
    expect(read(connect)).toBe(before)
  })

  test('is told so until that is done', async () => {
    await migrate('posthog', '--write')
    const again = await migrate('posthog', '--write')
    expect(again.out).toContain('Nothing to change')
    expect(again.out).toContain(lines)
    expect(again.out).toContain('Next steps:')
    const on = `import { connect as on } from 'cordon/compat/posthog'\non(analytics)\n`
    await laidOut.write(connect, `${read(connect)}${on}`)
    const done = await migrate('posthog', '--write')
    expect(done.out).toContain(`Connected already, in ${connect}.`)
    expect(done.out).not.toMatch(/does not connect|Next steps/)
  })

  test('is told the same as JSON', async () => {
    const { out } = await migrate('posthog', '--json')
    expect(JSON.parse(out)).toMatchObject({
      rest: [expect.stringContaining('does not connect posthog')],
      connect: [],
    })
  })
})

test('a file by --connect that creates no analytics is told all that it needs', async () => {
  await write({ 'package.json': '{}', 'src/a.js': start, 'src/main.js': 'run()\n' })
  const { out } = await migrate('mixpanel', '--write', '--connect', 'src/main.js')
  expect(out).toContain('src/main.js does not connect mixpanel')
  expect(out).toContain(`       import { createAnalytics } from 'cordon'\n`)
  expect(out).toContain('Add to src/main.js what is said above.')
  expect(read('src/main.js')).toBe('run()\n')
})

test('an app that has moved, and connects in its own way, gets no file from another run', async () => {
  const shim = `export * from 'cordon/compat/mixpanel'\nexport { default } from 'cordon/compat/mixpanel'\n`
  await write({ 'package.json': '{}', 'src/shim.js': shim })
  const { out } = await migrate('mixpanel', '--write')
  expect(out).not.toMatch(/\+\+\+|Next steps|does not connect/)
})

test('a file by --connect may be in a folder that is not there', async () => {
  await write({ 'package.json': '{}', 'src/a.js': start })
  const { code, out } = await migrate('mixpanel', '--write', '--connect', 'lib/new/on.js')
  expect([code, out]).toEqual([0, expect.stringContaining('Import lib/new/on.js first')])
  expect(read('lib/new/on.js')).toContain('connect(analytics)')
  expect(read('src/a.js')).toContain('cordon/compat/mixpanel')
})

test.each(['package.json/on.js', 'src'])(
  'where the file that connects cannot be written, as %s, no import is changed',
  async (path) => {
    await write({ 'package.json': '{}', 'src/a.js': start })
    const { code, err } = await migrate('mixpanel', '--write', '--connect', path)
    expect(code).toBe(3)
    expect(err).toMatch(new RegExp(`^cordon: .*${path} cannot be written: .*\n$`))
    expect(read('src/a.js')).toBe(start)
  },
)
