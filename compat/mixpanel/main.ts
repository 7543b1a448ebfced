import type { Analytics } from '../../src/analytics'
import type { Catalog } from '../../src/privacy/options/catalog'
import { createStore } from '../../src/shared/store'
import { bindAll } from '../shared/bind-all'
import { Connection } from '../shared/connection'
import { keepForNextPage } from '../shared/keep-for-next-page'
import { limited, type ConnectOptions } from '../shared/limited'
import { onePerPage } from '../shared/one-per-page'
import { recall } from '../shared/recall'
import { MixpanelInstance } from './instance'
import { Sender } from './sender'
import { replaySnippet } from './snippet'
import type { Surroundings } from './tracker'
import { Visitor } from './visitor'

const connection = new Connection('mixpanel')
const sender = new Sender(connection)
const visitors = new Map<string, Visitor>()

const surroundings: Surroundings = {
  sender,
  visitor(token, isKept) {
    const known = isKept ? visitors.get(token) : undefined
    const visitor = known ?? newVisitor(token, isKept)
    if (isKept && token) visitors.set(token, visitor)
    return visitor
  },
}

function newVisitor(token: string, isKept: boolean): Visitor {
  const store = createStore()
  // The first is the page's: it has the id that the page's analytics has, if there is one already.
  const isPages = token !== '' && !visitors.size
  const analytics = connection.current()
  const known = analytics ? analytics.ids().anonymousId : isKept ? store.read('anonymous-id') : ''
  const keep = keepForNextPage({
    ...{ connection, store, name: `mixpanel:${token}` },
    follow: () => visitor.current(),
  })
  const visitor: Visitor = new Visitor(
    {
      deviceId: (isPages && known) || undefined,
      remembered: isKept && token ? recall(store, `mixpanel:${token}`) : {},
    },
    connection,
    (kept) => {
      if (isKept && token && typeof document !== 'undefined') keep(kept)
    },
  )
  if (isPages)
    connection.onConnect((one) => {
      const { anonymousId } = one.ids()
      if (anonymousId) visitor.adopt(anonymousId)
    })
  return visitor
}

/** The main instance, which makes the others. */
export class Main extends MixpanelInstance {
  /**
   * Sets the main instance up; with a name, makes another instance, and puts it on this one under its
   * name. What is there is left as it is, whatever the token: apps ask for an instance in many places.
   */
  init(token: string, config?: unknown, name?: string): unknown {
    if (name && name !== 'mixpanel') {
      const all = this as unknown as Record<string, unknown>
      if (all[name] !== undefined) return all[name]
      const instance = new SubInstance(surroundings, this)
      all[name] = instance
      instance.setUp(token, config, name)
      return instance
    }
    if (token && this.config.token === undefined) this.setUp(token, config, 'mixpanel')
    return name ? this : undefined
  }
}

class SubInstance extends MixpanelInstance {
  constructor(
    of: Surroundings,
    private readonly main: Main,
  ) {
    super(of)
    Object.defineProperty(this, 'main', { enumerable: false })
  }

  init(token: string, config?: unknown, name?: string): unknown {
    if (name) return this.main.init(token, config, name)
    this.reportError('You must name your new library: init(token, config, name)')
    return undefined
  }
}

const layer = onePerPage('mixpanel', () => {
  const instance = new Main(surroundings)
  // For `import { track }`, and for `const { track } = require(…)`.
  bindAll(instance)
  return { main: instance, connection }
})
export const { main } = layer

/**
 * Calls go to this instance from now on, those that have waited first.
 *
 * @example
 * ```ts
 * import { connect } from 'cordon/compat/mixpanel'
 *
 * connect(createAnalytics({ vendors: { mixpanel: mixpanelHttp({ token: '…' }) } }))
 * ```
 */
export function connect<Name extends string, C extends Catalog, Purpose extends string>(
  analytics: Analytics<Name, C, Purpose>,
  options?: ConnectOptions<NoInfer<Name>>,
): void {
  const target = limited(analytics as unknown as Analytics, options)
  replaySnippet(main)
  layer.connection.connect(target)
}

replaySnippet(main)
