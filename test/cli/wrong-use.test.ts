import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openShell, type Shell } from './open-shell'

const policy =
  '{ "version": 6, "vendors": { "mixpanel": { "state": "off", "reason": "x" }, "posthog": "on" } }'
const file = ['--policy', 'policy.json']
const key = ['--key', 'key/private.jwk']
const noKey = 'key/public.jwk is not a private JWK on P-256 or Ed25519 with a kid: see keygen'

let shell: Shell
beforeAll(async () => {
  shell = await openShell()
  await shell.start(['keygen', '--out', 'key'])
  await shell.write('policy.json', policy)
})
afterAll(() => shell.close())

describe('a wrong use says all that is wrong, and writes nothing', () => {
  test.each<[args: string[], code: number, said: string]>([
    [
      ['restore'],
      2,
      '2 mistakes\n  - name a vendor, by its name in the app\n  - --policy <file> is missing: the policy that tabs read (or CORDON_POLICY)',
    ],
    [
      ['restore', 'mixpanel'],
      2,
      '--policy <file> is missing: the policy that tabs read (or CORDON_POLICY)',
    ],
    [
      ['restore', 'mixpanel', '--policy', 'nowhere.json'],
      3,
      "nowhere.json cannot be read: Error: ENOENT: no such file or directory, open 'nowhere.json'",
    ],
    [
      ['status', 'app.example/policy.json'],
      3,
      "app.example/policy.json cannot be read: Error: ENOENT: no such file or directory, open 'app.example/policy.json'; a URL begins with https://",
    ],
    [
      ['restore', 'mixpannel', ...file],
      1,
      'policy.json does not name mixpannel, only mixpanel, posthog. If the app has a vendor of that name, pass --add',
    ],
    [['restore', 'mixpanel', ...file, '--state', 'off'], 2, '--state off is neither on nor hold'],
    [
      ['restore', 'mixpanel', ...file, '--state', 'of', '--wait', 'x'],
      2,
      '2 mistakes\n  - --state of is neither on nor hold\n  - --wait x is not a URL',
    ],
    [
      [
        'restore',
        'mixpanel',
        ...file,
        '--above',
        'ada:s3c/ret@host/p',
        '--wait',
        'htp://ada:s3cret@host',
      ],
      2,
      '2 mistakes\n  - --above ***@host/p is not a URL\n  - --wait htp://***@host is not a URL',
    ],
    [['restore', '', ...file], 2, 'name a vendor, by its name in the app'],
    [
      ['exposure', '--vendor', 'x', '--format', 'toString', 'policy.json'],
      2,
      '--format toString is none of table, markdown, json, csv, html',
    ],
    [['restore', 'mixpanel', ...file, '--key', 'key/public.jwk'], 1, noKey],
    [
      ['sign'],
      2,
      '2 mistakes\n  - name the policy file\n  - --key <jwk> is missing: a file or a JWK (or CORDON_KEY)',
    ],
    [['sign', 'policy.json'], 2, '--key <jwk> is missing: a file or a JWK (or CORDON_KEY)'],
    [
      ['sign', 'nowhere.json', ...key],
      3,
      "nowhere.json cannot be read: Error: ENOENT: no such file or directory, open 'nowhere.json'",
    ],
    [['sign', 'policy.json', '--key', 'key/public.jwk'], 1, noKey],
    [
      ['sign', 'policy.json', ...key, '--expires', 'never'],
      2,
      '--expires never is not a duration such as 30d',
    ],
  ])('%j', async (args, code, said) => {
    expect(await shell.start(args)).toEqual({ code, out: '', err: `cordon: ${said}\n` })
    expect(await shell.read('policy.json')).toBe(policy)
  })
})

describe('a policy that tabs would not read is not said to stop anything', () => {
  const big = { ...JSON.parse(policy), note: 'x'.repeat(60_000) } as object
  test.each<[what: string, content: string | Uint8Array, why: RegExp]>([
    ['larger than 64 kB', JSON.stringify({ ...big, more: 'x'.repeat(6_000) }), /larger than 64 kB/],
    ['in another encoding', Buffer.from(policy.replace('x', 'caf\xe9'), 'latin1'), /not UTF-8/],
    ['in UTF-16', Buffer.from(`\ufeff${policy}`, 'utf16le'), /not UTF-8/],
  ])('%s', async (_what, content, why) => {
    await writeFile(join(shell.folder, 'other.json'), content)
    for (const verb of [['kill', 'posthog', '--reason', 'x', '--policy'], ['status']]) {
      const { code, err } = await shell.start([...verb, 'other.json'])
      expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(why) as string })
    }
    expect(await readFile(join(shell.folder, 'other.json'))).toEqual(Buffer.from(content))
  })

  test.skipIf(process.platform === 'win32')('out of a device that has no end', async () => {
    const { code, err } = await shell.start(['status', '/dev/zero'])
    expect({ code, err }).toEqual({ code: 3, err: 'cordon: /dev/zero is larger than 16 MB\n' })
  })

  test('larger than 64 kB by what is signed, or by what is to be written', async () => {
    await shell.write('big.json', JSON.stringify(big))
    const kill = ['kill', 'posthog', '--policy', 'big.json', '--reason']
    for (const args of [
      [...kill, 'x', ...key],
      [...kill, 'x'.repeat(6_000)],
      ['sign', 'big.json', ...key],
    ])
      expect(await shell.start(args)).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('larger than 64 kB') as string,
      })
    expect(await shell.read('big.json')).toBe(JSON.stringify(big))
    await expect(shell.read('big.jws')).rejects.toThrow('ENOENT')
  })
})
