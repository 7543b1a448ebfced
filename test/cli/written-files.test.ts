import { chmod, chown, mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openShell, type Shell } from './open-shell'

const policy = '{ "version": 7, "vendors": { "mixpanel": "on" } }\n'
const kill = ['kill', 'mixpanel', '--policy', 'p.json', '--reason', 'INC-42']
/** A web server's user, and one that deploys. */
const [server, deployer] = [65_534, 65_533]

let shell: Shell
beforeAll(async () => {
  shell = await openShell()
  await shell.run(['keygen', '--out', 'key'])
  await mkdir(join(shell.folder, 'folder'))
})
afterAll(() => shell.close())
beforeEach(() => shell.write('p.json', policy))

const file = () => join(shell.folder, 'p.json')

test.each(['nowhere/p.jws', 'folder'])(
  'if the signed policy cannot be written to %s, the source is not written either',
  async (out) => {
    const { code, err } = await shell.run([...kill, '--key', 'key/private.jwk', '--out', out])
    expect(code).toBe(3)
    expect(err).toMatch(new RegExp(`^cordon: ${out} cannot be written: `))
    expect(await shell.read('p.json')).toBe(policy)
    expect((await readdir(shell.folder)).sort()).toEqual(['folder', 'key', 'p.json'])
  },
)

describe.skipIf(process.getuid?.() !== 0)('a file of another user', () => {
  beforeEach(async () => {
    await chown(file(), server, server)
    await chmod(file(), 0o640)
  })

  async function expectKilled() {
    const { uid, gid, mode } = await stat(file())
    expect({ uid, gid, mode: mode & 0o777 }).toEqual({ uid: server, gid: server, mode: 0o640 })
    expect(JSON.parse(await shell.read('p.json'))).toMatchObject({ version: 8 })
  }

  test('is still of that user after a kill by root', async () => {
    expect((await shell.run(kill)).code).toBe(0)
    await expectKilled()
  })

  test('is still of that user after a kill by one who may write it', async () => {
    await chmod(file(), 0o666)
    await chmod(shell.folder, 0o777)
    const ended = await shell.startAs(deployer, kill)
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect((await stat(file())).uid).toBe(server)
    expect(JSON.parse(await shell.read('p.json'))).toMatchObject({ version: 8 })
  })

  test('is written in a folder in which nothing can be made', async () => {
    await chmod(file(), 0o666)
    await chmod(shell.folder, 0o755)
    // A longer text was there before.
    await shell.write('p.json', `${policy}${'\n'.repeat(100)}`)
    expect(await shell.startAs(deployer, kill)).toMatchObject({ code: 0, err: '' })
    expect((await stat(file())).uid).toBe(server)
    expect(JSON.parse(await shell.read('p.json'))).toMatchObject({ version: 8 })
    expect((await readdir(shell.folder)).sort()).toEqual(['folder', 'key', 'p.json'])
  })

  test('is not written if neither it nor its folder can be', async () => {
    await chmod(file(), 0o644)
    await chmod(shell.folder, 0o755)
    const { code, err } = await shell.startAs(deployer, kill)
    expect(code).toBe(3)
    expect(err).toMatch(/^cordon: p\.json cannot be written: /)
    expect(await shell.read('p.json')).toBe(policy)
  })

  test('that can only be replaced is, with a warning', async () => {
    await chmod(file(), 0o644)
    await chmod(shell.folder, 0o777)
    const { code, err } = await shell.startAs(deployer, kill)
    expect(code).toBe(0)
    expect(err).toContain(
      'p.json belongs to another user now: make sure that the web server can read it',
    )
    expect((await stat(file())).uid).toBe(deployer)
  })
})
