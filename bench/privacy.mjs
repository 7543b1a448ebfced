// Cost of the privacy rules, side by side with redaction libraries, as multiples of JSON.stringify
// of the same event: ratios hold from machine to machine, times don't. `node bench/privacy.mjs`
import { rm, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { floods } from '../test/helpers/floods.mjs'
import { literals } from '../test/helpers/regexps.mjs'
import { createRandom, createShapes, eventOf } from '../test/helpers/shapes.mjs'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Bundles Cordon's own parts; in the package's folder, so that its dependencies are found. */
async function load(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: at('..'), loader: 'ts' },
    ...{ bundle: true, write: false, format: 'esm', target: 'es2020', logLevel: 'error' },
  })
  const file = at(`.privacy-${process.pid}.mjs`)
  await writeFile(file, outputFiles[0].text)
  try {
    return await import(pathToFileURL(file).href)
  } finally {
    await rm(file)
  }
}

async function size(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: at('..'), loader: 'ts' },
    ...{
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2020',
      minify: true,
      charset: 'utf8',
    },
  })
  return gzipSync(outputFiles[0].contents, { level: 9 }).length
}

const { createScrubber, createPrivacy, snapshot } = await load(`
  export { createScrubber } from './src/privacy'
  export { createPrivacy } from './src/privacy/engine'
  export { snapshot } from './src/event/snapshot'`)

/** A typical event: 15 properties, two levels. */
const typical = {
  event: 'Item Added',
  properties: {
    $current_url: 'https://app.example.com/shop/items?category=books&page=2',
    $referrer: 'https://www.example.org/',
    $os: 'Mac OS X',
    $browser: 'Chrome',
    $screen_width: 1440,
    distinct_id: '0193f1a2-7c4e-4b8a-9d1e-2f6a7b8c9d0e',
    plan: 'pro',
    price: 129.99,
    currency: 'EUR',
    quantity: 2,
    logged_in: true,
    user: { id: 'usr_8Fk2LmQ9', email: 'jane.doe@example.com', prefs: { theme: 'dark' } },
    item: { sku: 'SKU-4411-889', name: 'Blue Mug', tags: ['kitchen', 'sale'] },
    coupon: 'SPRING-24',
    step: 'cart',
  },
}
/** What an app passes by itself, without what an SDK adds. */
const app = {
  event: 'Api Key Created',
  properties: { plan: 'pro', seats: 3, scope: 'read', source: 'settings', first: false, ms: 182 },
}
const wide = (count) => ({
  event: 'x',
  properties: Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`p${n}`, n % 2 ? n : `value ${n}`]),
  ),
})

const copy = (value) => JSON.parse(JSON.stringify(value))

/** Best batch of each, in turns, so that a busy machine disturbs all alike. In nanoseconds. */
async function measure(candidates, event, budget = 1500) {
  const best = Object.fromEntries(Object.keys(candidates).map((name) => [name, Infinity]))
  const sizes = {}
  const end = performance.now() + budget
  do
    for (const [name, run] of Object.entries(candidates)) {
      const count = (sizes[name] ??= 3)
      const events = Array.from({ length: count }, () => copy(event))
      const start = performance.now()
      for (const each of events) run(each)
      const took = (performance.now() - start) / count
      best[name] = Math.min(best[name], took * 1e6)
      sizes[name] = Math.max(3, Math.min(400, Math.round(2 / took)))
    }
  while (performance.now() < end)
  return best
}

const table = (title, best, base) => {
  console.log(`\n${title}`)
  for (const [name, time] of Object.entries(best)) {
    const ratio = (time / base).toFixed(time / base < 10 ? 2 : 0)
    console.log(
      `  ${name.padEnd(44)}${`${ratio} x`.padStart(10)}${(time / 1000).toFixed(2).padStart(12)} us`,
    )
  }
}

/** Strings of an event through a function of strings. */
const strings = (scrub) => {
  const walk = (value) =>
    typeof value === 'string'
      ? scrub(value)
      : Array.isArray(value)
        ? value.map(walk)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item)]))
          : value
  return walk
}

async function peers() {
  const names = ['email', 'phone', 'name', 'password', 'token', 'address', 'ip', 'ssn']
  const paths = names.flatMap((name) => [`properties.${name}`, `properties.user.${name}`])
  const { default: fastRedact } = await import('fast-redact')
  const { default: pinoRedact } = await import('@pinojs/redact')
  const { DeepRedact } = await import('@hackylabs/deep-redact')
  const logtape = await import('@logtape/redaction')
  const { Redactor } = await import('@redactpii/node')
  const { removePII } = await import('@coffeeandfun/remove-pii')
  const { sanitizePii } = await import('@cdssnc/sanitize-pii')
  const email = /[\w.+-]+@[\w-]+\.[\w.-]+/g
  const deep = new DeepRedact({
    blacklistedKeys: names,
    stringTests: [{ pattern: email, replacer: (text) => text.replace(email, '[email]') }],
    serialise: false,
  })
  const redactor = new Redactor()
  let record
  const sink = logtape.redactByField((value) => void (record = value), {
    fieldPatterns: logtape.DEFAULT_REDACT_FIELDS,
    action: () => '[x]',
  })
  const format = logtape.redactByPattern(
    (value) => value,
    [logtape.EMAIL_ADDRESS_PATTERN, logtape.CREDIT_CARD_NUMBER_PATTERN, logtape.JWT_PATTERN],
  )
  return {
    'fast-redact, 16 paths, no values': fastRedact({ paths, serialize: false }),
    '@pinojs/redact, 16 paths, no values': pinoRedact({ paths, serialize: false }),
    '@hackylabs/deep-redact, 8 keys, 1 pattern': (event) => deep.redact(event),
    '@logtape/redaction, fields and 3 patterns': (event) => {
      sink({ properties: event, message: [] })
      return strings((text) => format(text))(record.properties)
    },
    '@redactpii/node': (event) => redactor.redactObject(event),
    '@coffeeandfun/remove-pii': strings(removePII),
    '@cdssnc/sanitize-pii': strings((text) => sanitizePii(text)),
  }
}

