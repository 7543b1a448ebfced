import { assert } from './assert'
import type { Clause } from './clause'

export const leaveNothing: Clause = {
  says: 'leaves nothing of its footprint after a kill: at once, later, and on the next page',
  async check({ vendor, visit }) {
    const first = await visit()
    await first.start()
    await first.ask(`bench.track(5)`)
    await vendor.waitFor(() => vendor.events.length > 0)
    await first.ask(`bench.kill()`)
    const look = async (when: string, ask: <T>(expression: string) => Promise<T>) => {
      const left = await ask<string[]>('bench.left()')
      assert(left.length === 0, `${when}: ${left.join(', ')}`)
    }
    await look('at once', first.ask)
    await first.ask(`new Promise((resolve) => setTimeout(resolve, 2000))`)
    await look('after 2 s', first.ask)
    const next = await visit({ profile: first.profile })
    await next.start()
    await look('on the next page', next.ask)
  },
}
