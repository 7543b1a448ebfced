import { afterEach, describe, expect, test, vi } from 'vitest'
import { current } from '../../src/guard/current-vendor'
import type { Outgoing } from '../../src/guard/interception'
import { mostOutliving, outlive, takeLarge } from '../../src/guard/outliving'
import type { RequestPolicy } from '../../src/guard/request-policy'
import { createSender } from '../../src/guard/send-request'

afterEach(() => vi.unstubAllGlobals())

const id = '6f1c2a34-5b6d-4e7f-8a90-1b2c3d4e5f60'
const clean = { event: 'Signed up', messageId: id }
const request = {
  url: new URL('https://api.acme.example/track?v=1'),
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(clean),
}

function aPolicy(change: object = {}) {
  return {
    footprint: { hosts: ['api.acme.example'] },
    mayRun: vi.fn(() => true),
    inspect: vi.fn(() => undefined as 'personal_data' | undefined),
    isOwn: vi.fn(() => true),
    blocked: vi.fn(),
    answered: vi.fn(),
    foreign: vi.fn(),
    ...change,
  }
}

function aSender({
  isEnding = false,
  answer = () => Promise.resolve(new Response('ok')),
  vendors = new Map<string, { requestPolicy: RequestPolicy }>(),
} = {}) {
  const guard = { isSending: false }
  const native = vi.fn((_url: string, _init: RequestInit) => {
    expect(guard.isSending).toBe(true)
    return answer()
  })
  const inFlight = new Set<AbortController>()
  const unanswered = new Set<() => void>()
  const onSend = vi.fn()
  const send = createSender({
    ...{ native: native as unknown as typeof fetch, onSend, vendors },
    ...{ isExiting: () => isEnding, inFlight: () => inFlight, unanswered, guard },
    vendorSwitch: { version: () => 1, kill: vi.fn() },
  })
  const sending = (policy: object, more: Partial<Outgoing> = {}) =>
    send(policy as unknown as RequestPolicy, { ...request, ...more })
  return { sending, native, inFlight, unanswered, onSend, exits: guard }
}

