import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { memory } from '../../adapters/memory'
import { completeOptions } from '../../src/client/options'
import type { Vendor } from '../../src/delivery/vendor'
import type { Identity } from '../../src/event/identity'
import { createExposures } from '../../src/ledger/exposures'
import type { LedgerLine } from '../../src/ledger/ledger-line'
import { LedgerSink } from '../../src/ledger/ledger-sink'

const day = 86_400_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A sink over as many events as `names` says at that moment, each seen once more at every look. */
async function aLedger(
  sink: unknown,
  { names = ['Saved'], who = 'ada', groups = {}, people = [] as string[] } = {},
) {
  const seen = (): number => [...counts.values()].reduce((sum, count) => sum + count, 0)
  const state = { names, who, seen }
  const counts = new Map<string, number>()
  const leave: (() => void)[] = []
  const exposures = {
    events: () =>
      state.names.map((event) => {
        counts.set(event, (counts.get(event) ?? 0) + 1)
        return { event, first: '2026-01-01', last: '2026-01-02', count: counts.get(event) }
      }),
    entries: () => [],
  }
  const errors: unknown[] = []
  const ledger = new LedgerSink({
    ledger: { sink: sink as string, every: 1_000 },
    vendors: new Map([['acme', { loop: { privacy: { exposures } } } as unknown as Vendor]]),
    identity: { secret: 's', ids: () => ({ userId: state.who, groups }) } as unknown as Identity,
    key: undefined,
    people: new Set(people),
    engine: Promise.resolve({ createPseudonyms: () => String }),
    onPage: ({ exit }) => (exit && leave.push(() => exit()), () => {}),
    onError: (error) => void errors.push(error),
  })
  await vi.advanceTimersByTimeAsync(0)
  return { ledger, state, errors, leave: () => leave.forEach((act) => act()) }
}

test.each([
  [
    ['grace', 'ada'],
    ['', 'ada'],
  ],
  [['ada'], ['ada']],
])(
  'after %j were signed in, what was delivered before it was there is that of %j',
  async (people, whose) => {
    const taken: LedgerLine[] = []
    const { ledger } = await aLedger((lines: readonly LedgerLine[]) => void taken.push(...lines), {
      people,
    })
    ledger.flush()
    expect(taken.map(({ subject }) => subject)).toEqual(whose)
    await ledger.close()
  },
)

test('a line that was not taken comes again as the person’s whose it was, and in one with what is new', async () => {
  const taken: LedgerLine[] = []
  let isDown = true
  const { ledger, state } = await aLedger((lines: readonly LedgerLine[]) => {
    if (isDown) throw new Error('down')
    taken.push(...lines)
  })
  ledger.flush()
  ledger.flush()
  await vi.advanceTimersByTimeAsync(0)
  state.who = 'grace'
  isDown = false
  ledger.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(taken.map(({ subject, count }) => [subject, count])).toEqual([
    ['ada', 2],
    ['grace', 1],
  ])
  state.names = []
  await ledger.close()
  expect(taken).toHaveLength(2)
})

test('close waits for all that was sent, and not for ever', async () => {
  const answers: (() => void)[] = []
  const names = Array.from({ length: 450 }, (_, index) => `event ${index}`)
  const { ledger, state } = await aLedger(() => new Promise<void>((done) => answers.push(done)), {
    names,
  })
  ledger.flush()
  state.names = []
  let isClosed = false
  const closing = ledger.close().then(() => (isClosed = true))
  expect(answers).toHaveLength(3)
  answers.slice(1).forEach((answer) => answer())
  await vi.advanceTimersByTimeAsync(1_000)
  expect(isClosed).toBe(false)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(isClosed).toBe(true)
  await closing
})

interface Sent {
  readonly size: number
  readonly keepalive: boolean | undefined
  readonly signal: AbortSignal | null | undefined
  readonly counts: readonly number[]
}

function countIn(line: string): number {
  return (JSON.parse(line) as LedgerLine).count
}

/** What an endpoint is sent; each request is under way until it is answered. */
function anEndpoint() {
  const sent: Sent[] = []
  const answers: (() => void)[] = []
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation((_url, init) => {
    const body = String(init?.body)
    const { keepalive, signal } = init ?? {}
    const counts = body.split('\n', 1_000).flatMap((line) => (line ? countIn(line) : []))
    sent.push({ size: new Blob([body]).size, keepalive, signal, counts })
    return new Promise((answer, reject) => {
      answers.push(() => answer(new Response()))
      signal?.addEventListener('abort', () => reject(new TypeError('Failed to fetch')))
    })
  })
  const answer = async () => {
    answers.splice(0).forEach((act) => act())
    await vi.advanceTimersByTimeAsync(0)
  }
  return { sent, answer, close: () => fetched.mockRestore() }
}

