import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShell, type Shell } from './open-shell'

let shell: Shell
beforeAll(async () => {
  shell = await openShell()
  await shell.write('policy.json', '{ "version": 6, "vendors": { "mixpanel": "on" } }')
})
afterAll(() => shell.close())

const kill = ['kill', 'mixpanel', '--policy', 'policy.json', '--reason', 'E1']

test.each([
  ['a kill', kill, 0],
  ['a status', ['status', 'policy.json'], 0],
  ['the list of vendors', ['vendors'], 0],
  ['one vendor', ['vendors', 'mixpanel'], 0],
  ['the help', ['--help'], 0],
  ['a scan that finds something', ['scan', '.'], 1],
])(
  '%s of which nobody reads the output ends quietly, with its own code',
  async (_what, args, code) => {
    await shell.write('index.js', "import 'mixpanel-browser'")
    expect(await shell.startUnread(args)).toEqual({ code, out: '', err: '' })
  },
)

test('what a kill writes is written, and a failure is still told', async () => {
  await shell.startUnread([...kill.slice(0, -1), 'E2'])
  expect(await shell.read('policy.json')).toContain('E2')
  const { code, err } = await shell.startUnread(['status', 'nowhere.json'])
  expect([code, err]).toEqual([3, expect.stringContaining('nowhere.json')])
})
