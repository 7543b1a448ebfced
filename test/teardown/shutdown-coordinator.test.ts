import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Vendor } from '../../src/delivery/vendor'
import type { VendorState } from '../../src/switch/policy'
import type { Vote } from '../../src/switch/vote'
import { keepPurged, type KeepPurgedOptions } from '../../src/teardown/keep-purged'
import { purge } from '../../src/teardown/purge'
import { emptyReceipt } from '../../src/teardown/receipt'
import { reloadAfterKill } from '../../src/teardown/reload-after-kill'
import { ShutdownCoordinator, type ShutdownOptions } from '../../src/teardown/shutdown-coordinator'
import { raiseWall, tearDown } from '../../src/teardown/teardown'

vi.mock('../../src/teardown/teardown', () => ({ tearDown: vi.fn(), raiseWall: vi.fn() }))
vi.mock('../../src/teardown/keep-purged', () => ({ keepPurged: vi.fn() }))
vi.mock('../../src/teardown/purge', () => ({ purge: vi.fn() }))
vi.mock('../../src/teardown/reload-after-kill', () => ({ reloadAfterKill: vi.fn() }))
const steps = vi.mocked(tearDown)
const keeping = vi.mocked(keepPurged)
const reloading = vi.mocked(reloadAfterKill)
const stopKeeping = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  steps.mockImplementation((vendor, vote) => {
    vendor.stop('killed')
    return emptyReceipt(vendor.name, vote)
  })
  keeping.mockReturnValue(stopKeeping)
  reloading.mockResolvedValue(undefined)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.clearAllMocks()
  vi.useRealTimers()
})

type Fake = ReturnType<typeof aVendor>
function aVendor(name: string, { sdk = 'loaded', inline = true } = {}) {
  let drained = (): void => {}
  const vendor = {
    name,
    isDraining: false,
    isOff: false,
    adapter: {
      inline,
      footprint: { hosts: [`${name}.example`], globals: [name], packages: [name] },
    },
    requestPolicy: { foreign: vi.fn() },
    foreignCode: new Set<string>(),
    account: { block: vi.fn() },
    loop: { sdkState: () => sdk, needsReload: () => false } as object | undefined,
    canDrain: () => sdk === 'loaded',
    mayBeInPage: () => inline && vendor.loop !== undefined && sdk !== 'absent',
    drain: vi.fn(() => {
      vendor.isDraining = true
      return new Promise<void>((resolve) => (drained = resolve))
    }),
    stop() {
      vendor.isDraining = false
      vendor.isOff = true
    },
    /** All that was queued has arrived. */
    drained: async () => {
      drained()
      await vi.advanceTimersByTimeAsync(0)
    },
  }
  return vendor
}

function aCoordinator(vendors: readonly Fake[], more: Partial<ShutdownOptions> = {}) {
  const states = new Map<string, VendorState>(vendors.map(({ name }) => [name, 'on']))
  const guard = {
    interceptAll: vi.fn(() => Promise.resolve()),
    interceptEarly: vi.fn(),
    abort: vi.fn(),
    stubFor: vi.fn(),
  }
  const onKill = vi.fn()
  const onError = vi.fn()
  const options = {
    vendors: new Map(vendors.map((vendor) => [vendor.name, vendor])),
    vendorSwitch: {
      state: (name: string) => states.get(name) ?? 'off',
      votes: () => [offVote],
    },
    ...{ guard, onKill, onError, successors: {}, afterKill: undefined, ...more },
  }
  const coordinator = new ShutdownCoordinator(options as unknown as ShutdownOptions)
  const real = (vendor: Fake) => vendor as unknown as Vendor
  const shutDown = (vendor: Fake, vote: Vote = offVote): void => {
    states.set(vendor.name, 'off')
    coordinator.shutDown(real(vendor), vote)
  }
  return { coordinator, states, guard, onKill, onError, shutDown, real }
}

const offVote: Vote = { by: 'policy', state: 'off', reason: 'INC-1' }
const drainVote: Vote = { ...offVote, drain: true }

