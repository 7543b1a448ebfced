import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Footprint } from '../../src/footprint'

/** As in a browser: the items are the storage's own properties. */
class FakeStorage {
  removeItem(name: string): void {
    Reflect.deleteProperty(this, name)
  }
}
class FakeDocument {
  jar = new Map<string, string>()
  written: string[] = []
  get cookie(): string {
    return [...this.jar].map((pair) => pair.join('=')).join('; ')
  }
  set cookie(text: string) {
    this.written.push(text)
    if (/;max-age=0/.test(text)) this.jar.delete(text.split('=')[0] ?? '')
  }
}

const footprint: Footprint = {
  hosts: [],
  cookies: ['acme_*'],
  localStorage: ['acme_*'],
  sessionStorage: ['acme_*'],
  globals: ['acme'],
}

let local: FakeStorage
let document: FakeDocument

beforeEach(() => {
  vi.resetModules()
  local = Object.assign(new FakeStorage(), { acme_queue: '1', app_theme: 'dark' })
  document = new FakeDocument()
  document.jar.set('acme_id', '1').set('app_session', '2')
  vi.stubGlobal('Storage', FakeStorage)
  vi.stubGlobal('Document', FakeDocument)
  vi.stubGlobal('document', document)
  vi.stubGlobal('location', { hostname: 'www.app.example', pathname: '/a/b' })
  vi.stubGlobal('window', {
    localStorage: local,
    sessionStorage: new FakeStorage(),
    acme: {},
    app: 1,
  })
})
afterEach(() => vi.unstubAllGlobals())

async function purge(onFailure?: (kind: string, error: unknown) => void) {
  const module = await import('../../src/teardown/purge')
  return module.purge(footprint, onFailure && { onFailure })
}

test('what is in the footprint is erased, and what is not stays', async () => {
  expect(await purge()).toMatchObject({
    cookies: ['acme_id'],
    localStorage: ['acme_queue'],
    sessionStorage: [],
    globals: ['acme'],
  })
  expect(Object.keys(local)).toEqual(['app_theme'])
  expect(document.cookie).toBe('app_session=2')
  expect(Object.keys(window)).not.toContain('acme')
})

test('a cookie is erased under every path and domain that it can have been set with', async () => {
  await purge()
  for (const path of ['/', '/a', '/a/', '/a/b'])
    for (const domain of ['', ';domain=www.app.example', ';domain=app.example'])
      expect(document.written).toContain(`acme_id=;max-age=0;path=${path}${domain}`)
})

test('code that puts something else in the place of what a purge needs does not stop it', async () => {
  const { purge: purgeLater } = await import('../../src/teardown/purge')
  const blind = () => {
    throw new Error('vetoed')
  }
  const before = { keys: Object.keys, remove: FakeStorage.prototype.removeItem }
  const cookie = Object.getOwnPropertyDescriptor(FakeDocument.prototype, 'cookie') ?? {}
  Object.defineProperty(FakeDocument.prototype, 'cookie', {
    get: () => '',
    set() {},
    configurable: true,
  })
  FakeStorage.prototype.removeItem = blind
  Object.keys = blind
  const purged = purgeLater(footprint)
  Object.keys = before.keys
  FakeStorage.prototype.removeItem = before.remove
  Object.defineProperty(FakeDocument.prototype, 'cookie', cookie)
  expect(purged).toMatchObject({
    cookies: ['acme_id'],
    localStorage: ['acme_queue'],
    globals: ['acme'],
  })
})

test('one kind that fails keeps none of the others, and is told', async () => {
  const failures: string[] = []
  Object.defineProperty(window, 'localStorage', {
    value: new Proxy(local, {
      ownKeys() {
        throw new Error('locked')
      },
    }),
  })
  const { cookies, localStorage, globals } = await purge((kind) => failures.push(kind))
  expect({ cookies, localStorage, globals }).toEqual({
    cookies: ['acme_id'],
    localStorage: [],
    globals: ['acme'],
  })
  expect(failures).toEqual(['localStorage'])
})

test('storage that is refused has nothing in it', async () => {
  const failures: string[] = []
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('refused', 'SecurityError')
    },
  })
  await purge((kind) => failures.push(kind))
  expect(failures).toEqual([])
})
