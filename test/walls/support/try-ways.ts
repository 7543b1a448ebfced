import type { TestProfile } from 'cordon/testing'
import type { Plan } from './adapter'
import type { App } from './app-server'
import type { Wall } from './page'
import { openVendorServer } from './vendor-server'

export interface Trial {
  readonly wall: Wall
  readonly ways: readonly string[]
  /** The profile goes on, and so would the page, were it not closed. */
  readonly isKept: boolean
}

/** No way is known to be slower than this, ms: of what does not come there is no event. */
const quiet = 1_200

/** A step that takes longer than this has hung, ms: what waits for ever says nothing. */
const longest = 30_000

/** Tries ways in one page behind a wall; returns those that reached the vendor’s server after the kill. */
export async function tryWays(
  profile: TestProfile,
  app: App,
  { wall, ways, isKept }: Trial,
): Promise<ReadonlySet<string>> {
  const [vendor, site] = await Promise.all([openVendorServer(), app.open()])
  const step = <T>(doing: string, done: Promise<T>): Promise<T> =>
    inTime(`behind ${wall}, ${ways.length} ways from ${ways[0] ?? ''}: ${doing}`, done)
  try {
    const plan: Plan = {
      addresses: Object.fromEntries(ways.map((way) => [way, vendor.addressOf(way)])),
      hosts: wall === 'sealed' ? ['vendor.example'] : ['localhost'],
      actsAtOnce: wall === 'sealed',
    }
    const page = await step('open', profile.open(site.url))
    await step('load', page.evaluate(waitFor('window.walls')))
    const start = `walls.start(${JSON.stringify(wall)}, ${JSON.stringify(plan)})`
    await step('start', page.evaluate(start))
    let killedAt = Date.now()
    // In a frame they act while the vendor runs, for after the kill there is none.
    const end = wall === 'sealed' ? 'undefined' : '(walls.kill(), walls.go())'
    await step('kill', page.evaluate(end).catch(ignoreLeaving))
    if (wall === 'reload') {
      const reloaded = page.evaluate(
        waitFor("window.walls?.isStarted() === false || location.pathname !== '/'"),
      )
      await step('reload', reloaded.catch(ignoreLeaving))
      // What was under way when the page went, has arrived by then.
      await pause(300)
      killedAt = Date.now()
    }
    await settled(vendor.arrivals, ways.length)
    // A frame that was taken out in the middle would hold the rest without having been tried.
    if (wall === 'sealed' && ways.length > 1) {
      const state = await step('status', page.evaluate<string>('walls.status().state'))
      if (state !== 'on') throw new Error(`the sealed vendor is ${state}`)
    }
    // Chromium may never say that a page is closed which is just being left; with its profile, it is.
    const closed = page.close()
    await (isKept ? step('close the page', closed) : Promise.race([closed, pause(3_000)]))
    const left = ways.filter(
      (way) => (vendor.arrivals.get(way) ?? 0) > (wall === 'sealed' ? 0 : killedAt),
    )
    return new Set(left)
  } finally {
    await step('close the servers', Promise.all([vendor.close(), site.close()]))
  }
}

/** A page that is left while it is asked has no answer. */
function ignoreLeaving(): void {}

async function inTime<T>(what: string, done: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end within ${longest} ms`)), longest)
  })
  try {
    return await Promise.race([done, late])
  } catch (cause) {
    throw new Error(what, { cause })
  } finally {
    clearTimeout(timer)
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function waitFor(expression: string): string {
  return `new Promise((resolve) => { const look = () => ${expression} ? resolve() : setTimeout(look, 10); look() })`
}

async function settled(arrivals: ReadonlyMap<string, number>, all: number): Promise<void> {
  let last = Date.now()
  let size = arrivals.size
  while (Date.now() - last < quiet && size < all) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    if (arrivals.size === size) continue
    size = arrivals.size
    last = Date.now()
  }
}
