import type { Vendor } from './vendor'

const defaultTimeoutMs = 5_000
const checkIntervalMs = 20

/**
 * Asks all vendors to send what they hold; resolves when no event waits any more, or when the time is
 * up, in ms.
 */
export async function flush(vendors: Iterable<Vendor>, timeout: unknown): Promise<void> {
  const all = [...vendors]
  const until = performance.now() + (typeof timeout === 'number' ? timeout : defaultTimeoutMs)
  for (const vendor of all) vendor.flush()
  while (all.some((vendor) => vendor.counts().pending > 0) && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, checkIntervalMs))
}
