import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { compactVerify, importJWK, type JWK } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openShell, type Shell } from './open-shell'

const policy = { version: 6, vendors: { mixpanel: 'on', posthog: 'onn' } }

let shell: Shell
beforeAll(async () => {
  shell = await openShell()
  await shell.write('policy.json', JSON.stringify(policy))
})
afterAll(() => shell.close())

async function readJwk(name: string) {
  return JSON.parse(await shell.read(name)) as JWK
}

describe.each(['ES256', 'Ed25519'])('a key for %s', (alg) => {
  test('signs what any JOSE library verifies', async () => {
    await shell.run(['keygen', '--alg', alg, '--out', alg])
    const args = ['sign', 'policy.json', '--key', `${alg}/private.jwk`, '--expires', '30d']
    const { code, out } = await shell.run(args)
    expect(code).toBe(0)
    const jwk = await readJwk(`${alg}/public.jwk`)
    const { payload, protectedHeader } = await compactVerify(
      out.trim(),
      await importJWK(jwk, alg === 'ES256' ? alg : 'EdDSA'),
    )
    expect(protectedHeader.kid).toBe(jwk.kid)
    const { exp, ...rest } = JSON.parse(Buffer.from(payload).toString()) as { exp: number }
    expect(rest).toEqual(policy)
    expect(exp - Date.now() / 1_000).toBeCloseTo(30 * 86_400, -2)
  })

  test('keeps its secret: for its owner alone, not in the public half, not printed', async () => {
    const { mode } = await stat(join(shell.folder, alg, 'private.jwk'))
    expect(mode & 0o777).toBe(0o600)
    const secret = String((await readJwk(`${alg}/private.jwk`)).d)
    expect(await shell.read(`${alg}/public.jwk`)).not.toContain(secret)
    const { code, out, err } = await shell.run(['keygen', '--out', alg])
    expect(code).toBe(1)
    expect(err).toMatch(/there already: nothing was overwritten.*--out <folder>/)
    expect(out + err).not.toContain(secret)
    expect((await readJwk(`${alg}/private.jwk`)).d).toBe(secret)
  })
})

test('keygen prints what the app needs, and no half of a pair is left when it fails', async () => {
  await shell.run(['keygen', '--out', 'half'])
  const { out } = await shell.run(['keygen', '--out', 'whole'])
  expect(out).toContain(`"kid":"${(await readJwk('whole/public.jwk')).kid}"`)
  expect(out).not.toContain(String((await readJwk('whole/private.jwk')).d))
})

test('keygen says in a line that a folder cannot be made', async () => {
  for (const out of ['policy.json', 'policy.json/keys']) {
    const { code, err } = await shell.run(['keygen', '--out', out])
    expect(code).toBe(3)
    expect(err).toMatch(new RegExp(`^cordon: ${out} cannot be made: Error: E.*\\n$`))
  }
})

test('sign refuses what is not a policy, and shows what a policy says', async () => {
  await shell.run(['keygen', '--out', 'own'])
  const key = ['--key', 'own/private.jwk']
  await shell.write('bad.json', '{"version":"1","vendors":{}}')
  const bad = await shell.run(['sign', 'bad.json', ...key])
  expect(bad).toMatchObject({ code: 1, out: '' })
  const { out } = await shell.run(['sign', 'policy.json', ...key, '--out', 'policy.jws'])
  expect(out).toMatch(/posthog\s+off/)
  expect(out).toMatch(/never expires/)
})

test.each([
  ['JSON in quotes', JSON.stringify('{"kty":"EC","d":"s3cret"}')],
  ['base64', btoa(JSON.stringify({ kty: 'EC', crv: 'P-256', d: 's3cret', x: 'x', y: 'y' }))],
  ['PEM', '-----BEGIN PRIVATE KEY-----\ns3cret\n-----END PRIVATE KEY-----'],
  ['a token', `s3cret${'x'.repeat(40)}`],
])('a secret in another form (%s) is not quoted either', async (_form, secret) => {
  const { code, out, err } = await shell.run(['sign', 'policy.json'], { CORDON_KEY: secret })
  expect(code).toBe(3)
  expect(out + err).not.toContain(secret.slice(0, 20))
  expect(err).toContain('the key cannot be read')
  expect((await shell.run(['sign', 'policy.json', '--key', 'no/such.jwk'])).err).toContain(
    'no/such.jwk cannot be read',
  )
})

test('a key that is not JSON is not quoted', async () => {
  const { code, err } = await shell.run(['sign', 'policy.json', '--key', '{"d":"secret'])
  expect(code).toBe(1)
  expect(err).not.toContain('secret')
})
