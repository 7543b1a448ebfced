import { assert } from './assert'
import type { Clause } from './clause'

/** ms: what was handed to the browser's network before a kill is seen a little after what was handed to it then. */
const allowance = 500

export const fallSilent: Clause = {
  says: 'is silent from the kill on: in the page, at its end, and in the next one',
  async check({ vendor, visit }) {
    vendor.respond = () => ({ delay: 300 })
    const first = await visit()
    await first.start()
    await first.ask(`bench.stream(20)`)
    await vendor.waitFor(() => vendor.events.length > 20)
    await first.ask(`bench.kill()`)
    const answeredAt = await first.answeredAt()
    await first.ask(`new Promise((resolve) => setTimeout(resolve, 1500))`)
    await first.page.goto(first.elsewhere)
    const { start, ask } = await visit({ profile: first.profile })
    await start()
    await ask(`bench.track(3)`)
    await ask(`new Promise((resolve) => setTimeout(resolve, 500))`)
    const late = vendor.requests.filter(({ at }) => at > answeredAt + allowance)
    assert(
      late.length === 0,
      `${late.length} requests after the kill: ${late.map((one) => one.path).join(', ')}`,
    )
    const { sdk } = await ask<{ sdk: string }>('bench.analytics.status().vendor')
    assert(sdk === 'absent', `its code is ${sdk} in the next page`)
  },
}
