import type { Analytics } from '../../src/analytics'
import { checkKeys, invalidOption, unknownVendor } from '../../src/errors'
import type { CallOptions } from '../../src/event/call-options'

/** Options of `connect`. */
export interface ConnectOptions<Name extends string = string> {
  /**
   * The only vendors that get what is called through this interface, by their names in `createAnalytics`.
   * Default: all of them.
   */
  readonly vendors?: readonly Name[]
}

/**
 * The page's analytics, as one vendor's interface sees it: what it sends goes to some vendors only. Who
 * somebody is and which groups they are in remains the page's, and so does `reset`.
 *
 * @throws CordonError if a vendor is none of the page's
 */
export function limited(analytics: Analytics, options: ConnectOptions = {}): Analytics {
  checkKeys('connect', options, 'vendors')
  const { vendors } = options
  if (vendors === undefined) return analytics
  if (!Array.isArray(vendors) || !vendors.length)
    throw invalidOption('connect.vendors', 'a list with a vendor in it', vendors)
  const known = new Map(Object.entries(analytics.status()))
  for (const name of vendors)
    if (!known.has(name)) throw unknownVendor(`connect.vendors.${String(name)}`, known)
  const only = <Options extends CallOptions>(given?: Options): Options => ({
    ...(given as Options),
    integrations: integrationsOf(vendors, given),
  })
  return {
    ...analytics,
    track: (name, data, more) => analytics.track(name, data, only(more)),
    page: (name, data, more) => analytics.page(name, data, only(more)),
    identify: (id, traits, more) => analytics.identify(id, traits, only(more)),
    group: (id, traits, more) => analytics.group(id, traits, only(more)),
    // Who waits for an event's fate waits for that at these.
    status: () =>
      Object.fromEntries(
        Object.entries(analytics.status()).filter(([name]) => vendors.includes(name)),
      ),
  }
}

/** A call may ask for fewer of them, and not for others. */
function integrationsOf(
  vendors: readonly string[],
  { integrations: asked = {} }: CallOptions = {},
): Readonly<Record<string, boolean>> {
  const wants = (name: string): boolean => asked[name] ?? asked.All ?? true
  return { All: false, ...Object.fromEntries(vendors.map((name) => [name, wants(name)])) }
}
