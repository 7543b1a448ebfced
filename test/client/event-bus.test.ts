import { EventEmitter } from 'eventemitter3'
import { describe, expect, test, vi } from 'vitest'
import { EventBus } from '../../src/client/event-bus'

const news = { version: 1 }
const dropped = { vendor: 'acme', reason: 'killed' } as const

describe.each([
  ['before an emitter is there', false],
  ['with an emitter', true],
])('a listener, %s,', (_when, hasEmitter) => {
  function aBus() {
    const bus = new EventBus()
    if (hasEmitter) bus.use(new EventEmitter())
    return bus
  }

  test('hears its own events alone, until it is taken off', () => {
    const bus = aBus()
    const listener = vi.fn()
    const stop = bus.on('policy', listener)
    bus.emit('policy', news)
    bus.emit('error', { error: 'another' })
    stop()
    bus.emit('policy', news)
    expect(listener.mock.calls).toEqual([[news]])
  })

  test('that is added twice is taken off once at a time', () => {
    const bus = aBus()
    const listener = vi.fn()
    const [stop] = [bus.on('policy', listener), bus.on('policy', listener)]
    bus.emit('policy', news)
    stop()
    bus.emit('policy', news)
    expect(listener).toHaveBeenCalledTimes(3)
  })

  test('that throws keeps no other from hearing', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const bus = aBus()
    const listener = vi.fn()
    bus.on('policy', () => {
      throw new Error('thrown by a listener')
    })
    bus.on('policy', listener)
    bus.emit('policy', news)
    await Promise.resolve()
    expect(listener).toHaveBeenCalledTimes(1)
    expect(reported).toHaveBeenCalledWith(new Error('thrown by a listener'))
    vi.unstubAllGlobals()
  })

  test('is not told of what it has dropped itself, and of the next drop it is', () => {
    const bus = aBus()
    const told: unknown[] = []
    bus.on('drop', (event) => {
      told.push(event.count)
      if (told.length < 10) bus.emit('drop', { ...event, count: 100 })
      bus.emit('policy', news)
    })
    bus.on('policy', () => bus.emit('drop', { ...dropped, count: 200 }))
    for (const count of [1, 2]) bus.emit('drop', { ...dropped, count })
    expect(told).toEqual([1, 2])
  })

  test('hears nothing after the close', () => {
    const bus = aBus()
    const listener = vi.fn()
    bus.on('policy', listener)
    bus.close()
    bus.emit('policy', news)
    expect(listener).not.toHaveBeenCalled()
  })
})

test('a listener from before the emitter hears what comes after, once, and can be taken off', () => {
  const bus = new EventBus()
  const listener = vi.fn()
  const stop = bus.on('policy', listener)
  bus.use(new EventEmitter())
  bus.emit('policy', news)
  expect(listener).toHaveBeenCalledTimes(1)
  stop()
  bus.emit('policy', news)
  expect(listener).toHaveBeenCalledTimes(1)
})
