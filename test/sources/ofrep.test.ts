import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OFREPWebProvider } from '@openfeature/ofrep-web-provider'
import { OpenFeature, type Provider } from '@openfeature/web-sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFeature, type FlagClient } from '../../src/sources/open-feature'
import { aSwitch } from '../helpers/a-switch'

let server: Server
let value: unknown = { mixpanel: true }
let status = 200
let asked = 0

/** A flag service that speaks the OpenFeature Remote Evaluation Protocol. */
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume()
    asked += 1
    response.writeHead(status, { 'content-type': 'application/json', etag: `"${asked}"` })
    const flags = [{ key: 'vendors', value, reason: 'STATIC', variant: 'it' }]
    response.end(status === 200 ? JSON.stringify({ flags }) : '{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await OpenFeature.clearProviders()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

async function aClient(): Promise<FlagClient> {
  const { port } = server.address() as AddressInfo
  const provider = new OFREPWebProvider({ baseUrl: `http://127.0.0.1:${port}`, pollInterval: 20 })
  // Its types and the SDK's differ in what may be `undefined`.
  await OpenFeature.setProviderAndWait(provider as Provider)
  return OpenFeature.getClient() as unknown as FlagClient
}

test('a flag that the service answers without a value is no news', async () => {
  value = undefined
  const client = await aClient()
  const published: unknown[] = []
  openFeature(client, 'vendors')((document) => published.push(document))()
  openFeature(client, { mixpanel: 'vendors' })((document) => published.push(document))()
  value = { mixpanel: true }
  expect(published).toEqual([])
})

test('a flag service over HTTP kills, is no news while it fails, and lifts its own kill', async () => {
  const client = await aClient()
  const vendorSwitch = aSwitch('mixpanel')
  const stop = openFeature(client, 'vendors')((document) => vendorSwitch.accept(document))
  expect(vendorSwitch.state('mixpanel')).toBe('on')

  value = { mixpanel: false }
  await expect.poll(() => vendorSwitch.state('mixpanel'), { timeout: 5_000 }).toBe('off')

  value = { mixpanel: true }
  status = 500
  const before = asked
  await expect.poll(() => asked, { timeout: 5_000 }).toBeGreaterThan(before + 3)
  expect(vendorSwitch.state('mixpanel')).toBe('off')

  status = 200
  await expect.poll(() => vendorSwitch.state('mixpanel'), { timeout: 5_000 }).toBe('on')
  stop()
})
