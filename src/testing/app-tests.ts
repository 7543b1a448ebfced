import type { Analytics, VendorStatus } from '../analytics'
import { instances } from '../client/page-instance'
import { forgetKilledCode } from '../delivery/killed-code'
import { isPage, simulated } from '../shared/environment'
import { forgetPermission, storePrefix } from '../shared/store'

// Taken before a test replaces them: what is waited for here is real.
const { setTimeout, Date } = globalThis

const databases = ['cordon', 'cordon-kills']
const checkInterval = 5

/**
 * From now on `createAnalytics` works where there is no page, as in a test in Node: for adapters such as
 * `memory`, which send nothing. Without it, it accepts every event there and drops it, as on a server.
 *
 * @example
 * ```ts
 * // vitest.setup.ts
 * simulatePage()
 * afterEach(forget)
 * ```
 */
export function simulatePage(): void {
  Object.assign(globalThis, { [simulated]: true })
}

/**
 * Closes what `createAnalytics` has made, and forgets what Cordon has stored in this browser or its stand-in: a
 * kill in one test has no effect on the next.
 */
export async function forget(): Promise<void> {
  await Promise.all(Object.values(instances()).map((one) => one?.close()))
  forgetKilledCode()
  forgetPermission()
  forgetStorage()
  forgetCookies()
  if (globalThis.indexedDB) await Promise.all(databases.map(deleteDatabase))
}

/**
 * Resolves when every event has been delivered or dropped, at every vendor that may run, or may once the first policy
 * has been read; what waits for one that is on hold or off is not waited for. Works under fake timers, too.
 *
 * @param timeout how long that may take, ms
 * @throws Error that says who still waits for what, when the time is up, or that this instance takes no events;
 *   asynchronously
 *
 * @example
 * ```ts
 * analytics.track('ready')
 * await settled(analytics)
 * expect(sink.events).toHaveLength(1)
 * ```
 */
export async function settled(
  analytics: Pick<Analytics, 'status'>,
  timeout = 4_000,
): Promise<void> {
  // On a server nothing takes events, and nothing waits.
  if (isPage() && !takesEvents(analytics)) throw new Error(takesNone)
  const until = Date.now() + timeout
  const waiting = () =>
    Object.entries(analytics.status()).filter(([, status]) => status.pending > 0 && mayRun(status))
  while (waiting().length && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, checkInterval))
  if (waiting().length)
    throw new Error(
      waiting()
        .map(([name, status]) => `${status.pending} events wait for ${name}, ${reasonOf(status)}`)
        .join('; '),
    )
}

const takesNone =
  'this analytics takes no events: it was closed, as by forget(), or created before simulatePage(). Create it in the test, or load its module anew (docs/testing.md)'

/** Whether it is open. An app may have wrapped it, so what it says is compared: that stays the same until it changes. */
function takesEvents(analytics: Pick<Analytics, 'status'>): boolean {
  return Object.values(instances()).some((one) => one?.status() === analytics.status())
}

/** Now, or as soon as the first policy has been read. */
function mayRun({ state, votes }: VendorStatus): boolean {
  return (
    state === 'on' ||
    (state === 'hold' && votes.every((vote) => vote.state === 'on' || vote.by === 'start'))
  )
}

function reasonOf({ state, sdk }: VendorStatus): string {
  return state === 'on' ? `its code is ${sdk}` : 'no policy has been read yet'
}

function forgetStorage(): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    const storage = storageOf(name)
    for (const key of Object.keys(storage ?? {}))
      if (key.startsWith(storePrefix)) storage?.removeItem(key)
  }
}

function storageOf(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return globalThis[name]
  } catch {
    return undefined
  }
}

function forgetCookies(): void {
  if (typeof document === 'undefined') return
  for (const pair of document.cookie.split('; '))
    if (pair.startsWith('cordon_')) document.cookie = `${pair.split('=', 1)[0]}=; path=/; max-age=0`
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = request.onerror = request.onblocked = () => resolve()
  })
}
