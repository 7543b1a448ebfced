import { parseArgs } from 'node:util'
import { start } from './servers/start.mjs'

const { values } = parseArgs({ options: { port: { type: 'string', default: '4320' } } })
const example = await start(Number(values.port))
console.log(`
  An app that was written against mixpanel-browser, and what its vendors' servers receive:  ${example.url}

  1  Before: click about, sign in, and see whose data leaves.
  2  After: the same sources, one alias, one file.
  3  After the kill: one config change takes Mixpanel and the replay tag out; PostHog goes on.
`)
process.once('SIGINT', () => void example.close().then(() => process.exit()))
