import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Retry } from '../src/adapter'
import { createEngine } from '../src/engine'
import type { AnalyticsEvent } from '../src/event'
import { createLog } from '../src/log'
import type { VendorState } from '../src/policy'
import { createVendor } from '../src/vendor/vendor'
import { anEvent } from './helpers/an-event'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

type Mode = 'ok' | 'throws' | 'hangs' | '500' | '429' | 'offline'
const names = ['a', 'b'] as const
type Name = (typeof names)[number]

/** Vendors on one log, whose servers do what the test says and remember what they took. */
function aWorld(first: Readonly<Record<Name, VendorState>>, events = 1_000) {
  const engine = createEngine({ vendors: new Map(), privacy: undefined }, 'secret')
  const log = createLog({ events, bytes: 1e9, age: 1e9 }, (position, why) => {
    for (const name of names) parts[name].vendor.evicted(position, why)
  })
  const aVendor = (name: Name) => {
    const part = { state: first[name], mode: 'ok' as Mode, taken: [] as string[] }
    const deliver = (batch: readonly AnalyticsEvent[]): Promise<void> | void => {
      if (part.mode === 'throws') throw new Error('thrown by a vendor')
      if (part.mode === 'hangs') return new Promise(() => {})
      if (part.mode === '429') throw new Retry('429', { after: 5_000 })
      if (part.mode !== 'ok') throw new Retry(part.mode)
      part.taken.push(...batch.map(({ messageId }) => messageId))
    }
    const vendor = createVendor({
      name,
      adapter: { name, footprint: { hosts: [] }, load: () => ({ deliver, batchSize: 3 }) },
      log,
      state: () => part.state,
      prepare: () => Promise.resolve(),
      onDrop: () => {},
      onError: () => {},
      onProgress: () => log.trim(Math.min(...names.map((one) => parts[one].vendor.needs()))),
    })
    vendor.start(engine)
    return Object.assign(part, { vendor })
  }
  const parts = { a: aVendor('a'), b: aVendor('b') }
  const tracked: string[] = []
  return {
    parts,
    tracked,
    track(count: number) {
      for (let index = 0; index < count; index += 1) {
        const event = anEvent('tick', { index })
        tracked.push(event.messageId)
        for (const name of names) parts[name].vendor.account.accept(1)
        log.append(event, 100)
        for (const name of names) parts[name].vendor.wake()
      }
    },
    become(name: Name, state: VendorState) {
      const part = parts[name]
      const other = parts[name === 'a' ? 'b' : 'a']
      if (part.state === state) return
      part.state = state
      if (state !== 'off') return part.vendor.resume()
      const estate = part.vendor.stop('killed')
      if (other.state !== 'off') other.vendor.succeed(estate, [])
    },
    /** Lets time pass, and all that is due in it happen. */
    async pass(ms: number) {
      for (let turn = 0; turn < 8; turn += 1) await new Promise((done) => setImmediate(done))
      await vi.advanceTimersByTimeAsync(ms)
      for (let turn = 0; turn < 8; turn += 1) await new Promise((done) => setImmediate(done))
    },
  }
}
type World = ReturnType<typeof aWorld>

interface Command {
  readonly act: (world: World) => unknown
  readonly toString: () => string
}
const command = (text: string, act: Command['act']): Command => ({ act, toString: () => text })
const name = fc.constantFrom(...names)
const mode = (...modes: Mode[]) => fc.constantFrom(...modes)

const tracks = fc
  .integer({ min: 1, max: 12 })
  .map((count) => command(`track ${count}`, (world) => world.track(count)))
const passes = fc
  .constantFrom(0, 10, 1_000, 40_000)
  .map((ms) => command(`${ms} ms`, (world) => world.pass(ms)))
const serves = (...modes: Mode[]) =>
  fc
    .tuple(name, mode(...modes))
    .map(([one, how]) => command(`${one} ${how}`, ({ parts }) => (parts[one].mode = how)))
const becomes = (...states: VendorState[]) =>
  fc
    .tuple(name, fc.constantFrom(...states))
    .map(([one, state]) => command(`${one} ${state}`, (world) => world.become(one, state)))

/** Nothing is counted twice, nothing is lost sight of. */
function check({ parts }: World): void {
  for (const one of names) {
    const { vendor, taken } = parts[one]
    const { accepted, delivered, pending, dropped } = vendor.counts()
    const sum = Object.values(dropped).reduce((total, count) => total + count, 0)
    expect(accepted, `conservation at ${one}`).toBe(delivered + pending + sum)
    expect(pending).toBeGreaterThanOrEqual(0)
    expect(new Set(taken).size, `twice at ${one}`).toBe(taken.length)
    // An answer that came after the kill is not believed any more.
    expect(delivered).toBeLessThanOrEqual(taken.length)
  }
}

test('accepted = delivered + dropped + pending for each vendor, whatever happens in whatever order', async () => {
  const all = fc.oneof(
    { weight: 3, arbitrary: tracks },
    { weight: 3, arbitrary: passes },
    serves('ok', 'throws', 'hangs', '500', '429', 'offline'),
    becomes('on', 'hold', 'off'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(all, { maxLength: 25 }), async (commands) => {
      const world = aWorld({ a: 'on', b: 'hold' }, 20)
      for (const { act } of commands) {
        await act(world)
        check(world)
      }
      for (const one of names) {
        world.parts[one].mode = 'ok'
        world.become(one, 'on')
      }
      // Longer than any back-off, patience or answer that is not to come.
      for (let minute = 0; minute < 4; minute += 1) await world.pass(60_000)
      check(world)
      for (const one of names) expect(world.parts[one].vendor.counts().pending).toBe(0)
    }),
    { numRuns: 80 },
  )
})

test('what a vendor had not confirmed when it was killed, its successor gets: each event one of them', async () => {
  const before = fc.oneof(tracks, passes, serves('ok', 'hangs', '500', '429', 'offline'))
  await fc.assert(
    fc.asyncProperty(fc.array(before, { maxLength: 20 }), fc.array(tracks), async (some, more) => {
      const world = aWorld({ a: 'on', b: 'hold' })
      for (const { act } of some) await act(world)
      // What is on the wire at the kill may be at both; here nothing is.
      await world.pass(0)
      world.become('a', 'off')
      world.become('b', 'on')
      world.parts.b.mode = 'ok'
      for (const { act } of more) await act(world)
      for (let minute = 0; minute < 3; minute += 1) await world.pass(60_000)
      check(world)
      const { a, b } = world.parts
      expect([...a.taken, ...b.taken].sort()).toEqual([...world.tracked].sort())
      // In order, and so without a gap.
      const ranks = b.taken.map((id) => world.tracked.indexOf(id))
      expect(ranks).toEqual([...ranks].sort((one, other) => one - other))
    }),
    { numRuns: 80 },
  )
})