describe('a vendor that may not run any more', () => {
  test('is torn down at once, is kept out of the page, and there is a receipt', () => {
    const acme = aVendor('acme')
    const { coordinator, shutDown, onKill } = aCoordinator([acme])
    shutDown(acme)
    const receipt = coordinator.receiptOf('acme')
    expect(receipt).toMatchObject({ vendor: 'acme', by: 'policy', reason: 'INC-1' })
    expect(coordinator.receipts).toEqual([receipt])
    expect(onKill).toHaveBeenCalledExactlyOnceWith(receipt)
    expect(keeping).toHaveBeenCalledExactlyOnceWith(acme.adapter.footprint, expect.anything())
  })

  test('has a receipt with the reason, even before its teardown', () => {
    const { coordinator } = aCoordinator([aVendor('acme')])
    expect(coordinator.receiptOf('acme')).toMatchObject({ vendor: 'acme', reason: 'INC-1' })
  })

  test('is not kept out any more once it is on again, nor when Cordon is closed', () => {
    const [acme, other] = [aVendor('acme'), aVendor('other')]
    const { coordinator, shutDown, real } = aCoordinator([acme, other])
    shutDown(acme)
    shutDown(other)
    coordinator.turnedOn(real(acme))
    expect(stopKeeping).toHaveBeenCalledTimes(1)
    coordinator.turnedOn(real(acme))
    coordinator.close()
    expect(stopKeeping).toHaveBeenCalledTimes(2)
  })

  test('that is killed twice is torn down once', () => {
    const acme = aVendor('acme')
    const { coordinator, shutDown } = aCoordinator([acme])
    shutDown(acme)
    shutDown(acme)
    expect(steps).toHaveBeenCalledTimes(1)
    expect(keeping).toHaveBeenCalledTimes(1)
    expect(coordinator.receipts).toHaveLength(1)
  })

  test('from the start is purged first of all, but for what it has in the page', () => {
    const acme = aVendor('acme')
    const { coordinator, onKill, real } = aCoordinator([acme])
    coordinator.startOff(real(acme))
    expect(purge).toHaveBeenCalledExactlyOnceWith({
      ...{ hosts: ['acme.example'], packages: ['acme'] },
      globals: [],
    })
    expect(keeping).toHaveBeenCalledTimes(1)
    expect(onKill).not.toHaveBeenCalled()
  })
})

describe('what keeps a vendor out of the page', () => {
  function keptOut(acme: Fake) {
    const { shutDown, guard } = aCoordinator([acme])
    shutDown(acme)
    return { guard, options: keeping.mock.calls[0]?.[1] as KeepPurgedOptions }
  }

  test('tells of a copy, and knows of one that was seen', () => {
    const acme = aVendor('acme')
    const { options } = keptOut(acme)
    expect(options.isCopyThere()).toBe(false)
    acme.foreignCode.add('foreign_copy')
    expect(options.isCopyThere()).toBe(true)
    options.onCopy()
    expect(acme.requestPolicy.foreign).toHaveBeenCalledExactlyOnceWith('foreign_copy')
  })

  test('counts the calls that come to what stands in for its globals', () => {
    const acme = aVendor('acme')
    const { options, guard } = keptOut(acme)
    options.stub?.('acme', 1)
    expect(guard.stubFor).toHaveBeenCalledWith('acme', 1, expect.any(Function))
    const [, , onCall] = guard.stubFor.mock.calls[0] as [string, unknown, () => void]
    onCall()
    expect(acme.account.block).toHaveBeenCalledExactlyOnceWith('direct_call')
  })
})

