import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Retry, type Adapter, type Client } from '../../src/adapter'
import { flush } from '../../src/delivery/flush'
import { forgetKilledCode } from '../../src/delivery/killed-code'
import type { AnalyticsEvent } from '../../src/event/event'
import { noteLarge } from '../../src/guard/outliving'
import { addFurtherDetectors } from '../../src/privacy/values/detectors/further'
import { aVendor, settle } from '../helpers/a-vendor'

addFurtherDetectors()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
  forgetKilledCode()
})

type Send = (event: AnalyticsEvent | undefined) => void

function collecting() {
  const batches: AnalyticsEvent[][] = []
  const client: Client = { deliver: (events) => void batches.push([...events]) }
  return { batches, client }
}

/** The switch says off, and then on again. */
function killAndRestore({ vendor, become }: Pick<ReturnType<typeof aVendor>, 'vendor' | 'become'>) {
  become('off')
  vendor.stop('killed')
  become('on')
  vendor.turnOn()
}

describe('delivery', () => {
  test('is in order, in batches, and loads the vendor first', async () => {
    const { batches, client } = collecting()
    const { vendor, track, load } = aVendor({ ...client, batchSize: 4 })
    expect(load).not.toHaveBeenCalled()
    track(10)
    await settle()
    expect(load).toHaveBeenCalledTimes(1)
    expect(batches.map((batch) => batch.length)).toEqual([4, 4, 2])
    expect(batches.flat().map(({ properties }) => properties?.index)).toEqual([...Array(10).keys()])
    expect(vendor.counts()).toMatchObject({ accepted: 10, delivered: 10, pending: 0 })
  })

  test('hands over frozen events', async () => {
    const { batches, client } = collecting()
    const { track } = aVendor(client)
    track()
    await settle()
    expect(Object.isFrozen(batches[0]?.[0])).toBe(true)
    expect(Object.isFrozen(batches[0]?.[0]?.properties)).toBe(true)
  })

  test("at the page's end does not go on for ever with a vendor that gives back what it is handed", async () => {
    let calls = 0
    const { vendor, track } = aVendor({
      batchSize: 4,
      deliver() {
        calls += 1
        throw new Retry('not now', { after: 60_000 })
      },
    })
    track(10)
    await settle()
    const before = calls
    vendor.loop?.flushOnExit()
    expect(calls - before).toBe(3)
    expect(vendor.counts()).toMatchObject({ accepted: 10, pending: 10 })
  })

  test('as the page goes: the events of a large request that has no answer are handed over again, once', async () => {
    const handed: unknown[][] = []
    const footprint = { hosts: ['acme.example'] }
    const { vendor, track } = aVendor(
      {
        deliver(events) {
          const ids = events.map(({ messageId }) => messageId)
          handed.push(events.map(({ properties }) => properties?.index))
          if (handed.length === 1) noteLarge(footprint, ids, 'x'.repeat(20_000))
          return new Promise(() => {})
        },
      },
      { durable: true, footprint },
    )
    track(3)
    await settle()
    vendor.loop?.flushOnExit()
    expect(handed).toEqual([[0, 1, 2]])
    vendor.loop?.flushOnExit(true)
    vendor.loop?.flushOnExit(true)
    expect(handed).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ])
  })

  test('that throws is counted, and the next batch goes on', async () => {
    let calls = 0
    const { vendor, track, errors } = aVendor({
      batchSize: 2,
      deliver() {
        calls += 1
        if (calls === 1) throw new Error('thrown by a vendor')
      },
    })
    track(4)
    await settle()
    expect(vendor.counts()).toMatchObject({ delivered: 2, dropped: { adapter_error: 2 } })
    expect(errors).toEqual([new Error('thrown by a vendor')])
  })

  describe.each<[string, (events: readonly AnalyticsEvent[], send: Send) => void | Promise<void>]>([
    ['forEach', (events, send) => events.forEach((event) => send(event))],
    [
      'for … of',
      (events, send) => {
        for (const event of events) send(event)
      },
    ],
    [
      'an index',
      (events, send) => {
        for (let index = 0; index < events.length; index += 1) send(events[index])
      },
    ],
    ['map', (events, send) => void events.map((event) => send(event))],
    [
      'await',
      async (events, send) => {
        for (const event of events) {
          await Promise.resolve()
          send(event)
        }
      },
    ],
  ])('to an adapter that throws on one event and goes through them by %s', (_way, deliver) => {
    test.each([undefined, 2, 7, 100])('loses that event alone, in batches of %s', async (size) => {
      const sent: number[] = []
      const { vendor, track, errors } = aVendor({
        ...(size !== undefined && { batchSize: size }),
        deliver: (events) =>
          deliver(events, (event) => {
            const index = Number(event?.properties?.index)
            if (index % 30 === 17) throw new Error('thrown by a vendor')
            sent.push(index)
          }),
      })
      track(300)
      await settle(200)
      const expected = [...Array(300).keys()].filter((index) => index % 30 !== 17)
      expect(sent).toEqual(expected)
      expect(errors).toHaveLength(10)
      const { delivered, dropped, pending } = vendor.counts()
      expect(pending).toBe(0)
      expect(delivered + (dropped.adapter_error ?? 0)).toBe(300)
    })
  })

  test('loses only the events on which an adapter throws, here every third', async () => {
    const sent: number[] = []
    const { vendor, track } = aVendor({
      deliver: (events) =>
        events.forEach(({ properties }) => {
          if (Number(properties?.index) % 3 === 2) throw new Error('thrown by a vendor')
          sent.push(Number(properties?.index))
        }),
    })
    track(300)
    await settle()
    expect(sent).toEqual([...Array(300).keys()].filter((index) => index % 3 !== 2))
    expect(vendor.counts()).toMatchObject({ delivered: 200, dropped: { adapter_error: 100 } })
  })

  test('to an adapter that clones what it gets loses nothing', async () => {
    const got: unknown[] = []
    const { vendor, track, errors } = aVendor({
      batchSize: 10,
      deliver: (events) => void got.push(...structuredClone(events)),
    })
    track(25)
    await settle()
    expect(got).toHaveLength(25)
    expect(errors).toEqual([])
    expect(vendor.counts()).toMatchObject({ delivered: 25, dropped: {} })
  })

  test('that asks for another try gets the same events, as late as it asks', async () => {
    const got: (string | undefined)[][] = []
    const { vendor, track } = aVendor({
      deliver(events) {
        got.push(events.map(({ messageId }) => messageId))
        if (got.length === 1)
          throw new Retry('503', { after: 5_000, messageIds: [events[1]?.messageId ?? ''] })
      },
    })
    track(3)
    await settle()
    expect(vendor.counts()).toMatchObject({ delivered: 2, pending: 1 })
    await vi.advanceTimersByTimeAsync(4_900)
    await settle()
    expect(got).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(200)
    await settle()
    expect(got[1]).toEqual([got[0]?.[1]])
    expect(vendor.counts()).toMatchObject({ delivered: 3, pending: 0 })
  })

  test('that asks for another try of none is not believed where the guard confirms', async () => {
    const { vendor, track } = aVendor(
      {
        deliver() {
          throw new Retry('503', { messageIds: [] })
        },
      },
      { confirmedBy: 'guard' },
    )
    track(3)
    await settle()
    expect(vendor.counts()).toMatchObject({ delivered: 0, pending: 3 })
  })

  test('that hangs is given up after 30 s, and tried again', async () => {
    let calls = 0
    const { vendor, track } = aVendor({
      deliver: () => ((calls += 1) === 1 ? new Promise<void>(() => {}) : undefined),
    })
    track()
    await settle()
    expect(vendor.counts()).toMatchObject({ delivered: 0, pending: 1 })
    await vi.advanceTimersByTimeAsync(30_000)
    await settle()
    await vi.advanceTimersByTimeAsync(2_000)
    await settle()
    expect(vendor.counts()).toMatchObject({ delivered: 1, pending: 0 })
  })

  test('confirmed by the guard is over when the server has answered, and not before', async () => {
    const { batches, client } = collecting()
    const { vendor, track } = aVendor(client, { confirmedBy: 'guard' })
    track(3)
    await settle()
    expect(vendor.counts()).toMatchObject({ delivered: 0, pending: 3 })
    const [first = '', second = '', third = ''] = batches.flat().map(({ messageId }) => messageId)
    vendor.requestPolicy.answered([first], 200)
    vendor.requestPolicy.answered([second], 500)
    vendor.requestPolicy.answered([third], 400)
    expect(vendor.counts()).toMatchObject({ delivered: 1, pending: 1, dropped: { rejected: 1 } })
    // The SDK said nothing more: after a minute it gets the event again.
    await vi.advanceTimersByTimeAsync(125_000)
    await settle()
    expect(batches.flat().at(-1)?.messageId).toBe(second)
  })
})

