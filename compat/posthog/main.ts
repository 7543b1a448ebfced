import type { Analytics } from '../../src/analytics'
import type { Catalog } from '../../src/privacy/options/catalog'
import { createStore } from '../../src/shared/store'
import { Connection } from '../shared/connection'
import { keepForNextPage } from '../shared/keep-for-next-page'
import { limited, type ConnectOptions } from '../shared/limited'
import { onePerPage } from '../shared/one-per-page'
import { recall } from '../shared/recall'
import type { Surroundings } from './capturer'
import { PostHogInstance } from './instance'
import { Person } from './person'
import { replaySnippet } from './snippet'

const connection = new Connection('posthog')

const surroundings: Surroundings = {
  connection,
  person(token, isKept) {
    const store = createStore()
    const key = `posthog:${token}`
    const known = connection.current()?.ids().anonymousId || (isKept && store.read('anonymous-id'))
    const keep = keepForNextPage({
      ...{ connection, store, name: key },
      follow: () => person.current(),
    })
    const person: Person = new Person(
      { deviceId: known || undefined, remembered: isKept && token ? recall(store, key) : {} },
      connection,
      (kept) => {
        if (isKept && token && typeof document !== 'undefined') keep(kept)
      },
    )
    connection.onConnect((analytics) => {
      const { anonymousId } = analytics.ids()
      if (anonymousId) person.deviceId = anonymousId
    })
    return person
  },
}

/** As with the vendor: each instance can make others, which are found on the main one. */
class Main extends PostHogInstance {
  constructor() {
    super(surroundings)
  }

  init(token: string, config?: unknown, name?: string): PostHogInstance {
    if (!name || name === 'posthog') return this.setUp(token, config)
    const all = main as unknown as Record<string, unknown>
    const before = all[name]
    const instance = before instanceof Main ? before : new Main()
    all[name] = instance
    return instance.setUp(token, { ...Object(config), name })
  }
}

const layer = onePerPage('posthog', () => ({ main: new Main(), connection }))
export const { main } = layer

/** Calls go to this instance from now on, those that have waited first. */
export function connect<Name extends string, C extends Catalog, Purpose extends string>(
  analytics: Analytics<Name, C, Purpose>,
  options?: ConnectOptions<NoInfer<Name>>,
): void {
  const target = limited(analytics as unknown as Analytics, options)
  replaySnippet(main)
  layer.connection.connect(target)
}
