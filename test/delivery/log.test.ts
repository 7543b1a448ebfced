import { expect, test } from 'vitest'
import { createLog, type Eviction } from '../../src/delivery/log'
import type { AnalyticsEvent } from '../../src/event/event'
import { anEvent } from '../helpers/an-event'

function aLog(bounds: { events?: number; bytes?: number; age?: number } = {}, now = () => 0) {
  const evicted: [number, Eviction][] = []
  const log = createLog(
    { events: 100, bytes: 1e6, age: 1e9, ...bounds },
    (position, why) => evicted.push([position, why]),
    now,
  )
  return { log, evicted }
}

function names(events: readonly AnalyticsEvent[]) {
  return events.map(({ event }) => event)
}

test('events are read from any position on, as often as one likes', () => {
  const { log } = aLog()
  for (const name of ['a', 'b', 'c']) log.append(anEvent(name), 10)
  expect(names(log.read(0, 2))).toEqual(['a', 'b'])
  expect(names(log.read(1, 9))).toEqual(['b', 'c'])
  expect(names(log.read(1, 9))).toEqual(['b', 'c'])
  expect(names(log.read(3, 9))).toEqual([])
})

test('positions stay what they are when the log is trimmed', () => {
  const { log, evicted } = aLog()
  for (let index = 0; index < 5_000; index += 1) {
    log.append(anEvent(String(index)), 10)
    if (index % 3 === 0) log.trim(index)
  }
  expect(names(log.read(4_998, 9))).toEqual(['4998', '4999'])
  expect(log.start()).toBe(4_998)
  expect(log.end()).toBe(5_000)
  expect(evicted).toEqual([])
})

test('the oldest leave when there are too many, each told once', () => {
  const { log, evicted } = aLog({ events: 3 })
  for (const name of ['a', 'b', 'c', 'd', 'e']) log.append(anEvent(name), 10)
  expect(names(log.read(0, 9))).toEqual(['c', 'd', 'e'])
  expect(evicted).toEqual([
    [0, 'overflow'],
    [1, 'overflow'],
  ])
})

test('the oldest leave when they are too large together, but never the last', () => {
  const { log, evicted } = aLog({ bytes: 100 })
  for (const name of ['a', 'b']) log.append(anEvent(name), 60)
  log.append(anEvent('large'), 1_000)
  expect(names(log.read(0, 9))).toEqual(['large'])
  expect(evicted.map(([, why]) => why)).toEqual(['overflow', 'overflow'])
})

test('an event is as old as its time here, whatever time the app has given it', () => {
  let now = 0
  const { log } = aLog({ age: 1_000 }, () => now)
  const old = { ...anEvent('imported'), timestamp: '2020-01-01T00:00:00.000Z' }
  const planned = { ...anEvent('planned'), timestamp: '2040-01-01T00:00:00.000Z' }
  for (const event of [old, planned]) log.append(event, 10)
  now = 1_000
  expect([old, planned].map(log.isTooOld)).toEqual([false, false])
  now = 1_001
  expect([old, planned].map(log.isTooOld)).toEqual([true, true])
})

test('the oldest leave when they are too old', () => {
  let now = 0
  const { log, evicted } = aLog({ age: 1_000 }, () => now)
  log.append(anEvent('old'), 10)
  now = 900
  log.append(anEvent('young'), 10)
  now = 1_500
  log.expire()
  expect(names(log.read(0, 9))).toEqual(['young'])
  expect(evicted).toEqual([[0, 'expired']])
})
