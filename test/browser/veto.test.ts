import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Lab, Tab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))

/** What cannot be done without what was replaced: the receipt says so, and all else is done. */
const undone: Readonly<Record<string, readonly string[]>> = {
  filter: ['purge'],
  map: ['abort', 'stop', 'purge'],
  iterate: ['abort', 'stop', 'purge'],
  max: ['stop'],
  clearTimeout: ['stop'],
}

/** What code in the page may do to what a kill needs; each returns the way back. */
function vetoes(): Record<string, () => () => void> {
  const replace = (owner: object, key: PropertyKey, value: unknown) => () => {
    const before = Object.getOwnPropertyDescriptor(owner, key)
    const part = before && 'set' in before ? { set: value } : { value }
    Object.defineProperty(owner, key, { ...before, ...part } as PropertyDescriptor)
    return () => {
      if (before) Object.defineProperty(owner, key, before)
    }
  }
  const refuse = (): never => {
    throw new Error('vetoed')
  }
  /** What no object has of its own, all have from now on. */
  const pollute = (key: string, value: unknown) => () => {
    Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true })
    return () => void delete (Object.prototype as Record<string, unknown>)[key]
  }
  /** What is assigned to a place in a list that has none yet. */
  const setters = () => {
    const property = { set: refuse, get: () => undefined, configurable: true }
    for (let index = 0; index < 100; index += 1)
      Object.defineProperty(Array.prototype, index, property)
    return () => {
      for (let index = 0; index < 100; index += 1) delete Array.prototype[index]
    }
  }
  const { stringify } = JSON
  return {
    stringify: replace(JSON, 'stringify', (value: unknown, ...rest: []) =>
      Object.hasOwn(Object(value), 'kill') ? refuse() : stringify(value, ...rest),
    ),
    time: replace(Date.prototype, 'toISOString', refuse),
    abort: replace(AbortController.prototype, 'abort', refuse),
    tell: replace(BroadcastChannel.prototype, 'postMessage', refuse),
    setItem: replace(Storage.prototype, 'setItem', () => {}),
    setItemThrows: replace(Storage.prototype, 'setItem', refuse),
    removeItem: replace(Storage.prototype, 'removeItem', () => {}),
    keys: replace(Object, 'keys', () => []),
    cookie: replace(Document.prototype, 'cookie', () => {}),
    apply: replace(Reflect, 'apply', refuse),
    filter: replace(Array.prototype, 'filter', refuse),
    map: replace(Array.prototype, 'map', refuse),
    iterate: replace(Array.prototype, Symbol.iterator, refuse),
    mapGet: replace(Map.prototype, 'get', () => undefined),
    mapSet: replace(Map.prototype, 'set', refuse),
    mapHas: replace(Map.prototype, 'has', () => false),
    mapValues: replace(Map.prototype, 'values', refuse),
    setHas: replace(Set.prototype, 'has', refuse),
    setDelete: replace(Set.prototype, 'delete', refuse),
    max: replace(Math, 'max', refuse),
    now: replace(Date, 'now', refuse),
    date: replace(globalThis, 'Date', refuse),
    listen: replace(EventTarget.prototype, 'addEventListener', refuse),
    clearTimeout: replace(globalThis, 'clearTimeout', refuse),
    append: setters,
    drain: pollute('drain', true),
    kill: pollute('kill', { version: 9 }),
    caches: pollute('caches', true),
  }
}

/** A tab with a vendor for each veto, each with something on the wire and in storage. */
async function infected(): Promise<Tab> {
  const tab = await lab.tab(profile)
  await tab.page.evaluate(`window.vetoes = (${String(vetoes)})()`)
  await tab.page.evaluate((host) => {
    const { vetoes: all } = window as unknown as { vetoes: object }
    const aVendor = (name: string) => ({
      name,
      inline: true,
      footprint: {
        hosts: [`${host}/${name}/`],
        cookies: [`${name}_*`],
        localStorage: [`${name}_*`],
      },
      load: () => ({
        deliver: async () => {
          localStorage.setItem(`${name}_queue`, '[]')
          document.cookie = `${name}_id=1; path=/`
          await fetch(`${host}/${name}/`, { method: 'POST', body: '[]' })
        },
      }),
    })
    window.analytics = window.cordon.createAnalytics({
      vendors: Object.fromEntries(Object.keys(all).map((name) => [name, aVendor(name)])),
    })
  }, lab.mixpanel.url)
  return tab
}

