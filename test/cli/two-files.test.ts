import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openShell, type Shell } from './open-shell'
import { statusOf } from './status-of'

const key = ['--key', 'key/private.jwk']
const source = ['--policy', 'p.json']
const served = ['--policy', 'p.jws']

let shell: Shell
beforeAll(async () => {
  shell = await openShell()
  await shell.run(['keygen', '--out', 'key'])
})
afterAll(() => shell.close())
beforeEach(() => sourceAndServed('"on"', '"on"'))

/** A policy as its authors have it, and beside it the signed one that pages read. */
async function sourceAndServed(mixpanel: string, posthog: string): Promise<void> {
  const vendors = `"mixpanel": ${mixpanel}, "posthog": ${posthog}`
  await shell.write('p.json', `{ "version": 7, "vendors": { ${vendors} } }\n`)
  await rm(join(shell.folder, 'p.jws'), { force: true })
  await shell.run(['sign', 'p.json', ...key, '--out', 'p.jws'])
}

/** Version and states of a file, and whether it is signed with the key. */
async function says(name: string) {
  const { version, vendors } = await statusOf(shell, name)
  const { code } = await shell.run(['status', name, '--public', 'key/public.jwk'])
  const states = Object.entries(vendors).map(([vendor, { state }]) => [vendor, state] as const)
  return { version, ...Object.fromEntries(states), isSigned: code === 0 }
}

test.each([
  ['signed', key],
  ['made in an emergency, without the key', []],
])('a kill in the signed file, %s, outlives a kill in its source', async (_how, how) => {
  await shell.run(['kill', 'mixpanel', ...served, '--reason', 'INC-42', ...how])
  const { code, out } = await shell.run([
    ...['kill', 'posthog', ...source, '--reason', 'INC-43', ...key],
  ])
  expect(code).toBe(0)
  expect(out).toContain('version  7 → 9')
  expect(out).toContain('mixpanel stays off ("INC-42"), as in p.jws: p.json did not say so.')
  const both = { version: 9, mixpanel: 'off', posthog: 'off' }
  expect(await says('p.jws')).toEqual({ ...both, isSigned: true })
  expect(await says('p.json')).toEqual({ ...both, isSigned: false })
})

test('a kill in the source without the key keeps it too, with a version above that of both', async () => {
  await shell.run(['kill', 'mixpanel', ...served, '--reason', 'INC-42', ...key])
  const { out } = await shell.run(['kill', 'posthog', ...source, '--reason', 'INC-43'])
  expect(out).toContain('p.jws still has the old version')
  expect(await says('p.json')).toMatchObject({ version: 9, mixpanel: 'off', posthog: 'off' })
})

test('restore refuses to start a vendor that the signed file stops, unless it is named', async () => {
  await sourceAndServed('"on"', '"off"')
  await shell.run(['kill', 'mixpanel', ...served, '--reason', 'INC-42'])
  const files = [await shell.read('p.json'), await shell.read('p.jws')]
  const refused = await shell.run(['restore', 'posthog', ...source, ...key])
  expect(refused).toEqual({
    code: 1,
    out: '',
    err:
      'cordon: mixpanel is off ("INC-42") in p.jws, version 8, and p.json would start it: name it too ' +
      'if it is to start, or restore in p.jws\n',
  })
  expect([await shell.read('p.json'), await shell.read('p.jws')]).toEqual(files)
  expect((await shell.run(['restore', 'posthog', 'mixpanel', ...source, ...key])).code).toBe(0)
  const both = { version: 9, mixpanel: 'on', posthog: 'on', isSigned: true }
  expect(await says('p.jws')).toEqual(both)
})

test('what the signed file had let run again, and the source had not, is said', async () => {
  await sourceAndServed('"off"', '"on"')
  await shell.run(['restore', 'mixpanel', ...served, ...key])
  const { out } = await shell.run(['kill', 'posthog', ...source, '--reason', 'x', ...key])
  expect(out).toContain('mixpanel is off again, as in p.json: p.jws said on.')
  expect(await says('p.jws')).toMatchObject({ version: 9, mixpanel: 'off', posthog: 'off' })
})

test('a source that the change of a signed file leaves behind is named', async () => {
  const args = ['kill', 'mixpanel', ...served, '--reason', 'x', ...key]
  const { out } = await shell.run(args)
  expect(out).toContain('p.json does not have this change: make it there too, before it is signed')
  const { out: json } = await shell.run([...args, '--json'])
  expect(JSON.parse(json)).toMatchObject({ changed: false, stale: 'p.json' })
})

test.each([
  ['a version that no page would follow', '{"version":900000000000,"vendors":{"posthog":"on"}}'],
  ['no policy', 'old'],
])('a signed file in which somebody has left %s is no obstacle', async (_what, text) => {
  await shell.write('p.jws', text)
  expect((await shell.run(['kill', 'mixpanel', ...source, '--reason', 'x', ...key])).code).toBe(0)
  expect(await says('p.jws')).toMatchObject({ version: 8, mixpanel: 'off', isSigned: true })
})

test.each([
  ['signed', key],
  ['left by an emergency kill', []],
])(
  'a kill in the source keeps the expiry of the signed file, %s, and restore refuses one that is over',
  async (_how, how) => {
    const expiryOf = async () => {
      const [, payload = ''] = (await shell.read('p.jws')).split('.')
      return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { exp?: number }).exp
    }
    await shell.run(['sign', 'p.json', ...key, '--expires', '30d', '--out', 'p.jws'])
    const exp = await expiryOf()
    expect(exp).toBeGreaterThan(Date.now() / 1_000)
    await shell.run(['kill', 'mixpanel', ...served, '--reason', 'INC-42', ...how])
    await shell.run(['kill', 'posthog', ...source, '--reason', 'INC-43', ...key])
    expect(await expiryOf()).toBe(exp)

    await shell.write('late.json', (await shell.read('p.json')).replace('{', '{ "exp": 1000,'))
    await shell.run(['sign', 'late.json', ...key, '--out', 'p.jws'])
    const { code, err } = await shell.run(['restore', 'posthog', 'mixpanel', ...source, ...key])
    expect([code, err]).toEqual([1, expect.stringContaining('pass --expires')])
  },
)