test('an endpoint is sent bodies that a browser takes at the page’s end, and large ones are kept alive then only', async () => {
  const { sent, answer, close } = anEndpoint()
  const names = Array.from({ length: 150 }, (_, index) => `${index} ${'長'.repeat(300)}`)
  const { ledger, state, leave } = await aLedger('/ledger', { names })
  ledger.flush()
  expect(sent.length).toBeGreaterThan(2)
  expect(sent.filter(({ keepalive }) => keepalive)).toEqual([])
  sent.length = 0
  await answer()
  leave()
  // A browser takes 64 kB at once that outlive the page: more would be refused, and is sent without.
  const kept = sent.filter(({ keepalive }) => keepalive)
  expect(sent[0]?.keepalive).toBe(true)
  expect(kept.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(64_000)
  for (const { size } of sent) expect(size).toBeLessThan(64_000)
  state.names = []
  await answer()
  await ledger.close()
  close()
})

test('a small request outlives its page at any time, and leaves room for what vendors are sent when it goes', async () => {
  const { sent, answer, close } = anEndpoint()
  const { ledger, state, leave } = await aLedger('/ledger', { names: ['Saved', 'x'.repeat(9_000)] })
  await vi.advanceTimersByTimeAsync(1_000)
  // Together they would take what a browser grants, which vendors need when the page goes.
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent.map(({ keepalive }) => keepalive)).toEqual([true, false])
  leave()
  expect(sent[2]?.keepalive).toBe(true)
  await answer()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent[3]?.keepalive).toBe(true)
  state.names = []
  await answer()
  await ledger.close()
  close()
})

test('of an endpoint that never answers three requests wait at most, each for 20 s, and their lines come again', async () => {
  const { sent, answer, close } = anEndpoint()
  const { ledger, state, errors } = await aLedger('/ledger')
  await vi.advanceTimersByTimeAsync(19_900)
  expect(sent).toHaveLength(3)
  await vi.advanceTimersByTimeAsync(4_000)
  expect(sent.length).toBeGreaterThan(3)
  expect(sent.filter(({ signal }) => !signal?.aborted).length).toBeLessThan(4)
  expect(String(errors[0])).toBe('Error: no answer within 20000 ms')
  await answer()
  state.names = []
  await vi.advanceTimersByTimeAsync(1_000)
  await answer()
  await ledger.close()
  const taken = sent.filter(({ signal }) => !signal?.aborted).flatMap(({ counts }) => counts)
  expect(taken.reduce((sum, count) => sum + count, 0)).toBe(state.seen())
  close()
})

test('a sink of the app’s own that never ends is told the same lines again after 20 s', async () => {
  const taken: LedgerLine[] = []
  let isHanging = true
  const { ledger, state } = await aLedger((lines: readonly LedgerLine[]) =>
    isHanging ? new Promise(() => {}) : void taken.push(...lines),
  )
  ledger.flush()
  isHanging = false
  await vi.advanceTimersByTimeAsync(22_000)
  state.names = []
  await ledger.close()
  expect(taken.reduce((sum, { count }) => sum + count, 0)).toBe(state.seen())
})

test('more than may be under way at once goes as soon as there is room', async () => {
  const { sent, answer, close } = anEndpoint()
  const names = Array.from({ length: 900 }, (_, index) => `event ${index}`)
  const { ledger, state } = await aLedger('/ledger', { names })
  ledger.flush()
  state.names = []
  expect(sent).toHaveLength(3)
  await answer()
  expect(sent).toHaveLength(5)
  await answer()
  expect(sent.flatMap(({ counts }) => counts)).toHaveLength(900)
  await ledger.close()
  close()
})

test('a request that is broken off is sent again, unless its page goes at the same moment: then it goes on', async () => {
  const bodies: string[] = []
  let breakOff = (): void => {}
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation((_url, init) => {
    bodies.push(String(init?.body))
    return new Promise((_, reject) => (breakOff = () => reject(new TypeError('Failed to fetch'))))
  })
  const counts = () => bodies.map((body) => (JSON.parse(body) as LedgerLine).count)
  const { ledger, errors, leave } = await aLedger('/ledger')
  ledger.flush()
  breakOff()
  await vi.advanceTimersByTimeAsync(0)
  leave()
  expect(counts()).toEqual([1, 1])
  expect(errors).toEqual([])

  breakOff()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(errors).toHaveLength(1)
  expect(counts()).toEqual([1, 1, 1])
  ledger.flush()
  expect(counts()).toEqual([1, 1, 1, 2])
  fetched.mockRestore()
  breakOff()
  const closing = ledger.close()
  await vi.advanceTimersByTimeAsync(10_000)
  await closing
})

