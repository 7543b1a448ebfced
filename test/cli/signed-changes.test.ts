import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openShell, type Shell } from './open-shell'

const policy = '{ "version": 6, "vendors": { "mixpanel": "off", "posthog": "on" } }\n'
const key = ['--key', 'key/private.jwk']
const served = ['--policy', 'served.jws']

let shell: Shell
beforeAll(async () => {
  shell = await openShell()
  await shell.run(['keygen', '--out', 'key'])
  await shell.run(['keygen', '--out', 'next'])
})
afterAll(() => shell.close())
beforeEach(async () => {
  await shell.write('policy.json', policy)
  await rm(join(shell.folder, 'served.jws'), { force: true })
  await shell.run(['sign', 'policy.json', ...key, '--out', 'served.jws'])
})

const signedBy = (name: string) =>
  shell.run(['status', 'served.jws', '--public', `${name}/public.jwk`])

const forgeries = {
  'edited what is signed': ([head, , signature]: string[], payload: string) =>
    `${head}.${payload}.${signature}`,
  'named another key': ([, , signature]: string[], payload: string) =>
    `${encode({ alg: 'ES256', kid: 'x' })}.${payload}.${signature}`,
  'left the signature out': () => forgedPolicy,
  'put it beside an older signature': (parts: string[]) =>
    JSON.stringify({ ...(JSON.parse(forgedPolicy) as object), original: parts.join('.') }),
}
const forgedPolicy = policy.replace('"off"', '"on"').replace('6', '7')
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe.each(Object.entries(forgeries))('somebody without the key who %s', (_what, forge) => {
  let forged: string
  beforeEach(async () => {
    const parts = (await shell.read('served.jws')).trim().split('.')
    forged = forge(parts, encode(JSON.parse(forgedPolicy)))
    await shell.write('served.jws', forged)
  })

  test.each([
    ['restore', ['posthog', ...served, '--state', 'hold']],
    ['sign', ['served.jws', '--out', 'served.jws']],
    ['sign', ['served.jws']],
  ])('starts nothing by the next %s', async (verb, args) => {
    const { code, out, err } = await shell.run([verb, ...args, ...key])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(
      /^cordon: served\.jws (was changed after it was signed|is signed by key x|is not)/,
    )
    expect(err).toMatch(/cordon status.*sign a \.json file of your own/)
    expect(await shell.read('served.jws')).toBe(forged)
  })

  test('prevents no kill, which then is not signed, and says why', async () => {
    const kill = ['kill', 'posthog', ...served, '--reason', 'x', ...key]
    const { code, out } = await shell.run(kill)
    expect(code).toBe(0)
    expect(out).toMatch(/1\. It was not signed: served\.jws (was changed|is signed by|is not)/)
    expect(JSON.parse(await shell.read('served.jws'))).toMatchObject({
      vendors: { posthog: { state: 'off', reason: 'x' } },
    })
    expect((await shell.run(['restore', 'mixpanel', ...served, ...key])).code).toBe(1)
    const again = await shell.run([...kill, '--json'])
    expect(JSON.parse(again.out)).toMatchObject({ changed: false, signedBy: null })
  })
})

test('the next key signs what the present one has signed, if its public key is there', async () => {
  const next = ['restore', 'mixpanel', ...served, '--key', 'next/private.jwk']
  const refused = await shell.run(next)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toMatch(
    /is signed by key [\w-]{43}, which cannot be checked: pass .*--public/,
  )
  expect((await shell.run([...next, '--public', 'next/public.jwk'])).code).toBe(1)
  expect((await shell.run([...next, '--public', 'key/public.jwk'])).code).toBe(0)
  expect((await signedBy('next')).code).toBe(0)
})

