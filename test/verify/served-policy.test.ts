import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RecordingProxy } from '../../cli/verify/proxy/recording-proxy'
import { servedPolicy } from '../../cli/verify/served-policy'

const policy = JSON.stringify({ version: 185, vendors: { mixpanel: 'off' } })
const jws = ['{"alg":"EdDSA"}', policy, 'signature']
  .map((part) => Buffer.from(part).toString('base64url'))
  .join('.')
const bodies: Readonly<Record<string, string>> = {
  '/p.jws': jws,
  '/large.jws': jws.padEnd(70_000),
  '/p.png': policy,
}

const app = createServer((asked, answer) => {
  const [path = '', type = ''] = (asked.url ?? '').split('?')
  if (type) answer.setHeader('content-type', type)
  answer.end(bodies[path])
})
const proxy = new RecordingProxy(() => undefined)
let [origin, address] = ['', '']
beforeAll(async () => {
  app.listen(0, '127.0.0.1')
  await once(app, 'listening')
  origin = `http://127.0.0.1:${(app.address() as AddressInfo).port}`
  address = await proxy.listen()
})
afterAll(async () => {
  await proxy.close()
  app.close()
})

/** Takes something through the proxy, and what was kept of its answer. */
async function kept(path: string) {
  const { hostname, port } = new URL(address)
  const sent = request({ hostname, port, path: origin + path, agent: false }).end()
  const [answer] = (await once(sent, 'response')) as [NodeJS.ReadableStream]
  answer.resume()
  await once(answer, 'end')
  await expect.poll(() => proxy.exchanges.at(-1)?.endedAt).toBeDefined()
  return proxy.exchanges.slice(-1)
}

test.each(['application/octet-stream', 'text/plain', 'application/jose'])(
  'a signed policy is read that is served as %j',
  async (type) => {
    expect(servedPolicy(await kept(`/p.jws?${type}`))).toEqual({
      url: `${origin}/p.jws?…`,
      version: 185,
    })
  },
)

test('and one that is served without a type', async () => {
  expect(servedPolicy(await kept('/p.jws'))?.version).toBe(185)
})

test.each([
  ['/large.jws?application/octet-stream', 'is larger than a policy may be'],
  ['/p.png?image/png', 'is a picture'],
])('of %s nothing is kept, because it %s', async (path) => {
  const [exchange] = await kept(path)
  expect(exchange?.answer?.body).toHaveLength(0)
  expect(exchange?.answer?.size).toBeGreaterThan(0)
})
