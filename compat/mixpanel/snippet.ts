import type { MixpanelInstance } from './instance'

type Call = readonly unknown[]
type Init = readonly [token: string, config: unknown, name?: string]

/** What the vendor's snippet leaves in a page: an array of calls, with instances on it. */
interface Stub extends Array<unknown> {
  readonly _i?: readonly Init[]
  readonly people?: readonly unknown[]
  readonly [name: string]: unknown
}

interface Main extends MixpanelInstance {
  init(token: string, config?: unknown, name?: string): unknown
}

/** Takes over the queue of the snippet, if there is one, and puts this interface in its place. */
export function replaySnippet(main: Main): void {
  if (typeof window === 'undefined') return
  const page = window as { mixpanel?: unknown }
  const stub = page.mixpanel
  if (!Array.isArray(stub) || !isStub(stub)) return
  page.mixpanel = main
  // As with the vendor: all that was queued goes before who waits for the library.
  const loaded: (() => void)[] = []
  for (const [token, config, name = 'mixpanel'] of stub._i ?? []) {
    const { loaded: told, ...others } = Object(config) as Record<string, unknown>
    main.init(token, others, name)
    const all = main as unknown as Record<string, MixpanelInstance>
    const instance = (name === 'mixpanel' ? main : all[name]) as MixpanelInstance
    const queued = name === 'mixpanel' ? stub : stub[name]
    if (Array.isArray(queued)) replay(instance, queued as Stub)
    if (typeof told !== 'function') continue
    instance.set_config({ loaded: told })
    loaded.push(() => instance.attempt(() => told(instance) as unknown))
  }
  for (const tell of loaded) tell()
}

function isStub(value: unknown[]): value is Stub {
  return Array.isArray((value as Stub)._i)
}

/**
 * In the vendor's order: people first, then functions and aliases, then what does not track, so that who
 * somebody is and what is registered goes with the events that were queued before it.
 */
function replay(instance: MixpanelInstance, stub: Stub): void {
  for (const call of stub.people ?? [])
    if (isCall(call)) instance.attempt(() => callOn(instance.people, call))
  const calls: Call[] = []
  for (const item of stub)
    if (typeof item === 'function') instance.push(item)
    else if (isCall(item)) calls.push(item)
  const isTracking = ([name]: Call): boolean => Array.isArray(name) || /track/.test(String(name))
  for (const call of calls) if (call[0] === 'alias') instance.push(call)
  for (const call of calls) if (call[0] !== 'alias' && !isTracking(call)) instance.push(call)
  for (const call of calls) if (isTracking(call)) instance.push(call)
}

function isCall(item: unknown): item is Call {
  return Array.isArray(item) && item.length > 0
}

function callOn(target: object, [name, ...args]: Call): void {
  const act: unknown = (target as Record<string, unknown>)[String(name)]
  if (typeof act === 'function') act.apply(target, args)
}
