import { chmod, lstat, readdir, rm, stat, symlink } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { signed, type PublicKey } from '../../src/sources/signed'
import { aSwitch } from '../helpers/a-switch'
import { openShell, type Shell } from './open-shell'

const policy = `{
  "version": 6,
  "every": 15000,
  "vendors": {
    "mixpanel": "on",
    "posthog": { "state": "hold", "note": "not yet" }
  }
}
`
const kill = ['kill', 'mixpanel', '--policy', 'policy.json', '--reason', 'INC-42']
const restore = ['restore', 'mixpanel', '--policy', 'policy.json']

let shell: Shell
beforeAll(async () => {
  shell = await openShell()
  await shell.run(['keygen', '--out', 'key'])
})
afterAll(() => shell.close())
beforeEach(async () => {
  await shell.write('policy.json', policy)
  for (const name of ['policy.jws', 'served.jws', 'other.jws'])
    await rm(join(shell.folder, name), { force: true })
})

/** A browser that reads what the command wrote, in order. */
async function browser(...documents: string[]) {
  const votes = aSwitch('mixpanel', 'posthog')
  const keys = [JSON.parse(await shell.read('key/public.jwk')) as PublicKey]
  let isRead: Promise<unknown> | undefined
  signed(
    (publish) => {
      const read = (text: string) => publish(text.startsWith('ey') ? text : JSON.parse(text))
      isRead = Promise.all(documents.map(read))
      return () => {}
    },
    { keys },
  )((document) => {
    if (!(document instanceof Error)) votes.accept(document)
  })
  await isRead
  return votes.state('mixpanel')
}

