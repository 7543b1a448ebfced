import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openShell, type Shell } from './open-shell'

const policy = JSON.stringify({
  version: 7,
  vendors: { mixpanel: { state: 'off', reason: 'INC-42', share: 0.01 }, posthog: 'onn' },
})

let shell: Shell
let server: Server
let url: string
let answer: (response: ServerResponse) => void

beforeAll(async () => {
  shell = await openShell()
  await shell.write('policy.json', policy)
  for (const name of ['ours', 'theirs']) await shell.run(['keygen', '--out', name])
  server = createServer((_request, response) => answer(response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/policy.json`
})
afterAll(async () => {
  server.close()
  await shell.close()
})

test('of a URL: version, states, how it is cached, and what is wrong with that', async () => {
  answer = (response) =>
    response
      .setHeader('cache-control', 'public, max-age=5, s-maxage=3600, stale-if-error=86400')
      .setHeader('content-type', 'application/json')
      .end(policy)
  const { code, out } = await shell.run(['status', url])
  expect(code).toBe(0)
  expect(out).toMatch(/version\s+7/)
  expect(out).toMatch(/mixpanel\s+off \("INC-42", a drill, in 1 % of browsers\)/)
  expect(out).toMatch(/posthog\s+off/)
  expect(out).toMatch(/"onn" is unknown, reads as off/)
  expect(out).toMatch(/signature\s+none/)
  expect(out).toMatch(/cache-control\s+public, max-age=5/)
  expect(out).toMatch(/neither an etag/)
  expect(out).toMatch(/old policy for 3600 s\./)
  expect(out).toMatch(/stale-if-error.*86400 s more/)
})

test('of a file', async () => {
  expect((await shell.run(['status', 'policy.json'])).code).toBe(0)
})

describe('of a signed policy', () => {
  test('names the key and the expiry, and can demand the key', async () => {
    const sign = ['sign', 'policy.json', '--key', 'ours/private.jwk', '--expires', '30d']
    await shell.run([...sign, '--out', 'policy.jws'])
    const { out } = await shell.run(['status', 'policy.jws', '--public', 'ours/public.jwk'])
    expect(out).toMatch(/ES256 by key [\w-]{43}, good until/)
    expect(out).toMatch(/Verified by ours/)
  })

  test.each([
    ['of another key', 'policy.jws', 'theirs/public.jwk', /not signed by/],
    ['that is missing', 'policy.json', 'ours/public.jwk', /not signed/],
    ['by a key that is none', 'policy.jws', 'policy.json', /keys/],
  ])('a signature %s is not what was demanded', async (_name, file, key, why) => {
    const { code, err } = await shell.run(['status', file, '--public', key])
    expect(code).toBe(1)
    expect(err).toMatch(why)
  })
})

describe('exits with 1 and says why', () => {
  test.each<[string, (response: ServerResponse) => void, RegExp]>([
    ['a status other than 200', (one) => one.writeHead(404).end(policy), /status 404/],
    ['no answer', (one) => one.destroy(), /cannot be reached/],
    ['a captive portal', (one) => one.end('<!doctype html>'), /not a policy/],
    ['another document', (one) => one.end('{"name":"app","version":"1.0.0"}'), /not a policy/],
    ['a broken JWS', (one) => one.end('eyJh.eyJh.eyJh'), /JWS/],
    ['ten megabytes', (one) => one.end(' '.repeat(1e7)), /64 kB/],
    [
      'another origin',
      (one) => {
        answer = (next) => next.end(policy)
        one.writeHead(302, { location: url.replace('127.0.0.1', 'localhost') }).end()
      },
      /another origin/,
    ],
  ])('%s', async (_name, answers, why) => {
    answer = answers
    const { code, err } = await shell.run(['status', url])
    expect(code).toBe(1)
    expect(err).toMatch(why)
    expect(err).not.toMatch(/cli\.mjs/)
  })

  test('a file that is not there', async () => {
    expect((await shell.run(['status', 'nowhere.json'])).code).toBe(1)
  })
})
