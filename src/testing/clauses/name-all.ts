import { assert } from './assert'
import type { Clause } from './clause'

export const nameAll: Clause = {
  says: 'names in its footprint all that it writes, and every host that it talks to',
  async check({ vendor, visit }) {
    const { start, ask, until } = await visit()
    await start()
    await ask(`bench.analytics.identify('user-1', { plan: 'pro' })`)
    await ask(`bench.analytics.group('org-1', { seats: 3 })`)
    await ask(`bench.track(5)`)
    await until(`bench.analytics.status().vendor.pending === 0`)
    await vendor.waitFor(() => vendor.events.length > 0)
    const unnamed = await ask<string[]>('bench.unnamed()')
    assert(unnamed.length === 0, `not in the footprint: ${unnamed.join(', ')}`)
  },
}