describe('kill', () => {
  test('writes `off` and the next version, and leaves every other character as it was', async () => {
    const { code, out } = await shell.run([...kill, '--successor', 'posthog'])
    expect(code).toBe(0)
    expect(await shell.read('policy.json')).toBe(
      policy
        .replace('6', '7')
        .replace(
          '"mixpanel": "on"',
          '"mixpanel": { "state": "off", "reason": "INC-42", "successor": "posthog" }',
        ),
    )
    expect(out).toContain('6 → 7')
    expect(out).toContain('on → off ("INC-42", successor posthog)')
    expect(out).toMatch(/posthog is on hold/)
    expect(out).toMatch(/Deploy policy\.json/)
  })

  test('of a drill is for all browsers, and keeps what it does not know', async () => {
    await shell.write(
      'policy.json',
      '{"version":1,"vendors":{"mixpanel":{"state":"off","share":0.01,"drain":true,"note":1}}}',
    )
    await shell.run(kill)
    expect(JSON.parse(await shell.read('policy.json'))).toEqual({
      version: 2,
      vendors: { mixpanel: { state: 'off', note: 1, reason: 'INC-42' } },
    })
  })

  test('with --drain lets what is queued leave first', async () => {
    await shell.run([...kill, '--drain'])
    expect(await shell.read('policy.json')).toContain('"drain": true')
  })

  const given = 'policy.json does not name'
  const has = 'only mixpanel, posthog. If the app has a vendor of that name, pass --add'
  const noReason = '--reason <text> is missing: why, such as an incident number; it is public'
  const noPolicy = '--policy <file> is missing: the policy that tabs read (or CORDON_POLICY)'
  /** What is wrong, how it was called, exit code, and all that is said. */
  const wrong: readonly (readonly [string, readonly string[], number, string])[] = [
    [
      'a name that the policy does not have',
      ['kill', 'mixpanl', ...kill.slice(2)],
      1,
      `${given} mixpanl, ${has}`,
    ],
    [
      'a successor that the policy does not have',
      [...kill, '--successor', 'posthogg'],
      1,
      `${given} posthogg, ${has}`,
    ],
    [
      'several names that it does not have, all at once',
      ['kill', 'mixpanl', 'posthogg', ...kill.slice(2)],
      1,
      `2 mistakes\n  - ${given} mixpanl, ${has}\n  - ${given} posthogg, ${has}`,
    ],
    ['no reason', kill.slice(0, 4), 2, noReason],
    ['a reason that is empty', [...kill.slice(0, 5), ' '], 2, noReason],
    ['no policy', ['kill', 'mixpanel', '--reason', 'x'], 2, noPolicy],
    [
      'nothing at all, and says all that is missing',
      ['kill', '--dry', '--wait', 'app.example', '--header', 'secret', '--timeout', '5'],
      2,
      [
        '7 mistakes',
        '--dry is not an option: see --help',
        'name a vendor, by its name in the app',
        noPolicy,
        noReason,
        '--timeout 5 is not a duration such as 90s, 10m',
        '--wait app.example is not a URL',
        '--header takes a name and a value, as in --header "Authorization: Bearer …"',
      ].join('\n  - '),
    ],
    [
      'a policy that is a URL, and does not print its password',
      [
        'kill',
        'mixpanel',
        '--reason',
        'x',
        '--policy',
        'https://ada:s3cret@app.example/policy.json',
      ],
      2,
      '--policy takes a file, and not a URL: the file that is deployed to it',
    ],
    [
      'a successor that is the vendor itself',
      [...kill, '--successor', 'mixpanel'],
      2,
      'mixpanel is being killed, and cannot be its own successor',
    ],
    [
      'an expiry without a unit',
      [...kill, '--expires', '30'],
      2,
      '--expires 30 is not a duration such as 12h, 30d',
    ],
    [
      'a key that is none',
      [...kill, '--key', 'policy.json'],
      1,
      'policy.json is not a private JWK on P-256 or Ed25519 with a kid: see keygen',
    ],
    [
      'a public key',
      [...kill, '--key', 'key/public.jwk'],
      1,
      'key/public.jwk is not a private JWK on P-256 or Ed25519 with a kid: see keygen',
    ],
  ]
  test.each(wrong)('refuses %s, and writes nothing', async (_name, args, code, said) => {
    expect(await shell.run(args)).toEqual({ code, out: '', err: `cordon: ${said}\n` })
    expect(await shell.read('policy.json')).toBe(policy)
  })

  test('refuses a key that is not there', async () => {
    const { code, err } = await shell.run([...kill, '--key', 'nowhere.jwk'])
    expect(code).toBe(3)
    expect(err).toMatch(/^cordon: nowhere\.jwk cannot be read/)
  })

  test('takes several vendors in one call, and the policy out of the environment', async () => {
    const args = ['kill', 'mixpanel', 'posthog', '--reason', 'INC-42']
    const { code, out } = await shell.run(args, { CORDON_POLICY: 'policy.json' })
    expect(code).toBe(0)
    expect(out).toContain('6 → 7')
    expect(JSON.parse(await shell.read('policy.json'))).toMatchObject({
      version: 7,
      vendors: { mixpanel: { state: 'off' }, posthog: { state: 'off', note: 'not yet' } },
    })
  })

  test('with --dry-run says what it would do, and writes nothing', async () => {
    const { code, out } = await shell.run([...kill, '--dry-run'])
    expect(code).toBe(0)
    expect(out).toMatch(/^policy\.json \(a dry run: nothing was written\)\n/)
    expect(out).toContain('6 → 7')
    expect(await shell.read('policy.json')).toBe(policy)
  })

  test('with --json says it to programs', async () => {
    const { code, out, err } = await shell.run([...kill, '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject({
      schema: 1,
      policy: 'policy.json',
      served: 'policy.json',
      changed: true,
      version: { before: 6, after: 7 },
      vendors: { mixpanel: { before: { state: 'on' }, after: { state: 'off', reason: 'INC-42' } } },
      nextSteps: expect.arrayContaining([expect.stringMatching(/^Deploy policy\.json/)]),
    })
  })

  test('of what is off already changes nothing, and says so', async () => {
    await shell.run(kill)
    const killed = await shell.read('policy.json')
    const { code, out } = await shell.run(kill)
    expect(code).toBe(0)
    expect(out).toBe(
      'policy.json\n  already says so: nothing was changed\n  version   7\n  mixpanel  off ("INC-42")\n',
    )
    expect(await shell.read('policy.json')).toBe(killed)
  })

  test('for the same reason, by somebody who names no successor, leaves the one that was named', async () => {
    await shell.run([...kill, '--successor', 'posthog'])
    const killed = await shell.read('policy.json')
    const { out } = await shell.run(kill)
    expect(out).toContain('already says so: nothing was changed')
    expect(await shell.read('policy.json')).toBe(killed)
    await shell.run([...kill.slice(0, -1), 'INC-43'])
    expect(JSON.parse(await shell.read('policy.json'))).toMatchObject({
      vendors: { mixpanel: { state: 'off', reason: 'INC-43' } },
    })
  })

  test('that was to drain, without --drain, ends that', async () => {
    await shell.run([...kill, '--drain'])
    await shell.run(kill)
    expect(await shell.read('policy.json')).not.toContain('drain')
  })

  test('names a vendor that the policy does not have yet, with --add', async () => {
    await shell.run(['kill', 'amplitude', ...kill.slice(2), '--add'])
    expect(JSON.parse(await shell.read('policy.json'))).toMatchObject({
      version: 7,
      vendors: { amplitude: { state: 'off' }, mixpanel: 'on' },
    })
  })

  test.each([
    ['HTML', '<!doctype html>'],
    ['a comment', '{\n  // the vendors\n  "version": 1 }'],
    ['no version', '{ "vendors": { "mixpanel": "on" } }'],
    ['no vendors', '{ "version": 1 }'],
    ['the highest version there is', `{"version":${2 ** 53 - 1},"vendors":{"mixpanel":"on"}}`],
    ['a flag', '{"flag":"f","vendors":{"mixpanel":"on"}}'],
  ])('refuses a file that has %s, and leaves it', async (_name, text) => {
    await shell.write('policy.json', text)
    const { code, err } = await shell.run(kill)
    expect(code).toBe(1)
    expect(err).toMatch(/^cordon: policy\.json/)
    expect(await shell.read('policy.json')).toBe(text)
  })

  test('keeps the mode of the file and the link to it, and leaves no draft behind', async () => {
    await chmod(join(shell.folder, 'policy.json'), 0o664)
    await symlink('policy.json', join(shell.folder, 'link.json'))
    await shell.run(['kill', 'mixpanel', '--policy', 'link.json', '--reason', 'x'])
    expect((await lstat(join(shell.folder, 'link.json'))).isSymbolicLink()).toBe(true)
    expect((await stat(join(shell.folder, 'policy.json'))).mode & 0o777).toBe(0o664)
    expect(JSON.parse(await shell.read('policy.json'))).toMatchObject({ version: 7 })
    expect((await readdir(shell.folder)).filter((name) => name.startsWith('.'))).toEqual([])
  })
})