describe('the law of the door', () => {
  test('a vendor on hold or off is not even loaded', async () => {
    for (const state of ['hold', 'off'] as const) {
      const { load, track, become } = aVendor({ deliver: () => {} })
      become(state)
      track(3)
      await settle()
      expect(load).not.toHaveBeenCalled()
    }
  })

  test('a vendor that was switched off while it loaded gets nothing, and is silenced', async () => {
    const { batches, client } = collecting()
    const shutdown = vi.fn()
    let ready: (client: Client) => void = () => {}
    const { vendor, track, become } = aVendor(
      () => new Promise<Client>((resolve) => (ready = resolve)),
    )
    track(3)
    await settle()
    become('off')
    vendor.stop('killed')
    ready({ ...client, shutdown })
    await settle()
    expect(batches).toEqual([])
    expect(shutdown).toHaveBeenCalledTimes(1)
    expect(vendor.counts()).toMatchObject({ pending: 0, dropped: { killed: 3 } })
  })

  test('a vendor that was switched off during a delivery gets no other', async () => {
    let calls = 0
    let answer: () => void = () => {}
    const { vendor, track, become } = aVendor({
      batchSize: 1,
      deliver() {
        calls += 1
        return new Promise<void>((resolve) => (answer = resolve))
      },
    })
    track(3)
    await settle()
    become('off')
    const { unconfirmed } = vendor.stop('killed')
    answer()
    await settle()
    expect(calls).toBe(1)
    expect(unconfirmed).toHaveLength(3)
    expect(vendor.counts()).toMatchObject({ delivered: 0, dropped: { killed: 3 } })
  })

  test('what comes while a vendor is off is dropped, what comes after is not', async () => {
    const { batches, client } = collecting()
    const { vendor, track, become } = aVendor(client)
    become('off')
    vendor.stop('denied')
    track(2)
    become('on')
    vendor.turnOn()
    track(1)
    await settle()
    expect(batches.flat()).toHaveLength(1)
    expect(vendor.counts()).toMatchObject({ accepted: 3, delivered: 1, dropped: { denied: 2 } })
  })
})

