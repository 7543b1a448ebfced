import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { RequestPolicy } from '../../src/guard/request-policy'
import { watchPage } from '../../src/guard/watch-page'

type Entry = { name: string; initiatorType: string; startTime: number }

/** What the browser says that it has loaded. */
let load: (...entries: readonly Partial<Entry>[]) => void
const observe = vi.fn()
const disconnect = vi.fn()

beforeEach(() => {
  class Observer {
    constructor(onList: (list: { getEntries(): readonly object[] }) => void) {
      load = (...entries) =>
        onList({
          getEntries: () =>
            entries.map((one) => ({ initiatorType: 'fetch', startTime: 200, ...one })),
        })
    }
    observe = observe
    disconnect = disconnect
  }
  vi.stubGlobal('PerformanceObserver', Observer)
  vi.stubGlobal('performance', { now: () => 100 })
  vi.stubGlobal('window', {})
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

const api = 'https://api.acme.example/track'
const script = 'https://cdn.acme.example/acme.js'

function watching(globals: readonly string[] = []) {
  const foreign = vi.fn()
  const footprint = {
    hosts: ['api.acme.example'],
    scripts: ['https://cdn.acme.example/*'],
    globals,
  }
  const policy = { footprint, foreign } as unknown as RequestPolicy
  const find = (url: string) => (url.startsWith('https://api.acme.example') ? policy : undefined)
  return { foreign, watch: watchPage([policy], find) }
}

describe('a request to a vendor', () => {
  test.each(['fetch', 'xmlhttprequest', 'beacon'])(
    'by %s that the guard has not sent went past it',
    (initiatorType) => {
      const { foreign } = watching()
      load({ name: api, initiatorType })
      expect(foreign).toHaveBeenCalledExactlyOnceWith('bypassed')
    },
  )

  test('that the guard has sent did not, as often as it has', () => {
    const { foreign, watch } = watching()
    watch.sent(`${api}#part`)()
    watch.sent(api)()
    load({ name: api }, { name: api })
    expect(foreign).not.toHaveBeenCalled()
    load({ name: api })
    expect(foreign).toHaveBeenCalledExactlyOnceWith('bypassed')
  })

  test('that a library in front of the platform makes again for the guard did not', () => {
    const { foreign, watch } = watching()
    const over = watch.sent(api)
    load({ name: api }, { name: api })
    vi.stubGlobal('performance', { now: () => 300 })
    over()
    load({ name: api, startTime: 250 })
    expect(foreign).not.toHaveBeenCalled()
    load({ name: api, startTime: 350 })
    expect(foreign).toHaveBeenCalledExactlyOnceWith('bypassed')
  })

  test('is not taken for one of the guard’s among very many addresses', () => {
    const { foreign, watch } = watching()
    for (let number = 0; number < 2_000; number += 1) watch.sent(`${api}?${number}`)()
    load({ name: `${api}?0`, startTime: 350 })
    expect(foreign).toHaveBeenCalledExactlyOnceWith('bypassed')
    load({ name: `${api}?1999` })
    expect(foreign).toHaveBeenCalledOnce()
  })

  test.each([
    ['before the guard stood there', { startTime: 99 }],
    ['by an element', { initiatorType: 'img' }],
    ['to nobody that is known', { name: 'https://app.example/api' }],
  ])('%s tells nothing', (_, entry) => {
    const { foreign } = watching()
    load({ name: api, ...entry })
    expect(foreign).not.toHaveBeenCalled()
  })
})

describe('a copy of a vendor’s code', () => {
  test('is told of by its script, however early it came', () => {
    const { foreign } = watching()
    load({ name: script, initiatorType: 'script', startTime: 1 })
    expect(foreign).toHaveBeenCalledExactlyOnceWith('foreign_copy')
  })

  test('is not what the app loads of its own', () => {
    const { foreign } = watching()
    load({ name: 'https://app.example/acme.js', initiatorType: 'script' })
    load({ name: script, initiatorType: 'link' })
    expect(foreign).not.toHaveBeenCalled()
  })

  test('is told of by its globals, if they are there already', () => {
    vi.stubGlobal('window', { acme: { track() {} } })
    expect(watching(['acme']).foreign).toHaveBeenCalledExactlyOnceWith('foreign_copy')
    expect(watching(['other']).foreign).not.toHaveBeenCalled()
  })
})

test('what was loaded before is asked for, too, and nothing any more after the end', () => {
  const { watch } = watching()
  expect(observe).toHaveBeenCalledExactlyOnceWith({ type: 'resource', buffered: true })
  watch.close()
  expect(disconnect).toHaveBeenCalledTimes(1)
})

test('where the browser does not say what it loads, nothing is seen', () => {
  vi.stubGlobal('PerformanceObserver', undefined)
  const { foreign, watch } = watching()
  watch.close()
  expect(foreign).not.toHaveBeenCalled()
})