describe('a vendor that is drained', () => {
  test('is torn down once all has arrived', async () => {
    const acme = aVendor('acme')
    const { shutDown } = aCoordinator([acme])
    shutDown(acme, drainVote)
    expect(steps).not.toHaveBeenCalled()
    await acme.drained()
    expect(steps).toHaveBeenCalledTimes(1)
  })

  test('has nothing to drain where its code is not there', () => {
    const acme = aVendor('acme', { sdk: 'absent' })
    const { shutDown } = aCoordinator([acme])
    shutDown(acme, drainVote)
    expect(acme.drain).not.toHaveBeenCalled()
    expect(steps).toHaveBeenCalledTimes(1)
  })

  test('and turned on again meanwhile, is not torn down', async () => {
    const acme = aVendor('acme')
    const { shutDown, states } = aCoordinator([acme])
    shutDown(acme, drainVote)
    states.set('acme', 'on')
    await acme.drained()
    expect(steps).not.toHaveBeenCalled()
  })

  test('and turns out to be dangerous, is torn down at once, and not a second time', async () => {
    const acme = aVendor('acme')
    const { shutDown } = aCoordinator([acme])
    shutDown(acme, drainVote)
    expect(steps).not.toHaveBeenCalled()
    shutDown(acme)
    expect(steps).toHaveBeenCalledTimes(1)
    await acme.drained()
    shutDown(acme)
    expect(steps).toHaveBeenCalledTimes(1)
  })

  test('and stopped meanwhile, as by `close()`, is left to itself', async () => {
    const acme = aVendor('acme')
    const { shutDown } = aCoordinator([acme])
    shutDown(acme, drainVote)
    acme.stop()
    await acme.drained()
    expect(steps).not.toHaveBeenCalled()
  })
})

describe('the successor', () => {
  const successorIn = (): string | undefined => steps.mock.calls[0]?.[2].successor()?.name

  test.each<[string, Vote, Record<string, string>, string | undefined]>([
    ['is whom the policy names', { ...offVote, successor: 'b' }, { a: 'c' }, 'b'],
    ['is else whom the app has named', offVote, { a: 'c' }, 'c'],
    ['of one that is off is its own successor', offVote, { a: 'off', off: 'b' }, 'b'],
    ['of a circle is nobody', offVote, { a: 'off', off: 'a' }, undefined],
    ['that nobody has is nobody', offVote, { a: 'nobody' }, undefined],
    [
      'that only the policy knows is whom the app named',
      { ...offVote, successor: 'bb' },
      { a: 'c' },
      'c',
    ],
    ['is nobody where none is named', offVote, {}, undefined],
    ['cannot be one that needs a page load', offVote, { a: 'spent', spent: 'c' }, 'c'],
  ])('%s', (_, vote, successors, name) => {
    const vendors = ['a', 'b', 'c', 'off', 'spent'].map((one) => aVendor(one))
    const [a] = vendors as [Fake]
    const { shutDown, states } = aCoordinator(vendors, { successors })
    states.set('off', 'off')
    Object.assign(vendors[4] as Fake, {
      loop: { sdkState: () => 'loaded', needsReload: () => true },
    })
    shutDown(a, vote)
    expect(successorIn()).toBe(name)
  })

  test('need not be running yet', () => {
    const [a, b] = [aVendor('a'), aVendor('b')]
    b.loop = undefined
    const { shutDown } = aCoordinator([a, b], { successors: { a: 'b' } })
    shutDown(a)
    expect(successorIn()).toBe('b')
  })
})

describe('after the kill the page is loaded anew', () => {
  test.each([
    ['where the vendor’s code was in it', { sdk: 'loaded' }, 1],
    ['where the code was being loaded', { sdk: 'loading' }, 1],
    ['not where there was none', { sdk: 'absent' }, 0],
    ['not for a vendor that runs elsewhere', { inline: false }, 0],
  ])('%s', (_, of, times) => {
    const acme = aVendor('acme', of)
    const { coordinator, shutDown } = aCoordinator([acme], { afterKill: 'reload' })
    shutDown(acme)
    expect(reloading).toHaveBeenCalledTimes(times)
    if (times) expect(reloading).toHaveBeenCalledWith('reload', coordinator.receipts[0])
  })

  test('not where the app did not ask for it, nor where the vendor never ran', () => {
    const [acme, other] = [aVendor('acme'), aVendor('other')]
    other.loop = undefined
    aCoordinator([acme]).shutDown(acme)
    aCoordinator([other], { afterKill: 'reload' }).shutDown(other)
    expect(reloading).not.toHaveBeenCalled()
  })

  test('and if that fails, the app is told', async () => {
    const acme = aVendor('acme')
    const error = new Error('unsaved')
    reloading.mockRejectedValue(error)
    const { shutDown, onError } = aCoordinator([acme], { afterKill: 'reload' })
    shutDown(acme)
    await vi.advanceTimersByTimeAsync(0)
    expect(onError).toHaveBeenCalledExactlyOnceWith(error)
  })
})

