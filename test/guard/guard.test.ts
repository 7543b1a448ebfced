import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createGuard } from '../../src/guard/guard'
import type { Outgoing } from '../../src/guard/interception'
import type { RequestPolicy } from '../../src/guard/request-policy'
import type { SenderOptions } from '../../src/guard/send-request'
import { aPage } from '../helpers/a-page'

const inline = {
  interceptAll: vi.fn(() => stopIntercepting),
  reapplyInterceptors: vi.fn(() => []),
  raiseCspWall: vi.fn((policy: string) => ({ policy })),
  stubFor: vi.fn(() => 'stub'),
  watchPage: vi.fn(() => watch),
}
const stopIntercepting = vi.fn()
const watch = { sent: vi.fn(), close: vi.fn() }
const loadInline = () => Promise.resolve(inline as unknown as InlineGuard)
type InlineGuard = typeof import('../../src/guard/inline-guard')

const native = vi.fn(() => Promise.resolve(new Response('native')))
let page: ReturnType<typeof aPage>

beforeEach(() => {
  page = aPage()
  const window = Object.assign(page.window, { fetch: native, document: page.document, Request })
  vi.stubGlobal('window', window)
  vi.stubGlobal('document', Object.assign(page.document, { baseURI: 'https://app.example/a/' }))
  vi.stubGlobal('location', new URL('https://app.example/a/'))
  vi.stubGlobal('fetch', native)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

function aPolicy(hosts: readonly string[] = ['api.acme.example'], change: object = {}) {
  const policy = {
    footprint: { hosts },
    ...{ mayRun: () => true, inspect: () => undefined, isOwn: () => true },
    ...{ blocked: vi.fn(), answered: vi.fn(), foreign: vi.fn() },
    ...change,
  }
  return policy as typeof policy & RequestPolicy
}

describe('whose a request is', () => {
  test.each([
    ['https://api.acme.example/track', true],
    ['//api.acme.example/track', true],
    ['https://app.example/track', false],
    ['/track', false],
    ['http://', false],
  ])('%s is the vendor’s: %s', (address, isTheirs) => {
    const guard = createGuard(loadInline)
    const policy = aPolicy()
    guard.add(policy)
    expect(guard.find(address)).toBe(isTheirs ? policy : undefined)
    guard.close()
  })

  test('depends on the base that its URL is relative to', () => {
    const guard = createGuard(loadInline)
    const policy = aPolicy(['https://app.example/ingest'])
    guard.add(aPolicy(['other.example']))
    guard.add(policy)
    expect(guard.find('../ingest/e')).toBe(policy)
    expect(guard.find('e', 'https://app.example/ingest/')).toBe(policy)
    expect(guard.find('e')).toBeUndefined()
    guard.close()
  })

  test('is nobody’s before a vendor is added and after it is removed', () => {
    const guard = createGuard(loadInline)
    expect(guard.find('https://api.acme.example/track')).toBeUndefined()
    const remove = guard.add(aPolicy())
    const other = aPolicy(['other.example'])
    guard.add(other)
    remove()
    expect(guard.find('https://api.acme.example/track')).toBeUndefined()
    expect(guard.find('https://other.example/')).toBe(other)
    guard.close()
    expect(guard.find('https://other.example/')).toBeUndefined()
  })

  test('is not intercepted if it goes to a tag that may run, because it cannot be inspected', () => {
    const guard = createGuard(loadInline)
    let mayRun = true
    const tag = aPolicy(['tag.example'], { isTag: true, mayRun: () => mayRun })
    guard.add(tag)
    expect(guard.find('https://tag.example/t')).toBeUndefined()
    expect(guard.isBlocking()).toBe(false)
    mayRun = false
    expect(guard.find('https://tag.example/t')).toBe(tag)
    expect(guard.isBlocking()).toBe(true)
    guard.close()
  })
})

describe('a request', () => {
  const request: Outgoing = {
    ...{ url: new URL('https://api.acme.example/track'), method: 'POST', headers: {}, body: '' },
  }

  test.each([
    [true, 'may_not_run'],
    [false, 'foreign_copy'],
  ])('before there is what looks into it is refused (own: %s): %s', async (isOwn, why) => {
    const guard = createGuard(loadInline)
    const policy = aPolicy(undefined, { isOwn: () => isOwn })
    await expect(guard.send(policy, request)).rejects.toThrow(new TypeError('Failed to fetch'))
    expect(policy.blocked).toHaveBeenCalledExactlyOnceWith(why, [])
    guard.close()
  })

  test('is sent by what looks into it, which knows the page’s own fetch and whether it goes', async () => {
    const guard = createGuard(loadInline)
    const sender = vi.fn(() => Promise.resolve(new Response('sent')))
    let known: SenderOptions | undefined
    guard.open((options) => {
      known = options
      return sender
    })
    const policy = aPolicy()
    guard.add(policy)
    expect(await (await guard.send(policy, request)).text()).toBe('sent')
    expect(sender).toHaveBeenCalledExactlyOnceWith(policy, request)
    expect(known?.native).toBe(native)
    expect(known?.isExiting()).toBe(false)
    page.leave()
    expect(known?.isExiting()).toBe(true)
    page.load()
    expect(known?.isExiting()).toBe(false)
    known?.onSend('https://api.acme.example/track')
    guard.close()
  })

  test('that has no answer yet as the page goes is sent again, after what is flushed then, unless the browser goes on with it', () => {
    const guard = createGuard(loadInline)
    const order: string[] = []
    guard.open(({ unanswered }) => {
      unanswered.add(() => void order.push('again'))
      return () => Promise.resolve(new Response())
    })
    window.addEventListener('pagehide', () => order.push('first'), true)
    page.leave()
    expect(order).toEqual(['first', 'again'])
    page.leave({ persisted: true })
    expect(order).toEqual(['first', 'again', 'first', 'again'])
    Object.assign(page.document, { onfreeze: null })
    page.leave({ persisted: true })
    expect(order).toEqual(['first', 'again', 'first', 'again', 'first'])
    guard.close()
  })

  test('that a polyfill makes of the guard’s own call has no vendor', () => {
    const guard = createGuard(loadInline)
    const policy = aPolicy()
    guard.add(policy)
    guard.open(({ guard: state }) => {
      state.isSending = true
      expect(guard.find('https://api.acme.example/track')).toBeUndefined()
      state.isSending = false
      return () => Promise.resolve(new Response())
    })
    expect(guard.find('https://api.acme.example/track')).toBe(policy)
    guard.close()
  })

  test('on its way is aborted with the vendor’s others, and no one else’s', () => {
    const guard = createGuard(loadInline)
    let known: SenderOptions | undefined
    guard.open((options) => {
      known = options
      return () => Promise.resolve(new Response())
    })
    const [mine, theirs] = [aPolicy(), aPolicy(['other.example'])]
    guard.add(mine)
    guard.add(theirs)
    const controllers = [mine, mine, theirs].map((policy) => {
      const controller = new AbortController()
      known?.inFlight(policy)?.add(controller)
      return controller
    })
    expect(guard.abort(mine)).toBe(2)
    expect(controllers.map(({ signal }) => signal.aborted)).toEqual([true, true, false])
    expect(guard.abort(aPolicy())).toBe(0)
    guard.close()
  })

  test('by the page’s fetch comes to the guard, if it is a vendor’s', async () => {
    const guard = createGuard(loadInline)
    const policy = aPolicy()
    guard.add(policy)
    const sender = vi.fn((_policy: RequestPolicy, _request: Outgoing) =>
      Promise.resolve(new Response('sent')),
    )
    guard.open(() => sender)
    const { window } = page as unknown as { window: { fetch: typeof fetch } }
    expect(await (await window.fetch('https://app.example/')).text()).toBe('native')
    expect(await (await window.fetch('https://api.acme.example/t')).text()).toBe('sent')
    guard.close()
    expect(await (await window.fetch('https://api.acme.example/t')).text()).toBe('native')
  })
})

describe('the exits that only code in the page can use', () => {
  test('are closed once, with what watches the page', async () => {
    const guard = createGuard(loadInline)
    guard.add(aPolicy())
    await Promise.all([guard.interceptAll(), guard.interceptAll()])
    expect(inline.interceptAll).toHaveBeenCalledTimes(1)
    expect(inline.watchPage).toHaveBeenCalledTimes(1)
    guard.close()
    expect(stopIntercepting).toHaveBeenCalledTimes(1)
    expect(watch.close).toHaveBeenCalledTimes(1)
  })

  test('stay as they were once the guard is closed, whoever asks for another look', async () => {
    const guard = createGuard(loadInline)
    guard.add(aPolicy())
    await guard.interceptAll()
    guard.reapplyPatches()
    expect(inline.reapplyInterceptors).toHaveBeenCalledTimes(1)
    guard.close()
    guard.reapplyPatches()
    await guard.interceptAll()
    expect(inline.reapplyInterceptors).toHaveBeenCalledTimes(1)
  })

  test('are as they were where there is no vendor', async () => {
    const guard = createGuard(loadInline)
    await guard.interceptAll()
    expect(inline.interceptAll).not.toHaveBeenCalled()
    guard.close()
  })

  test('report what the guard has sent, so that any other request counts as bypassed', async () => {
    const guard = createGuard(loadInline)
    let known: SenderOptions | undefined
    guard.open((options) => {
      known = options
      return () => Promise.resolve(new Response())
    })
    guard.add(aPolicy())
    await guard.interceptAll()
    known?.onSend('https://api.acme.example/t')
    expect(watch.sent).toHaveBeenCalledExactlyOnceWith('https://api.acme.example/t')
    guard.close()
  })

  test('count what a CSP holds back of a vendor’s, once however often it was added, until they are closed', async () => {
    const guard = createGuard(loadInline)
    const policy = aPolicy()
    guard.add(policy)
    await guard.interceptAll()
    guard.raiseCspWall("default-src 'self'")
    guard.raiseCspWall("default-src 'self'")
    for (const host of ['api.acme.example', 'app.example'])
      page.document.fire('securitypolicyviolation', { blockedURI: `https://${host}/x` })
    expect(policy.blocked).toHaveBeenCalledExactlyOnceWith('csp', [])
    const before = page.document.count()
    guard.close()
    expect(page.document.count()).toBeLessThan(before)
  })

  test('have to be loaded before a CSP is added or a global is replaced', async () => {
    const guard = createGuard(loadInline)
    expect(guard.raiseCspWall("default-src 'self'")).toBeUndefined()
    expect(guard.stubFor('acme', 'value', vi.fn())).toBe('value')
    await guard.interceptAll()
    expect(guard.raiseCspWall("default-src 'self'")).toEqual({ policy: "default-src 'self'" })
    const onCall = vi.fn()
    expect(guard.stubFor('acme', 'value', onCall)).toBe('stub')
    expect(inline.stubFor).toHaveBeenCalledExactlyOnceWith('acme', 'value', onCall)
    guard.close()
  })
})