describe('a request of a vendor that may run, with nothing personal in it', () => {
  test('leaves without the page’s cookies and address, and its events are answered', async () => {
    const policy = aPolicy()
    const { sending, native, onSend, exits } = aSender()
    const answer = sending(policy)
    expect(exits.isSending).toBe(false)
    expect(await (await answer).text()).toBe('ok')
    const [url, init] = native.mock.calls[0] as [string, RequestInit]
    expect(url).toBe(request.url.href)
    expect(init).toMatchObject({
      ...{ method: 'POST', body: request.body, keepalive: false },
      ...{ credentials: 'omit', referrerPolicy: 'no-referrer' },
    })
    expect(new Headers(init.headers).get('content-type')).toBe('application/json')
    expect(onSend).toHaveBeenCalledExactlyOnceWith(request.url.href)
    expect(policy.answered).toHaveBeenCalledExactlyOnceWith([id], 200)
    expect(policy.blocked).not.toHaveBeenCalled()
  })

  test('that need not outlive its page needs no room for it', async () => {
    const { sending } = aSender()
    await outlive(mostOutliving, async () => {
      expect((await sending(aPolicy())).status).toBe(200)
    })
  })

  test('outlives a page that is going', async () => {
    const { sending, native } = aSender({ isEnding: true })
    await sending(aPolicy())
    expect(native.mock.calls[0]?.[1].keepalive).toBe(true)
  })

  test('is not sent as the page goes, if a browser would refuse it: its events may be tried again', async () => {
    const answers: (() => void)[] = []
    const answer = () => new Promise<Response>((done) => answers.push(() => done(new Response())))
    const { sending, native, inFlight } = aSender({ isEnding: true, answer })
    const policy = aPolicy()
    const body = (size: number) => JSON.stringify({ ...clean, text: 'é'.repeat(size / 2) })
    const first = sending(policy, { body: body(40_000) })
    const second = sending(policy, { body: body(40_000) })
    await expect(second).rejects.toMatchObject({ name: 'Retry' })
    expect(native).toHaveBeenCalledTimes(1)
    expect(policy.answered).toHaveBeenCalledExactlyOnceWith([id], 0)
    answers[0]?.()
    await first
    expect(inFlight.size).toBe(0)
    // What is answered makes room.
    const third = sending(policy, { body: body(40_000) })
    answers[1]?.()
    await third
    expect(native).toHaveBeenCalledTimes(2)
  })

  describe('that has no answer yet when the page goes', () => {
    function aWaitingSender(more: Partial<Outgoing> = {}) {
      let answered = (_: Response): void => {}
      const all = aSender({ answer: () => new Promise((resolve) => (answered = resolve)) })
      const policy = aPolicy()
      const answer = all.sending(policy, more)
      const leave = (): void => all.unanswered.forEach((resend) => resend())
      return { ...all, policy, answer, leave, answered: () => answered(new Response('ok')) }
    }

    test('is sent once more, so that it outlives the page', async () => {
      const { native, onSend, leave } = aWaitingSender()
      await vi.waitFor(() => expect(native).toHaveBeenCalledTimes(1))
      leave()
      const [first, second] = native.mock.calls
      expect(second).toEqual([first?.[0], { ...first?.[1], keepalive: true, signal: null }])
      expect(onSend).toHaveBeenCalledTimes(2)
    })

    test('is not, if it is large and its events go in smaller ones', async () => {
      const { native, policy, leave } = aWaitingSender({
        body: JSON.stringify({ ...clean, text: 'x'.repeat(20_000) }),
      })
      await vi.waitFor(() => expect(native).toHaveBeenCalledTimes(1))
      expect(takeLarge(policy.footprint)).toEqual([id])
      expect(takeLarge(policy.footprint)).toEqual([])
      leave()
      expect(native).toHaveBeenCalledTimes(1)
    })

    test('is not, if its vendor is off by then', async () => {
      const { native, policy, leave } = aWaitingSender()
      await vi.waitFor(() => expect(native).toHaveBeenCalledTimes(1))
      policy.mayRun.mockReturnValue(false)
      leave()
      expect(native).toHaveBeenCalledTimes(1)
    })

    test('is not, if it has no events', async () => {
      const { native, leave } = aWaitingSender({ method: 'GET', body: '' })
      await vi.waitFor(() => expect(native).toHaveBeenCalledTimes(1))
      leave()
      expect(native).toHaveBeenCalledTimes(1)
    })

    test('is not any more once it is answered', async () => {
      const { native, answer, leave, answered } = aWaitingSender()
      await vi.waitFor(() => expect(native).toHaveBeenCalledTimes(1))
      answered()
      await answer
      leave()
      expect(native).toHaveBeenCalledTimes(1)
    })
  })

  test('without a body has none', async () => {
    const { sending, native } = aSender()
    await sending(aPolicy(), { method: 'GET', body: '' })
    expect(native.mock.calls[0]?.[1]).not.toHaveProperty('body')
  })

  test('that is a form says so, unless it says something else', async () => {
    const { sending, native } = aSender()
    const body = new URLSearchParams({ data: JSON.stringify(clean) })
    await sending(aPolicy(), { body, headers: {} })
    await sending(aPolicy(), { body, headers: { 'content-type': 'text/plain' } })
    const types = native.mock.calls.map(([, { headers }]) =>
      new Headers(headers).get('content-type'),
    )
    expect(types).toEqual(['application/x-www-form-urlencoded;charset=UTF-8', 'text/plain'])
  })

  test('can be aborted as long as it is on its way, by a kill and by who made it', async () => {
    const signals: AbortSignal[] = []
    const { sending, native, inFlight } = aSender()
    native.mockImplementation((_url, { signal }) => {
      signals.push(signal as AbortSignal)
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')))
      })
    })
    const policy = aPolicy()
    const first = sending(policy)
    const theirs = new AbortController()
    const second = sending(policy, { signal: theirs.signal })
    await vi.waitFor(() => expect(inFlight.size).toBe(2))
    ;[...inFlight][0]?.abort()
    await expect(first).rejects.toThrow('aborted')
    expect(inFlight.size).toBe(1)
    theirs.abort()
    await expect(second).rejects.toThrow('aborted')
    expect(inFlight.size).toBe(0)
    expect(policy.answered.mock.calls).toEqual([
      [[id], 0],
      [[id], 0],
    ])
  })
})

test('a request that was aborted before it was sent is not sent', async () => {
  const { sending, native } = aSender()
  native.mockImplementation((_url, { signal }) =>
    signal?.aborted ? Promise.reject(new Error('aborted')) : Promise.resolve(new Response('ok')),
  )
  await expect(sending(aPolicy(), { signal: AbortSignal.abort() })).rejects.toThrow('aborted')
  const theirs = new AbortController()
  const sent = sending(aPolicy({ readyFor: () => Promise.resolve() }), { signal: theirs.signal })
  theirs.abort()
  await expect(sent).rejects.toThrow('aborted')
})

test('a method that is an object is converted to text only once', async () => {
  const { sending, native } = aSender()
  const said = ['POST', 'ada.lovelace-example']
  const method = { toString: () => said.shift() } as unknown as string
  await sending(aPolicy(), { method })
  expect(native.mock.calls[0]?.[1].method).toBe('POST')
})

