import type { Bench, Visit } from 'cordon/testing'

/** When a vendor is killed: what leads there, and the kill. */
export interface Moment {
  readonly name: string
  /** It happens only where there is a back/forward cache. */
  readonly needsPageCache?: true
  /** Resolves after the kill; returns the page that is looked at. */
  kill(bench: Bench): Promise<Visit>
  /** Where the page says when it was, if not in the page that is looked at. */
  readonly at?: string
  /** Where it says when its last request started, if that is what counts and not when it arrived. */
  readonly lastStart?: string
}

/** Kills in the page as soon as the vendor's code is as far as this, in the same task. */
function killAt(...states: string[]): string {
  return `new Promise((resolve) => {
  const timer = setInterval(() => {
    if (!${JSON.stringify(states)}.includes(bench.analytics.status().vendor.sdk)) return
    clearInterval(timer)
    bench.kill()
    resolve()
  })
})`
}

async function streaming(
  { vendor, visit }: Bench,
  events: number,
  before = 'undefined',
): Promise<Visit> {
  const one = await visit()
  await one.ask(before)
  await one.start()
  await one.ask(`bench.stream(20)`)
  await vendor.waitFor(() => vendor.events.length >= events)
  return one
}

async function started({ visit }: Bench): Promise<Visit> {
  const one = await visit()
  await one.start()
  await one.ask(`bench.track(5)`)
  return one
}

/** Kills while events pile up, because the server takes none. */
async function failing(bench: Bench): Promise<Visit> {
  const one = await streaming(bench, 1)
  await one.until('bench.analytics.status().vendor.pending > 20')
  await one.ask('bench.kill()')
  return one
}

/** The moments of a vendor's life, as `test/engines` goes through them. */
export const moments: readonly Moment[] = [
  {
    name: 'loading',
    async kill(bench) {
      const one = await started(bench)
      await one.ask(killAt('loading', 'loaded'))
      return one
    },
  },
  {
    name: 'starting',
    async kill(bench) {
      const one = await started(bench)
      await one.ask(killAt('loaded'))
      return one
    },
  },
  {
    name: 'first batch',
    async kill(bench) {
      bench.vendor.respond = () => ({ delay: 300 })
      const one = await streaming(bench, 1)
      await one.ask('bench.kill()')
      return one
    },
  },
  {
    name: 'mid-stream, answers after 300 ms',
    async kill(bench) {
      bench.vendor.respond = () => ({ delay: 300 })
      const one = await streaming(bench, 40)
      await one.ask('bench.kill()')
      return one
    },
  },
  {
    name: 'back-off after 500s',
    async kill(bench) {
      bench.vendor.respond = () => ({ status: 500 })
      return failing(bench)
    },
  },
  {
    name: 'no answers',
    async kill(bench) {
      bench.vendor.respond = () => ({ hang: true })
      return failing(bench)
    },
  },
  {
    name: 'network gone',
    async kill(bench) {
      bench.vendor.respond = () => ({ cut: true })
      return failing(bench)
    },
  },
  {
    name: 'in pagehide',
    at: `Number(localStorage.getItem('app:killed-at'))`,
    // Chromium does not recall what it was asked to keep alive, and gets to it when it has the time.
    lastStart: `Number(localStorage.getItem('app:last-start'))`,
    async kill(bench) {
      const one = await streaming(
        bench,
        20,
        `void (window.fetch = new Proxy(fetch, {
        apply(native, self, args) {
          localStorage.setItem('app:last-start', Date.now())
          return Reflect.apply(native, self, args)
        },
      }))`,
      )
      await one.ask(`addEventListener('pagehide', () => {
        bench.track(1)
        bench.kill()
        localStorage.setItem('app:killed-at', bench.killedAt)
      })`)
      await one.page.goto(one.elsewhere)
      await one.until(`'bench' in window`)
      return one
    },
  },
  {
    name: 'in another tab',
    async kill(bench) {
      const one = await streaming(bench, 20)
      const other = await bench.visit({ profile: one.profile })
      await other.start()
      await other.ask('bench.kill()')
      await one.until('bench.killedAt')
      return other
    },
  },
  {
    name: 'while in the back/forward cache',
    needsPageCache: true,
    async kill(bench) {
      const one = await streaming(bench, 20)
      await one.page.goto(one.elsewhere)
      const other = await bench.visit({ profile: one.profile })
      await other.start()
      await other.ask('bench.kill()')
      await one.ask('void setTimeout(() => history.back())')
      await one.until(`'bench' in window && location.pathname === '/'`)
      // Whether it was restored or loaded again is the browser's choice.
      if (!(await one.ask<boolean>('!!bench.analytics'))) await one.start()
      await one.ask('bench.track(3)')
      return other
    },
  },
]
