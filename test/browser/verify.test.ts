import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compactVerify, importJWK } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { VerifyResult } from '../../cli/verify/result'
import { signed, type PublicKey } from '../../src/sources/signed'
import { openShell, type Ended, type Shell } from '../cli/open-shell'
import { openApp } from '../verify/hostile-app'
import { filesOf, twin, ways } from '../verify/ways'

// All ways and all that can go wrong: `npm run test:verify`.

let shell: Shell

beforeAll(async () => {
  shell = await openShell()
})
afterAll(() => shell.close())

async function run(url: string, ...args: string[]): Promise<Ended> {
  const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))
  const all = [
    'verify',
    url,
    '--vendor',
    'mixpanel',
    '--settle',
    '500',
    '--format',
    'json',
    ...args,
  ]
  return shell.start(all, { NODE_PATH: modules })
}

test('a page that goes many ways at once is found out in all of them', async () => {
  const many = ways.filter(({ headers, name }) => !headers && !/popup|database/.test(name))
  const app = await openApp(filesOf(many))
  const { code, out } = await run(app.url, '--har', 'seen.har')
  await app.close()
  const result = JSON.parse(out) as VerifyResult
  expect([code, result.verdict, result.control.seen]).toEqual([1, 'found', true])
  const found = new Set(result.findings.map(({ kind }) => kind))
  expect([...found].sort()).toEqual(
    'connection csp element global payload request storage worker cookie'.split(' ').sort(),
  )
  const urls = result.findings.map(({ url }) => url.replace(/^\w+:\/\/[^/]*mixpanel\.com\//, ''))
  const byName =
    'fetch xhr img ws es worker blob shared sw pagehide hidden keepalive pageshow again'
  expect(urls.map((url) => url.replace('track/', ''))).toEqual(
    expect.arrayContaining(byName.split(' ')),
  )
  expect(result.evidence.map(({ file }) => file)).toEqual([
    'seen.har',
    'seen.net-log.json',
    'seen.png',
  ])
  for (const { file, sha256 } of result.evidence) {
    const content = await readFile(join(shell.folder, file))
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
  }
})

test('its clean twin is silent', async () => {
  const app = await openApp(twin)
  const { code, out } = await run(app.url)
  await app.close()
  expect(JSON.parse(out)).toMatchObject({
    schema: 1,
    verdict: 'silent',
    findings: [],
    leftovers: [],
    control: { seen: true },
    evidence: [],
  })
  expect(code).toBe(0)
})

test('of a page that answers with an error nothing can be told, and that is signed if a key is given', async () => {
  await shell.start(['keygen', '--out', 'key'])
  const app = await openApp({ '/': { body: 'gone', status: 404 } })
  const { code } = await run(app.url, '--out', 'void.json', '--key', 'key/private.jwk')
  await app.close()
  const said = JSON.parse(await shell.read('void.json')) as VerifyResult
  expect([code, said]).toMatchObject([2, { verdict: 'void', control: { seen: true } }])
  const publicKey = JSON.parse(await shell.read('key/public.jwk')) as PublicKey
  const jws = (await shell.read('void.json.jws')).trim()
  const { payload, protectedHeader } = await compactVerify(jws, await importJWK(publicKey, 'ES256'))
  expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(said)
  expect(protectedHeader).toMatchObject({ kid: publicKey.kid, typ: 'cordon-verify' })
  const heard = await new Promise((resolve) => {
    signed((publish) => (publish(jws), () => {}), { keys: [publicKey] })(resolve)
  })
  expect(heard).toMatchObject({ message: 'signed: signed for another purpose' })
})