describe('a request that must not leave', () => {
  test.each<[string, object, object]>([
    ['may_not_run', { mayRun: () => false }, {}],
    ['foreign_copy', { isOwn: () => false, mayRun: () => false }, {}],
    ['personal_data', { inspect: () => 'personal_data' }, {}],
    ['unreadable', {}, { body: '\u0000\u0001\u0002', headers: {} }],
  ])('is refused as the network would (%s), and said', async (why, change, more) => {
    const policy = aPolicy(change)
    const { sending, native } = aSender()
    await expect(sending(policy, more)).rejects.toThrow(new TypeError('Failed to fetch'))
    expect(native).not.toHaveBeenCalled()
    expect(policy.blocked).toHaveBeenCalledExactlyOnceWith(why, why === 'unreadable' ? [] : [id])
    expect(policy.answered).not.toHaveBeenCalled()
  })

  test('waits for what it takes to look into it', async () => {
    let loaded = (): void => {}
    const readyFor = vi.fn(() => new Promise<void>((resolve) => (loaded = resolve)))
    const policy = aPolicy({ readyFor })
    const { sending, native } = aSender()
    const sent = sending(policy)
    await Promise.resolve()
    expect(policy.inspect).not.toHaveBeenCalled()
    loaded()
    await sent
    expect(policy.inspect).toHaveBeenCalledExactlyOnceWith(readyFor.mock.calls[0]?.at(0))
    expect(native).toHaveBeenCalledTimes(1)
  })
})

describe('a body that the vendor takes compressed', () => {
  const body = JSON.stringify({ ...clean, note: 'x'.repeat(2_000) })
  const gzip = { query: 'compression=gzip-js', header: true }

  test('is compressed, and says so in the way of the vendor', async () => {
    const { sending, native } = aSender()
    await sending(aPolicy({ gzip }), { body })
    const [url, init] = native.mock.calls[0] as [string, RequestInit]
    expect(url).toBe(`${request.url.href}&compression=gzip-js`)
    expect(new Headers(init.headers).get('content-encoding')).toBe('gzip')
    const unzipped = (init.body as Blob).stream().pipeThrough(new DecompressionStream('gzip'))
    expect(await new Response(unzipped).text()).toBe(body)
  })

  test('is compressed where a polyfill has taken the place of `Response`', async () => {
    const { sending, native } = aSender()
    const Polyfill = class {
      headers = new Headers()
      constructor(private readonly from: unknown) {}
      blob = () => Promise.resolve(new Blob([String(this.from)]))
    }
    vi.stubGlobal('Response', Polyfill)
    await sending(aPolicy({ gzip }), { body }).finally(() => vi.unstubAllGlobals())
    const [, init] = native.mock.calls[0] as [string, RequestInit]
    const unzipped = (init.body as Blob).stream().pipeThrough(new DecompressionStream('gzip'))
    expect(await new Response(unzipped).text()).toBe(body)
  })

  test.each<[string, object, string]>([
    ['that is short', {}, request.body],
    ['of a page that is going', { isEnding: true }, body],
  ])('%s goes as it is', async (_, page, text) => {
    const { sending, native } = aSender(page)
    await sending(aPolicy({ gzip }), { body: text })
    expect(native.mock.calls[0]?.[0]).toBe(request.url.href)
    expect(native.mock.calls[0]?.[1].body).toBe(text)
  })

  test('goes as it is where the browser cannot', async () => {
    vi.stubGlobal('CompressionStream', undefined)
    const { sending, native } = aSender()
    await sending(aPolicy({ gzip }), { body })
    expect(native.mock.calls[0]?.[1].body).toBe(body)
  })

  test('and of a vendor killed meanwhile does not leave', async () => {
    const mayRun = vi.fn(() => true)
    const policy = aPolicy({ gzip, mayRun })
    const { sending, native } = aSender()
    const sent = sending(policy, { body })
    mayRun.mockReturnValue(false)
    await expect(sent).rejects.toThrow('Failed to fetch')
    expect(native).not.toHaveBeenCalled()
    expect(policy.blocked).toHaveBeenCalledExactlyOnceWith('may_not_run', [id])
  })
})

test('whose a request is, is asked before the rules are loaded: later nobody knows who has asked', async () => {
  const isOwn = vi.fn().mockReturnValueOnce(true).mockReturnValue(false)
  const policy = aPolicy({ isOwn, readyFor: () => Promise.resolve() })
  expect((await aSender().sending(policy)).status).toBe(200)
})

test('of two vendors at one host, what an adapter asks for is its own; at another’s host it is that one’s', async () => {
  const [first, second] = [aPolicy(), aPolicy()]
  const other = aPolicy({ footprint: { hosts: ['api.other.example'] }, mayRun: () => false })
  const vendors = new Map(
    Object.entries({ first, second }).map(([name, policy]) => [
      name,
      { requestPolicy: policy as unknown as RequestPolicy },
    ]),
  )
  const { sending } = aSender({ vendors })
  current.vendor = 'second'
  const own = sending(first)
  const foreign = sending(other, { url: new URL('https://api.other.example/') })
  current.vendor = ''
  await own
  await expect(foreign).rejects.toThrow('Failed to fetch')
  await sending(first)
  expect(first.answered).toHaveBeenCalledOnce()
  expect(second.answered).toHaveBeenCalledOnce()
  expect(other.blocked).toHaveBeenCalledOnce()
})