describe('loading', () => {
  test('that fails is tried again with back-off, and loses nothing', async () => {
    const { batches, client } = collecting()
    let tries = 0
    const { vendor, track, errors } = aVendor(() =>
      (tries += 1) <= 2 ? Promise.reject(new Error('blocked')) : Promise.resolve(client),
    )
    track(2)
    await settle()
    expect(vendor.loop?.sdkState()).toBe('failed')
    for (let second = 0; second < 10; second += 1) {
      await vi.advanceTimersByTimeAsync(1_000)
      await settle()
    }
    expect(errors).toHaveLength(2)
    expect(batches.flat()).toHaveLength(2)
  })

  test('happens once for an inline vendor that was stopped: its code is in the page', async () => {
    for (const [inline, loads] of [
      [true, 1],
      [false, 2],
    ] as const) {
      const { vendor, track, become, load } = aVendor({ deliver: () => {} }, { inline })
      track()
      await settle()
      killAndRestore({ vendor, become })
      track()
      await settle()
      expect(vendor.loop?.needsReload()).toBe(inline)
      expect(load).toHaveBeenCalledTimes(loads)
    }
  })

  test('that never ends is tried anew after a kill and a restore, and its late end starts nothing', async () => {
    const { batches, client } = collecting()
    const late = collecting()
    const silenced = vi.fn()
    const ready: ((client: Client) => void)[] = []
    const { vendor, track, become, load } = aVendor(() =>
      ready.length ? Promise.resolve(client) : new Promise((resolve) => ready.push(resolve)),
    )
    track()
    await settle()
    killAndRestore({ vendor, become })
    track(2)
    await settle()
    expect(load).toHaveBeenCalledTimes(2)
    expect(batches.flat()).toHaveLength(2)
    ready[0]?.({ ...late.client, shutdown: silenced })
    track()
    await settle()
    expect(silenced).toHaveBeenCalledTimes(1)
    expect(late.batches).toEqual([])
    expect(batches.flat()).toHaveLength(3)
    expect(vendor.counts()).toMatchObject({ delivered: 3, pending: 0, dropped: { killed: 1 } })
  })

  test('whose old try ends during the new one is still one at a time', async () => {
    const { batches, client } = collecting()
    const ends: ((client?: Client) => void)[] = []
    const { vendor, track, become, load } = aVendor(
      () =>
        new Promise((resolve, reject) =>
          ends.push((done) => (done ? resolve(done) : reject(new Error('too late')))),
        ),
    )
    track()
    await settle()
    killAndRestore({ vendor, become })
    track()
    await settle()
    ends[0]?.()
    await settle()
    track()
    await vi.advanceTimersByTimeAsync(5_000)
    await settle()
    expect(load).toHaveBeenCalledTimes(2)
    ends[1]?.(client)
    await settle()
    expect(load).toHaveBeenCalledTimes(2)
    expect(batches.flat()).toHaveLength(2)
  })

  test('a shutdown that throws changes nothing', async () => {
    const { vendor, track, errors } = aVendor({
      deliver: () => {},
      shutdown() {
        throw new Error('thrown in shutdown')
      },
    })
    track()
    await settle()
    vendor.stop('killed')
    expect(vendor.loop?.sdkState()).toBe('stopped')
    expect(errors).toEqual([new Error('thrown in shutdown')])
  })
})

