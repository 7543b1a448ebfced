import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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
  await shell.run(['sign', 'policy.json', ...key, '--out', 'served.jws'])
})

const signedBy = (name: string) =>
  shell.run(['status', 'served.jws', '--public', `${name}/public.jwk`])

/** What somebody makes of it who can write the file, and has no key. */
async function forge(): Promise<string> {
  const [head, , signature] = (await shell.read('served.jws')).split('.')
  const payload = btoa(policy.replace('"off"', '"on"')).replace(/=+$/, '')
  const forged = `${head}.${payload}.${signature}`
  await shell.write('served.jws', forged)
  return forged
}

test('what somebody without the key has written is not signed with it by the next change', async () => {
  const forged = await forge()
  for (const args of [
    ['kill', 'posthog', ...served, '--reason', 'x', ...key],
    ['restore', 'posthog', ...served, '--state', 'hold', ...key],
    ['sign', 'served.jws', ...key, '--out', 'served.jws'],
  ]) {
    const { code, err } = await shell.run(args)
    expect(code).toBe(1)
    expect(err).toContain('was changed after it was signed')
    expect(err).toContain('cordon status --public <jwk>')
    expect(await shell.read('served.jws')).toBe(forged)
  }
  // To stop somebody no signature is needed.
  expect((await shell.run(['kill', 'posthog', ...served, '--reason', 'x'])).code).toBe(0)
})

test('the next key signs what the present one has signed', async () => {
  const next = ['--key', 'next/private.jwk']
  expect((await shell.run(['restore', 'mixpanel', ...served, ...next])).code).toBe(0)
  expect((await signedBy('next')).code).toBe(0)
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
