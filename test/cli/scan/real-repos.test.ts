import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scan } from '../../../cli/scan/scan'
import { layOut, type LaidOut } from './lay-out'
import { realRepos } from './real-repos'

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