describe('the code of a vendor may be in the page', () => {
  const silent = { deliver: () => {} }
  test.each<[string, Partial<Adapter>, boolean, boolean]>([
    ['once Cordon has loaded it there', { inline: true }, true, true],
    ['not before', { inline: true }, false, false],
    ['not of one that runs elsewhere', {}, true, false],
    [
      'always, where something else loads it',
      { inline: true, tag: 'none', adopted: true },
      false,
      true,
    ],
  ])('%s', async (_, how, isTracked, mayBe) => {
    const { vendor, track } = aVendor(silent, how)
    if (isTracked) track()
    else vendor.loop = undefined
    await settle()
    expect(vendor.mayBeInPage()).toBe(mayBe)
  })
})

describe('a vendor that is to go may be drained', () => {
  const durable = { durable: true }
  test.each([
    ['if its code is there, whatever waits', {}, true, true],
    ['if nothing has to be loaded for what waits', durable, false, true],
    ['but not if its SDK had to be loaded', { inline: true }, false, false],
  ])('%s', async (_, how, isLoaded, may) => {
    const { vendor, track } = aVendor({ deliver: () => new Promise(() => {}) }, how)
    if (!isLoaded) vendor.loop = undefined
    track()
    await settle()
    expect(vendor.canDrain()).toBe(may)
  })

  test('but not if it was never on', () => {
    const { vendor, track, become } = aVendor({ deliver: () => {} }, durable, 'hold')
    track()
    expect(vendor.canDrain()).toBe(false)
    become('on')
    vendor.wake()
    expect(vendor.canDrain()).toBe(true)
  })
})