test('a kill is carried out, whatever code in the page has put in the place of what it needs', async () => {
  lab.mixpanel.respond = () => ({ hang: true })
  const tab = await infected()
  await tab.page.evaluate(() => window.analytics.track('hello'))
  const names = Object.keys(await tab.page.evaluate(() => window.analytics.status()))
  await tab.page.waitForFunction(
    (all) => all.every((name) => localStorage.getItem(`${name}_queue`)),
    names,
  )
  const results = await tab.page.evaluate(() => {
    const { vetoes: all } = window as unknown as { vetoes: Record<string, () => () => void> }
    return Object.entries(all).map(([name, veto]) => {
      const lift = veto()
      let thrown = ''
      let receipt
      try {
        receipt = window.analytics.kill(name)
      } catch (error) {
        thrown = String(error)
      }
      lift()
      return {
        name,
        thrown,
        state: window.analytics.status()[name]?.state,
        sdk: window.analytics.status()[name]?.sdk,
        by: receipt?.by,
        left: [...Object.keys(localStorage), ...document.cookie.split('; ')].filter((key) =>
          key.startsWith(`${name}_`),
        ),
        failed: receipt?.failed.map(({ step }) => step),
      }
    })
  })
  for (const { name, left, failed, ...result } of results) {
    expect(result, name).toEqual({ thrown: '', state: 'off', sdk: 'stopped', by: 'kill' })
    const expected = undone[name] ?? []
    expect(failed, name).toEqual(expect.arrayContaining([...expected]))
    if (!expected.length) expect({ left, failed }, name).toEqual({ left: [], failed: [] })
  }
  await tab.page.close()
  const next = await infected()
  const states = await next.page.evaluate(() =>
    Object.entries(window.analytics.status()).flatMap(([name, { state }]) =>
      state === 'off' ? [name] : [],
    ),
  )
  const forgotten = names.filter((name) => undone[name]?.includes('remember'))
  expect([...new Set([...states, ...forgotten])].sort()).toEqual(names.sort())
})

test.each(['map', 'iterate', 'stringify', 'keys'])(
  'a kill is known to the next page, where what code in the page has put in the place of %s stays there',
  async (veto) => {
    lab.mixpanel.respond = () => ({ hang: true })
    const tab = await infected()
    await tab.page.evaluate(() => window.analytics.track('hello'))
    await tab.page.waitForFunction((name) => localStorage.getItem(`${name}_queue`), veto)
    await tab.page.evaluate((name) => {
      const { vetoes: all } = window as unknown as { vetoes: Record<string, () => void> }
      all[name]?.()
      window.analytics.kill(name)
    }, veto)
    await tab.page.close()
    const next = await infected()
    expect(await next.page.evaluate((name) => window.analytics.status()[name]?.state, veto)).toBe(
      'off',
    )
  },
)

test('where the page requires Trusted Types, what was prepared is ended all the same', async () => {
  lab.app.csp = "require-trusted-types-for 'script'"
  const tab = await lab.tab(profile)
  const after = await tab.page.evaluate(async (host) => {
    const { createAnalytics } = window.cordon
    const footprint = { hosts: [`${host}/`] }
    const load = () => ({ deliver: () => {} })
    const analytics = createAnalytics({
      vendors: { a: { name: 'a', inline: true, footprint, load } },
    })
    analytics.track('hello')
    await analytics.flush()
    const types = (window as unknown as { trustedTypes: TrustedTypes }).trustedTypes
    interface TrustedTypes {
      createPolicy(name: string, rules: object): { createScript(text: string): string }
    }
    const trusted = types.createPolicy('rules', { createScript: (text: string) => text })
    const rules = document.createElement('script')
    rules.type = 'speculationrules'
    rules.textContent = trusted.createScript(
      JSON.stringify({ prefetch: [{ urls: [`${host}/a`] }] }),
    )
    const image = Object.assign(new Image(), { loading: 'lazy', src: `${host}/b` })
    image.style.marginTop = '9999px'
    document.head.append(rules)
    document.body.append(image)
    const { failed } = analytics.kill('a')
    return { failed, rules: rules.text, image: image.getAttribute('src') }
  }, lab.mixpanel.url)
  expect(after).toEqual({ failed: [], rules: '', image: null })
})
