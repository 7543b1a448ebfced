import { contenders } from './contenders.mjs'

/** Events tracked one by one in a round. */
const aloneEvents = 60
const warmUps = 4

/**
 * Create and first event at two destinations, in fresh pages in turn: CPU of the main thread from before
 * the contender's script is loaded, and the clock on a processor that is four times slower.
 */
export async function coldStarts(browser, names, pages) {
  const runs = Object.fromEntries(names.map((name) => [name, { cpu: [], wall: [], slow: [] }]))
  for (let round = 0; round < pages; round += 1)
    for (const name of names) {
      const { cpu, wall } = await coldStart(browser, name, 1)
      const slow = await coldStart(browser, name, 4)
      runs[name].cpu.push(cpu)
      runs[name].wall.push(wall)
      runs[name].slow.push(slow.wall)
    }
  return mapValues(runs, (run) => mapValues(run, median))
}

async function coldStart(browser, name, throttling) {
  const page = await browser.open(name)
  await page.throttle(throttling)
  const measured = await page.measure('start', 2)
  await page.close()
  return measured
}

/** CPU of the main thread an event, µs: medians over rounds in which every contender has its turn. */
export async function perEvent(browser, names, rounds) {
  const lanes = [
    ...names.map((name) => ({ name, lane: name, destinations: 2 })),
    { name: 'cordon', lane: 'cordon at twelve', destinations: 12 },
  ]
  const open = []
  for (const one of lanes) {
    const page = await browser.open(one.name)
    await page.measure('start', one.destinations)
    open.push({ ...one, page, runs: { fresh: [], repeated: [], alone: [] } })
  }
  for (let round = 0; round < warmUps + rounds; round += 1)
    for (const { name, page, runs } of open) {
      const measured = await aRound(page, contenders[name].events)
      if (round >= warmUps) for (const kind of Object.keys(runs)) runs[kind].push(measured[kind])
    }
  for (const { page } of open) await page.close()
  return Object.fromEntries(open.map(({ lane, runs }) => [lane, mapValues(runs, median)]))
}

async function aRound(page, events) {
  const each = async (count, ...call) => ((await page.measure(...call)).cpu * 1000) / count
  const fresh = await each(events, 'burst', 'fresh', events)
  const repeated = await each(events, 'burst', 'repeated', events)
  const idle = await each(aloneEvents, 'idle', aloneEvents)
  const alone = await each(aloneEvents, 'alone', 'fresh', aloneEvents)
  return { fresh, repeated, alone: Math.max(0, alone - idle) }
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]
}
