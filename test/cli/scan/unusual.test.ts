import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scan } from '../../../cli/scan/scan'
import { layOut, type LaidOut } from './lay-out'
import { unusual } from './unusual'

let repository: LaidOut
let found: Awaited<ReturnType<typeof scan>>

beforeAll(async () => {
  repository = await layOut(unusual)
  found = await scan(repository.folder)
})
afterAll(() => repository.close())

describe('in unusual spellings', () => {
  test.each(unusual.map(({ path, expected }) => [path, expected] as const))(
    'in %s: what is a trace, and nothing else',
    (path, expected) => {
      const inFile = found.findings.filter(({ file }) => file === path)
      expect([...new Set(inFile.map(({ vendor, rule }) => `${vendor} ${rule}`))].sort()).toEqual(
        expected,
      )
    },
  )
})
