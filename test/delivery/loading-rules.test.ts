import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AnalyticsEvent } from '../../src/event/event'

type Further = typeof import('../../src/privacy/values/detectors/further')
const network = vi.hoisted(() => ({ asked: 0, answer: () => Promise.resolve() }))
vi.mock('../../src/privacy/values/detectors/further', () => ({
  addFurtherDetectors: async () => {
    network.asked += 1
    await network.answer()
    // Of the modules that are fresh for the test.
    const path = '../../src/privacy/values/detectors/further'
    ;(await vi.importActual<Further>(path)).addFurtherDetectors()
  },
}))

const call = { note: 'call +44 20 7946 0958 today' }

/** A vendor in a page at its start: the rules that few texts need are not loaded. */
async function aVendorAtStart() {
  vi.resetModules()
  const { aVendor } = await import('../helpers/a-vendor')
  const delivered: AnalyticsEvent[] = []
  const made = aVendor({ batchSize: 10, deliver: (events) => void delivered.push(...events) })
  const notes = () => delivered.map(({ properties }) => properties?.note)
  return { ...made, delivered, notes }
}

/** A limit for what hangs, not for what is slow. */
function soon(check: () => void) {
  return vi.waitFor(check, { timeout: 20_000 })
}

beforeEach(() => {
  network.asked = 0
  network.answer = () => Promise.resolve()
})

afterEach(() => void vi.useRealTimers())

describe('an event whose text only later rules can read', () => {
  test('waits for them, with those after it, and loses nothing', async () => {
    const { vendor, track, delivered, notes } = await aVendorAtStart()
    track(1, { note: 'first' })
    track(1, call)
    track(1, { note: 'last' })
    await soon(() => expect(delivered).toHaveLength(3))
    expect(notes()).toEqual(['first', 'call [phone] today', 'last'])
    expect(network.asked).toBe(1)
    expect(vendor.counts()).toMatchObject({ delivered: 3, pending: 0 })
    const shown = vendor.loop?.privacy.exposures.events()
    expect(shown).toMatchObject([{ event: 'tick', count: 3 }])
  })

  test('is the first for which they are loaded', async () => {
    const { track, delivered } = await aVendorAtStart()
    track(3, { plan: 'pro', note: 'all is well', at: new Date().toISOString() })
    await soon(() => expect(delivered).toHaveLength(3))
    expect(network.asked).toBe(0)
  })

  test('waits on when they cannot be had, and goes when they can', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    network.answer = () => Promise.reject(new Error('offline'))
    const { vendor, track, notes, errors } = await aVendorAtStart()
    track(1, call)
    await soon(() => expect(errors).toHaveLength(1))
    expect(vendor.counts()).toMatchObject({ delivered: 0, pending: 1 })
    network.answer = () => Promise.resolve()
    await vi.advanceTimersByTimeAsync(60_000)
    vi.useRealTimers()
    await soon(() => expect(notes()).toEqual(['call [phone] today']))
  })

  test('goes without the text when the page is going', async () => {
    network.answer = () => new Promise(() => {})
    const { vendor, track, delivered, notes } = await aVendorAtStart()
    track(1, { note: 'first' })
    await soon(() => expect(delivered).toHaveLength(1))
    track(1, call)
    await soon(() => expect(network.asked).toBe(1))
    vendor.loop?.flushOnExit()
    expect(notes()).toEqual(['first', '[content]'])
  })

  test('goes nowhere when the vendor is killed in the meantime', async () => {
    let open = (): void => {}
    network.answer = () => new Promise((resolve) => (open = resolve))
    const { vendor, become, track, delivered } = await aVendorAtStart()
    track(1, call)
    await soon(() => expect(network.asked).toBe(1))
    become('off')
    vendor.stop('killed')
    open()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(delivered).toEqual([])
    expect(vendor.counts()).toMatchObject({ delivered: 0, dropped: { killed: 1 }, pending: 0 })
  })
})
