import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { EventRecorder } from '../../src/client/record-event'
import { createLog } from '../../src/delivery/log'
import { Vendor } from '../../src/delivery/vendor'
import { createIdentity } from '../../src/event/identity'
import type { VendorState } from '../../src/switch/policy'
import { memoryStore } from '../helpers/memory-store'

beforeEach(() => {
  vi.stubGlobal('location', new URL('https://app.example/keys'))
  vi.stubGlobal('document', { title: 'Keys', referrer: '' })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

function aRecorder(states: Readonly<Record<string, VendorState>> = { acme: 'on' }) {
  const log = createLog({ events: 100, bytes: 1e9, age: 1e9 }, () => {})
  const drops: string[] = []
  const vendors = new Map(
    Object.entries(states).map(([name, state]) => [
      name,
      new Vendor({
        name,
        adapter: { name, footprint: { hosts: [] }, load: () => ({ deliver: () => {} }) },
        log,
        state: () => state,
        prepare: () => Promise.resolve(),
        onDrop: (reason) => void drops.push(`${name} ${reason}`),
        onError: () => {},
        onForeign: () => {},
        onProgress: () => {},
      }),
    ]),
  )
  const onError = vi.fn()
  const store = memoryStore()
  const identity = createIdentity(store)
  const recorder = new EventRecorder({ identity, log, vendors, onError })
  return { recorder, log, vendors, onError, drops, store }
}

describe('a call', () => {
  test('becomes one event of the log, whatever the number of vendors', () => {
    const { recorder, log, vendors } = aRecorder({ acme: 'on', other: 'hold' })
    recorder.record({ type: 'track', name: 'key_created', data: { plan: 'pro' } })
    expect(log.read(0, 9)).toMatchObject([{ event: 'key_created', properties: { plan: 'pro' } }])
    for (const vendor of vendors.values())
      expect(vendor.counts()).toMatchObject({ accepted: 1, pending: 1 })
  })

  test.each<[string, object]>([
    ['track', { type: 'track', data: {} }],
    ['track', { type: 'track', name: '', data: {} }],
    ['track', { type: 'track', name: 7, data: {} }],
    ['page', { type: 'page', name: '', data: {} }],
    ['identify', { type: 'identify', id: undefined, data: {} }],
    ['group', { type: 'group', id: '', data: {} }],
  ])('of %s that cannot be made an event of is counted, and changes nothing: %o', (type, call) => {
    const { recorder, log } = aRecorder()
    recorder.record(call as Parameters<EventRecorder['record']>[0])
    expect(recorder.invalid).toEqual({ [type]: 1 })
    expect(log.end()).toBe(0)
    expect(recorder.lastIdentityEvents()).toEqual([])
  })

  test('whose data is no object goes on without it, and is counted', () => {
    const { recorder, log } = aRecorder()
    recorder.record({ type: 'track', name: 'key_created', data: 'pro' })
    expect(log.read(0, 1)[0]).not.toHaveProperty('properties')
    expect(recorder.invalid).toEqual({ track: 1 })
  })

  test('after the close is counted, and changes nothing', () => {
    const { recorder, log } = aRecorder()
    recorder.isClosed = true
    recorder.record({ type: 'track', name: 'key_created', data: {} })
    expect(log.end()).toBe(0)
    expect(recorder.invalid).toEqual({ track: 1 })
  })
})

test('what comes while a vendor is off is dropped when it comes; who asks for counts changes nothing', () => {
  const { recorder, vendors, drops } = aRecorder({ acme: 'off', other: 'on' })
  recorder.record({ type: 'track', name: 'key_created', data: {} })
  expect(drops).toEqual(['acme killed'])
  for (let turn = 0; turn < 3; turn += 1)
    expect(vendors.get('acme')?.counts()).toMatchObject({ pending: 0, dropped: { killed: 1 } })
  expect(drops).toHaveLength(1)
  expect(vendors.get('other')?.counts()).toMatchObject({ pending: 1, dropped: {} })
})

test('a successor can be told of the last person and organisation, until a reset', () => {
  const { recorder } = aRecorder()
  recorder.record({ type: 'identify', id: 'user-1', data: { plan: 'free' } })
  recorder.record({ type: 'group', id: 'org-1', data: {} })
  recorder.record({ type: 'identify', id: 'user-2', data: {} })
  expect(recorder.lastIdentityEvents().map(({ event }) => event)).toMatchObject([
    { type: 'identify', userId: 'user-2' },
    { type: 'group', groupId: 'org-1', userId: 'user-1' },
  ])
  recorder.reset()
  expect(recorder.lastIdentityEvents()).toEqual([])
})

test('what is recorded while the page goes is handed over at once', () => {
  const { recorder, vendors } = aRecorder()
  const flushOnExit = vi.fn()
  const vendor = vendors.get('acme')
  if (vendor) vendor.loop = { flushOnExit, wake() {}, needsReload: () => false } as never
  recorder.record({ type: 'track', name: 'before', data: {} })
  expect(flushOnExit).not.toHaveBeenCalled()
  recorder.isExiting = true
  recorder.record({ type: 'track', name: 'during', data: {} })
  expect(flushOnExit).toHaveBeenCalledTimes(1)
})

describe('when storing is allowed', () => {
  const record = (recorder: EventRecorder, anonymousId: string): void => {
    recorder.record({ type: 'track', name: 'before', data: {} })
    recorder.record({ type: 'identify', id: anonymousId, data: { plan: 'pro' } })
    recorder.record({ type: 'identify', id: 'user-1', data: {} })
  }
  const whose = ({ log, recorder }: ReturnType<typeof aRecorder>) =>
    [...log.read(0, 9), ...recorder.lastIdentityEvents().map(({ event }) => event)].map(
      ({ anonymousId, userId }) => [anonymousId, userId],
    )

  test('recorded events get the anonymous id that another tab has stored meanwhile', () => {
    const page = aRecorder({ acme: 'hold' })
    record(page.recorder, page.store.read('anonymous-id') ?? '')
    page.store.write('anonymous-id', 'stored')
    page.recorder.reconcileIdentity()
    page.recorder.record({ type: 'track', name: 'after', data: {} })
    expect(whose(page)).toEqual([
      ['stored', undefined],
      ['stored', 'stored'],
      ['stored', 'user-1'],
      ['stored', 'user-1'],
      ['stored', 'user-1'],
    ])
  })

  test('after a reset, what was recorded stays with whom it was recorded for', () => {
    const page = aRecorder({ acme: 'hold' })
    const before = page.store.read('anonymous-id')
    page.recorder.record({ type: 'track', name: 'before', data: {} })
    page.recorder.reset()
    page.store.write('anonymous-id', 'stored')
    page.recorder.reconcileIdentity()
    expect(whose(page)).toEqual([[before, undefined]])
  })
})
