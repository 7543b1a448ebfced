import { parseArgs } from 'node:util'
import { startDemo } from './server/start-demo.mjs'

const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    port: { type: 'string', default: '4310' },
    run: { type: 'string', default: 'inline' },
  },
})

const { run } = values
if (run !== 'inline' && run !== 'sealed' && run !== 'wire')
  throw new Error(`--run is inline, sealed or wire, and not ${run}`)

if (values.check) {
  const { check } = await import('./check.mjs')
  process.exitCode = await check()
} else {
  const demo = await startDemo({ port: Number(values.port), run })
  console.log(`
  The dashboard and what its vendors' servers receive:  ${demo.url}

  1  Sign in, then click about: watch what arrives, and what was taken out of it.
  2  Open it in a second tab and set "Traffic" to 50 events a second.
  3  Flip the switch under analytics-policy.json, or edit ${demo.policy.path}
  4  Mixpanel falls silent in both tabs within the poll interval (${demo.pollEvery / 1000} s here); PostHog goes on.
  5  Reload: its SDK is not downloaded any more. \`npm run demo -- --check\` measures all this.
`)
  // Left alone for a day, the record of all requests would fill the memory; the counters go on.
  setInterval(() => {
    for (const vendor of Object.values(demo.vendors))
      if (vendor.requests.length > 10_000) vendor.clear()
  }, 10_000)
  process.once('SIGINT', () => void demo.close().then(() => process.exit()))
}
