import { assert } from './assert'
import type { Clause } from './clause'

export const waitOnHold: Clause = {
  says: 'loads nothing, sends nothing and writes nothing while it may not run',
  async check({ vendor, visit }) {
    const { start, ask } = await visit()
    await start('hold')
    await ask(`bench.track(3)`)
    await ask(`new Promise((resolve) => setTimeout(resolve, 500))`)
    const { sdk, pending } = await ask<{ sdk: string; pending: number }>(
      'bench.analytics.status().vendor',
    )
    assert(sdk === 'absent', `its code is ${sdk}`)
    assert(pending === 3, `${pending} of 3 events wait`)
    assert(vendor.requests.length === 0, `${vendor.requests.length} requests were made`)
    const left = [
      ...(await ask<string[]>('bench.left()')),
      ...(await ask<string[]>('bench.unnamed()')),
    ]
    assert(left.length === 0, `it has written ${left.join(', ')}`)
  },
}
