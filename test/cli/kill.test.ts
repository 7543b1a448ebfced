import { chmod, lstat, readdir, stat, symlink } from 'node:fs/promises'
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
beforeEach(() => shell.write('policy.json', policy))

/** A browser that reads what the command wrote, in order. */
async function browser(...documents: string[]) {
  const votes = aSwitch('mixpanel', 'posthog')
  const keys = [JSON.parse(await shell.read('key/public.jwk')) as PublicKey]
  let heard = 0
  signed(
    (publish) => {
      for (const text of documents) publish(text.startsWith('ey') ? text : JSON.parse(text))
      return () => {}
    },
    { keys },
  )((document) => {
    heard += 1
    if (!(document instanceof Error)) votes.accept(document)
  })
  await expect.poll(() => heard).toBe(documents.length)
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

  test('can drain', async () => {
    await shell.run([...kill, '--drain'])
    expect(await shell.read('policy.json')).toContain('"drain": true')
  })

  test.each([
    [
      'a name that the policy does not have',
      ['kill', 'mixpanl', ...kill.slice(2)],
      /mixpanl.*--add/,
    ],
    ['no reason', kill.slice(0, 4), /--reason/],
    ['a successor that is the vendor itself', [...kill, '--successor', 'mixpanel'], /its own/],
    ['a key that is none', [...kill, '--key', 'policy.json'], /private JWK/],
    ['a public key', [...kill, '--key', 'key/public.jwk'], /private JWK/],
    ['a key that is not there', [...kill, '--key', 'nowhere.jwk'], /nowhere\.jwk cannot be read/],
    ['an expiry without a unit', [...kill, '--expires', '30'], /30d/],
  ])('refuses %s, and writes nothing', async (_name, args, why) => {
    const { code, err, out } = await shell.run(args)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(why)
    expect(err).not.toMatch(/at .*cli\.mjs/)
    expect(await shell.read('policy.json')).toBe(policy)
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
    expect(out).toMatch(/policy\.jws, by key .*good until/)
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
    expect(refused.err).toMatch(/--key/)
    await shell.run(['kill', 'mixpanel', ...served, '--reason', 'x'])
    const off = await shell.read('served.jws')
    expect(JSON.parse(off)).toMatchObject({ version: 7 })
    expect(await browser(off)).toBe('off')
  })

  test('is signed anew in its own file', async () => {
    await shell.run(['sign', 'policy.json', ...key, '--out', 'served.jws'])
    await shell.run(['kill', 'mixpanel', '--policy', 'served.jws', '--reason', 'x', ...key])
    expect(await shell.read('served.jws')).toMatch(/^ey[\w-]+\.[\w-]+\.[\w-]+\n$/)
    expect(await browser(await shell.read('served.jws'))).toBe('off')
  })

  test('that is left behind is pointed out', async () => {
    await shell.write('policy.jws', 'old')
    const { out } = await shell.run(kill)
    expect(out).toMatch(/1\. policy\.jws still says the old/)
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
