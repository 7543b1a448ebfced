import { plausible } from 'cordon/adapters/plausible'
import { umami } from 'cordon/adapters/umami'
import { expect, test } from 'vitest'
import type { VendorHost } from '../../src/adapter'

test.each([plausible, umami])(
  'through the app’s own server fewer events are under way at once than a browser has connections to it',
  async (adapter) => {
    const atOnce = async (host: string): Promise<number | undefined> =>
      (await adapter({ token: 't', host }).load({ mayRun: () => true } as VendorHost)).batchSize
    expect(await atOnce('/stats')).toBe(3)
    expect(await atOnce('https://stats.example')).toBe(6)
  },
)
