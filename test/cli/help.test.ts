import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShell, type Shell } from './open-shell'

let shell: Shell
beforeAll(async () => void (shell = await openShell()))
afterAll(() => shell.close())

test('the help of each command says in words what holds without an option', async () => {
  const { out } = await shell.run(['--help'])
  const [, commands = ''] = out.split('Commands:')
  const names = [...commands.matchAll(/^ {2}(\w+) /gm)].map(([, name = '']) => name)
  expect(names).toEqual(expect.arrayContaining(['kill', 'restore', 'status', 'scan', 'verify']))
  const helps = await Promise.all(names.map((name) => shell.run([name, '--help'])))
  expect(helps.filter(({ code, err }) => code !== 0 || err)).toEqual([])
  expect(helps.filter((help) => help.out.includes('(default: [])'))).toEqual([])
})
