import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { writeFiles } from '../../cli/files'

vi.mock('node:fs/promises', async (original) => ({
  ...(await original<object>()),
  // As for a file that is mounted into a container by itself: rename(2), EBUSY.
  rename: vi.fn(() =>
    Promise.reject(Object.assign(new Error('EBUSY: resource busy or locked'), { code: 'EBUSY' })),
  ),
}))

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cordon-mounted-'))
  path = join(folder, 'policy.json')
})
afterEach(() => rm(folder, { recursive: true }))

test('a file that cannot be replaced, because it is mounted, is written where it is', async () => {
  await writeFile(path, 'an older and longer text')
  await writeFiles([{ path, content: 'newer' }])
  expect(rename).toHaveBeenCalledOnce()
  expect(await readFile(path, 'utf8')).toBe('newer')
  expect(await readdir(folder)).toEqual(['policy.json'])
})

test('one that is not there, and cannot be put there, is an error', async () => {
  await expect(writeFiles([{ path, content: 'newer' }])).rejects.toThrow('cannot be written')
  expect(await readdir(folder)).toEqual([])
})
