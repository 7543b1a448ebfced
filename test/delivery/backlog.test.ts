import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Backlog } from '../../src/delivery/backlog'
import { InFlight } from '../../src/delivery/in-flight'
import { createLog, type Log } from '../../src/delivery/log'
import { createAccount, type DropReason } from '../../src/ledger/account'
import { anEvent } from '../helpers/an-event'

function aVendor(events = 100) {
  const account = createAccount()
  const drops: [DropReason, number][] = []
  const log = createLog({ events, bytes: 1e9, age: 1e9 }, (position, why, event) =>
    backlog.evicted(position, why, event),
  )
  const backlog = new Backlog({
    log,
    account,
    onDrop: (reason, count) => drops.push([reason, count]),
  })
  const inFlight = new InFlight({ backlog, account, log })
  const track = (name: string): void => {
    account.accept(1)
    log.append(anEvent(name), 100)
  }
  const counts = () => account.counts(backlog.size() + inFlight.size)
  /** As a vendor does when it is stopped. */
  const stop = (reason: DropReason) => {
    inFlight.requeueAll()
    return backlog.dropAll(reason)
  }
  return { account, backlog, inFlight, log, drops, track, counts, stop }
}

/** Another vendor on the same log. */
function anotherOn(log: Log) {
  const account = createAccount()
  const backlog = new Backlog({ log, account, onDrop: () => {} })
  const inFlight = new InFlight({ backlog, account, log })
  const stop = () => {
    inFlight.requeueAll()
    return backlog.dropAll('killed')
  }
  return { inFlight, stop }
}

function names(taken: readonly { event: { event?: string } }[]) {
  return taken.map(({ event }) => event.event)
}
function ids(taken: readonly { event: { messageId: string } }[]) {
  return taken.map(({ event }) => event.messageId)
}

describe('what a vendor is owed', () => {
  test('is in flight from when it is taken until it is settled', () => {
    const { track, counts, inFlight } = aVendor()
    for (const name of ['a', 'b', 'c']) track(name)
    const taken = inFlight.take(2)
    expect(names(taken)).toEqual(['a', 'b'])
    expect(counts()).toMatchObject({ accepted: 3, delivered: 0, pending: 3 })
    inFlight.ack(ids(taken)[0] ?? '')
    inFlight.drop(ids(taken)[1] ?? '', 'rejected')
    expect(counts()).toMatchObject({ delivered: 1, pending: 1, dropped: { rejected: 1 } })
  })

  test('comes again first of all, and in order, when it is given back', () => {
    const { track, inFlight } = aVendor()
    for (const name of ['a', 'b', 'c', 'd']) track(name)
    inFlight.requeue(ids(inFlight.take(2)))
    expect(names(inFlight.take(3))).toEqual(['a', 'b', 'c'])
  })

  test('is settled once: a second answer changes nothing', () => {
    const { track, counts, inFlight } = aVendor()
    track('a')
    const [id = ''] = ids(inFlight.take(1))
    inFlight.ack(id)
    inFlight.ack(id)
    inFlight.drop(id, 'rejected')
    inFlight.requeue([id])
    expect(counts()).toMatchObject({ accepted: 1, delivered: 1, pending: 0, dropped: {} })
  })

  test('is dropped by name when the vendor is stopped, whole', () => {
    const { track, counts, inFlight, stop } = aVendor()
    for (const name of ['a', 'b', 'c', 'd']) track(name)
    inFlight.requeue(ids(inFlight.take(1)))
    inFlight.take(2)
    const { unconfirmed } = stop('killed')
    expect(names(unconfirmed).sort()).toEqual(['a', 'b', 'c', 'd'])
    expect(counts()).toMatchObject({ pending: 0, dropped: { killed: 4 } })
  })

  test('ends where it was frozen, though more is tracked', () => {
    const { backlog, track, inFlight, stop } = aVendor()
    track('a')
    backlog.freeze()
    track('b')
    expect(names(inFlight.take(9))).toEqual(['a'])
    expect(backlog.waiting()).toBe(0)
    expect(names(stop('killed').unconfirmed)).toEqual(['a', 'b'])
  })
})