describe('all exits of the page are looked at', () => {
  test('at once where a vendor is off', () => {
    const [acme, other] = [aVendor('acme'), aVendor('other')]
    const { coordinator, states, guard } = aCoordinator([acme, other])
    states.set('other', 'off')
    coordinator.watchPage()
    expect(guard.interceptAll).toHaveBeenCalledTimes(1)
  })

  test('else when the page has time, or after a second', () => {
    const requestIdleCallback = vi.fn()
    vi.stubGlobal('requestIdleCallback', requestIdleCallback)
    const { coordinator, guard } = aCoordinator([aVendor('acme')])
    coordinator.watchPage()
    expect(guard.interceptEarly).toHaveBeenCalledTimes(1)
    expect(guard.interceptAll).not.toHaveBeenCalled()
    const [watch, options] = requestIdleCallback.mock.calls[0] as [() => void, object]
    expect(options).toEqual({ timeout: 1_000 })
    watch()
    expect(guard.interceptAll).toHaveBeenCalledTimes(1)
  })

  test('after a second where the browser cannot say when', () => {
    const { coordinator, guard } = aCoordinator([aVendor('acme')])
    coordinator.watchPage()
    vi.advanceTimersByTime(999)
    expect(guard.interceptAll).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(guard.interceptAll).toHaveBeenCalledTimes(1)
  })

  test.each<[string, object]>([
    ['whose code Cordon runs in the page', { inline: true }],
    ['whose tag somebody else puts there', { inline: false, tag: 'none' }],
  ])('also for a vendor %s, of which only hosts are known', (_, how) => {
    const acme = aVendor('acme')
    Object.assign(acme.adapter, how)
    acme.adapter.footprint.packages = []
    const { coordinator, states, guard } = aCoordinator([acme])
    states.set('acme', 'off')
    coordinator.watchPage()
    expect(guard.interceptEarly).toHaveBeenCalledTimes(1)
    expect(guard.interceptAll).toHaveBeenCalledTimes(1)
  })

  test.each(['on', 'off'] as const)(
    'not where no vendor has code that could be in the page (%s)',
    (state) => {
      const wire = aVendor('wire', { inline: false })
      wire.adapter.footprint.packages = []
      const { coordinator, states, guard } = aCoordinator([wire])
      states.set('wire', state)
      coordinator.watchPage()
      vi.advanceTimersByTime(10_000)
      expect(guard.interceptEarly).not.toHaveBeenCalled()
      expect(guard.interceptAll).not.toHaveBeenCalled()
    },
  )

  test('and if they cannot be, the app is told', async () => {
    const acme = aVendor('acme')
    const { coordinator, states, guard, onError } = aCoordinator([acme])
    states.set('acme', 'off')
    guard.interceptAll.mockRejectedValue(new Error('no chunk'))
    coordinator.watchPage()
    await vi.advanceTimersByTimeAsync(0)
    expect(onError).toHaveBeenCalledTimes(1)
  })

  test('and if they cannot be, it is tried again every ten seconds until they are', async () => {
    const acme = aVendor('acme')
    const { coordinator, states, guard, onError } = aCoordinator([acme])
    states.set('acme', 'off')
    guard.interceptAll.mockRejectedValueOnce(new Error('no chunk'))
    guard.interceptAll.mockRejectedValueOnce(new Error('no chunk'))
    coordinator.watchPage()
    await vi.advanceTimersByTimeAsync(9_999)
    expect(guard.interceptAll).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(guard.interceptAll).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(guard.interceptAll).toHaveBeenCalledTimes(3)
    expect(onError).toHaveBeenCalledTimes(2)
  })

  test('and are not asked for any more once Cordon is closed', async () => {
    const acme = aVendor('acme')
    const { coordinator, states, guard, onError } = aCoordinator([acme])
    states.set('acme', 'off')
    let fail = (): void => {}
    guard.interceptAll.mockRejectedValueOnce(new Error('no chunk'))
    guard.interceptAll.mockImplementationOnce(
      () => new Promise((_, reject) => (fail = () => reject(new Error('no chunk')))),
    )
    coordinator.watchPage()
    await vi.advanceTimersByTimeAsync(10_000)
    coordinator.close()
    fail()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(guard.interceptAll).toHaveBeenCalledTimes(2)
    expect(onError).toHaveBeenCalledTimes(1)
  })
})

