// What a shape costs: of itself in the fuzzer's own process, or, for a verdict, in one of its own.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { loadPrivacy } from '../helpers/load-privacy.mjs'
import { eventOf } from '../helpers/shapes.mjs'

const self = fileURLToPath(import.meta.url)

/** CPU of one event through rules that have seen nothing yet, the least of some runs, in ms. */
export function cost(createScrubber, { shape, length, runs }) {
  let least = Infinity
  for (let run = 0; run < runs; run += 1) {
    const scrubber = createScrubber({ key: 'k' })
    const event = eventOf(shape, length)
    const start = process.cpuUsage()
    scrubber.scrub(event)
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

/**
 * ms of CPU for 32 and for 64 kB, in a fresh process: in one that thousands of shapes went through, engine
 * and heap are not as a page has them, and the same text took three to eight times as long.
 */
export function costAlone(shape) {
  return JSON.parse(
    execFileSync(process.execPath, [self, JSON.stringify(shape)], { encoding: 'utf8' }),
  )
}

if (process.argv[1] === self) {
  const shape = JSON.parse(process.argv[2])
  const { createScrubber } = await loadPrivacy()
  const [half, full] = [32_000, 64_000].map((length) =>
    cost(createScrubber, { shape, length, runs: 6 }),
  )
  console.log(JSON.stringify({ half, full }))
}