test('a line begins no earlier than what was last looked for, which was another person’s', async () => {
  const taken: LedgerLine[] = []
  const exposures = createExposures()
  const user = { id: 'ada' }
  const ledger = new LedgerSink({
    ledger: { sink: (lines: readonly LedgerLine[]) => void taken.push(...lines), every: day },
    vendors: new Map([['acme', { loop: { privacy: { exposures } } } as unknown as Vendor]]),
    identity: { secret: 's', ids: () => ({ userId: user.id }) } as unknown as Identity,
    key: undefined,
    people: new Set(),
    engine: Promise.resolve({ createPseudonyms: () => String }),
    onPage: () => () => {},
    onError: (error) => expect.fail(String(error)),
  })
  await vi.advanceTimersByTimeAsync(0)
  const start = Date.now()
  const after = (ms: number): string => new Date(start + ms).toISOString()
  /** At these times something happens, and is reported then. */
  const report = (id: string, ...times: number[]): void => {
    user.id = id
    for (const ms of times) {
      vi.setSystemTime(start + ms)
      exposures.expose('Saved', [], after(ms))
    }
    ledger.flush()
  }
  report('ada', 1, 5)
  report('bob', 800)
  report('cleo', 900, 950)
  const first = taken.map(({ subject, count, first, last }) => [subject, count, first, last])
  expect(first).toEqual([
    ['ada', 2, after(1), after(5)],
    ['bob', 1, after(800), after(800)],
    ['cleo', 2, after(800), after(950)],
  ])
  await ledger.close()
})

/** A sink that is told of one event more each time that it asks. */
async function aSink(every: number | undefined) {
  const sink = vi.fn()
  let count = 0
  const exposures = {
    events: () => [{ event: 'Saved', first: 0, last: 0, count: (count += 1) }],
    entries: () => [],
  }
  const settings = completeOptions({
    vendors: { acme: memory() },
    ledger: { sink, ...(every && { every }) },
  })
  const ledger = new LedgerSink({
    ledger: settings.ledger ?? expect.unreachable(),
    vendors: new Map([['acme', { loop: { privacy: { exposures } } } as unknown as Vendor]]),
    identity: { secret: 's', ids: () => ({ anonymousId: 'a' }) } as unknown as Identity,
    key: undefined,
    people: new Set(),
    engine: Promise.resolve({ createPseudonyms: () => String }),
    onPage: () => () => {},
    onError: (error) => {
      throw error
    },
  })
  await vi.advanceTimersByTimeAsync(0)
  return { ledger, sink }
}

test.each([
  { every: undefined, within: 59_999 },
  { every: 1000, within: 999 },
  { every: 30 * day, within: 24 * day },
])('reports every $every ms, and not before', async ({ every, within }) => {
  const { ledger, sink } = await aSink(every)
  await vi.advanceTimersByTimeAsync(within)
  expect(sink).not.toHaveBeenCalled()
  // No longer than it takes: each of a day's seconds would be a timer.
  await vi.advanceTimersByTimeAsync(Math.min(every ?? 60_000, day))
  expect(sink).toHaveBeenCalled()
  await ledger.close()
})

test('lines are sent where a library has given another meaning to the entries of arrays', async () => {
  const taken: LedgerLine[] = []
  const { ledger } = await aLedger((lines: readonly LedgerLine[]) => void taken.push(...lines))
  const { entries } = Array.prototype
  // As Prototype 1.7 has it.
  Object.assign(Array.prototype, { entries: Array.prototype.slice })
  try {
    ledger.flush()
  } finally {
    Object.assign(Array.prototype, { entries })
  }
  await ledger.close()
  expect(taken.map(({ count }) => count)).toEqual([1, 1])
})

test('the organisation is the group, of several kinds the first', async () => {
  const taken: LedgerLine[] = []
  const take = (lines: readonly LedgerLine[]): void => void taken.push(...lines)
  for (const groups of [{ company: 'acme', team: 'blue' }, {}]) {
    const { ledger } = await aLedger(take, { groups })
    await ledger.close()
  }
  expect(taken.map(({ organisation }) => organisation)).toEqual(['acme', null])
})
