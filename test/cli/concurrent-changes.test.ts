import { readdir, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShell, type Shell } from './open-shell'

const names = Array.from({ length: 8 }, (_, index) => `vendor${index}`)

let shell: Shell
beforeAll(async () => {
  shell = await openShell()
})
afterAll(() => shell.close())

const kill = (vendor: string, ...more: readonly string[]) =>
  shell.run(['kill', vendor, '--policy', 'policy.json', '--reason', 'INC-42', ...more])

async function states(): Promise<{ version: number; off: string[] }> {
  const { version, vendors } = JSON.parse(await shell.read('policy.json')) as {
    version: number
    vendors: Record<string, unknown>
  }
  return { version, off: Object.keys(vendors).filter((name) => vendors[name] !== 'on') }
}

const allOn = (version: number) =>
  JSON.stringify({ version, vendors: Object.fromEntries(names.map((name) => [name, 'on'])) })

test('kills of several people at once are all in the policy, each with a version of its own', async () => {
  await shell.write('policy.json', allOn(1))
  const ended = await Promise.all(names.map((name) => kill(name)))
  expect(ended.map(({ code }) => code)).toEqual(names.map(() => 0))
  expect(await states()).toEqual({ version: 1 + names.length, off: names })
  expect(await readdir(shell.folder)).toEqual(['policy.json'])
})

test('what an editor saves while a URL is being asked is not written over', async () => {
  await shell.write('policy.json', allOn(1))
  const server = createServer(async (_request, response) => {
    await shell.write('policy.json', allOn(5))
    response.end(allOn(0))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/policy.json`
  const { code, err } = await kill('vendor0', '--above', url)
  server.close()
  expect(code).toBe(1)
  expect(err).toContain('policy.json was changed by somebody else meanwhile')
  expect(await shell.read('policy.json')).toBe(allOn(5))
})

test('a lock that a command has left behind is no obstacle', async () => {
  await shell.write('policy.json', allOn(1))
  const lock = join(shell.folder, '.cordon-policy.json.lock')
  await writeFile(lock, '')
  const past = new Date(Date.now() - 60_000)
  await utimes(lock, past, past)
  expect((await kill('vendor0')).code).toBe(0)
  expect(await readdir(shell.folder)).toEqual(['policy.json'])
})