describe('a successor', () => {
  const nobody = { isStandby: false, identity: [] }

  test('takes over nothing of what it has itself', () => {
    const { backlog, log, track, inFlight } = aVendor()
    const dead = anotherOn(log)
    for (const name of ['a', 'b']) track(name)
    expect(backlog.takeOver(dead.stop(), nobody)).toBe(0)
    expect(names(inFlight.take(9))).toEqual(['a', 'b'])
  })

  test('that was off takes over what was not confirmed', () => {
    const { backlog, log, track, counts, inFlight, stop } = aVendor()
    const dead = anotherOn(log)
    for (const name of ['a', 'b', 'c']) track(name)
    dead.inFlight.ack(ids(dead.inFlight.take(2))[0] ?? '')
    stop('killed')
    expect(backlog.takeOver(dead.stop(), nobody)).toBe(2)
    expect(names(inFlight.take(9))).toEqual(['b', 'c'])
    expect(counts()).toMatchObject({ accepted: 5, pending: 2, dropped: { killed: 3 } })
  })

  test('that was on hold skips what the dead one had confirmed', () => {
    const { backlog, log, track, counts, inFlight } = aVendor()
    const dead = anotherOn(log)
    for (const name of ['a', 'b', 'c', 'd']) track(name)
    dead.inFlight.ack(ids(dead.inFlight.take(3))[1] ?? '')
    backlog.takeOver(dead.stop(), { isStandby: true, identity: [] })
    expect(names(inFlight.take(9))).toEqual(['a', 'c', 'd'])
    expect(counts()).toMatchObject({ accepted: 4, pending: 3, dropped: { superseded: 1 } })
  })

  test('hears who the person is first of all', () => {
    const { backlog, log, track, inFlight, stop } = aVendor()
    const dead = anotherOn(log)
    track('identify')
    const identity = dead.inFlight.take(1)
    dead.inFlight.ack(ids(identity)[0] ?? '')
    for (const name of ['a', 'b']) track(name)
    stop('killed')
    backlog.takeOver(dead.stop(), { isStandby: false, identity })
    expect(names(inFlight.take(9))).toEqual(['identify', 'a', 'b'])
  })
})

type Command = 'track' | 'take' | 'confirm' | 'reject' | 'requeue' | 'stop' | 'take over'

describe('over any sequence of commands', () => {
  test('accepted = delivered + dropped + pending, at every moment, and nobody is asked twice', () => {
    const command = fc.constantFrom<Command>(
      'track',
      'track',
      'take',
      'confirm',
      'reject',
      'requeue',
      'stop',
      'take over',
    )
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        const { backlog, log, track, counts, inFlight, stop } = aVendor(10)
        const other = anotherOn(log)
        let flying: string[] = []
        const delivered = new Set<string>()
        for (const one of commands) {
          const [first] = flying
          if (one === 'track') track('event')
          else if (one === 'take') flying.push(...ids(inFlight.take(3)))
          else if (one === 'stop') {
            stop('killed')
            flying = []
          } else if (one === 'take over')
            backlog.takeOver(other.stop(), { isStandby: false, identity: [] })
          else if (first !== undefined) {
            flying.shift()
            if (one === 'requeue') inFlight.requeue([first])
            else if (one === 'confirm') {
              expect(delivered.has(first)).toBe(false)
              delivered.add(first)
              inFlight.ack(first)
            } else inFlight.drop(first, 'rejected')
          }
          const { accepted, delivered: sum, pending, dropped } = counts()
          const lost = Object.values(dropped).reduce((total, count) => total + count, 0)
          expect(sum + lost + pending).toBe(accepted)
          expect(sum).toBe(delivered.size)
        }
      }),
      { numRuns: 500 },
    )
  })
})

test('a vendor that was on, then off, takes over nothing that it had delivered itself', () => {
  const { backlog, log, track, inFlight, stop } = aVendor()
  const dead = anotherOn(log)
  for (const name of ['a', 'b']) track(name)
  inFlight.ack(ids(inFlight.take(1))[0] ?? '')
  stop('denied')
  backlog.takeOver(dead.stop(), { isStandby: false, identity: [] })
  expect(names(inFlight.take(9))).toEqual(['b'])
})