describe('a signed policy', () => {
  const key = ['--key', 'key/private.jwk']

  test('is killed and restored by the command, in a browser that trusts the key', async () => {
    const { out } = await shell.run([...kill, ...key, '--expires', '30d'])
    expect(out).toMatch(/policy\.jws, by key .*valid until/)
    const off = await shell.read('policy.jws')
    expect(await browser(off)).toBe('off')
    await shell.run([...restore, ...key])
    const on = await shell.read('policy.jws')
    expect(JSON.parse(await shell.read('policy.json'))).toMatchObject({
      version: 8,
      vendors: { mixpanel: 'on' },
    })
    expect(await browser(off, on)).toBe('on')
    expect(await browser(off, await shell.read('policy.json'))).toBe('off')
  })

  test('takes the key out of the environment, as CI has it', async () => {
    const { code } = await shell.run([...kill, '--out', 'signed.jws'], {
      CORDON_KEY: await shell.read('key/private.jwk'),
    })
    expect(code).toBe(0)
    expect(await browser(await shell.read('signed.jws'))).toBe('off')
  })

  test('can be killed without the key, and not be restored without it', async () => {
    await shell.run(['sign', 'policy.json', ...key, '--out', 'served.jws'])
    const served = ['--policy', 'served.jws']
    const refused = await shell.run(['restore', 'mixpanel', ...served])
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toBe(
      'cordon: served.jws is signed, and only a signed policy starts a vendor: pass --key\n',
    )
    await shell.run(['kill', 'mixpanel', ...served, '--reason', 'x'])
    const off = await shell.read('served.jws')
    expect(JSON.parse(off)).toMatchObject({ version: 7 })
    expect(await browser(off)).toBe('off')
    const { out } = await shell.run(['status', 'served.jws'])
    expect(out).toMatch(/Note: It is not signed, although its name says so/)
    expect(await shell.run(['restore', 'mixpanel', ...served])).toEqual({
      code: 1,
      out: '',
      err:
        'cordon: served.jws is not signed (an emergency kill leaves it unsigned), and starts no ' +
        'vendor where policies are signed: pass --key\n',
    })
  })

  test('is signed again in its own file', async () => {
    await shell.run(['sign', 'policy.json', ...key, '--out', 'served.jws'])
    await shell.run(['kill', 'mixpanel', '--policy', 'served.jws', '--reason', 'x', ...key])
    expect(await shell.read('served.jws')).toMatch(/^ey[\w-]+\.[\w-]+\.[\w-]+\n$/)
    expect(await browser(await shell.read('served.jws'))).toBe('off')
  })

  test('is signed in its own file after an emergency kill, which left it unsigned', async () => {
    await shell.run(['sign', 'policy.json', ...key, '--out', 'served.jws'])
    const served = ['mixpanel', '--policy', 'served.jws']
    await shell.run(['kill', ...served, '--reason', 'x'])
    const off = await shell.read('served.jws')
    const { out } = await shell.run(['restore', ...served, ...key])
    expect(out).toMatch(/1\. Deploy served\.jws and/)
    expect(await browser(off, await shell.read('served.jws'))).toBe('on')
    expect(await readdir(shell.folder)).not.toContain('served.jws.jws')
  })

  test('goes where --out says, and what it was is pointed out', async () => {
    await shell.run(['sign', 'policy.json', ...key, '--out', 'served.jws'])
    const before = await shell.read('served.jws')
    const file = ['--policy', 'served.jws', '--reason', 'x', ...key]
    const { out } = await shell.run(['kill', 'mixpanel', ...file, '--out', 'other.jws'])
    expect(await browser(await shell.read('other.jws'))).toBe('off')
    expect(await shell.read('served.jws')).toBe(before)
    expect(out).toMatch(/1\. served\.jws still has the old version/)
  })

  test('that another key signs from now on is said to be so', async () => {
    await shell.run(['keygen', '--out', 'other'])
    const kidOf = async (folder: string) =>
      (JSON.parse(await shell.read(`${folder}/public.jwk`)) as PublicKey).kid
    await shell.run(['sign', 'policy.json', ...key, '--out', 'served.jws'])
    const keys = ['--key', 'other/private.jwk', '--public', 'key/public.jwk']
    const other = ['mixpanel', '--policy', 'served.jws', ...keys]
    const said = `It was signed by key ${await kidOf('key')} before. Is ${await kidOf('other')} in the app too?`
    expect((await shell.run(['kill', ...other, '--reason', 'x', '--dry-run'])).out).toContain(said)
    expect((await shell.run(['restore', ...other, '--state', 'hold'])).out).toContain(said)
    expect((await shell.run(['restore', ...other])).out).not.toContain('It was signed')
  })

  test('that says so already is not said to be signed by a key that did not sign it', async () => {
    await shell.run(['sign', 'policy.json', ...key, '--out', 'served.jws'])
    await shell.run(['keygen', '--out', 'third'])
    const keys = ['--key', 'third/private.jwk', '--public', 'key/public.jwk']
    const args = ['--policy', 'served.jws', ...keys, '--expires', '7d']
    const { kid } = JSON.parse(await shell.read('key/public.jwk')) as PublicKey
    const { out } = await shell.run(['restore', 'mixpanel', ...args])
    expect(out).toContain('already says so: nothing was changed')
    expect(out).toContain(`served.jws, by key ${kid}, never expires`)
    const { out: json } = await shell.run(['restore', 'mixpanel', ...args, '--json'])
    expect(JSON.parse(json)).toMatchObject({ changed: false, served: 'served.jws', signedBy: kid })
  })

  test('that says so already, beside its source, is left as it is', async () => {
    const [first, second] = [await shell.run([...kill, ...key]), await shell.run([...kill, ...key])]
    expect(first.out).toContain('6 → 7')
    expect(second.out).toContain('already says so: nothing was changed')
    const signed = await shell.read('policy.jws')
    await shell.run(['kill', 'posthog', ...kill.slice(2)])
    const { out } = await shell.run(['kill', 'posthog', ...kill.slice(2), ...key])
    expect(out).toContain('8 → 9')
    expect(await shell.read('policy.jws')).not.toBe(signed)
  })

  test('that is left behind is pointed out', async () => {
    await shell.write('policy.jws', 'old')
    const { out } = await shell.run(kill)
    expect(out).toMatch(/1\. policy\.jws still has the old version/)
  })
})

