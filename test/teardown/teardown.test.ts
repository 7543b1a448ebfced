import { describe, expect, test, vi } from 'vitest'
import type { Vendor } from '../../src/delivery/vendor'
import { createAccount } from '../../src/ledger/account'
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
    guard: { abort: vi.fn(() => 2), reapplyPatches: vi.fn(), find: vi.fn() },
    tabs: { tell: vi.fn(), close: vi.fn() },
    vendor: {
      name: 'acme',
      adapter: { name: 'acme', inline: true, footprint: { hosts: [] as string[] } },
      requestPolicy: {},
      account: createAccount(),
      mayBeInPage: vi.fn(() => true),
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
  expect(tabs.tell).toHaveBeenCalledWith({
    ...{ kill: 'acme', reason: 'INC-1', version: 7 },
    drain: false,
  })
  expect(vendor.stop).toHaveBeenCalledWith('killed')
  expect(receipt).toMatchObject({
    ...{ vendor: 'acme', reason: 'INC-1', by: 'kill', version: 7 },
    ...{ aborted: 2, unconfirmed: 2, successor: 'heir', handedOver: 1, failed: [] },
  })
})

test('the page’s functions are patched anew when the other tabs know, and before the vendor’s are called', () => {
  const { guard, tabs, vendor } = aKill()
  const order = [tabs.tell, guard.reapplyPatches, vendor.stop].map(
    ({ mock }) => mock.invocationCallOrder[0],
  )
  expect(order).toEqual([...order].sort((a = 0, b = 0) => a - b))
  expect(guard.reapplyPatches).toHaveBeenCalledOnce()
})

test('a receipt counts what the vendor has tried since, and not what it had tried before', () => {
  const { receipt, vendor } = aKill(({ vendor: { account } }) => account.block('personal_data'))
  expect(receipt.blockedSince).toBe(0)
  vendor.account.block('may_not_run')
  vendor.account.block('direct_call')
  expect(receipt.blockedSince).toBe(2)
  expect(JSON.parse(JSON.stringify(receipt))).toMatchObject({ blockedSince: 2 })
})

test('a kill that no storage has taken says so: the next page does not know of it', () => {
  const { receipt } = aKill(({ isRemembered }) => isRemembered.mockReturnValue(false))
  expect(receipt.failed).toEqual([
    { step: 'remember', why: 'no storage keeps the kill: change the policy as well' },
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
    expect(receipt.failed).toEqual([{ step: 'tell', why: 'object' }])
  })
})

test('what only this person has decided is not told to the other tabs', () => {
  const { guard, tabs, vendor, successor, identity } = parts()
  const options = { guard, tabs, successor, identity, csp: undefined } as unknown as TeardownOptions
  tearDown(vendor as unknown as Vendor, { by: 'consent', state: 'off' }, options)
  expect(tabs.tell).not.toHaveBeenCalled()
  expect(vendor.stop.mock.calls).toEqual([['denied']])
})

describe('a wall of `csp`', () => {
  const policy = "connect-src 'self'"
  const wall = { policy, frames: 0 }

  function aKillWithWall(
    change: (all: Parts) => void = () => {},
    raiseCspWall = vi.fn((_policy: string) => wall),
  ) {
    const all = parts()
    change(all)
    const guard = { ...all.guard, raiseCspWall }
    const options = { ...all, guard, csp: policy } as unknown as TeardownOptions
    const receipt = tearDown(all.vendor as unknown as Vendor, vote, options)
    return { ...all, guard, receipt }
  }

  test('is raised where the vendor’s code is in the page, and is on the receipt', () => {
    const { guard, receipt } = aKillWithWall()
    expect(guard.raiseCspWall).toHaveBeenCalledExactlyOnceWith(policy)
    expect(receipt).toMatchObject({ wall, failed: [] })
  })

  test('is not raised for a vendor whose code is not in the page', () => {
    const { guard, receipt } = aKillWithWall(({ vendor }) =>
      vendor.mayBeInPage.mockReturnValue(false),
    )
    expect(guard.raiseCspWall).not.toHaveBeenCalled()
    expect(receipt).toMatchObject({ failed: [] })
    expect(receipt).not.toHaveProperty('wall')
  })

  test('that cannot be raised yet, because what does so is not loaded, is on the receipt as failed', () => {
    const { receipt, vendor } = aKillWithWall(
      () => {},
      vi.fn(() => undefined as never),
    )
    expect(vendor.stop).toHaveBeenCalledOnce()
    expect(receipt).not.toHaveProperty('wall')
    expect(receipt.failed).toEqual([
      { step: 'csp', why: 'Error: not loaded yet, added when it is' },
    ])
  })

  test('that cannot be raised keeps nothing else from being carried out', () => {
    const raiseCspWall = vi.fn((): typeof wall => {
      throw new Error('no head')
    })
    const { receipt, vendor } = aKillWithWall(() => {}, raiseCspWall)
    expect(vendor.stop).toHaveBeenCalledOnce()
    expect(receipt).not.toHaveProperty('wall')
    expect(receipt.failed).toEqual([{ step: 'csp', why: 'Error: no head' }])
  })
})

test('what the guard found out here the other tabs find out by themselves', () => {
  const all = parts()
  const options = { ...all, csp: undefined } as unknown as TeardownOptions
  tearDown(all.vendor as unknown as Vendor, { by: 'guard', state: 'off' }, options)
  expect(all.tabs.tell).not.toHaveBeenCalled()
  expect(all.isRemembered).not.toHaveBeenCalled()
})

test('the other tabs are told of a kill what is known of it', () => {
  const all = parts()
  const options = { ...all, csp: undefined } as unknown as TeardownOptions
  tearDown(all.vendor as unknown as Vendor, { by: 'policy', state: 'off' }, options)
  expect(all.tabs.tell).toHaveBeenCalledExactlyOnceWith({ kill: 'acme', drain: false })
})

test('a vendor that cannot be stopped leaves nothing to hand over', () => {
  const { receipt } = aKill(({ vendor }) =>
    vendor.stop.mockImplementation(() => {
      throw new Error('vetoed')
    }),
  )
  expect(receipt.unconfirmed).toBe(0)
  expect(heir.takeOver).toHaveBeenLastCalledWith({ unconfirmed: [], upTo: 0 }, [])
})

test('where nobody takes over, nothing is handed over', () => {
  const { receipt } = aKill(({ successor }) => successor.mockReturnValue(undefined as never))
  expect(receipt).toMatchObject({ successor: undefined, handedOver: 0, failed: [] })
})

test('what failed is said in so many words, and not more', () => {
  const { receipt } = aKill(({ tabs }) =>
    tabs.tell.mockImplementation(() => {
      throw new Error('x'.repeat(1_000))
    }),
  )
  expect(receipt.failed[0]?.why).toHaveLength(200)
})

test('a kind of storage that cannot be erased is named', () => {
  const { receipt } = aKill(({ vendor }) =>
    Object.defineProperty(vendor.adapter.footprint, 'cookies', {
      get() {
        throw new Error('locked')
      },
    }),
  )
  expect(receipt.failed).toEqual([{ step: 'purge', why: 'cookies: Error: locked' }])
})
