import { createAnalytics, type Analytics, type AnalyticsOptions } from 'cordon'
import { hostile, prepare, type Plan } from './adapter'

export type Wall = 'none' | 'patches' | 'csp' | 'reload' | 'worker' | 'sealed'

/** What an app of this kind would allow. */
const csp =
  "default-src 'self' 'unsafe-inline'; connect-src 'self' http://api.app.test; frame-src 'self' http://api.app.test; object-src 'none'; base-uri 'none'; form-action 'self'"

const options: Readonly<Record<Exclude<Wall, 'none'>, Partial<AnalyticsOptions>>> = {
  patches: {},
  csp: { csp },
  reload: { csp, afterKill: 'reload' },
  worker: { csp },
  sealed: { isolate: true },
}

declare global {
  interface Window {
    act: () => Promise<void>
    walls: typeof walls
  }
}

let analytics: Analytics | undefined

/** What the test does in the page. */
const walls = {
  /** Resolves when the vendor’s code has run, and its ways are prepared. */
  async start(wall: Wall, plan: Plan): Promise<void> {
    if (wall === 'none') {
      window.act = await prepare(plan)
      return
    }
    if (wall === 'worker') await controlled()
    analytics = createAnalytics({ vendors: { hostile: hostile(plan) }, ...options[wall] })
    analytics.track('hello')
    await until(() => /loaded|failed|stopped/.test(analytics?.status().hostile?.sdk ?? ''))
  },
  kill(): void {
    analytics?.kill('hostile')
  },
  /** Does not wait: a way may leave the page. */
  go(): void {
    void window.act?.()
  },
  /** Not so in a page that was loaded anew, by whatever navigation. */
  isStarted: () => analytics !== undefined,
  status: () => analytics?.status().hostile,
}
window.walls = walls

/** Resolves when the app’s service worker is in control of the page. */
async function controlled(): Promise<void> {
  await navigator.serviceWorker.register('/cordon-worker.js')
  await until(() => navigator.serviceWorker.controller !== null)
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20))
}
