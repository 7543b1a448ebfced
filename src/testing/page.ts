import type { Adapter } from '../adapter'
import type { Analytics } from '../analytics'
import { createAnalytics } from '../create-analytics'
import type { Footprint } from '../footprint'
import { hostMatcher } from '../guard/host-matcher'
import { globMatcher } from '../shared/glob-matcher'
import { storePrefix } from '../shared/store'

/** Kinds of traces that a vendor can leave in a page. */
type TraceKind = 'cookies' | 'localStorage' | 'sessionStorage' | 'databases' | 'globals'
type Traces = Readonly<Record<TraceKind, readonly string[]>>

/** What the contract calls in a page, as `bench`. */
export interface PageBench {
  /** Created by `start`. */
  analytics: Analytics<'vendor'> | undefined
  /** Between when and when each event was tracked, epoch ms. */
  readonly times: readonly (readonly [number, number])[]
  /** When the vendor was killed, epoch ms; 0 while it was not. */
  killedAt: number
  /** What `error` events said. */
  readonly errors: readonly string[]
  start(options: PageOptions): void
  /** Tracks `tick` so many times, each with its number. */
  track(count: number): void
  /** Tracks `tick` every so many ms until the page goes. */
  stream(every: number): void
  kill(): unknown
  /** Those which the footprint does not name. */
  unnamed(): Promise<string[]>
  /** Those which it names, and which are there. */
  left(): Promise<string[]>
}

export interface PageOptions {
  /** What the adapter's factory is called with. */
  readonly options: unknown
  readonly state?: 'on' | 'hold'
  /** URL of the frame's file, for a sealed vendor. */
  readonly frame?: string
}

/** Called by the page that `openBench` serves. */
export function openPage(factory: (options: never) => Adapter): void {
  const times: [number, number][] = []
  const errors: string[] = []
  const before = globals()
  let footprint: Footprint = { hosts: [] }
  /** What is there by now; of globals, what has come since the page was opened. */
  const traces = async (): Promise<Traces> => ({
    cookies: document.cookie.split('; ').map((pair) => pair.split('=', 1)[0] ?? ''),
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    databases: (await indexedDB.databases?.())?.map(({ name = '' }) => name) ?? [],
    globals: [...globals()].filter((name) => !before.has(name)),
  })
  const sorted = async (isNamed: boolean): Promise<string[]> =>
    Object.entries(await traces()).flatMap(([kind, names]) => {
      const matches = globMatcher(footprint[kind as TraceKind])
      return names
        .filter((name) => name && !isOurs(name) && matches(name) === isNamed)
        .map((name) => `${kind}: ${name}`)
    })
  const bench: PageBench = {
    analytics: undefined,
    times,
    errors,
    killedAt: 0,
    start({ options, state = 'on', frame }) {
      const adapter = factory(options as never)
      footprint = adapter.footprint
      bench.analytics = createAnalytics({
        vendors: { vendor: adapter },
        policy: { version: 1, vendors: { vendor: state } },
        ...(frame !== undefined && { isolate: { vendor: frame } }),
      })
      bench.analytics.on('error', ({ error }) => errors.push(String(error)))
      bench.analytics.on('kill', () => (bench.killedAt ||= Date.now()))
    },
    track(count) {
      for (let index = 0; index < count; index += 1) {
        const from = Date.now()
        bench.analytics?.track('tick', { number: times.length, plan: 'pro' })
        times.push([from, Date.now()])
      }
    },
    stream: (every) => void setInterval(() => bench.track(1), every),
    kill: () => bench.analytics?.kill('vendor', { reason: 'contract' }),
    async unnamed() {
      const isIts = hostMatcher(footprint.hosts)
      const elsewhere = performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name))
        .filter((url) => url.origin !== location.origin && !isIts(url))
      return [...(await sorted(false)), ...elsewhere.map(({ origin }) => `host: ${origin}`)]
    },
    left: () => sorted(true),
  }
  Object.assign(window, { bench })
}

/** Cordon's own, the app's own, and what is of the test itself. */
function isOurs(name: string): boolean {
  const isCordons = name.startsWith(storePrefix) || name.startsWith('cordon-')
  return isCordons || name.startsWith('app:') || name === 'bench'
}

/** Indices of `window` are its frames. */
function globals(): Set<string> {
  return new Set(Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)))
}