test('several emergency kills keep what was signed, and the key signs that and the kills', async () => {
  await shell.run(['kill', 'posthog', ...served, '--reason', 'x'])
  await shell.run(['kill', 'amplitude', ...served, '--reason', 'y', '--add'])
  const before = await shell.read('served.jws')
  const again = await shell.run(['sign', 'served.jws', ...key, '--out', 'served.jws'])
  expect(again).toMatchObject({ code: 0, err: '' })
  const { out } = await signedBy('key')
  expect(out).toMatch(/version\s+8/)
  expect(out).toMatch(/mixpanel\s+off\n\s+posthog\s+off \("x"\)\n\s+amplitude\s+off \("y"\)/)
  await shell.write('served.jws', before)
  expect((await shell.run(['restore', 'posthog', ...served, ...key])).code).toBe(0)
  expect((await signedBy('key')).out).toMatch(
    /version\s+9\n\s+mixpanel\s+off\n\s+posthog\s+on\n\s+amplitude\s+off/,
  )
})

test('a version that no page would follow is not signed because an unsigned file has it', async () => {
  await shell.run(['kill', 'posthog', ...served, '--reason', 'x'])
  const killed = await shell.read('served.jws')
  await shell.write('served.jws', killed.replace(/"version": 7/, '"version": 900000000000'))
  expect((await shell.run(['restore', 'mixpanel', ...served, ...key])).code).toBe(0)
  expect((await signedBy('key')).out).toMatch(/version\s+8\n/)
})

test('what an emergency kill has left unsigned is signed again in its place', async () => {
  await shell.run(['kill', 'posthog', ...served, '--reason', 'x'])
  expect((await shell.run(['restore', 'posthog', ...served, ...key])).code).toBe(0)
  expect((await signedBy('key')).code).toBe(0)
  await expect(shell.read('served.jws.jws')).rejects.toThrow('ENOENT')
})

test('a signature that has expired stops a vendor, and is not said to bring one back', async () => {
  await shell.write('policy.json', policy.replace('"version"', '"exp": 1000, "version"'))
  await shell.run(['sign', 'policy.json', ...key, '--out', 'served.jws'])
  const expired = await shell.read('served.jws')
  const { code, err } = await shell.run(['restore', 'mixpanel', ...served, ...key])
  expect(code).toBe(1)
  expect(err).toContain('pass --expires')
  expect(await shell.read('served.jws')).toBe(expired)
  const late = [...served, ...key]
  expect((await shell.run(['kill', 'posthog', ...late, '--reason', 'x'])).code).toBe(0)
  expect((await shell.run(['restore', 'posthog', ...late, '--expires', '30d'])).code).toBe(0)
  expect((await signedBy('key')).code).toBe(0)
})

test('kill and restore keep the expiry, and say so in the week before it', async () => {
  const inTwoDays = Math.floor(Date.now() / 1_000) + 2 * 86_400 - 60
  await shell.write('policy.json', policy.replace('"version"', `"exp": ${inTwoDays}, "version"`))
  await shell.run(['sign', 'policy.json', ...key, '--out', 'served.jws'])
  const late = [...served, ...key]
  for (const args of [
    ['kill', 'posthog', ...late, '--reason', 'x'],
    ['restore', 'posthog', ...late],
  ]) {
    const { code, out } = await shell.run(args)
    expect(code).toBe(0)
    expect(out).toMatch(/\d\. Its signature expires in less than 2 days, .*--expires/)
  }
  const { out } = await shell.run(['kill', 'posthog', ...late, '--reason', 'y', '--expires', '30d'])
  expect(out).not.toContain('expires in')
})

test('a secret that is not set in CI, and so is empty, is no key: a kill works without', async () => {
  const kill = ['kill', 'posthog', ...served, '--reason', 'x']
  expect((await shell.run(kill, { CORDON_KEY: '' })).code).toBe(0)
})

test.each([
  ['no number', { d: 's3cret' }],
  ['of another pair', {}],
])('a key whose secret is %s signs nothing, and is not quoted', async (_what, part) => {
  const [mine, other] = await Promise.all(
    ['key', 'next'].map(
      async (name) => JSON.parse(await shell.read(`${name}/private.jwk`)) as Record<string, string>,
    ),
  )
  const jwk = JSON.stringify({ ...mine, d: other?.d, ...part })
  const { code, out, err } = await shell.run(['sign', 'policy.json'], { CORDON_KEY: jwk })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/^cordon: the key .*\n$/)
  expect(err).not.toContain(JSON.parse(jwk).d)
})
