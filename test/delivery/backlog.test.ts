import { describe, expect, test } from 'vitest'
import { Backlog } from '../../src/delivery/backlog'
import { InFlight } from '../../src/delivery/in-flight'
import { createLog, type Log } from '../../src/delivery/log'
import { createAccount, type DropReason, type VendorCounts } from '../../src/ledger/account'
import { anEvent } from '../helpers/an-event'
import fc, { cases } from '../helpers/property-based'

function addsUp({ accepted, delivered, pending, dropped }: VendorCounts): boolean {
  const lost = Object.values(dropped).reduce((all, one) => all + one, 0)
  return accepted === delivered + pending + lost
}

function aVendor(events = 100) {
  const account = createAccount()
  const drops: [DropReason, number][] = []
  /** Whether accepted is the sum of the rest, as who is told of a drop sees it. */
  const sums: boolean[] = []
  const log = createLog({ events, bytes: 1e9, age: 1e9 }, (position, why, event) =>
    backlog.evicted(position, why, event)?.(),
  )
  const backlog = new Backlog({
    log,
    account,
    onDrop: (reason, count) => {
      drops.push([reason, count])
      sums.push(addsUp(counts()))
    },
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
  return { account, backlog, inFlight, log, drops, sums, track, counts, stop }
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
    const taken = inFlight.take(3)
    expect(names(taken)).toEqual(['a', 'b', 'c'])
    // The ledger has counted the first two already.
    expect(taken.map(({ isRetry }) => isRetry)).toEqual([true, true, undefined])
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

describe('what an earlier page has left', () => {
  test('is as old as its time there, and tried again as long; what is too old is counted', () => {
    const { backlog, counts, drops, inFlight } = aVendor()
    const imported = { ...anEvent('imported'), timestamp: '2001-01-01T00:00:00.000Z' }
    backlog.restore([
      { event: anEvent('old'), at: 0 },
      { event: imported, at: Date.now() },
    ])
    expect(drops).toEqual([['expired', 1]])
    const taken = inFlight.take(9)
    inFlight.requeue(ids(taken))
    expect([taken, inFlight.take(9)].map(names)).toEqual([['imported'], ['imported']])
    expect(counts()).toMatchObject({ accepted: 2, pending: 1, dropped: { expired: 1 } })
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

  test.each(['rejected', 'denied', 'blocked_by_privacy', 'adapter_error', 'unsupported'] as const)(
    'that was on hold gets what the dead one never delivered: %s',
    (reason) => {
      const { backlog, log, track, counts, inFlight } = aVendor()
      const dead = anotherOn(log)
      for (const name of ['a', 'b', 'c']) track(name)
      const [a = '', b = ''] = ids(dead.inFlight.take(2))
      dead.inFlight.ack(a)
      dead.inFlight.drop(b, reason)
      backlog.takeOver(dead.stop(), { isStandby: true, identity: [] })
      expect(names(inFlight.take(9))).toEqual(['b', 'c'])
      expect(counts()).toMatchObject({ accepted: 3, pending: 2, dropped: { superseded: 1 } })
    },
  )

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
      cases(500),
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

describe('somebody who is told of a drop', () => {
  /** Two vendors that wait; whoever is told that the first has lost one tracks another. */
  function aTracker() {
    let isTelling = false
    const names: string[] = []
    const log = createLog({ events: 3, bytes: 1e9, age: 1e9 }, (position, why, event) => {
      const told = backlogs.map((backlog) => backlog.evicted(position, why, event))
      for (const tell of told) tell?.()
    })
    const accounts = [createAccount(), createAccount()]
    const track = (name: string): void => {
      for (const account of accounts) account.accept(1)
      log.append(anEvent(name), 100)
    }
    const onDrop = (): void => {
      sums.push(sum())
      if (isTelling) return
      isTelling = true
      names.push(`told${names.length}`)
      track(names[names.length - 1] ?? '')
      isTelling = false
    }
    const backlogs = accounts.map((account) => new Backlog({ log, account, onDrop }))
    const sums: boolean[] = []
    const sum = () =>
      accounts.every((account, index) => addsUp(account.counts(backlogs[index]?.size() ?? 0)))
    return { track, backlogs, accounts, sums, sum }
  }

  test('may track, and no event is taken twice, or lost without being counted', () => {
    const { track, backlogs, accounts, sum, sums } = aTracker()
    for (let index = 0; index < 10; index += 1) track(`e${index}`)
    expect(sum()).toBe(true)
    expect(sums).not.toContain(false)
    for (const [index, backlog] of backlogs.entries()) {
      const taken = backlog.take(100).map(({ event }) => event.event)
      expect(new Set(taken).size).toBe(taken.length)
      expect(taken).toHaveLength(3)
      const { accepted, dropped } = accounts[index]?.counts(0) ?? {}
      expect(dropped?.overflow).toBe((accepted ?? 0) - 3)
    }
  })

  test('sees correct counts while a successor on hold skips confirmed events', () => {
    const { backlog, log, track, counts, sums } = aVendor()
    const dead = anotherOn(log)
    for (const name of ['a', 'b', 'c', 'd']) track(name)
    dead.inFlight.ack(ids(dead.inFlight.take(3))[1] ?? '')
    backlog.takeOver(dead.stop(), { isStandby: true, identity: [] })
    expect(counts().dropped).toEqual({ superseded: 1 })
    expect(sums).toEqual([true])
  })
})
