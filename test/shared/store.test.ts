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

/** It has room for so many characters. */
class FakeStorage {
  items = new Map<string, string>()
  room = Infinity
  getItem(key: string): string | null {
    return this.items.get(key) ?? null
  }
  setItem(key: string, value: string): void {
    if (value.length > this.room) throw new DOMException('full', 'QuotaExceededError')
    this.items.set(key, value)
  }
  removeItem(key: string): void {
    this.items.delete(key)
  }
}

let document: FakeDocument
let localStorage: FakeStorage
beforeEach(() => {
  vi.resetModules()
  document = new FakeDocument()
  vi.stubGlobal('Document', FakeDocument)
  vi.stubGlobal('document', document)
  localStorage = new FakeStorage()
  vi.stubGlobal('Storage', FakeStorage)
  vi.stubGlobal('localStorage', localStorage)
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

test('what a full storage cannot take is not read as it was before', async () => {
  const { createStore } = await import('../../src/shared/store')
  createStore().write('policy', 'on')
  localStorage.room = 2
  createStore().write('policy', 'hold')
  expect(createStore().read('policy')).toBe('hold')
})

test('what a full storage has already stays there', async () => {
  const { createStore } = await import('../../src/shared/store')
  createStore().write('secret', '4711')
  localStorage.room = 0
  vi.stubGlobal('document', { cookie: '' })
  createStore().write('secret', '4711')
  expect(createStore().read('secret')).toBe('4711')
})
