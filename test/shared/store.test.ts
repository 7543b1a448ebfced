import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

class FakeDocument {
  jar = new Map<string, string>()
  get cookie(): string {
    return [...this.jar].map((pair) => pair.join('=')).join('; ')
  }
  set cookie(text: string) {
    const [name = '', value = ''] = (text.split(';')[0] ?? '').split(/=(.*)/)
    if (text.includes('max-age=0')) this.jar.delete(name)
    else this.jar.set(name, value)
  }
}

/** It has room for so many characters. */
class FakeStorage {
  [key: string]: unknown
  getItem(key: string): string | null {
    return (this[key] as string | undefined) ?? null
  }
  setItem(key: string, value: string): void {
    if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
    this[key] = value
  }
  removeItem(key: string): void {
    delete this[key]
  }
}

/** Where all copies of the library in a page find what must not be stored yet. */
const unstored = Symbol.for('cordon.unstored')

let document: FakeDocument
let localStorage: FakeStorage
let room: number
beforeEach(() => {
  vi.resetModules()
  Reflect.deleteProperty(globalThis, unstored)
  room = Infinity
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

test('nor does what a full storage leaves to the cookies take that room', async () => {
  const { createStore } = await import('../../src/shared/store')
  const store = createStore()
  room = 0
  // Each of them fits into a cookie of a browser.
  const long = JSON.stringify({ text: 'x'.repeat(2_500) })
  for (const key of ['policy', 'signed', 'registered', 'compat']) store.write(key, 'short')
  for (const key of ['policy', 'signed', 'registered', 'compat']) store.write(key, long)
  expect(document.cookie.length).toBeLessThan(4_000)
  // Where an older policy could be played again, more is kept than of what an app registers.
  const usual = 'x'.repeat(1_200)
  for (const key of ['policy', 'signed', 'registered']) store.write(key, usual)
  const next = createStore()
  expect(['policy', 'signed', 'registered'].map((key) => next.read(key)?.length)).toEqual([
    ...[1_200, 1_200, undefined],
  ])
  for (const key of ['policy', 'signed']) store.write(key, long)
  // An old value is not read in the place of one that found no room.
  expect(createStore().read('policy')).toBeUndefined()
  expect(store.read('policy')).toBe(long)
  store.write('kill:acme', long)
  expect(createStore().read('kill:acme')).toBe(long)
})

test('what a full storage cannot take is not read as it was before', async () => {
  const { createStore } = await import('../../src/shared/store')
  createStore().write('policy', 'on')
  room = 2
  createStore().write('policy', 'hold')
  expect(createStore().read('policy')).toBe('hold')
})

test('what a full storage has already stays there', async () => {
  const { createStore } = await import('../../src/shared/store')
  createStore().write('secret', '4711')
  room = 0
  vi.stubGlobal('document', { cookie: '' })
  createStore().write('secret', '4711')
  expect(createStore().read('secret')).toBe('4711')
})

/** A copy of the library, as a page has one in each file that was built apart. */
async function aCopy() {
  vi.resetModules()
  return import('../../src/shared/store')
}

describe('while storing is not allowed', () => {
  test('no copy of the library in the page stores anything, and what has waited is stored with the consent', async () => {
    const [core, other] = [await aCopy(), await aCopy()]
    core.withholdStorage()
    other.createStore().write('compat', '{}')
    expect({ ...localStorage }).toEqual({})
    expect(core.createStore().read('compat')).toBe('{}')
    core.allowStorage()
    expect({ ...localStorage }).toEqual({ 'cordon:compat': '{}' })
    core.refuseStorage()
    other.createStore().write('compat', '{ "plan": 1 }')
    expect({ ...localStorage }).toEqual({})
    expect(core.createStore().read('compat')).toBe('{ "plan": 1 }')
  })

  test('what comes before anybody has said so waits as well, and changes nothing of what was said', async () => {
    const { allowStorage, awaitPermission, createStore, mayStore } = await aCopy()
    awaitPermission()
    createStore().write('choice:mixpanel:tok', 'in')
    expect([mayStore(), { ...localStorage }]).toEqual([false, {}])
    allowStorage()
    awaitPermission()
    expect([mayStore(), { ...localStorage }]).toEqual([
      true,
      { 'cordon:choice:mixpanel:tok': 'in' },
    ])
  })

  test('an opt-out is stored all the same', async () => {
    const { createStore, withholdStorage } = await aCopy()
    withholdStorage()
    createStore().write('choice:mixpanel:tok', 'in')
    createStore().write('choice:mixpanel:tok', 'out')
    expect({ ...localStorage }).toEqual({ 'cordon:choice:mixpanel:tok': 'out' })
    expect(createStore().read('choice:mixpanel:tok')).toBe('out')
  })

  test('an opt-out that is taken back is not there on the next page', async () => {
    const { createStore, withholdStorage } = await aCopy()
    createStore().write('choice:mixpanel:tok', 'out')
    withholdStorage()
    createStore().write('choice:mixpanel:tok', 'in')
    expect({ ...localStorage }).toEqual({})
    expect(createStore().read('choice:mixpanel:tok')).toBe('in')
  })

  test('a kill is stored even if code in the page replaces the withheld values', async () => {
    const { createStore } = await aCopy()
    const refuse = (): never => {
      throw new Error('vetoed')
    }
    Object.assign(globalThis, { [unstored]: { get: refuse, set: refuse } })
    createStore().write('kill:acme', '{}')
    expect(createStore().read('kill:acme')).toBe('{}')
    expect({ ...localStorage }).toEqual({ 'cordon:kill:acme': '{}' })
  })
})

describe('a refusal', () => {
  test('erases that somebody has opted in, and not that they have opted out', async () => {
    const { createStore, refuseStorage } = await aCopy()
    createStore().write('choice:mixpanel:one', 'in')
    createStore().write('choice:mixpanel:two', 'out')
    refuseStorage()
    expect({ ...localStorage }).toEqual({ 'cordon:choice:mixpanel:two': 'out' })
    expect(createStore().read('choice:mixpanel:one')).toBe('in')
  })

  test('erases that a vendor’s events are to be erased: what they were in is gone', async () => {
    const { createStore, refuseStorage } = await aCopy()
    createStore().write('erase:mixpanel', '1')
    refuseStorage()
    expect({ ...localStorage }).toEqual({})
  })

  test('has no opt-in to erase in a cookie, where it would not find it', async () => {
    const { createStore } = await aCopy()
    room = 0
    createStore().write('choice:mixpanel:tok', 'out')
    expect(createStore().read('choice:mixpanel:tok')).toBe('out')
    createStore().write('choice:mixpanel:tok', 'in')
    expect(document.cookie).toBe('')
  })

  test('leaves what is not Cordon’s', async () => {
    const { refuseStorage } = await aCopy()
    localStorage.setItem('choice:of-the-app', 'in')
    localStorage.setItem('secret', 'of the app')
    refuseStorage()
    expect({ ...localStorage }).toEqual({ 'choice:of-the-app': 'in', secret: 'of the app' })
  })
})

test.each(['allowStorage', 'refuseStorage'] as const)(
  'an opt-out in another tab is there after an opt-in that has waited in this one: %s',
  async (decide) => {
    const library = await aCopy()
    library.withholdStorage()
    library.createStore().write('choice:mixpanel:tok', 'in')
    localStorage.setItem('cordon:choice:mixpanel:tok', 'out')
    library[decide]()
    expect({ ...localStorage }).toEqual({ 'cordon:choice:mixpanel:tok': 'out' })
  },
)

test('who the browser is is not stored with what else has waited: another tab may have said so', async () => {
  const { allowStorage, createStore, withholdStorage } = await aCopy()
  withholdStorage()
  for (const key of ['anonymous-id', 'secret', 'policy']) createStore().write(key, 'this tab’s')
  allowStorage()
  expect({ ...localStorage }).toEqual({ 'cordon:policy': 'this tab’s' })
})
