import type { Analytics } from '../../src/analytics'
import type { Catalog } from '../../src/privacy/options/catalog'
import { isRecord } from '../../src/shared/is-record'
import { Connection } from '../shared/connection'
import { limited, type ConnectOptions } from '../shared/limited'
import { onePerPage } from '../shared/one-per-page'
import { SegmentAnalytics } from './analytics'

const layer = onePerPage('segment', () => {
  const connection = new Connection('segment')
  return { main: new SegmentAnalytics(connection), connection }
})
export const { main } = layer

/** Calls go to this instance from now on, those that have waited first. */
export function connect<Name extends string, C extends Catalog, Purpose extends string>(
  analytics: Analytics<Name, C, Purpose>,
  options?: ConnectOptions<NoInfer<Name>>,
): void {
  const target = limited(analytics as unknown as Analytics, options)
  replaySnippet()
  layer.connection.connect(target)
}

/** What the snippet's own `load` leaves behind. */
type Stub = unknown[] & { readonly _writeKey?: unknown; readonly _loadOptions?: unknown }

type Call = readonly [method: string, ...args: unknown[]]

/** Who somebody is and what changes events goes first, listeners next, and then the rest in its order. */
const first = ['setAnonymousId', 'addSourceMiddleware', 'register']

/** The queue of the vendor's snippet, if there is one; this interface stands in its place. */
function replaySnippet(): void {
  if (typeof window === 'undefined') return
  const page = window as { analytics?: unknown }
  const stub = page.analytics
  if (!Array.isArray(stub) || !('invoked' in stub || 'methods' in stub || '_writeKey' in stub))
    return
  page.analytics = main
  const { _writeKey: writeKey, _loadOptions: options } = stub as Stub
  main.load({ writeKey }, options)
  const calls = (stub as unknown[]).filter((one): one is Call => Array.isArray(one))
  const rank = ([method]: Call): number => (first.includes(method) ? 0 : method === 'on' ? 1 : 2)
  for (const [method, ...args] of [...calls].sort((one, other) => rank(one) - rank(other))) {
    const act: unknown = (main as unknown as Record<string, unknown>)[method]
    if (typeof act === 'function') act.apply(main, args.filter(isOwn))
  }
}

/** Beside an event the snippet queues what the page was like, title and query included: no argument of the app's. */
function isOwn(argument: unknown): boolean {
  return !isRecord(argument) || argument.__t !== 'bpc'
}
