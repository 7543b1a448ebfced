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

test('status of a URL shows version, states, caching, and what is wrong with that', async () => {
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
  expect(out).toMatch(/"onn" is not a state, and reads as off/)
  expect(out).toMatch(/signature\s+none/)
  expect(out).toMatch(/cache-control\s+public, max-age=5/)
  expect(out).toMatch(/neither an etag/)
  expect(out).toMatch(/old policy for 3600 s\./)
  expect(out).toMatch(/stale-if-error.*86400 s more/)
})

test('status --json of a URL prints the same for programs', async () => {
  answer = (response) => response.setHeader('etag', '"7"').end(policy)
  const { code, out } = await shell.run(['status', url, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({
    schema: 1,
    from: url,
    version: 7,
    vendors: {
      mixpanel: { state: 'off', reason: 'INC-42', share: 0.01 },
      posthog: { state: 'off' },
    },
    signature: null,
    caching: expect.objectContaining({ etag: '"7"' }),
    notes: ['posthog: "onn" is not a state, and reads as off.'],
  })
})

test('status names words that a policy does not have, and what they do', async () => {
  const vendors = {
    mixpanel: { state: 'off', share: '0.01', treatments: { contact: 'maks', contcat: 'drop' } },
  }
  await shell.write('typing-errors.json', JSON.stringify({ version: 1, vendors }))
  const { out } = await shell.run(['status', 'typing-errors.json', '--json'])
  expect((JSON.parse(out) as { notes: string[] }).notes).toEqual([
    'mixpanel: "0.01" is not a share from 0 to 1, and the entry holds in every browser.',
    'mixpanel: "maks" is not a treatment, and drops contact.',
    'mixpanel: contcat is not a data class, and changes nothing.',
  ])
})

test('status names what is of another kind than pages read', async () => {
  const vendors = {
    mixpanel: { state: 'off', reason: 42, successor: ['posthog'], drain: 'true' },
    posthog: { state: 'on', reason: 'INC-1', successor: 'mixpanel', drain: false },
  }
  await shell.write('kinds.json', JSON.stringify({ version: 1, every: '60000', vendors }))
  const { out } = await shell.run(['status', 'kinds.json', '--json'])
  expect((JSON.parse(out) as { notes: string[] }).notes).toEqual([
    'every: "60000" is not an interval from 1000 to 3600000 ms, and changes nothing.',
    'mixpanel: reason is not a string, and changes nothing.',
    'mixpanel: successor is not a string, and changes nothing.',
    'mixpanel: drain is not a boolean, and changes nothing.',
  ])
})

test('status names members that a policy does not have, and an interval that pages would not keep', async () => {
  const vendors = { mixpanel: { state: 'off', sucessor: 'posthog' }, posthog: 'on' }
  await shell.write('members.json', JSON.stringify({ version: 1, every: 5, vendor: {}, vendors }))
  const { out } = await shell.run(['status', 'members.json', '--json'])
  expect((JSON.parse(out) as { notes: string[] }).notes).toEqual([
    'vendor is not a member of a policy, and changes nothing.',
    'every: 5 is not an interval from 1000 to 3600000 ms, and counts as the nearest.',
    'mixpanel: sucessor is not a member of an entry, and changes nothing.',
  ])
})

test('status of a protected URL sends a header, or a password that is not printed', async () => {
  answer = (response) =>
    response.req.headers.authorization === `Basic ${btoa('ada:s3cret')}`
      ? response.end(policy)
      : response.writeHead(401).end()
  const refused = await shell.run(['status', url.replace('//', '//ada:wr0ng@')])
  expect(refused).toEqual({ code: 3, out: '', err: `cordon: ${url} answers with status 401\n` })
  const { code, out } = await shell.run(['status', url.replace('//', '//ada:s3cret@')])
  expect({ code, first: out.split('\n')[0] }).toEqual({ code: 0, first: url })
})

test('status without arguments says all that is missing', async () => {
  expect(await shell.run(['status', '--wat', '--above', 'x', '--header', 'y'])).toEqual({
    code: 2,
    out: '',
    err:
      'cordon: 4 mistakes\n  - --wat is not an option: see --help\n' +
      '  - name the URL or the file\n  - --above x is not a URL\n' +
      '  - --header takes a name and a value, as in --header "Authorization: Bearer …"\n',
  })
})

test.each([
  ['a command that is none', ['kil'], "error: unknown command 'kil'"],
  [
    'an option that is none',
    ['status', 'policy.json', '--wat'],
    '--wat is not an option: see --help',
  ],
  ['a second URL', ['status', 'policy.json', 'x'], 'x is one argument too many'],
  ['a shell that is none', ['completion', 'tcsh'], 'Allowed choices are bash, zsh, fish.'],
])('%s is a wrong call', async (_name, args, said) => {
  const { code, err } = await shell.run(args)
  expect(code).toBe(2)
  expect(err).toContain(said)
})

test.each(['bash', 'zsh', 'fish'])('completes commands and options in %s', async (name) => {
  const { code, out } = await shell.run(['completion', name])
  expect(code).toBe(0)
  expect(out).toMatch(/restore/)
  expect(out).toMatch(/dry-run/)
})

test('status of a file shows its policy', async () => {
  expect((await shell.run(['status', 'policy.json'])).code).toBe(0)
})

describe('status of a signed policy', () => {
  test('names the key and the expiry, and can demand the key', async () => {
    const sign = ['sign', 'policy.json', '--key', 'ours/private.jwk', '--expires', '30d']
    await shell.run([...sign, '--out', 'policy.jws'])
    const { out } = await shell.run(['status', 'policy.jws', '--public', 'ours/public.jwk'])
    expect(out).toMatch(/ES256 by key [\w-]{43}, valid until/)
    expect(out).toMatch(/Verified by ours/)
  })

  test('says that the signature was not checked, and what checks it, unless a key is given', async () => {
    const { code, out } = await shell.run(['status', 'policy.jws'])
    expect(code).toBe(0)
    expect(out).toMatch(/ES256 by key [\w-]{43}, not checked, valid until/)
    expect(out).toContain('Note: Its signature was not checked: pass --public <jwk>.')
    const { out: json } = await shell.run(['status', 'policy.jws', '--json'])
    expect((JSON.parse(json) as { notes: string[] }).notes).toContain(
      'Its signature was not checked: pass --public <jwk>.',
    )
    const checked = await shell.run(['status', 'policy.jws', '--public', 'ours/public.jwk'])
    expect(checked.out).not.toContain('not checked')
  })

  test.each([
    ['6d', /expires in less than 6 days/],
    ['90m', /expires in less than a day/],
    ['8d', undefined],
  ])('that is valid for %s says if it expires soon', async (expires, said) => {
    const sign = ['sign', 'policy.json', '--key', 'ours/private.jwk', '--expires', expires]
    await shell.run([...sign, '--out', 'soon.jws'])
    const { out } = await shell.run(['status', 'soon.jws', '--public', 'ours/public.jwk'])
    if (said) expect(out).toMatch(said)
    else expect(out).not.toContain('expires in')
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

test('status follows a redirect within its origin, and sends no header to another', async () => {
  const asked: (string | undefined)[] = []
  answer = (one) => {
    asked.push(one.req.headers['x-api-key'] as string | undefined)
    if (one.req.url === '/policy.json') one.writeHead(307, { location: '/v7.json' }).end()
    else one.end(policy)
  }
  expect((await shell.run(['status', url, '-H', 'X-Api-Key: s3cret'])).code).toBe(0)
  expect(asked).toEqual(['s3cret', 's3cret'])
  answer = (one) => {
    asked.push(one.req.headers['x-api-key'] as string | undefined)
    one.writeHead(302, { location: url.replace('127.0.0.1', 'localhost') }).end()
  }
  asked.length = 0
  expect((await shell.run(['status', url, '-H', 'X-Api-Key: s3cret'])).code).toBe(3)
  expect(asked).toEqual(['s3cret'])
})

test('status of a URL takes a password with a percent sign', async () => {
  answer = (one) => one.writeHead(401).end()
  const { code, err } = await shell.run(['status', url.replace('//', '//ada:50%zz@')])
  expect({ code, err }).toEqual({ code: 3, err: `cordon: ${url} answers with status 401\n` })
})

test('status of a file prints no text that would control the terminal', async () => {
  const name = 'a\u001b[2Jb\u009b2J\u202e'
  const text = JSON.stringify({ version: 1, vendors: { [name]: 'on' } })
  await shell.write('escapes.json', text)
  const { out } = await shell.run(['status', 'escapes.json'])
  expect(out).toContain('a\\u001b[2Jb\\u009b2J\\u202e')
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  const { out: json } = await shell.run(['status', 'escapes.json', '--json'])
  expect(JSON.parse(json)).toMatchObject({ vendors: { [name]: { state: 'on' } } })
})

describe('status fails and says why', () => {
  test.each<[string, (response: ServerResponse) => void, RegExp]>([
    ['a status other than 200', (one) => one.writeHead(404).end(policy), /status 404/],
    ['no answer', (one) => one.destroy(), /cannot be reached/],
    ['a captive portal', (one) => one.end('<!doctype html>'), /not a policy/],
    ['another document', (one) => one.end('{"name":"app","version":"1.0.0"}'), /not a policy/],
    ['a broken JWS', (one) => one.end('eyJh.eyJh.eyJh'), /JWS/],
    ['ten megabytes', (one) => one.end(' '.repeat(1e7)), /64 kB/],
    ['a circle', (one) => one.writeHead(302, { location: url }).end(), /redirects/],
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
    // Not to be had is one thing, not a policy another.
    expect(code).toBe(/policy|JWS/.test(why.source) ? 1 : 3)
    expect(err).toMatch(why)
    expect(err).not.toMatch(/cli\.mjs/)
  })

  test('a file that is not there', async () => {
    expect((await shell.run(['status', 'nowhere.json'])).code).toBe(3)
  })
})
