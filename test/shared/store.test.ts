import { afterEach, beforeEach, expect, test, vi } from 'vitest'

class FakeDocument {
  jar = new Map<string, string>()
  get cookie(): string {
    return [...this.jar].map((pair) => pair.join('=')).join('; ')
  }
  set cookie(text: string) {
    const [name = '', value = ''] = (text.split(';')[0] ?? '').split(/=(.*)/)
    this.jar.set(name, value)
  }
}

let document: FakeDocument
beforeEach(() => {
  vi.resetModules()
  document = new FakeDocument()
  vi.stubGlobal('Document', FakeDocument)
  vi.stubGlobal('document', document)
})
afterEach(() => vi.unstubAllGlobals())

test('twenty kills with long reasons leave room in the cookies that go with each request', async () => {
  const { cookies } = await import('../../src/shared/store')
  const { KillRecords, killKey } = await import('../../src/switch/kill-records')
  const records = new KillRecords([cookies], (version) => version)
  const reason = 'ベンダーで"情報漏えい"が発生したため\\停止'.repeat(10)
  for (let vendor = 0; vendor < 20; vendor += 1) {
    records.write(`vendor-${vendor}`, 'kill', { version: 7, reason })
    records.write(`vendor-${vendor}`, 'flag:all', { version: -1, kid: 'one', reason })
  }
  expect(document.cookie.length).toBeLessThan(4_000)
  expect(JSON.parse(cookies.read(killKey('vendor-3')) ?? '')).toEqual({
    kill: { version: 7 },
    'flag:all': { version: -1, kid: 'one' },
  })
  expect(records.of('vendor-3').kill?.reason).toHaveLength(200)
})
