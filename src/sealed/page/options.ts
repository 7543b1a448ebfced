import type { Adapter } from '../../adapter'
import { CordonError, unknownVendor } from '../../errors'
import { isPage } from '../../shared/environment'

/** Which vendors run in a sealed frame: all, or by name; a URL is where the frame's file is. */
export type IsolateOption<Name extends string = string> =
  boolean | Readonly<Partial<Record<Name, boolean | string | URL>>>

/** SDK options for what only works in the page itself. */
const pageOnly = /autocapture|record|replay|heatmap|survey|toolbar|pageview/i

/**
 * Which vendors run in a frame, and from which file.
 *
 * @throws CordonError if one cannot: it must never run in the page instead
 */
export function completeIsolate(
  isolate: IsolateOption = false,
  vendors: ReadonlyMap<string, Adapter>,
): ReadonlyMap<string, string> {
  const wishes = wishesOf(isolate, vendors)
  return new Map(
    [...wishes].map(([name, wish]) => {
      const adapter = vendors.get(name)
      if (!adapter) throw unknownVendor(`isolate.${name}`, vendors)
      if (!adapter.sealed)
        throw new CordonError('invalid_adapter', `isolate.${name}`, 'cannot run in a frame')
      checkOptions(name, adapter.sealed.options)
      return [name, wish === true ? frameOf(name, adapter.sealed.frame) : String(wish)]
    }),
  )
}

function wishesOf(
  isolate: IsolateOption,
  vendors: ReadonlyMap<string, Adapter>,
): [string, unknown][] {
  // An adapter without vendor code in the page needs no frame.
  if (isolate === true)
    return [...vendors].flatMap(([name, { inline }]) => (inline ? [[name, true]] : []))
  if ((typeof isolate !== 'object' || !isolate) && isolate !== false)
    throw new CordonError('invalid_option', 'isolate', 'must be a boolean, or an object by vendor')
  return Object.entries(isolate).filter(([, wish]) => wish)
}

function frameOf(name: string, frame: () => URL): string {
  try {
    return frame().href
  } catch {
    // On a server nothing is sealed.
    if (!isPage()) return ''
    const message = 'the file of its frame cannot be found from here: give its URL'
    throw new CordonError('invalid_option', `isolate.${name}`, message)
  }
}

/** Options are sent to the frame as data, so they must be cloneable. */
function checkOptions(name: string, options: object): void {
  const { config = {} } = options as { readonly config?: Readonly<Record<string, unknown>> }
  for (const [key, value] of Object.entries(config))
    if (pageOnly.test(key) && Boolean(value) !== key.startsWith('disable'))
      throw new CordonError(
        'invalid_option',
        `vendors.${name}.config.${key}`,
        'works only in the page, not in a frame',
      )
  try {
    structuredClone(options)
  } catch (error) {
    throw new CordonError('invalid_option', `vendors.${name}`, `in a frame: ${String(error)}`)
  }
}
