import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Footprint } from '../../src/footprint'

/** As in a browser: the items are the storage's own properties. */
class FakeStorage {
  getItem(name: string): unknown {
    return Object.getOwnPropertyDescriptor(this, name)?.value
  }
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
  optOuts: ['acme_out=0'],
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

test('who has opted out stays out, and an opt-in is erased', async () => {
  Object.assign(local, { acme_out: '0' })
  document.jar.set('acme_out', '0')
  expect(await purge()).toMatchObject({ cookies: ['acme_id'], localStorage: ['acme_queue'] })
  expect(local).toMatchObject({ acme_out: '0' })
  expect(document.cookie).toContain('acme_out=0')
  Object.assign(local, { acme_out: '1' })
  document.jar.set('acme_out', '1')
  expect(await purge()).toMatchObject({ cookies: ['acme_out'], localStorage: ['acme_out'] })
})

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

test('what is thrown at a purge keeps none of the other kinds, whatever it is', async () => {
  const failures: string[] = []
  const thrown = {
    get name(): never {
      throw new Error('vetoed')
    },
  }
  Object.defineProperty(window, 'localStorage', {
    value: new Proxy(local, {
      ownKeys() {
        throw thrown
      },
    }),
  })
  expect((await purge((kind) => failures.push(kind))).globals).toEqual(['acme'])
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

test('a global that has something to stand in for it is replaced, and one that is that already stays', async () => {
  const module = await import('../../src/teardown/purge')
  const inert = {}
  const stub = (): object => inert
  expect(module.purge(footprint, { stub }).globals).toEqual(['acme'])
  expect(window).toHaveProperty('acme', inert)
  expect(module.purge(footprint, { stub }).globals).toEqual([])
})

test('a global that cannot be deleted is emptied', async () => {
  Object.defineProperty(window, 'acme', { value: 1, writable: true, configurable: false })
  expect((await purge()).globals).toEqual(['acme'])
  expect(window).toHaveProperty('acme', undefined)
})

test('a global that can be neither deleted nor written is not said to be gone', async () => {
  Object.defineProperty(window, 'acme', { value: 1, writable: false, configurable: false })
  expect((await purge()).globals).toEqual([])
})

test('the storage of the session is erased as well', async () => {
  Object.assign(window.sessionStorage, { acme_tab: '1', app_tab: '2' })
  expect((await purge()).sessionStorage).toEqual(['acme_tab'])
  expect(Object.keys(window.sessionStorage)).toEqual(['app_tab'])
})

describe('what is erased in the background', () => {
  const stored: Footprint = { hosts: [], databases: ['acme', 'acme_*'], caches: ['acme-*'] }

  async function purgeStored(indexedDB: object, caches: object) {
    vi.stubGlobal('indexedDB', indexedDB)
    vi.stubGlobal('caches', caches)
    const module = await import('../../src/teardown/purge')
    const erased = module.purge(stored)
    await vi.waitFor(() => expect(caches).toHaveProperty('asked'))
    await Promise.resolve()
    return erased
  }
  const noCaches = () => ({
    keys() {
      Object.assign(this, { asked: true })
      return Promise.reject(new Error('refused'))
    },
  })

  test('databases and caches of the footprint, and no others', async () => {
    const deleteDatabase = vi.fn(() => ({}))
    const list = [{ name: 'acme_1' }, { name: 'app' }, {}, { name: 'acme' }]
    const open = ['acme-v1', 'acme-locked', 'app-v1']
    const caches = {
      keys: () => Promise.resolve(open),
      delete(name: string) {
        Object.assign(this, { asked: true })
        return Promise.resolve(name !== 'acme-locked')
      },
    }
    const databases = () => Promise.resolve(list)
    const erased = await purgeStored({ databases, deleteDatabase }, caches)
    await vi.waitFor(() => expect(erased.databases).toEqual(['acme_1', 'acme']))
    expect(deleteDatabase.mock.calls).toEqual([['acme_1'], ['acme']])
    await vi.waitFor(() => expect(erased.caches).toEqual(['acme-v1']))
  })

  test('a database that is held open when its page goes, which no cache keeps', async () => {
    const request: { onblocked?: () => void } = {}
    const addEventListener = vi.fn()
    vi.stubGlobal('addEventListener', addEventListener)
    const databases = () => Promise.resolve([{ name: 'acme' }])
    const erased = await purgeStored({ databases, deleteDatabase: () => request }, noCaches())
    await vi.waitFor(() => expect(erased.databases).toEqual(['acme']))
    expect(addEventListener).not.toHaveBeenCalled()
    request.onblocked?.()
    request.onblocked?.()
    const [first, again] = addEventListener.mock.calls
    expect(first).toEqual(['unload', expect.any(Function)])
    expect(again).toEqual(first)
  })

  test('a database that is held open is said to be erased as soon as it is', async () => {
    const request: { onblocked?: () => void; onsuccess?: () => void } = {}
    vi.stubGlobal('addEventListener', vi.fn())
    const databases = () => Promise.resolve([{ name: 'acme' }])
    const erased = await purgeStored({ databases, deleteDatabase: () => request }, noCaches())
    await vi.waitFor(() => expect(request).toHaveProperty('onblocked'))
    request.onblocked?.()
    expect(erased.databases).toEqual([])
    request.onsuccess?.()
    expect(erased.databases).toEqual(['acme'])
  })

  test('a database that a browser fails to erase is not said to be', async () => {
    const request: { onerror?: () => void } = {}
    const databases = () => Promise.resolve([{ name: 'acme' }])
    const erased = await purgeStored({ databases, deleteDatabase: () => request }, noCaches())
    await vi.waitFor(() => expect(erased.databases).toEqual(['acme']))
    request.onerror?.()
    expect(erased.databases).toEqual([])
  })

  test('no database where a sandbox has none, for to ask for them is a rejection nobody can catch', async () => {
    vi.stubGlobal('origin', 'null')
    const databases = vi.fn(() => Promise.resolve([]))
    expect(await purgeStored({ databases }, noCaches())).toMatchObject({ databases: [] })
    expect(databases).not.toHaveBeenCalled()
  })

  test('databases of exact names where the browser cannot list them', async () => {
    const deleteDatabase = vi.fn(() => ({}))
    const erased = await purgeStored({ deleteDatabase }, noCaches())
    expect(erased).toMatchObject({ databases: ['acme'], caches: [] })
    expect(deleteDatabase.mock.calls).toEqual([['acme']])
  })

  test('none where they cannot be asked for', async () => {
    const databases = () => Promise.reject(new Error('refused'))
    const erased = await purgeStored({ databases }, noCaches())
    expect(erased).toMatchObject({ databases: [], caches: [] })
  })

  test('no database is listed for a vendor that has none', async () => {
    const databases = vi.fn()
    vi.stubGlobal('indexedDB', { databases })
    await purge()
    expect(databases).not.toHaveBeenCalled()
  })
})

test('a page that is refused its cookies, as in a sandbox, has none of the vendor’s', async () => {
  const cookie = Object.getOwnPropertyDescriptor(FakeDocument.prototype, 'cookie') ?? {}
  Object.defineProperty(FakeDocument.prototype, 'cookie', {
    get() {
      throw new DOMException('sandboxed', 'SecurityError')
    },
    configurable: true,
  })
  const failures: string[] = []
  const { cookies } = await purge((kind) => failures.push(kind))
  Object.defineProperty(FakeDocument.prototype, 'cookie', cookie)
  expect({ cookies, failures }).toEqual({ cookies: [], failures: [] })
})

test('a page without cookies of its own has none of the vendor’s', async () => {
  const cookie = Object.getOwnPropertyDescriptor(FakeDocument.prototype, 'cookie') ?? {}
  Reflect.deleteProperty(FakeDocument.prototype, 'cookie')
  const { cookies } = await purge()
  Object.defineProperty(FakeDocument.prototype, 'cookie', cookie)
  expect(cookies).toEqual([])
})
