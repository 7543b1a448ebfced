import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createBacklog } from '../../src/delivery/backlog'
import { createLog } from '../../src/delivery/log'
import { createAccount, type DropReason } from '../../src/ledger/account'
import { anEvent } from '../helpers/an-event'

function aVendor(events = 100) {
  const account = createAccount()
  const drops: [DropReason, number][] = []
  const log = createLog({ events, bytes: 1e9, age: 1e9 }, (position, why) =>
    backlog.evicted(position, why),
  )
  const backlog = createBacklog({
    log,
    account,
    onDrop: (reason, count) => drops.push([reason, count]),
  })
  const track = (name: string): void => {
    account.accept(1)
    log.append(anEvent(name), 100)
  }
  const counts = () => account.counts(backlog.size())
  return { account, backlog, log, drops, track, counts }
}

function names(taken: readonly { event: { event?: string } }[]) {
  return taken.map(({ event }) => event.event)
}
function ids(taken: readonly { event: { messageId: string } }[]) {
  return taken.map(({ event }) => event.messageId)
}

describe('what a vendor is owed', () => {
  test('is under way from when it is taken until it is settled', () => {
    const { backlog, track, counts } = aVendor()
    for (const name of ['a', 'b', 'c']) track(name)
    const taken = backlog.take(2)
    expect(names(taken)).toEqual(['a', 'b'])
    expect(counts()).toMatchObject({ accepted: 3, delivered: 0, pending: 3 })
    backlog.settle(ids(taken)[0] ?? '')
    backlog.settle(ids(taken)[1] ?? '', 'rejected')
    expect(counts()).toMatchObject({ delivered: 1, pending: 1, dropped: { rejected: 1 } })
  })

  test('comes again first of all, and in order, when it is given back', () => {
    const { backlog, track } = aVendor()
    for (const name of ['a', 'b', 'c', 'd']) track(name)
    backlog.giveBack(ids(backlog.take(2)))
    expect(names(backlog.take(3))).toEqual(['a', 'b', 'c'])
  })

  test('is settled once: a second answer changes nothing', () => {
    const { backlog, track, counts } = aVendor()
    track('a')
    const [id = ''] = ids(backlog.take(1))
    backlog.settle(id)
    backlog.settle(id)
    backlog.settle(id, 'rejected')
    backlog.giveBack([id])
    expect(counts()).toMatchObject({ accepted: 1, delivered: 1, pending: 0, dropped: {} })
  })

  test('is dropped by name when it is surrendered, whole', () => {
    const { backlog, track, counts } = aVendor()
    for (const name of ['a', 'b', 'c', 'd']) track(name)
    backlog.giveBack(ids(backlog.take(1)))
    backlog.take(2)
    const { unconfirmed } = backlog.surrender('killed')
    expect(names(unconfirmed).sort()).toEqual(['a', 'b', 'c', 'd'])
    expect(counts()).toMatchObject({ pending: 0, dropped: { killed: 4 } })
  })

  test('ends where the books were closed, though more is tracked', () => {
    const { backlog, track } = aVendor()
    track('a')
    backlog.closeBooks()
    track('b')
    expect(names(backlog.take(9))).toEqual(['a'])
    expect(backlog.isEmpty()).toBe(true)
    expect(names(backlog.surrender('killed').unconfirmed)).toEqual(['a', 'b'])
  })
})

describe('a successor', () => {
  const nobody = { isStandby: false, identity: [] }

  test('takes over nothing of what it has itself', () => {
    const { backlog, log, track } = aVendor()
    const dead = createBacklog({ log, account: createAccount(), onDrop: () => {} })
    for (const name of ['a', 'b']) track(name)
    expect(backlog.inherit(dead.surrender('killed'), nobody)).toBe(0)
    expect(names(backlog.take(9))).toEqual(['a', 'b'])
  })

  test('that was off takes over what was not confirmed', () => {
    const { backlog, log, track, counts } = aVendor()
    const dead = createBacklog({ log, account: createAccount(), onDrop: () => {} })
    for (const name of ['a', 'b', 'c']) track(name)
    dead.settle(ids(dead.take(2))[0] ?? '')
    backlog.surrender('killed')
    expect(backlog.inherit(dead.surrender('killed'), nobody)).toBe(2)
    expect(names(backlog.take(9))).toEqual(['b', 'c'])
    expect(counts()).toMatchObject({ accepted: 5, pending: 2, dropped: { killed: 3 } })
  })

  test('that was on hold skips what the dead one had confirmed', () => {
    const { backlog, log, track, counts } = aVendor()
    const dead = createBacklog({ log, account: createAccount(), onDrop: () => {} })
    for (const name of ['a', 'b', 'c', 'd']) track(name)
    dead.settle(ids(dead.take(3))[1] ?? '')
    backlog.inherit(dead.surrender('killed'), { isStandby: true, identity: [] })
    expect(names(backlog.take(9))).toEqual(['a', 'c', 'd'])
    expect(counts()).toMatchObject({ accepted: 4, pending: 3, dropped: { superseded: 1 } })
  })

  test('hears who the person is first of all', () => {
    const { backlog, log, track } = aVendor()
    const dead = createBacklog({ log, account: createAccount(), onDrop: () => {} })
    track('identify')
    const identity = dead.take(1)
    dead.settle(ids(identity)[0] ?? '')
    for (const name of ['a', 'b']) track(name)
    backlog.surrender('killed')
    backlog.inherit(dead.surrender('killed'), { isStandby: false, identity })
    expect(names(backlog.take(9))).toEqual(['identify', 'a', 'b'])
  })
})

type Command = 'track' | 'take' | 'confirm' | 'reject' | 'give back' | 'surrender' | 'inherit'

describe('over any sequence of commands', () => {
  test('accepted = delivered + dropped + pending, at every moment, and nobody is asked twice', () => {
    const command = fc.constantFrom<Command>(
      'track',
      'track',
      'take',
      'confirm',
      'reject',
      'give back',
      'surrender',
      'inherit',
    )
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        const { backlog, log, track, counts } = aVendor(10)
        const other = createBacklog({ log, account: createAccount(), onDrop: () => {} })
        let underWay: string[] = []
        const delivered = new Set<string>()
        for (const one of commands) {
          const [first] = underWay
          if (one === 'track') track('event')
          else if (one === 'take') underWay.push(...ids(backlog.take(3)))
          else if (one === 'surrender') {
            backlog.surrender('killed')
            underWay = []
          } else if (one === 'inherit')
            backlog.inherit(other.surrender('killed'), { isStandby: false, identity: [] })
          else if (first !== undefined) {
            underWay.shift()
            if (one === 'give back') backlog.giveBack([first])
            else if (one === 'confirm') {
              expect(delivered.has(first)).toBe(false)
              delivered.add(first)
              backlog.settle(first)
            } else backlog.settle(first, 'rejected')
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
  const { backlog, log, track } = aVendor()
  const dead = createBacklog({ log, account: createAccount(), onDrop: () => {} })
  for (const name of ['a', 'b']) track(name)
  backlog.settle(ids(backlog.take(1))[0] ?? '')
  backlog.surrender('denied')
  backlog.inherit(dead.surrender('killed'), { isStandby: false, identity: [] })
  expect(names(backlog.take(9))).toEqual(['b'])
})
