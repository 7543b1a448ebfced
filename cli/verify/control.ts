import { randomUUID } from 'node:crypto'
import type { BrowserContext } from 'playwright-core'
import type { Stage } from './own-pages'
import type { RecordingProxy } from './proxy/recording-proxy'

/**
 * Whether this run sees anything at all: a page of the tool's own, in the same profile, sends a beacon when
 * it is closed. Not by the page that is verified, whose policy might forbid it.
 */
export async function isControlSeen(
  context: BrowserContext,
  proxy: RecordingProxy,
  { control, beacon }: Stage,
): Promise<boolean> {
  const once = `?${randomUUID()}`
  try {
    const page = await context.newPage()
    await page.goto(control + once)
    await page.close({ runBeforeUnload: true })
  } catch {
    // Whatever kept it from being sent, it has not been seen.
    return false
  }
  return proxy.waitFor(({ url }) => url === beacon + once, 5_000)
}
