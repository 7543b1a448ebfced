import { afterEach, expect, test } from 'vitest'
import { flushAtExit } from '../../src/delivery/flush-at-exit'
import { outliving, room } from '../../src/guard/outliving'
import { anEvent } from '../helpers/an-event'

afterEach(() => void (outliving.bytes = 0))

/** What is handed over of events with texts of some lengths, in a request that is so much longer than their JSON. */
function leave(lengths: readonly number[], growth: number, most = 100) {
  const waiting = lengths.map((length, position) => ({
    position,
    event: anEvent('tick', { text: 'x'.repeat(length) }),
  }))
  const requests: number[] = []
  const refused: number[] = []
  let next = 0
  flushAtExit({ waiting, most }, (count) => {
    const events = waiting.slice(next, next + count).map(({ event }) => JSON.stringify(event))
    next += count
    const size = events.join().length * growth
    if (size > room()) refused.push(count)
    else {
      outliving.bytes += size
      requests.push(count)
    }
    return true
  })
  return { requests, refused, handedOver: next }
}

function sum(counts: readonly number[]) {
  return counts.reduce((total, count) => total + count, 0)
}

test.each([1, 1.7, 3])(
  'requests whose bodies are %s times as long as their events fill what a browser takes, and no more',
  (growth) => {
    const { requests, refused, handedOver } = leave(Array<number>(500).fill(900), growth)
    expect(refused).toEqual([])
    expect(sum(requests)).toBe(handedOver)
    expect(requests.length).toBeGreaterThan(1)
    expect(outliving.bytes).toBeGreaterThan(55_000)
    expect(outliving.bytes).toBeLessThan(60_001)
  },
)

test('few events are one request', () => {
  expect(leave([100, 100, 100], 2).requests).toEqual([3])
})

test('an adapter gets no more at once than it takes', () => {
  expect(leave(Array<number>(10).fill(10), 1, 4).requests).toEqual([4, 4, 2])
})

test('one event that is too large by itself does not keep those after it', () => {
  const { requests, refused } = leave([10, 70_000, 10, 10], 1)
  expect(refused).toEqual([1])
  expect(sum(requests)).toBe(3)
})

test('what other requests leave no room for is not handed over', () => {
  outliving.bytes = 59_000
  expect(leave([900, 900], 1).handedOver).toBe(0)
})

test('of a thousand events that wait, those are measured that have room, and few more', () => {
  let measured = 0
  const waiting = Array.from({ length: 1_000 }, (_, position) => {
    const toJSON = (): string => {
      measured += 1
      return 'x'.repeat(900)
    }
    return { position, event: anEvent('tick', { text: { toJSON } }) }
  })
  let handedOver = 0
  flushAtExit({ waiting, most: 100 }, (count) => {
    handedOver += count
    outliving.bytes += count * 1_000
    return true
  })
  expect(handedOver).toBeGreaterThan(50)
  expect(measured).toBeLessThan(handedOver * 1.5)
})
