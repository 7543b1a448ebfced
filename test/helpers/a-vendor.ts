import { vi } from 'vitest'
import type { Adapter, Client } from '../../src/adapter'
import { createLog } from '../../src/delivery/log'
import { Vendor } from '../../src/delivery/vendor'
import type { Properties } from '../../src/event/event'
import type { VendorState } from '../../src/switch/policy'
import { anEngine } from './an-engine'
import { anEvent } from './an-event'

/** A vendor on a log, whose adapter and state the test decides. */
export function aVendor(
  client: Client | (() => Promise<Client>),
  more: Partial<Adapter> = {},
  first: VendorState = 'on',
) {
  let state = first
  const errors: unknown[] = []
  const load = vi.fn(() => (typeof client === 'function' ? client() : client))
  const log = createLog({ events: 1_000, bytes: 1e9, age: 1e9 }, () => {})
  const vendor = new Vendor({
    name: 'acme',
    adapter: { name: 'acme', footprint: { hosts: [] }, load, ...more },
    log,
    state: () => state,
    prepare: () => Promise.resolve(),
    onDrop: () => {},
    onError: (error) => errors.push(error),
    onProgress: () => {},
    onForeign: () => {},
  })
  vendor.start(anEngine().createLoop)
  return {
    vendor,
    load,
    errors,
    become(next: VendorState) {
      state = next
    },
    track(count = 1, properties: Properties = {}) {
      for (let index = 0; index < count; index += 1) {
        vendor.account.accept(1)
        log.append(anEvent('tick', { index, ...properties }), 100)
      }
      vendor.wake()
    },
  }
}

/** Lets everything happen that waits for nothing but its turn. */
export async function settle(turns = 30) {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
