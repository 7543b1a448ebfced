import type { PostHogInstance } from './instance'

type Call = readonly unknown[]

/** What the vendor's snippet leaves in a page: an array of calls, with instances on it. */
interface Stub extends Array<unknown> {
  readonly _i?: readonly (readonly [token: string, config: unknown, name?: string])[]
  readonly people?: readonly unknown[]
  readonly [name: string]: unknown
}

interface Main extends PostHogInstance {
  init(token: string, config?: unknown, name?: string): PostHogInstance
}

/** Takes over the queue of the snippet, if there is one, and puts this interface in its place. */
export function replaySnippet(main: Main): void {
  if (typeof window === 'undefined') return
  const page = window as { posthog?: unknown }
  const stub = page.posthog as Stub | undefined
  if (!Array.isArray(stub) || !Array.isArray(stub._i)) return
  page.posthog = main
  // A snippet that is in the page twice looks for this, and leaves alone what is there.
  Object.assign(main, { __SV: 1 })
  const replayed = new Set<unknown>()
  for (const [token, config, name = 'posthog'] of stub._i) {
    const instance = main.init(token, config, name)
    const queue = name === 'posthog' ? stub : stub[name]
    if (!Array.isArray(queue) || replayed.has(queue)) continue
    replayed.add(queue)
    replay(instance, queue as Stub)
  }
}

/**
 * In the vendor's order: people first, then functions as they come, then aliases, who somebody is and what
 * is registered, so that it goes with the events that were queued before it.
 */
function replay(instance: PostHogInstance, queue: Stub): void {
  for (const call of queue.people ?? [])
    if (Array.isArray(call)) instance.callOn(instance.people, call)
  const calls = queue.filter((item): item is Call => Array.isArray(item))
  for (const item of queue) if (typeof item === 'function') instance.push(item)
  const isCapture = ([name]: Call): boolean => /capture/.test(String(name))
  for (const call of calls) if (call[0] === 'alias') instance.push(call)
  for (const call of calls) if (call[0] !== 'alias' && !isCapture(call)) instance.push(call)
  for (const call of calls) if (isCapture(call)) instance.push(call)
}
