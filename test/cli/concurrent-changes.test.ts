import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
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
  shell.start(['kill', vendor, '--policy', 'policy.json', '--reason', 'INC-42', ...more])

async function states(): Promise<{ version: number; off: string[] }> {
  const { version, vendors } = JSON.parse(await shell.read('policy.json')) as {
    version: number
    vendors: Record<string, unknown>
  }
  return { version, off: Object.keys(vendors).filter((name) => vendors[name] !== 'on') }
}

const lock = () => join(shell.folder, '.cordon-policy.json.lock')
const allOn = (version: number) =>
  JSON.stringify({ version, vendors: Object.fromEntries(names.map((name) => [name, 'on'])) })

test.each([
  ['', ''],
  [', also where a command was ended in the middle', `4194304 on ${hostname()}\n`],
])('kills of several people at once are all in the policy%s', async (_where, owner) => {
  await shell.write('policy.json', allOn(1))
  if (owner) await writeFile(lock(), owner)
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

test.each([
  ['long ago', -60_000],
  ['by a clock that is ahead', 3_600_000],
])('a lock that a command has left behind %s is no obstacle', async (_when, by) => {
  await shell.write('policy.json', allOn(1))
  await writeFile(lock(), '')
  const time = new Date(Date.now() + by)
  await utimes(lock(), time, time)
  expect(await kill('vendor0')).toMatchObject({ code: 0, err: '' })
  expect(await readdir(shell.folder)).toEqual(['policy.json'])
})

test('a kill does not wait for a command that was ended, and says for what it does wait', async () => {
  await shell.write('policy.json', allOn(1))
  const ended = spawn(process.execPath, ['-e', ''])
  await once(ended, 'exit')
  await writeFile(lock(), `${ended.pid} on ${hostname()}\n`)
  expect(await kill('vendor0')).toMatchObject({ code: 0, err: '' })
  await writeFile(lock(), `${process.pid} on ${hostname()}\n`)
  const waiting = kill('vendor1')
  setTimeout(() => void rm(lock()), 4_000)
  const { code, err } = await waiting
  expect(code).toBe(0)
  expect(err).toMatch(
    /^Another command is changing this policy: waiting for .*\.lock, at most 20 s …\n$/,
  )
})
