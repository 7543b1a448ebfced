import { appServer } from './app-server.mjs'
import { build } from './build.mjs'
import { createFeed } from './feed.mjs'
import { policyFile } from './policy-file.mjs'

/** How often the example's tabs read the policy, in ms; a real app would rather take 15 s or more. */
const POLL_EVERY = 2_000

/**
 * Builds the example and starts all of it: the app, its policy file, and a server for each vendor.
 *
 * @param {{ port?: number, run?: 'inline' | 'sealed' | 'wire' }} [options]
 */
export async function startDemo({ port = 0, run = 'inline' } = {}) {
  const { site, chunks } = await build()
  const { recordingEndpoint } = await import('cordon/testing')
  const vendors = { mixpanel: await recordingEndpoint(), posthog: await recordingEndpoint() }
  const policy = policyFile()
  const feed = createFeed({ vendors, policy })
  const config = {
    pollEvery: POLL_EVERY,
    run,
    hosts: { mixpanel: vendors.mixpanel.url, posthog: vendors.posthog.url },
  }
  const app = await appServer({ site, policy, feed, config, port })
  return {
    url: app.url,
    pollEvery: POLL_EVERY,
    chunks,
    vendors,
    policy,
    setPolicyUp: app.setPolicyUp,
    async close() {
      feed.stop()
      app.close()
      await Promise.all([vendors.mixpanel.close(), vendors.posthog.close()])
      policy.remove()
    },
  }
}
