import type { BrowserContext } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Lab, Tab } from './support/lab'
import { useLab } from './support/use-lab'

const every = 1_000

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))
beforeEach(() => serve(1))

/** What the file says of `m`; `p` is always on. */
function serve(version: number, state = 'on', more: object = {}): void {
  lab.app.policy = { body: JSON.stringify({ version, vendors: { m: state, p: 'on' }, ...more }) }
}

async function aTab(source = true): Promise<Tab> {
  const tab = await lab.tab(profile)
  await start(tab, source)
  return tab
}

function start(tab: Tab, source = true): Promise<void> {
  return tab.page.evaluate(
    ([interval, isPolled]) => {
      const { createAnalytics, memory, poll } = window.cordon
      window.analytics = createAnalytics({
        vendors: { m: memory(), p: memory() },
        ...(isPolled && { source: poll('/policy.json', { every: Number(interval), jitter: 0 }) }),
      })
    },
    [every, source] as const,
  )
}

async function reload(tab: Tab, source = true): Promise<void> {
  await tab.page.reload()
  await tab.page.waitForFunction(() => 'cordon' in window)
  await start(tab, source)
}

function is(tab: Tab, state: string, vendor = 'm') {
  return tab.page.waitForFunction(
    ([name, wanted]) => window.analytics.status()[String(name)]?.state === wanted,
    [vendor, state],
    { polling: 20, timeout: 6 * every },
  )
}

function hasRead(tab: Tab, version: number) {
  return tab.page.waitForFunction(
    (wanted) => {
      const { policyVersion, lastPolicyAt } = window.analytics.status().m ?? {}
      return policyVersion === wanted && lastPolicyAt !== undefined
    },
    version,
    { polling: 20, timeout: 8 * every },
  )
}

/** The state once the engine has come, before which no vendor's code is asked for. */
function settled(tab: Tab, vendor = 'm') {
  return tab.page.evaluate(async (name) => {
    window.analytics.track('ping')
    await window.analytics.flush(4_000)
    return window.analytics.status()[name]?.state
  }, vendor)
}

describe('a kill from code is there after a reload, and nothing was delivered, when', () => {
  const accidents: readonly (readonly [string, () => void])[] = [
    ['localStorage was cleared', () => localStorage.clear()],
    [
      'both storages were cleared',
      () => {
        localStorage.clear()
        sessionStorage.clear()
      },
    ],
    [
      'both storages and all cookies were cleared',
      () => {
        localStorage.clear()
        sessionStorage.clear()
        for (const pair of document.cookie.split('; '))
          document.cookie = `${pair.split('=')[0]}=; path=/; max-age=0`
      },
    ],
    ['its record was removed', () => localStorage.removeItem('cordon:kill:m')],
    ['its record says less', () => void (localStorage['cordon:kill:m'] = '{"kill":{"version":0}}')],
    ['its record is garbage', () => void (localStorage['cordon:kill:m'] = '\u0000')],
    ['the databases were deleted', () => void indexedDB.deleteDatabase('cordon-kills')],
  ]
  test.each(accidents)('%s', async (_name, accident) => {
    const tab = await aTab(false)
    expect(await settled(tab)).toBe('on')
    await tab.page.evaluate(() => window.analytics.kill('m'))
    await tab.page.evaluate(accident)
    await reload(tab, false)
    expect(await settled(tab)).toBe('off')
  })

  const obstacles: readonly (readonly [string, () => void])[] = [
    [
      'storage is full',
      () => {
        for (let size = 1 << 22; size > 0; size >>= 1)
          for (;;)
            try {
              localStorage[`x${Math.random()}`] = 'x'.repeat(size)
            } catch {
              break
            }
      },
    ],
    [
      'storage is refused',
      () => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new Error('refused')
          },
        })
      },
    ],
    ['`setItem` does nothing', () => void (Storage.prototype.setItem = () => {})],
  ]
  test.each(obstacles)('%s', async (_name, obstacle) => {
    const tab = await aTab(false)
    await settled(tab)
    await tab.page.evaluate(obstacle)
    await tab.page.evaluate(() => window.analytics.kill('m'))
    await reload(tab, false)
    expect(await settled(tab)).toBe('off')
  })
})