const scrubber = createScrubber({ key: 'k' })
const others = await peers()

const stringify = (event) => JSON.stringify(event)
const small = await measure(
  { 'JSON.stringify': stringify, 'cordon, strict': (e) => scrubber.scrub(e), ...others },
  typical,
  4000,
)
table('A typical event: 15 properties, two levels', small, small['JSON.stringify'])

const parts = {}
for (const [name, event] of [
  ['typical', typical],
  ['app', app],
]) {
  const privacy = createPrivacy({ key: 'k' })
  const shared = createPrivacy({ key: 'k' })
  for (const vendor of 'abcdefghij') shared.allows('usage', vendor)
  const ids = (e) => ({
    ...{ type: 'track', messageId: 'm', timestamp: 't', anonymousId: 'a-1', userId: 'u-1' },
    ...{ ...e, context: {} },
  })
  const best = await measure(
    {
      'JSON.stringify': (e) => JSON.stringify(ids(e)),
      'snapshot (at track)': (e) => snapshot(ids(e)),
      'scrub, one vendor': (e) => privacy.scrub(ids(e), 'a'),
      'scrub, two vendors': (e) => {
        const raw = ids(e)
        for (const vendor of 'ab') shared.scrub(raw, vendor)
      },
      'scrub, ten vendors': (e) => {
        const raw = ids(e)
        for (const vendor of 'abcdefghij') shared.scrub(raw, vendor)
      },
    },
    event,
  )
  table(`In the facade, with ids: ${name} event`, best, best['JSON.stringify'])
  parts[name] = (best['scrub, ten vendors'] - best['scrub, two vendors']) / 8
}
for (const [name, time] of Object.entries(parts))
  console.log(
    `  the next vendor of equal treatments, ${name}: ${(time / 1000).toFixed(2)} us an event`,
  )

const runs = { 'JSON.stringify': stringify, cordon: (e) => scrubber.scrub(e) }
const deep = (count) => ({
  event: 'x',
  properties: Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`part${n}`, wide(15).properties]),
  ),
})
for (const [title, one, ten] of [
  ['in ten objects of 15', deep(1), deep(10)],
  // Objects of more than 128 properties are hash tables in V8: copying one costs 45 times as much.
  ['in one object of 150', wide(15), wide(150)],
]) {
  const narrow = await measure(runs, one, 1000)
  const broad = await measure(runs, ten, 1000)
  console.log(`\nTen times the properties, ${title}: times the time`)
  for (const name of Object.keys(runs))
    console.log(`  ${name.padEnd(44)}${(broad[name] / narrow[name]).toFixed(1).padStart(10)}`)
}

console.log('\nOne string of 64 kB, slowest of the inputs in test/helpers/floods.mjs, in ms')
const slowest = (run, length) => {
  let worst = [0, '']
  for (const piece of floods) {
    const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
    let took = Infinity
    for (let round = 0; round < 2 && took > 5; round += 1) {
      const start = performance.now()
      try {
        run({ event: 'x', properties: { text } })
      } catch {
        // Its time counts all the same.
      }
      took = Math.min(took, performance.now() - start)
    }
    if (took > worst[0]) worst = [took, piece]
  }
  return worst
}
for (const [name, run] of [['cordon', scrubber.scrub], ...Object.entries(others).slice(2)]) {
  // The quadratic ones would take minutes: a sixteenth of the length, squared.
  const [short, piece] = slowest(run, 4000)
  const isQuadratic = short > 12
  const [took, input] = isQuadratic ? [short * 256, piece] : slowest(run, 65_000)
  const note = isQuadratic ? ' (from 4 kB, quadratic)' : ''
  console.log(
    `  ${name.padEnd(44)}${took.toFixed(0).padStart(10)}   ${JSON.stringify(input)}${note}`,
  )
}

console.log(
  '\nCordon, 64 kB as a value under any name, as a name, in a path: slowest of 1000 shapes, in ms',
)
const { fresh } = createShapes(literals(['src/privacy']), createRandom(1))
const shapes = Array.from({ length: 1000 }, fresh).map((shape) => {
  const event = eventOf(shape, 65_000)
  const start = performance.now()
  createScrubber({ key: 'k' }).scrub(event)
  return { shape, took: performance.now() - start }
})
for (const { shape, took } of shapes.sort((a, b) => b.took - a.took).slice(0, 3))
  console.log(`  ${took.toFixed(0).padStart(6)}   ${JSON.stringify(shape)}`)

const whole = await size(`export { createScrubber } from './src/privacy'`)
console.log(`\nSize, gzip: cordon/privacy ${whole} B`)
