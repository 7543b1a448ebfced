import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { recordingEndpoint, type RecordingEndpoint } from 'cordon/testing'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { mixpanelEvent, posthogEvent } from './support/open-relay'

const root = fileURLToPath(new URL('../../', import.meta.url))
const apps = join(root, 'test/relay/apps')

/** How an app is built, and started: a program of `node_modules/.bin`, or a file. */
const platforms: Readonly<
  Record<string, { readonly build?: readonly string[]; readonly start: readonly string[] }>
> = {
  node: { start: ['server.mjs'] },
  express: { start: ['server.mjs'] },
  hono: { start: ['server.mjs'] },
  next: {
    build: ['node_modules/next/dist/bin/next', 'build'],
    start: ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1'],
  },
  sveltekit: { build: ['node_modules/vite/bin/vite.js', 'build'], start: ['build/index.js'] },
}

let policy: { readonly version: number; readonly vendors: object }
let policies: ReturnType<typeof createServer>
let upstream: RecordingEndpoint

/** The package as npm would ship it, installed beside the apps. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-'))
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: root,
  })
  const [tarball = ''] = readdirSync(folder)
  const install = ['install', '--no-save', '--silent', '--no-audit', '--no-fund']
  execFileSync('npm', [...install, join(folder, tarball)], { cwd: apps, stdio: 'inherit' })
  rmSync(folder, { recursive: true })
  upstream = await recordingEndpoint()
  policies = createServer((_, response) => response.end(JSON.stringify(policy)))
  await new Promise<void>((resolve) => policies.listen(0, '127.0.0.1', resolve))
}, 300_000)
afterAll(async () => {
  policies.close()
  await upstream.close()
})

describe.each(Object.entries(platforms))('%s', (name, { build, start }) => {
  let app: ChildProcess
  let url: string

  beforeAll(async () => {
    policy = { version: 1, vendors: { mixpanel: 'on', posthog: 'on' } }
    upstream.clear()
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    const cwd = join(apps, name)
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      HOST: '127.0.0.1',
      ORIGIN: url,
      UPSTREAM: upstream.url,
      POLICY: `http://127.0.0.1:${(policies.address() as AddressInfo).port}/policy.json`,
    }
    const programOf = ([program = '', ...args]: readonly string[]) => [
      program.startsWith('node_modules/') ? join(apps, program) : program,
      ...args,
    ]
    if (build) execFileSync('node', programOf(build), { cwd, env, stdio: 'inherit' })
    app = spawn('node', programOf(start), { cwd, env, stdio: 'inherit' })
    await vi.waitUntil(
      () =>
        fetch(`${url}/a/nothing`).then(
          ({ status }) => status === 404,
          () => false,
        ),
      {
        timeout: 60_000,
      },
    )
  }, 300_000)
  afterAll(() => void app?.kill())

  const ask = (path: string, body: string | Uint8Array, headers = {}) =>
    fetch(url + path, {
      method: 'POST',
      body: body as BodyInit,
      redirect: 'manual',
      headers: {
        origin: url,
        cookie: 'session=cookie-canary',
        referer: `${url}/people/canary`,
        'user-agent': 'Canary/1.0',
        'x-forwarded-for': '203.0.113.7',
        ...headers,
      },
    })

  test('takes what SDKs send, and sends on nothing of the connection', async () => {
    const data = `data=${encodeURIComponent(btoa(JSON.stringify([mixpanelEvent({ plan: 'pro' })])))}`
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const mixpanel = await ask('/a/track/?verbose=1&ip=1', data, form)
    expect([mixpanel.status, await mixpanel.text()]).toEqual([200, '{"status":1,"error":null}'])
    const batch = gzipSync(JSON.stringify({ api_key: 'phc_x', batch: [posthogEvent()] }))
    const posthog = await ask('/b/e/?compression=gzip-js', batch, { 'content-type': 'text/plain' })
    expect([posthog.status, await posthog.text()]).toEqual([200, '{"status":1}'])
    expect(upstream.requests.map((one) => one.path)).toEqual(['/track/', '/e/'])
    expect(upstream.events.map((one) => one.name)).toEqual(['tick', 'tick'])
    expect(JSON.stringify(upstream.requests)).not.toMatch(/canary|203\.0/i)
    expect(mixpanel.headers.get('cordon-state')).toBe('on;v=1')
  })

  test('refuses what is too large or unreadable, and serves no script', async () => {
    upstream.clear()
    const text = { 'content-type': 'text/plain' }
    expect((await ask('/a/track/', 'nonsense', text)).status).toBe(400)
    expect((await fetch(`${url}/b/static/array.js`)).status).toBe(404)
    // A server may close the connection before all has come.
    const large = ask('/a/track/', 'x'.repeat(2_000_000), text)
    expect(
      await large.then(
        ({ status }) => status,
        () => 413,
      ),
    ).toBe(413)
    expect(upstream.requests).toEqual([])
  })

  test('stops within the policy’s seconds', async () => {
    policy = { version: 2, vendors: { mixpanel: 'off', posthog: 'off' } }
    const off = async () => {
      upstream.clear()
      const events = JSON.stringify([mixpanelEvent()])
      return ask('/a/track/', events, { 'content-type': 'text/plain' }).then(
        ({ status }) => status,
        // The connection that was closed above.
        () => 0,
      )
    }
    await expect.poll(off, { timeout: 12_000, interval: 500 }).toBe(204)
    expect(upstream.requests).toEqual([])
  }, 20_000)
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
