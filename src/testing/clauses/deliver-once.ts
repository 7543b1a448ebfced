import { assert } from './assert'
import type { Clause } from './clause'

const count = 60

export const deliverOnce: Clause = {
  says: 'delivers each event once, with an id of its own and its original time',
  async check({ vendor, visit, hasIds }) {
    const { start, ask, until } = await visit()
    await start()
    await ask(`bench.analytics.identify('user-1', { plan: 'pro' })`)
    await ask(`bench.analytics.group('org-1', { seats: 3 })`)
    await ask(`bench.track(${count})`)
    await until(`bench.analytics.status().vendor.pending === 0`)
    const ticks = vendor.events.filter(({ name }) => name === 'tick')
    const numbers = new Set(ticks.map(({ properties }) => properties.number))
    assert(numbers.size === count, `${numbers.size} of ${count} events arrived`)
    assert(ticks.length === count, `${ticks.length - count} events arrived twice`)
    const ids = new Set(ticks.map(({ id }) => id).filter(Boolean))
    if (hasIds)
      assert(ids.size === count, `${ids.size} ids of ${count} events: is messageId passed on?`)
    const times = await ask<[number, number][]>('bench.times')
    for (const { time = hasIds ? 0 : undefined, properties, raw } of ticks) {
      if (time === undefined) continue
      // Where there is no id there may be no time either, or one in seconds. Older PostHogs say how long
      // ago it was, and look at the clock twice for that: on a busy machine not in the same millisecond.
      const slack = !hasIds ? 1_000 : 'offset' in raw ? 250 : 1
      const [from, to] = times[Number(properties.number)] ?? [0, 0]
      const isIts = from - slack <= time && time <= to + slack
      assert(isIts, `an event of ${from} has the time ${time}: is timestamp passed on?`)
    }
    const { delivered, accepted } = await ask<{ delivered: number; accepted: number }>(
      'bench.analytics.status().vendor',
    )
    assert(delivered === accepted, `${accepted - delivered} calls were not confirmed`)
  },
}