describe('where a vendor was off before the interceptors were there', () => {
  async function arrived(act: (all: ReturnType<typeof aCoordinator>) => void = () => {}) {
    const [acme, other] = [aVendor('acme'), aVendor('other')]
    const all = aCoordinator([acme, other])
    let arrive = (): void => {}
    all.guard.interceptAll.mockReturnValue(new Promise<void>((done) => (arrive = done)))
    all.shutDown(acme)
    all.coordinator.watchPage()
    expect(purge).not.toHaveBeenCalled()
    act(all)
    arrive()
    await vi.advanceTimersByTimeAsync(0)
    return { ...all, acme }
  }

  test('what it had prepared is ended when they are, and its globals are replaced', async () => {
    const { guard, acme } = await arrived()
    expect(guard.abort).toHaveBeenCalledExactlyOnceWith(acme.requestPolicy)
    expect(purge).toHaveBeenCalledExactlyOnceWith(acme.adapter.footprint, {
      stub: expect.any(Function),
    })
  })

  test('one that cannot be ended is purged all the same', async () => {
    const { onError } = await arrived(({ guard }) =>
      guard.abort.mockImplementation(() => {
        throw new Error('vetoed')
      }),
    )
    expect(purge).toHaveBeenCalledTimes(1)
    expect(onError).not.toHaveBeenCalled()
  })

  test('the wall that could not be raised is raised then', async () => {
    const { acme } = await arrived()
    expect(raiseWall).toHaveBeenCalledExactlyOnceWith(acme, expect.anything())
  })

  test('a wall that stands is not raised a second time', async () => {
    const wall = { frames: 0, workers: 0, popups: 0, sharedWorkers: 0, serviceWorkers: [] }
    steps.mockImplementation((vendor, vote) => {
      vendor.stop('killed')
      return { ...emptyReceipt(vendor.name, vote), wall }
    })
    await arrived()
    expect(raiseWall).not.toHaveBeenCalled()
  })

  test('there is no wall for one that was not killed here', async () => {
    const acme = aVendor('acme')
    acme.isOff = true
    const { coordinator, states } = aCoordinator([acme])
    states.set('acme', 'off')
    coordinator.watchPage()
    await vi.advanceTimersByTimeAsync(0)
    expect(purge).toHaveBeenCalledTimes(1)
    expect(raiseWall).not.toHaveBeenCalled()
  })

  test('and Cordon was closed meanwhile, all is left as it is', async () => {
    const { guard } = await arrived(({ coordinator }) => coordinator.close())
    expect(guard.abort).not.toHaveBeenCalled()
    expect(purge).not.toHaveBeenCalled()
  })
})

test('what keeps it out of the page and cannot be started keeps nothing else from being done', () => {
  const acme = aVendor('acme')
  const { shutDown, onKill, onError } = aCoordinator([acme], { afterKill: 'reload' })
  const error = new Error('vetoed')
  keeping.mockImplementation(() => {
    throw error
  })
  shutDown(acme)
  expect(onError).toHaveBeenCalledExactlyOnceWith(error)
  expect(onKill).toHaveBeenCalledTimes(1)
  expect(reloading).toHaveBeenCalledTimes(1)
})
