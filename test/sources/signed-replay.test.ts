import { CompactSign, exportJWK, generateKeyPair } from 'jose'
import { beforeEach, expect, test, vi } from 'vitest'
import { signed, type PublicKey } from '../../src/sources/signed'
import { parsePolicy, type Policy } from '../../src/switch/policy'
import { Switch } from '../../src/switch/switch'
import { memoryStore } from '../helpers/memory-store'

/** A browser's storage, there before any module is evaluated. */
const stored = vi.hoisted(() => {
  const entries = new Map<string, string>()
  class Storage {
    getItem = undefined
  }
  Object.assign(Storage.prototype, {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  })
  Object.assign(globalThis, { Storage, localStorage: {} })
  return entries
})
beforeEach(() => stored.clear())

const pairs = {
  k1: await generateKeyPair('ES256', { extractable: true }),
  k2: await generateKeyPair('Ed25519', { extractable: true }),
}
const keys = await Promise.all(
  Object.entries(pairs).map(
    async ([kid, { publicKey }]) => ({ ...(await exportJWK(publicKey)), kid }) as PublicKey,
  ),
)

function sign(kid: keyof typeof pairs, version: number, state: string): Promise<string> {
  const policy = JSON.stringify({ version, vendors: { m: state } })
  return new CompactSign(new TextEncoder().encode(policy))
    .setProtectedHeader({ alg: kid === 'k1' ? 'ES256' : 'Ed25519', kid })
    .sign(pairs[kid].privateKey)
}

/** Each page has the file say something else, in its order; the state of the vendor at its end. */
function pageLoads() {
  const store = memoryStore()
  return async (...documents: readonly string[]) => {
    const vendorSwitch = new Switch({
      vendors: ['m'],
      policy: parsePolicy({ version: 1, vendors: { m: 'on' } }) as Policy,
      store,
      isInRollout: () => true,
      onChange: () => {},
    })
    const refused: string[] = []
    let heard = 0
    const stop = signed(
      (publish) => {
        for (const document of documents) publish(document)
        return () => {}
      },
      { keys },
    )((document) => {
      if ((document as { secondhand?: boolean }).secondhand)
        return void vendorSwitch.accept(document)
      heard += 1
      const refusal = vendorSwitch.accept(document)
      if (refusal) refused.push(refusal.refused)
      return refusal === undefined
    })
    await expect.poll(() => heard).toBe(documents.length)
    stop()
    return { state: vendorSwitch.state('m'), refused }
  }
}

test('an older policy of another key is refused, in the same page and after a reload', async () => {
  const load = pageLoads()
  const [on, off] = [await sign('k1', 5, 'on'), await sign('k2', 6, 'off')]
  expect(await load(on, off, on)).toEqual({
    state: 'off',
    refused: ['version 5 was used before with other contents: raise it'],
  })
  expect(await load(on)).toEqual({
    state: 'off',
    refused: ['version 5 was used before with other contents: raise it'],
  })
  expect(await load(await sign('k1', 4, 'on'))).toMatchObject({ state: 'off' })
})

test('the same policy after a reload goes on as it was', async () => {
  const load = pageLoads()
  const off = await sign('k1', 5, 'off')
  await load(off)
  expect(await load(off)).toEqual({ state: 'off', refused: [] })
  const on = await sign('k1', 6, 'on')
  expect((await load(on)).state).toBe('on')
  expect(await load(on)).toEqual({ state: 'on', refused: [] })
})

test('the next key is heard after a reload, whatever the one before has signed', async () => {
  const load = pageLoads()
  await load(await sign('k1', 1_000_000, 'off'))
  expect((await load(await sign('k2', 2, 'on'))).state).toBe('on')
})

test('what is stored is the signed text, and one that is not signed is not believed', async () => {
  const load = pageLoads()
  const on = await sign('k1', 5, 'on')
  await load(on)
  expect(stored.get('cordon:signed')).toBe(JSON.stringify([on]))
  const [head, , tail] = on.split('.')
  const body = Buffer.from('{"version":99,"vendors":{"m":"on"}}').toString('base64url')
  stored.set('cordon:signed', JSON.stringify([`${head}.${body}.${tail}`]))
  expect((await load(await sign('k1', 6, 'off'))).state).toBe('off')
})

test('a stored policy starts nothing by itself', async () => {
  const load = pageLoads()
  await load(await sign('k1', 5, 'off'))
  stored.set('cordon:signed', JSON.stringify([await sign('k1', 7, 'on')]))
  expect((await load()).state).toBe('off')
})
