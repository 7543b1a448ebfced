import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Retry } from '../src/adapter'
import type { Unconfirmed } from '../src/delivery/backlog'
import { createLog } from '../src/delivery/log'
import { Vendor } from '../src/delivery/vendor'
import type { AnalyticsEvent } from '../src/event/event'
import type { VendorState } from '../src/switch/policy'
import { anEngine } from './helpers/an-engine'
import { anEvent } from './helpers/an-event'
import fc, { cases } from './helpers/property-based'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

type Mode = 'ok' | 'throws' | 'hangs' | '500' | '429' | 'offline'
const names = ['a', 'b'] as const
type Name = (typeof names)[number]

interface Part {
  state: VendorState
  mode: Mode
  /** Ids that the vendor's server has. */
  readonly taken: string[]
}
type Parts = Readonly<Record<Name, Part>>

/** One page: a log, and vendors on it whose servers do what the test says. */
function aPage(parts: Parts, events: number) {
  const engine = anEngine()
  const log = createLog({ events, bytes: 1e9, age: 1e9 }, (position, why, event) => {
    for (const name of names) vendors[name].backlog.evicted(position, why, event)
  })
  const aVendor = (name: Name) => {
    const part = parts[name]
    const deliver = (batch: readonly AnalyticsEvent[]): Promise<void> | void => {
      if (part.mode === 'throws') throw new Error('thrown by a vendor')
      if (part.mode === 'hangs') return new Promise(() => {})
      if (part.mode === '429') throw new Retry('429', { after: 5_000 })
      if (part.mode !== 'ok') throw new Retry(part.mode)
      part.taken.push(...batch.map(({ messageId }) => messageId))
    }
    const vendor = new Vendor({
      name,
      adapter: { name, footprint: { hosts: [] }, load: () => ({ deliver, batchSize: 3 }) },
      log,
      state: () => part.state,
      prepare: () => Promise.resolve(),
      onDrop: () => {},
      onError: () => {},
      onForeign: () => {},
      onProgress: () =>
        log.trim(Math.min(...names.map((one) => vendors[one].backlog.oldestNeededPosition()))),
    })
    vendor.start(engine.createLoop)
    return vendor
  }
  const vendors = { a: aVendor('a'), b: aVendor('b') }
  return { log, vendors }
}

/** Vendors, and one page after another on which they are fed. */
function aWorld(first: Readonly<Record<Name, VendorState>>, events = 1_000) {
  const part = (state: VendorState): Part => ({ state, mode: 'ok', taken: [] })
  const parts = { a: part(first.a), b: part(first.b) }
  const tracked: AnalyticsEvent[] = []
  const identity = new Map<string, Unconfirmed>()
  let page = aPage(parts, events)
  const accept = (event: AnalyticsEvent) => {
    tracked.push(event)
    for (const name of names) page.vendors[name].account.accept(1)
    page.log.append(event, 100)
    for (const name of names) page.vendors[name].wake()
  }
  return {
    parts,
    tracked,
    vendors: () => page.vendors,
    track(count: number) {
      for (let index = 0; index < count; index += 1) accept(anEvent('tick', { index }))
    },
    identify() {
      const event: AnalyticsEvent = { ...anEvent('identify'), type: 'identify', traits: {} }
      identity.set('identify', { event, position: page.log.end() })
      accept(event)
    },
    become(name: Name, state: VendorState) {
      const other = name === 'a' ? 'b' : 'a'
      if (parts[name].state === state) return
      parts[name].state = state
      if (state !== 'off') return page.vendors[name].turnOn()
      const handover = page.vendors[name].stop('killed')
      if (parts[other].state !== 'off')
        page.vendors[other].takeOver(handover, [...identity.values()])
    },
    /** The page goes, and hands over what it still can; `close` gives the rest up by name. */
    leave(how: 'reload' | 'close') {
      for (const name of names) page.vendors[name].loop?.flushOnExit()
      const left = page.vendors
      if (how === 'close') for (const name of names) left[name].stop('closed')
      // Its timers are gone with it: what comes late from its vendors changes nothing that is checked.
      identity.clear()
      page = aPage(parts, events)
      return left
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
function command(text: string, act: Command['act']): Command {
  return { act, toString: () => text }
}
const name = fc.constantFrom(...names)
function mode(...modes: Mode[]) {
  return fc.constantFrom(...modes)
}

const tracks = fc
  .integer({ min: 1, max: 12 })
  .map((count) => command(`track ${count}`, (world) => world.track(count)))
const passes = fc
  .constantFrom(0, 10, 1_000, 40_000)
  .map((ms) => command(`${ms} ms`, (world) => world.pass(ms)))
function serves(...modes: Mode[]) {
  return fc
    .tuple(name, mode(...modes))
    .map(([one, how]) => command(`${one} ${how}`, ({ parts }) => (parts[one].mode = how)))
}
function becomes(...states: VendorState[]) {
  return fc
    .tuple(name, fc.constantFrom(...states))
    .map(([one, state]) => command(`${one} ${state}`, (world) => world.become(one, state)))
}
const identifies = fc.constant(command('identify', (world) => world.identify()))
const leaves = fc
  .constantFrom('reload' as const, 'close' as const)
  .map((how) => command(how, (world) => balance(world, world.leave(how))))

/** Nothing is counted twice, nothing is lost sight of. */
function check(world: World): void {
  balance(world, world.vendors())
}

function balance({ parts }: World, vendors: Readonly<Record<Name, Vendor>>): void {
  for (const one of names) {
    const { taken } = parts[one]
    const { accepted, delivered, pending, dropped } = vendors[one].counts()
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
    identifies,
    leaves,
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
      for (const one of names) expect(world.vendors()[one].counts().pending).toBe(0)
    }),
    cases(80),
  )
})

test('what a vendor had not confirmed when it was killed, its successor gets: each event one of them', async () => {
  const before = fc.oneof(
    tracks,
    identifies,
    passes,
    serves('ok', 'hangs', '500', '429', 'offline'),
  )
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
      const ids = world.tracked.map(({ messageId }) => messageId)
      const last = [...world.tracked].reverse().find(({ type }) => type === 'identify')?.messageId
      const isLast = (id: string) => id === last
      // The person goes to the successor first of all, whether the dead vendor had heard of it or not.
      expect(
        [...a.taken, ...b.taken.filter((id) => !isLast(id) || !a.taken.includes(id))].sort(),
      ).toEqual([...ids].sort())
      if (last !== undefined) expect(b.taken).toContain(last)
      // In order, and so without a gap.
      const ranks = b.taken.filter((id) => !isLast(id)).map((id) => ids.indexOf(id))
      expect(ranks).toEqual([...ranks].sort((one, other) => one - other))
    }),
    cases(80),
  )
})