describe('what is being served', () => {
  const paths: string[] = []
  let served = 12
  let vendors: object
  let server: Server
  let url: string
  beforeAll(async () => {
    server = createServer((request, response) => {
      paths.push(`${request.headers.authorization} ${request.url}`)
      response.end(JSON.stringify({ version: served, vendors }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/policy.json`
  })
  afterAll(() => void server.close())
  beforeEach(() => {
    served = 12
    vendors = { mixpanel: { state: 'off', reason: 'INC-42' }, posthog: 'hold' }
    paths.length = 0
  })

  const tooLow = (version: number, by: string) =>
    `version ${version} is not above version 12, which ${by} serves: tabs would refuse it. Is this an ` +
    'old checkout? Take the newest, or raise the version'

  test.each([
    ['kill', () => kill, 7],
    ['restore', () => restore, 7],
    ['status', () => ['status', 'policy.json'], 6],
  ] as const)('is what %s has to be above', async (_name, args, version) => {
    expect(await shell.run([...args(), '--above', url])).toMatchObject({
      code: 1,
      err: `cordon: policy.json: ${tooLow(version, url)}\n`,
    })
    expect(await shell.read('policy.json')).toBe(policy)
    served = 5
    expect((await shell.run([...args(), '--above', url])).code).toBe(0)
  })

  test.each([
    ['kill', () => kill, 2_000_000_001],
    ['restore', () => restore, 2_000_000_001],
    ['status', () => ['status', 'policy.json'], 2_000_000_000],
  ] as const)(
    'refuses a version of %s that tabs take for a typing error',
    async (_name, args, version) => {
      const far = policy.replace('"version": 6', '"version": 2000000000')
      await shell.write('policy.json', far)
      expect(await shell.run([...args(), '--above', url])).toMatchObject({
        code: 1,
        err:
          `cordon: policy.json: version ${version} is too far above version 12, which ${url} serves: ` +
          'tabs would refuse it, as a typo. Lower the version to 12, and try again\n',
      })
      expect(await shell.read('policy.json')).toBe(far)
    },
  )

  test('is read with the headers and the password that were given, and neither is printed', async () => {
    const secret = url.replace('//', '//ada:s3cret@') + '?token=t0ken'
    const { err } = await shell.run([...kill, '--above', secret])
    expect(paths).toEqual([`Basic ${btoa('ada:s3cret')} /policy.json?token=t0ken`])
    expect(err).toBe(`cordon: policy.json: ${tooLow(7, `${url}?…`)}\n`)
    await shell.run([...kill, '--above', secret, '--header', 'Authorization: Bearer x'])
    expect(paths.at(-1)).toBe('Bearer x /policy.json?token=t0ken')
  })

  test('is waited for, until it is the new version', async () => {
    served = 6
    const run = shell.run([...kill, '--wait', url])
    await expect.poll(() => paths.length, { timeout: 10_000 }).toBeGreaterThan(0)
    served = 7
    const { code, out, err } = await run
    expect({ code, err }).toEqual({ code: 0, err: `Waiting for version 7 at ${url} …\n` })
    expect(out).toMatch(/Version 7 is served\.\n$/)
  })

  test.each([
    [7, { mixpanel: 'on' }, 'mixpanel on'],
    [8, { mixpanel: 'on' }, 'mixpanel on'],
    [7, {}, 'mixpanel not named'],
    [7, { mixpanel: { state: 'off', share: 0.5 } }, 'mixpanel off (a drill, in 50 % of browsers)'],
  ])('is not taken for a kill if it is version %i with %j', async (version, said, why) => {
    served = version
    vendors = said
    const { code, out, err } = await shell.run([...kill, '--wait', url])
    expect({ code, err }).toEqual({
      code: 1,
      err:
        `Waiting for version 7 at ${url} …\ncordon: ${url} serves another policy, version ${version}: ` +
        `${why}. Tabs that have it refuse version 7: take the newest file, and change that\n`,
    })
    expect(out).not.toMatch(/Version \d+ is served/)
  })

  test('is what a file says, whatever the version is', async () => {
    const wait = ['status', 'policy.json', '--wait', url]
    expect((await shell.run(wait)).err).toContain('version 12: mixpanel off ("INC-42"). Tabs')
    vendors = { mixpanel: 'on', posthog: 'hold' }
    expect((await shell.run(wait)).out).toContain('Version 12 is served.')
  })

  test('is not waited for longer than was said', async () => {
    served = 6
    const { code, err } = await shell.run([...kill, '--wait', url, '--timeout', '1s'])
    expect(code).toBe(4)
    expect(err).toContain('cordon: version 7 was not served within 1 s: version 6 is served\n')
  })
})

describe('restore', () => {
  test('brings a vendor back with the next version, on hold if asked to', async () => {
    await shell.run(kill)
    await shell.run([...restore, '--state', 'hold'])
    expect(await shell.read('policy.json')).toBe(
      policy.replace('6', '8').replace('"mixpanel": "on"', '"mixpanel": "hold"'),
    )
  })

  test('keeps what it does not know', async () => {
    await shell.run(['restore', 'posthog', '--policy', 'policy.json'])
    expect(await shell.read('policy.json')).toContain('{ "state": "on", "note": "not yet" }')
  })
})