test('where a browser keeps nothing, the receipt says that the next page won’t know of the kill', async () => {
  await profile.addInitScript(() => {
    for (const key of ['localStorage', 'indexedDB'])
      Object.defineProperty(window, key, {
        get() {
          throw new DOMException('refused', 'SecurityError')
        },
      })
    Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => {} })
  })
  const tab = await aTab(false)
  expect(await settled(tab)).toBe('on')
  const { failed } = await tab.page.evaluate(() => window.analytics.kill('m'))
  expect(failed.map(({ step }) => step)).toEqual(['remember'])
  expect(await settled(tab)).toBe('off')
})

test('an open tab writes a kill again that another has cleared, and comes back with the next policy', async () => {
  const [one, other] = [await aTab(), await aTab()]
  await Promise.all([hasRead(one, 1), hasRead(other, 1)])
  await one.page.evaluate(() => window.analytics.kill('m'))
  await is(other, 'off')
  const isBack = () => one.page.waitForFunction(() => localStorage['cordon:kill:m'] !== undefined)
  // A usual logout: the cookie is still there, and yet it is written again.
  await other.page.evaluate(() => localStorage.clear())
  await isBack()
  await other.page.evaluate(() => {
    localStorage.clear()
    for (const pair of document.cookie.split('; '))
      document.cookie = `${pair.split('=')[0]}=; path=/; max-age=0`
  })
  await isBack()
  serve(2)
  await Promise.all([is(one, 'on'), is(other, 'on')])
  await reload(one)
  await is(one, 'on')
})

describe('after a kill, nothing in a store starts the vendor', () => {
  const forged = { version: 99, vendors: { m: 'on', p: 'on' } }
  test.each([
    ['a policy', { 'cordon:policy': JSON.stringify(forged) }],
    ['a policy of a key', { 'cordon:policy': JSON.stringify({ ...forged, kid: 'k1' }) }],
    ['a record of another key', { 'cordon:kill:m': '{"kill":{"version":0,"kid":"k9"}}' }],
    ['a signed text', { 'cordon:signed': '["ey.ey.ey"]' }],
  ])('%s', async (_name, entries) => {
    serve(2, 'off')
    const tab = await aTab()
    await is(tab, 'off')
    await tab.page.evaluate((all) => Object.assign(localStorage, all), entries)
    await reload(tab)
    await hasRead(tab, 2)
    expect(await settled(tab)).toBe('off')
    serve(3)
    await is(tab, 'on')
  })
})

describe('what was forged does not lock out the next policy', () => {
  const highest = Number.MAX_SAFE_INTEGER
  test.each([99, highest])('a stored policy of version %i', async (version) => {
    const tab = await aTab()
    await hasRead(tab, 1)
    const text = JSON.stringify({ version, vendors: { m: 'on', p: 'on' } })
    await tab.page.evaluate((policy) => (localStorage['cordon:policy'] = policy), text)
    await reload(tab)
    serve(2, 'off')
    await is(tab, 'off')
  })

  test.each([99, highest])('a kill of another vendor, of version %i', async (version) => {
    const tab = await aTab()
    await hasRead(tab, 1)
    const other = await lab.tab(profile)
    await other.page.evaluate(
      (claim) => new BroadcastChannel('cordon:').postMessage({ kill: 'p', version: claim }),
      version,
    )
    await is(tab, 'off', 'p')
    serve(2)
    await is(tab, 'on', 'p')
  })

  test('a record of the highest version there is', async () => {
    const tab = await aTab()
    await hasRead(tab, 1)
    await tab.page.evaluate((version) => {
      localStorage['cordon:kill:p'] = JSON.stringify({ kill: { version }, 'flag:x': { version } })
    }, highest)
    await reload(tab)
    await is(tab, 'off', 'p')
    await hasRead(tab, 1)
    serve(2)
    await is(tab, 'on', 'p')
  })
})

