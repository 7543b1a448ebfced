import { describe, expect, test, vi } from 'vitest'
import { interceptEarly } from '../../src/guard/intercept/early'
import type { Interception, Realm } from '../../src/guard/interception'

const theirs = 'https://api.acme.example/track'

function aRealm() {
  const opened: unknown[][] = []
  const beacons: unknown[][] = []
  class XMLHttpRequest {
    open(...args: unknown[]) {
      opened.push(args)
    }
  }
  class Navigator {
    sendBeacon(...args: unknown[]) {
      return beacons.push(args) > 0
    }
  }
  const document = { baseURI: 'https://app.example/' }
  const realm = { XMLHttpRequest, Navigator, navigator: new Navigator(), document }
  return { opened, beacons, realm: realm as unknown as Realm }
}

function aPolicy(change: { isOwn?: boolean; mayRun?: boolean } = {}) {
  const { isOwn = false, mayRun = true } = change
  return { isOwn: () => isOwn, mayRun: () => mayRun, blocked: vi.fn() }
}

function anInterception(policy: ReturnType<typeof aPolicy>) {
  return {
    find: (url: string) => (url === theirs ? policy : undefined),
  } as unknown as Interception
}

function open({ XMLHttpRequest }: Realm, url: unknown) {
  new XMLHttpRequest().open('POST', url as string)
}

function sendBeacon({ Navigator }: Realm, url: string) {
  return new Navigator().sendBeacon(url)
}

describe('until the interceptors are loaded', () => {
  test('a vendor’s request by XMLHttpRequest is opened to nowhere, and a beacon is refused', () => {
    const { realm, opened, beacons } = aRealm()
    const policy = aPolicy()
    interceptEarly(anInterception(policy), realm)
    open(realm, theirs)
    expect(sendBeacon(realm, theirs)).toBe(false)
    expect(opened).toEqual([['POST', 'blob:null/']])
    expect(beacons).toEqual([])
    expect(policy.blocked.mock.calls).toEqual([
      ['foreign_copy', []],
      ['foreign_copy', []],
    ])
  })

  test('one of a vendor without an SDK is refused as what may not run', () => {
    const { realm } = aRealm()
    const policy = aPolicy({ isOwn: true, mayRun: false })
    interceptEarly(anInterception(policy), realm)
    open(realm, theirs)
    expect(policy.blocked).toHaveBeenCalledExactlyOnceWith('may_not_run', [])
  })

  test('an address is turned into text once', () => {
    const { realm, opened } = aRealm()
    const addresses = ['https://app.example/own', theirs]
    interceptEarly(anInterception(aPolicy()), realm)
    open(realm, { toString: () => addresses.shift() })
    expect(opened).toEqual([['POST', 'https://app.example/own']])
  })

  test('the app’s own requests pass', () => {
    const { realm, opened } = aRealm()
    interceptEarly(anInterception(aPolicy()), realm)
    open(realm, '/own')
    expect(sendBeacon(realm, '/own')).toBe(true)
    expect(opened).toEqual([['POST', '/own']])
  })

  test.each<[string, (Native: new () => object) => unknown]>([
    [
      'makes the platform’s objects',
      (Native) =>
        function () {
          return new Native()
        },
    ],
    [
      'makes objects that call those',
      (Native) =>
        function () {
          const inner = new Native() as XMLHttpRequest
          return { __proto__: null, open: (...args: [string, string]) => inner.open(...args) }
        },
    ],
  ])('a function in the place of XMLHttpRequest that %s is seen through', (_title, wrap) => {
    const { realm, opened } = aRealm()
    Object.assign(realm, { XMLHttpRequest: wrap(realm.XMLHttpRequest) })
    interceptEarly(anInterception(aPolicy()), realm)
    open(realm, theirs)
    open(realm, '/own')
    expect(opened.map(([, url]) => url)).toEqual(['blob:null/', '/own'])
  })

  test('a beacon is refused where somebody has put a function before the platform’s', () => {
    const { realm, beacons } = aRealm()
    const { navigator } = realm
    const native = navigator.sendBeacon.bind(navigator)
    Object.assign(navigator, { sendBeacon: (url: string) => native(url) })
    const stop = interceptEarly(anInterception(aPolicy()), realm)
    expect([navigator.sendBeacon(theirs), navigator.sendBeacon('/own')]).toEqual([false, true])
    stop()
    expect(navigator.sendBeacon(theirs)).toBe(true)
    expect(beacons).toEqual([['/own'], [theirs]])
  })

  test('a class that cannot be made an object of keeps nothing else from being intercepted', () => {
    const { realm } = aRealm()
    Object.assign(realm, {
      XMLHttpRequest: class {
        constructor() {
          throw new Error('not here')
        }
      },
    })
    interceptEarly(anInterception(aPolicy()), realm)
    expect(sendBeacon(realm, theirs)).toBe(false)
  })

  test('it gives back what it has replaced, and needs no more than a page has', () => {
    const { realm, opened } = aRealm()
    interceptEarly(anInterception(aPolicy()), realm)()
    open(realm, theirs)
    expect(opened).toEqual([['POST', theirs]])
    expect(() => interceptEarly(anInterception(aPolicy()), {} as Realm)()).not.toThrow()
  })
})
