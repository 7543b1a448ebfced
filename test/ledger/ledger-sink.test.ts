import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { memory } from '../../adapters/memory'
import { completeOptions } from '../../src/client/options'
import type { Vendor } from '../../src/delivery/vendor'
import type { Identity } from '../../src/event/identity'
import { LedgerSink } from '../../src/ledger/ledger-sink'

const day = 86_400_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A sink that is told of one event more each time that it asks. */
async function aSink(every: number | undefined) {
  const sink = vi.fn()
  let count = 0
  const exposures = {
    events: () => [{ event: 'Saved', first: 0, last: 0, count: (count += 1) }],
    entries: () => [],
  }
  const settings = completeOptions({
    vendors: { acme: memory() },
    ledger: { sink, ...(every && { every }) },
  })
  const ledger = new LedgerSink({
    ledger: settings.ledger ?? expect.unreachable(),
    vendors: new Map([['acme', { loop: { privacy: { exposures } } } as unknown as Vendor]]),
    identity: { secret: 's', ids: () => ({ anonymousId: 'a' }) } as unknown as Identity,
    key: undefined,
    engine: Promise.resolve({ createPseudonyms: () => String }),
    onPage: () => () => {},
    onError: (error) => {
      throw error
    },
  })
  await vi.advanceTimersByTimeAsync(0)
  return { ledger, sink }
}

test.each([
  { every: undefined, within: 59_999 },
  { every: 1000, within: 999 },
  { every: 30 * day, within: 24 * day },
])('reports every $every ms, and not before', async ({ every, within }) => {
  const { ledger, sink } = await aSink(every)
  await vi.advanceTimersByTimeAsync(within)
  expect(sink).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(day)
  expect(sink).toHaveBeenCalled()
  await ledger.close()
})
