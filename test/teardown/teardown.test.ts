import { describe, expect, test, vi } from 'vitest'
import type { Vendor } from '../../src/delivery/vendor'
import { tearDown, type TeardownOptions } from '../../src/teardown/teardown'

const vote = { by: 'kill', state: 'off', reason: 'INC-1', version: 7 } as const

/** A kill, of which one step fails. */
function aKill(breakOne: (all: Parts) => void = () => {}) {
  const all = parts()
  breakOne(all)
  const { guard, tabs, vendor, successor, identity, isRemembered } = all
  const options = { guard, tabs, successor, identity, isRemembered, csp: undefined }
  const receipt = tearDown(vendor as unknown as Vendor, vote, options as unknown as TeardownOptions)
  return { ...all, receipt }
}

type Parts = ReturnType<typeof parts>
function parts() {
  return {
    guard: { abort: vi.fn(() => 2), find: vi.fn() },
    tabs: { tell: vi.fn(), close: vi.fn() },
    vendor: {
      name: 'acme',
      adapter: { name: 'acme', inline: true, footprint: { hosts: [] as string[] } },
      requestPolicy: {},
      loop: { sdkState: () => 'loaded' },
      stop: vi.fn(() => ({ unconfirmed: [{}, {}], upTo: 2 })),
    },
    successor: vi.fn(() => heir),
    identity: vi.fn(() => []),
    isRemembered: vi.fn(() => true),
  }
}
const heir = { name: 'heir', takeOver: vi.fn(() => 1) }

test('a kill aborts, tells the other tabs, silences, hands over, and says so', () => {
  const { receipt, tabs, vendor } = aKill()
  expect(tabs.tell).toHaveBeenCalledWith({ kill: 'acme', reason: 'INC-1', version: 7 })
  expect(vendor.stop).toHaveBeenCalledWith('killed')
  expect(receipt).toMatchObject({
    ...{ vendor: 'acme', reason: 'INC-1', by: 'kill', version: 7 },
    ...{ aborted: 2, unconfirmed: 2, successor: 'heir', handedOver: 1, failed: [] },
  })
})

test('a kill that no storage has taken says so: the next page does not know of it', () => {
  const { receipt } = aKill(({ isRemembered }) => isRemembered.mockReturnValue(false))
  expect(receipt.failed).toEqual([
    { step: 'remember', why: 'no storage keeps it: the next page has to be told by a policy' },
  ])
})

describe('no step can keep the others from being carried out', () => {
  function bomb(): never {
    throw new Error('vetoed')
  }
  test.each<[string, (all: Parts) => void]>([
    ['abort', ({ guard }) => guard.abort.mockImplementation(bomb)],
    ['tell', ({ tabs }) => tabs.tell.mockImplementation(bomb)],
    ['remember', ({ isRemembered }) => isRemembered.mockImplementation(bomb)],
    ['stop', ({ vendor }) => vendor.stop.mockImplementation(bomb)],
    ['purge', ({ vendor }) => Object.defineProperty(vendor.adapter, 'footprint', { get: bomb })],
    ['successor', ({ successor }) => successor.mockImplementation(bomb)],
    ['hand_over', ({ identity }) => identity.mockImplementation(bomb)],
  ])('%s', (step, breakOne) => {
    const { receipt, guard, tabs, vendor, successor } = aKill(breakOne)
    expect(receipt.failed.map((one) => one.step)).toEqual([step])
    expect(receipt.failed[0]?.why).toMatch(/vetoed|undefined/)
    for (const called of [guard.abort, tabs.tell, vendor.stop, successor])
      expect(called).toHaveBeenCalledOnce()
    expect(receipt).toMatchObject({ vendor: 'acme', by: 'kill' })
  })

  test('an error that throws when it is asked what it is', () => {
    const { receipt } = aKill(({ tabs }) =>
      tabs.tell.mockImplementation(() => {
        throw Object.assign(Object.create(null), { toString: bomb })
      }),
    )
    expect(receipt.failed).toEqual([{ step: 'tell', why: 'unknown' }])
  })
})

test('what only this person or this page has decided is not told to the other tabs', () => {
  const { guard, tabs, vendor, successor, identity } = parts()
  const options = { guard, tabs, successor, identity, csp: undefined } as unknown as TeardownOptions
  for (const by of ['consent', 'lease'] as const)
    tearDown(vendor as unknown as Vendor, { by, state: 'off' }, options)
  expect(tabs.tell).not.toHaveBeenCalled()
  expect(vendor.stop.mock.calls).toEqual([['denied'], ['killed']])
})
