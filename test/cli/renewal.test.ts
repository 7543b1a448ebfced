import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openShell, type Shell } from './open-shell'
import { statusOf } from './status-of'

const key = ['--key', 'key/private.jwk']
const renew = ['sign', 'p.jws', '--expires', '30d', '--out', 'p.jws']
const kill = ['kill', 'mixpanel', '--policy', 'p.jws', '--reason', 'INC-42', ...key]
const policy = (version: number, mixpanel = 'on') =>
  `{ "version": ${version}, "vendors": { "mixpanel": "${mixpanel}" } }\n`

let shell: Shell
let server: Server
let url: string
let served: string
beforeAll(async () => {
  shell = await openShell()
  await shell.run(['keygen', '--out', 'key'])
  server = createServer((_request, response) => response.end(served))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/p.jws`
})
afterAll(async () => {
  server.close()
  await shell.close()
})
beforeEach(async () => {
  await shell.write('p.json', policy(7))
  await rm(join(shell.folder, 'p.jws'), { force: true })
  await shell.run(['sign', 'p.json', ...key, '--out', 'p.jws'])
})

async function says(name: string) {
  const { version, vendors } = await statusOf(shell, name)
  return [version, vendors.mixpanel?.state]
}

test('a kill at the same time as a renewal is in the policy, whoever comes first', async () => {
  for (let round = 0; round < 4; round += 1) {
    await shell.write('p.json', policy(20 + 10 * round))
    expect((await shell.run(['sign', 'p.json', ...key, '--out', 'p.jws'])).code).toBe(0)
    const ended = await Promise.all([shell.start([...renew, ...key]), shell.start(kill)])
    expect(ended.map(({ code }) => code)).toEqual([0, 0])
    expect(await says('p.jws')).toEqual([21 + 10 * round, 'off'])
  }
})

test.skipIf(process.platform === 'win32')(
  'a key that takes its time holds up no kill, and nothing old is signed with it',
  async () => {
    const pipe = join(shell.folder, 'slow.jwk')
    await promisify(execFile)('mkfifo', [pipe])
    const renewal = shell.start([...renew, '--key', 'slow.jwk'])
    const secret = createWriteStream(pipe)
    // Open once the command reads.
    await once(secret, 'open')
    expect((await shell.run(kill)).code).toBe(0)
    secret.end(await shell.read('key/private.jwk'))
    expect((await renewal).code).toBe(0)
    expect(await says('p.jws')).toEqual([8, 'off'])
  },
)

test('sign writes no older version over a newer one, and no other one of the same number', async () => {
  await shell.run(kill)
  const before = await shell.read('p.jws')
  const sign = ['sign', 'p.json', ...key, '--out', 'p.jws']
  const older = await shell.run(sign)
  expect(older).toEqual({
    code: 1,
    out: '',
    err:
      'cordon: p.json is version 7, and p.jws is version 8: tabs that have that would refuse it. ' +
      'Take over what is new there, and raise the version above 8\n',
  })
  await shell.write('p.json', policy(8))
  expect((await shell.run(sign)).err).toBe(
    'cordon: p.json is version 8, and p.jws is version 8 with other entries: tabs that have that ' +
      'would refuse it. Take over what is new there, and raise the version above 8\n',
  )
  expect(await shell.read('p.jws')).toBe(before)
  await shell.write('p.json', policy(9))
  const { code, out } = await shell.run(sign)
  expect(code).toBe(0)
  expect(out).toContain('mixpanel  off ("INC-42") → on')
})

test.each([
  ['an older one', 8, 'on', /p\.jws is version 7, and .* is version 8/],
  ['another of the same number', 7, 'off', /is version 7 with other entries/],
])('sign --above refuses %s', async (_what, version, state, why) => {
  served = policy(version, state)
  const before = await shell.read('p.jws')
  const { code, err } = await shell.run([...renew, ...key, '--above', url])
  expect(code).toBe(1)
  expect(err).toMatch(why)
  expect(await shell.read('p.jws')).toBe(before)
})

test('sign --above refuses a version that tabs take for a typing error', async () => {
  served = policy(7)
  await shell.write('p.json', policy(2_000_000_007))
  const { code, err } = await shell.run(['sign', 'p.json', ...key, '--above', url])
  expect(code).toBe(1)
  expect(err).toBe(
    `cordon: p.json is version 2000000007, too far above version 7 of ${url}: tabs that have ` +
      'that would refuse it, as a typo. Lower the version to 8\n',
  )
})

test('sign --above renews what is served, and signs what is newer', async () => {
  for (const version of [7, 6]) {
    served = policy(version)
    expect((await shell.run([...renew, ...key, '--above', url])).code).toBe(0)
  }
})

test('sign says all that is wrong with how it is called', async () => {
  const { code, err } = await shell.run(['sign', '--bogus', '--above', 'x', '--header', 'y'])
  expect(code).toBe(2)
  expect(err).toContain('--bogus is not an option: see --help')
  expect(err).toContain('name the policy file')
  expect(err).toContain('--above x is not a URL')
  expect(err).toContain('--header takes a name and a value')
})