describe('the file', () => {
  test.each([highestDocument(), highestDocument(2e9)])(
    'with %j in between stops the vendor all the same',
    async (document) => {
      const tab = await aTab()
      await hasRead(tab, 1)
      lab.app.policy = { body: JSON.stringify(document) }
      await tab.page.waitForFunction(() => window.analytics.status().m?.lastError !== undefined)
      expect(await tab.page.evaluate(() => window.analytics.status().m?.policyVersion)).toBe(1)
      serve(2, 'off')
      await is(tab, 'off')
    },
  )

  test('of a version that is too high to be usual is obeyed, and so is a lower one that stops', async () => {
    const tab = await aTab()
    await hasRead(tab, 1)
    serve(1_000_000)
    await hasRead(tab, 1_000_000)
    serve(2, 'off')
    await is(tab, 'off')
  })

  test.each([
    { every: 3_600_000 },
    { version: 1, every: 3_600_000, vendors: { m: 'off' } },
    { kid: 'k', version: Number.MAX_SAFE_INTEGER, every: 3_600_000, vendors: {} },
  ])('that is refused does not set the pace: %j', async (document) => {
    const tab = await aTab()
    await hasRead(tab, 1)
    lab.app.policy = { body: JSON.stringify(document) }
    await tab.page.waitForFunction(() => window.analytics.status().m?.lastError !== undefined)
    const { status, report } = await tab.page.evaluate(() => ({
      status: window.analytics.status().m,
      report: window.analytics.report().vendors.m,
    }))
    expect(report).toMatchObject({
      lastPolicyAt: status?.lastPolicyAt,
      lastError: status?.lastError,
    })
    serve(2, 'off')
    await is(tab, 'off')
  })

  test('neither names a key, nor says that it is a flag', async () => {
    const tab = await aTab()
    await hasRead(tab, 1)
    serve(2, 'off')
    await is(tab, 'off')
    serve(1, 'on', { kid: 'k' })
    await tab.page.waitForFunction(() => window.analytics.status().m?.lastError !== undefined)
    expect(await tab.page.evaluate(() => window.analytics.status().m?.state)).toBe('off')
  })
})

function highestDocument(version = Number.MAX_SAFE_INTEGER) {
  return { version, vendors: { m: 'on', p: 'on' } }
}

describe('another tab', () => {
  /** Something that any page of the origin can say. */
  async function flood(channel: string, message: object): Promise<void> {
    const forger = await lab.tab(profile)
    await forger.page.evaluate(
      ([name, said]) => {
        const line = new BroadcastChannel(String(name))
        setInterval(() => line.postMessage(said), 50)
      },
      [channel, message] as const,
    )
  }
  const on = { version: 99, every: 3_600_000, vendors: { m: 'on', p: 'on' } }

  test('that says a kill is lifted is not believed', async () => {
    serve(2, 'off')
    const tab = await aTab()
    await is(tab, 'off')
    await flood('cordon:poll:/policy.json', { visible: true, document: on })
    const polls = lab.app.polls
    await expect.poll(() => lab.app.polls).toBeGreaterThan(polls + 1)
    const { state, policyVersion } = await tab.page.evaluate(
      () => window.analytics.status().m ?? { state: '', policyVersion: -1 },
    )
    expect({ state, policyVersion }).toEqual({ state: 'off', policyVersion: 2 })
  })

  test('cannot keep this one from asking the file, nor set its pace', async () => {
    const tab = await aTab()
    await hasRead(tab, 1)
    await flood('cordon:poll:/policy.json', {
      visible: true,
      document: { ...on, version: 1 },
    })
    serve(2, 'off')
    await is(tab, 'off')
  })

  test('stops at once what it has read that is to be stopped', async () => {
    const tab = await aTab()
    await hasRead(tab, 1)
    await flood('cordon:poll:/policy.json', {
      visible: true,
      document: { version: 2, vendors: { m: 'off' } },
    })
    await is(tab, 'off')
    expect(await tab.page.evaluate(() => window.analytics.status().m?.policyVersion)).toBe(1)
  })

  test('that says it listens to the stream does not silence this one', async () => {
    lab.app.present = JSON.stringify({ version: 1, vendors: { m: 'on', p: 'on' } })
    const tab = await lab.tab(profile)
    await tab.page.evaluate((heartbeat) => {
      const { createAnalytics, memory, stream } = window.cordon
      window.analytics = createAnalytics({
        vendors: { m: memory(), p: memory() },
        source: stream('/events', { heartbeat }),
      })
    }, every)
    await hasRead(tab, 1)
    await flood('cordon:stream:/events', { says: 'listening', id: -1 })
    lab.app.present = JSON.stringify({ version: 2, vendors: { m: 'off', p: 'on' } })
    for (const response of lab.app.streams ?? []) response.write(`data: ${lab.app.present}\n\n`)
    await is(tab, 'off')
  })

  test('and code of this one do not answer in the place of the server', async () => {
    const tab = await aTab()
    await hasRead(tab, 1)
    await tab.page.evaluate((body) => {
      window.fetch = () => Promise.resolve(new Response(JSON.stringify(body)))
      JSON.parse = () => body as unknown
      window.setTimeout = (() => 0) as unknown as typeof window.setTimeout
    }, on)
    serve(2, 'off')
    await is(tab, 'off')
  })
})
