// Fails on a regular expression whose time may grow faster than the text it reads. `npm run check`
//
// What is found is exact enough to be a rule: of the expressions that ever hung this library, each was named.
import { analyse } from 'scslre'
import { floods } from '../test/helpers/floods.mjs'
import { loadPrivacy } from '../test/helpers/load-privacy.mjs'
import { built, literals } from '../test/helpers/regexps.mjs'

/** Texts that make every detector run, and so build its expressions. */
async function useAll() {
  const { createScrubber } = await loadPrivacy()
  const text = `${floods.join(' ')} ada@example.org call +44 20 7946 0958, ssn 219-09-9999, 4111111111111111`
  createScrubber().scrub({ event: 'x', properties: { text, url: `https://x.test/${text}` } })
}

const all = [...literals(['src', 'adapters']), ...(await built(useAll))]
const reportTypes = { Move: true, Self: true, Trade: true }
let count = 0
for (const { source, flags, at } of all)
  for (const report of analyse({ source, flags }, { reportTypes }).reports) {
    count += 1
    const growth = report.exponential ? 'exponential' : 'polynomial'
    console.error(`${at}: ${growth} (${report.type}) in /${source.slice(0, 120)}/${flags}`)
  }

if (count > 0) {
  console.error(`${count} regular expressions may take more than linear time`)
  process.exitCode = 1
}
