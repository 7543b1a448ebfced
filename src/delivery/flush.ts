import type { Vendor } from './vendor'
import { waitUntil } from './wait-until'

const defaultTimeoutMs = 5_000
const checkIntervalMs = 20

/**
 * Asks all vendors to send what they hold; resolves when no event waits any more, or after a timeout in ms.
 */
export async function flush(vendors: Iterable<Vendor>, timeout: unknown): Promise<void> {
  const all = [...vendors]
  for (const vendor of all) vendor.flush()
  await waitUntil(() => all.every((vendor) => vendor.counts().pending <= 0), {
    timeoutMs: typeof timeout === 'number' ? timeout : defaultTimeoutMs,
    everyMs: checkIntervalMs,
  })
}
