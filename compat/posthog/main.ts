import type { Analytics } from '../../src/analytics'
import { createStore } from '../../src/shared/store'
import { uuid } from '../../src/shared/uuid'
import { Connection } from '../shared/connection'
import { recall } from '../shared/recall'
import type { Surroundings } from './capturer'
import { PostHogInstance } from './instance'
import { Person } from './person'

const connection = new Connection('posthog')

const surroundings: Surroundings = {
  connection,
  person(token, isKept) {
    const store = createStore()
    const key = `posthog:${token}`
    const known = connection.current()?.ids().anonymousId || (isKept && store.read('anonymous-id'))
    const person = new Person(
      known || uuid(),
      isKept && token ? recall(store, key) : {},
      (kept) => {
        if (isKept && token && typeof document !== 'undefined')
          connection.whenConnected(`remember ${key}`, async () =>
            (await import('../shared/remember')).remember(store, key, kept),
          )
      },
    )
    connection.onConnect((analytics) => {
      person.deviceId = analytics.ids().anonymousId || person.deviceId
    })
    return person
  },
}

/** The main instance, which makes the others. */
class Main extends PostHogInstance {
  init(token: string, config?: unknown, name?: string): PostHogInstance {
    if (!name || name === 'posthog') return this.setUp(token, config)
    const all = this as unknown as Record<string, unknown>
    const before = all[name]
    const instance = before instanceof PostHogInstance ? before : new PostHogInstance(surroundings)
    all[name] = instance
    return instance.setUp(token, { ...Object(config), name })
  }
}

export const main = new Main(surroundings)

/** Calls go to this instance from now on, those that have waited first. */
export function connect<Name extends string>(analytics: Analytics<Name>): void {
  replaySnippet()
  connection.connect(analytics as unknown as Analytics)
}

type Stub = unknown[] & { readonly _i?: readonly [string, unknown, string?][] }

/** As with the vendor: who somebody is and what is registered goes before the events that were queued. */
function rank(call: unknown): number {
  return +/capture/.test((call as readonly string[] | undefined)?.[0] ?? '')
}

/** The queue of the vendor's snippet, if there is one; this interface stands in its place. */
function replaySnippet(): void {
  if (typeof window === 'undefined') return
  const page = window as { posthog?: unknown }
  const stub = page.posthog as Stub | undefined
  if (!Array.isArray(stub) || !Array.isArray(stub._i)) return
  page.posthog = main
  for (const [token, config, name] of stub._i) {
    const instance = main.init(token, config, name)
    const queued =
      name && name !== 'posthog' ? (stub as unknown as Record<string, unknown>)[name] : stub
    if (Array.isArray(queued))
      for (const call of [...queued].sort((one, other) => rank(one) - rank(other)))
        instance.push(call)
  }
}
