// Looks for texts that take the privacy rules long: `npm run test:fuzz -- [minutes] [seed]`
//
// Shapes are made by the grammar of the rules' own regular expressions, and bred: of those that cost
// the most a letter, others are made. What grows faster than its length, what takes too long, and what
// breaks a promise on the way (nothing throws, twice is once) is printed, and makes it fail.
import { loadPrivacy } from '../helpers/load-privacy.mjs'
import { built, literals } from '../helpers/regexps.mjs'
import { createRandom, createShapes, eventOf } from '../helpers/shapes.mjs'
import { cost, costAlone } from './cost.mjs'

const minutes = Number(process.argv[2] ?? 1)
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31)
const short = 4000
/** Of CPU, for one text of 64 kB, in ms. Four of them are the largest event. */
const mostTime = 250
/** Growth below it, in ms, is noise. */
const leastTime = 60

const { createScrubber } = await loadPrivacy()
const expressions = [
  ...literals(['src/privacy']),
  ...(await built(async () => (await loadPrivacy()).createScrubber().scrub(everything()))),
]
const random = createRandom(seed)
const { fresh, mutate } = createShapes(expressions, random)
console.log(`seed ${seed}, ${minutes} min, ${expressions.length} regular expressions`)

function everything() {
  return {
    event: 'x',
    properties: { text: 'ada@example.org a=b: call +44 20 7946 0958, ssn 219-09-9999 1.1.1.1 /x' },
  }
}

/** In this process, of which a verdict is too much to ask. */
function estimate(shape, length) {
  return cost(createScrubber, { shape, length, runs: 1 })
}

/** What is wrong with a shape, if anything is: those that look slow here are measured by themselves. */
function judge(shape, whole) {
  if (whole < leastTime) return undefined
  if (whole < mostTime && whole < estimate(shape, 32_000) * 2.5) return undefined
  const { half, full } = costAlone(shape)
  if (full > mostTime) return `${full.toFixed(0)} ms for 64 kB`
  return full > leastTime && full > half * 2.5
    ? `${half.toFixed(0)} ms for 32 kB, ${full.toFixed(0)} ms for 64 kB`
    : undefined
}

function broken(shape) {
  const scrubber = createScrubber({ key: 'k' })
  const event = eventOf(shape, 300)
  const before = JSON.stringify(event)
  const once = scrubber.scrub(event)
  if (JSON.stringify(event) !== before) return 'the input was changed'
  // What fails on the way takes the whole content with it, and throws nothing.
  if (!('properties' in once)) return `nothing is left: ${JSON.stringify(once)}`
  const twice = JSON.stringify(scrubber.scrub(once))
  return twice === JSON.stringify(once)
    ? undefined
    : `twice is not once: ${JSON.stringify(once)} ${twice}`
}

const population = []
const failures = new Map()
const end = Date.now() + minutes * 60_000
let tried = 0
let judged = 0
let worst = { ms: 0, shape: undefined }

while (Date.now() < end && failures.size < 20) {
  const parent =
    population.length > 20 && random.next() < 0.6 ? random.pick(population).shape : undefined
  const shape = parent ? mutate(parent) : fresh()
  tried += 1
  try {
    const wrong = broken(shape)
    if (wrong) failures.set(wrong.slice(0, 40), { shape, wrong })
    const ms = Math.min(estimate(shape, short), estimate(shape, short))
    population.push({ shape, ms })
    population.sort((a, b) => b.ms - a.ms)
    population.length = Math.min(population.length, 150)
    // The slowest are looked at in full; of the rest some, for what is slow only when it is long.
    if (ms < 4 && random.next() > 0.1) continue
    judged += 1
    const whole = estimate(shape, 64_000)
    if (whole > worst.ms) worst = { ms: whole, shape }
    const problem = judge(shape, whole)
    if (problem)
      failures.set(`${shape.place} ${problem.slice(-6)} ${shape.piece}`, { shape, wrong: problem })
  } catch (error) {
    failures.set(String(error), { shape, wrong: String(error.stack) })
  }
}

console.log(`${tried} shapes tried, ${judged} of them at 64 kB`)
if (worst.shape) {
  const [here, alone] = [worst.ms, costAlone(worst.shape).full].map((ms) => ms.toFixed(0))
  console.log(`slowest here: ${here} ms of CPU for 64 kB, by itself ${alone}`)
  console.log(`  ${JSON.stringify(worst.shape)}`)
}
for (const { shape, wrong } of failures.values())
  console.log(`${wrong}\n  ${JSON.stringify(shape)}`)
if (failures.size > 0) process.exitCode = 1
