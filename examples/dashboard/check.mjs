import { laws } from './check/laws.mjs'
import { play } from './check/play.mjs'
import { printTable } from './check/print-table.mjs'
import { proof, scan, verify } from './check/prove.mjs'
import { startDemo } from './server/start-demo.mjs'

/**
 * Plays the story of the breach without a person and measures what the vendors' servers received.
 *
 * @returns {Promise<number>} exit status: 1 if a law is broken
 */
export async function check() {
  const started = Date.now()
  const demo = await startDemo()
  try {
    console.log('  … scanned, and verified before the kill')
    const traces = await scan()
    const before = await verify(demo.url)
    for (const vendor of Object.values(demo.vendors)) vendor.clear()
    const kept = laws(await play(demo))
    console.log('  … verified after it, with what the SDK would have left')
    const rows = [...kept, ...proof({ traces, before, after: await verify(demo.url, ['--seed']) })]
    printTable(rows)
    const broken = rows.filter(({ holds }) => holds === false).length
    const seconds = ((Date.now() - started) / 1000).toFixed(0)
    console.log(`\n${broken ? `${broken} broken` : 'All hold'}, in ${seconds} s.\n`)
    return broken ? 1 : 0
  } finally {
    await demo.close()
  }
}