test('a vendor that is drained is asked for what its code holds, once it holds all', async () => {
  const held: string[] = []
  const sent: string[] = []
  const { vendor, track } = aVendor({
    batchSize: 1,
    deliver: ([event]) => void held.push(event?.messageId ?? ''),
    flush: () => void sent.push(...held.splice(0)),
  })
  track(3)
  void vendor.drain()
  await settle()
  await vi.advanceTimersByTimeAsync(100)
  expect(held).toEqual([])
  expect(sent).toHaveLength(3)
})

describe('when somebody sets the clock back', () => {
  const aDay = 86_400_000

  test('a vendor is drained in its time all the same', async () => {
    const { vendor, track } = aVendor({ deliver: () => new Promise(() => {}) })
    track()
    await settle()
    const drained = vi.fn()
    void vendor.drain().then(drained)
    vi.setSystemTime(Date.now() - aDay)
    await vi.advanceTimersByTimeAsync(4_900)
    expect(drained).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(200)
    expect(drained).toHaveBeenCalled()
  })

  test('so is `flush` over, and an event that nobody answers handed over again', async () => {
    const { batches, client } = collecting()
    const { vendor, track } = aVendor(client, { confirmedBy: 'guard' })
    track()
    await settle()
    const flushed = vi.fn()
    void flush([vendor], 1_000).then(flushed)
    vi.setSystemTime(Date.now() - aDay)
    await vi.advanceTimersByTimeAsync(1_100)
    expect(flushed).toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(125_000)
    await settle()
    expect(batches.length).toBeGreaterThan(1)
  })
})

describe('vendor code that was in the page', () => {
  const inline = { inline: true }

  test('and was killed is not started by an instance that is made after a `close()`', async () => {
    const { vendor, track } = aVendor({ deliver: () => {} }, inline)
    track()
    await settle()
    vendor.stop('killed')
    vendor.stop('closed')
    const next = aVendor({ deliver: () => {} }, inline)
    next.track(2)
    await settle()
    expect(next.load).not.toHaveBeenCalled()
    expect(next.vendor.counts()).toMatchObject({ pending: 0, dropped: { killed: 2 } })
    expect(next.vendor.loop?.sdkState()).toBe('stopped')
  })

  test('is silenced, whatever other code has put where it is remembered', async () => {
    const shutdown = vi.fn()
    const { vendor, track } = aVendor({ deliver: () => {}, shutdown }, inline)
    track()
    await settle()
    const mark = Symbol.for(`cordon.killed-code:${vendor.name}`)
    const refuse = (): never => {
      throw new Error('vetoed')
    }
    Object.defineProperty(globalThis, mark, { get: refuse, configurable: true })
    vi.spyOn(Symbol, 'for').mockImplementation(refuse)
    try {
      vendor.stop('killed')
    } finally {
      vi.mocked(Symbol.for).mockRestore()
      Reflect.deleteProperty(globalThis, mark)
    }
    expect(shutdown).toHaveBeenCalledTimes(1)
  })

  test.each([
    ['and was only closed', inline, 'closed'],
    ['but lives elsewhere', {}, 'killed'],
  ] as const)('%s is started again', async (_, adapter, why) => {
    const { vendor, track } = aVendor({ deliver: () => {} }, adapter)
    track()
    await settle()
    vendor.stop(why)
    const next = aVendor({ deliver: () => {} }, adapter)
    next.track()
    await settle()
    expect(next.load).toHaveBeenCalledTimes(1)
  })
})
