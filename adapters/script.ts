import type { Adapter, Contact } from '../src/adapter'
import { checkNames, CordonError } from '../src/errors'
import type { AnalyticsEvent } from '../src/event/event'
import type { Footprint } from '../src/footprint'
import { trustedUrl } from './shared/trusted-url'

/** Options of `script`. */
export interface ScriptOptions {
  /** Its name, for messages. */
  readonly name: string
  /** Everything it owns in a page; `cordon/registry` has those of known vendors. */
  readonly footprint: Footprint
  /** URL of its script; with `adopt`, only for the record. */
  readonly src?: string
  /** Loads its code, instead of `src`: `() => import('…')`. */
  readonly load?: () => Promise<unknown>
  /**
   * `true`: something else puts the tag into the page, such as a tag manager or a server's template. Cordon loads
   * nothing, but guards the tag's requests all the same.
   */
  readonly adopt?: boolean
  /** Called once its code is there: the vendor's own start. */
  readonly start?: () => void
  /** The vendor's own stop call. Made when the guard already refuses its requests, and not trusted. */
  readonly stop?: () => void
  /** Hands tracked events over, under the privacy rules. Default: it gets none. */
  readonly track?: (event: AnalyticsEvent) => void
  /** Attributes of the script element, such as `{ nonce, integrity, crossorigin }`. */
  readonly attributes?: Readonly<Record<string, string>>
}

/**
 * A vendor that takes no events: session replay, an error tracker, a chat, a tag manager. Its tag is
 * loaded only while it may run, and a kill is the same as any other's: guard, `csp`, purge, tabs, receipt.
 * While it may run, its requests pass unchanged: the privacy rules cannot read them.
 *
 * @throws CordonError naming the option
 *
 * @example
 * ```ts
 * script({
 *   name: 'clarity',
 *   src: 'https://www.clarity.ms/tag/abc',
 *   footprint: fillFootprint(registry.clarity.footprint, {}),
 * })
 * ```
 */
export function script(given: ScriptOptions): Adapter {
  const options = Object(given) as ScriptOptions
  checkNames('script', options, 'name footprint src load adopt start stop track attributes')
  const { name, footprint, src, load, adopt, track } = options as Partial<ScriptOptions>
  const invalid = (option: string, expected: string): CordonError =>
    new CordonError('invalid_option', `script.${option}`, `must be ${expected}`)
  if (!name) throw invalid('name', 'a name')
  if (!Array.isArray(footprint?.hosts) || !footprint.hosts.length)
    throw invalid('footprint', 'a footprint with hosts')
  if (adopt ? load : !src === !load) throw invalid('src', 'one of src, load, adopt')
  if (src && typeof src !== 'string') throw invalid('src', 'a URL')
  for (const option of ['load', 'start', 'stop', 'track'] as const)
    if (options[option] !== undefined && typeof options[option] !== 'function')
      throw invalid(option, 'a function')
  const since = globalThis.performance?.now()
  /** Evaluated once: where only `start` fails, it alone is tried again. */
  let isThere = false
  return {
    name,
    footprint,
    inline: true,
    tag: track ? 'events' : 'none',
    adopted: !!adopt,
    contacts: () => contactsOf(footprint.hosts, since),
    async load({ mayRun }) {
      if (!isThere) {
        if (src && !adopt) await insert(src, options.attributes)
        await load?.()
        isThere = true
      }
      // The vendor may have been killed meanwhile.
      if (mayRun()) options.start?.()
      return {
        deliver: (events) => events.forEach((event) => track?.(event)),
        shutdown: () => options.stop?.(),
      }
    },
  }
}

function insert(src: string, attributes: Readonly<Record<string, string>> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script')
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    element.async = true
    element.onload = () => resolve()
    element.onerror = () => {
      element.remove()
      reject(new Error(`script: ${src} did not load`))
    }
    element.src = trustedUrl(src)
    document.head.append(element)
  })
}

/**
 * Hosts that the browser has contacted, as it says itself (https://www.w3.org/TR/resource-timing/, the
 * last 250 resources unless the app asks for more).
 */
function contactsOf(hosts: readonly string[], since: number): readonly Contact[] {
  const contacts = new Map<string, Contact>()
  for (const { name, startTime } of performance.getEntriesByType('resource')) {
    const { host } = new URL(name)
    const isOwn = hosts.some(
      (one) => host === one || host.endsWith(`.${one}`) || name.startsWith(one),
    )
    if (!isOwn) continue
    const isBefore = startTime < since
    const key = `${host} ${isBefore}`
    const count = (contacts.get(key)?.count ?? 0) + 1
    contacts.set(key, { host, isBefore, count })
  }
  return [...contacts.values()]
}
