import { laws } from './check/laws.mjs'
import { play } from './check/play.mjs'
import { printTable } from './check/print-table.mjs'
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
    const rows = laws(await play(demo))
    printTable(rows)
    const broken = rows.filter(({ holds }) => holds === false).length
    const seconds = ((Date.now() - started) / 1000).toFixed(0)
    console.log(`\n${broken ? `${broken} broken` : 'All hold'}, in ${seconds} s.\n`)
    return broken ? 1 : 0
  } finally {
    await demo.close()
  }
}
