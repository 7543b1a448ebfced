import { assert } from './assert'
import type { Clause } from './clause'

export const tryAgain: Clause = {
  says: 'loses nothing while its server is in trouble',
  async check({ vendor, visit }) {
    const { start, ask, until } = await visit()
    let answers = 0
    vendor.respond = () => ((answers += 1) === 1 ? { status: 503 } : {})
    await start()
    await ask(`bench.track(5)`)
    await until(`bench.analytics.status().vendor.pending === 0`)
    const taken = vendor.requests.filter(({ status }) => status === 200)
    const ticks = taken.flatMap(({ events }) => events.filter(({ name }) => name === 'tick'))
    const numbers = new Set(ticks.map(({ properties }) => properties.number))
    assert(numbers.size === 5, `${numbers.size} of 5 events arrived in the end`)
  },
}
