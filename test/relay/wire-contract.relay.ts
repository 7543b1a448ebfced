import { fromPlaywright, testAdapter } from 'cordon/testing'
import { chromium } from 'playwright-core'
import { describe, test } from 'vitest'
import { launchOptions } from '../helpers/chromium.mjs'

/** Options beside token and host, and whether the protocol has an id for an event. */
const adapters: Readonly<Record<string, { readonly hasIds: boolean; readonly options?: object }>> =
  {
    segment: { hasIds: true },
    rudderstack: { hasIds: true },
    amplitude: { hasIds: true },
    'snowplow-tick': { hasIds: true },
    plausible: { hasIds: false },
    umami: { hasIds: false },
  }

for (const [name, { hasIds }] of Object.entries(adapters))
  testAdapter({
    // Options cross over into the page as JSON, and Snowplow's has a function.
    adapter: name.includes('-') ? `./test/relay/support/${name}.ts` : `cordon/adapters/${name}`,
    options: (host) => ({ token: 'app.example', host }),
    hasIds,
    browser: async () => fromPlaywright(await chromium.launch(await launchOptions())),
    runner: { describe, test },
  })
