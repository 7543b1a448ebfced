import { globMatcher } from '../shared/glob-matcher'
import { hasGlobals } from './has-globals'
import { locked } from './patch'
import type { RequestPolicy } from './request-policy'

export interface PageWatch {
  /** The guard sends to a URL; to be called back when that is over. */
  sent(url: string): () => void
  close(): void
}

/** Initiator types of requests that a function makes, all of which the guard would have sent itself. */
const scripted = new Set(['fetch', 'xmlhttprequest', 'beacon'])
/** The addresses that are remembered: some have a number of their own for each request. */
const maxRemembered = 1_000

/** What the guard has sent to an address. */
interface SentCount {
  /** How many of its requests the browser has not listed yet. */
  left: number
  open: number
  /** When the last of them was over. */
  until: number
}

/**
 * Watches the browser's list of loaded resources (https://www.w3.org/TR/resource-timing/). A vendor's script from
 * the vendor's own hosts was not loaded by Cordon, and a request to its server that the guard did not send
 * bypassed the guard. If a function that SDKs send with could not be patched, every request would bypass the guard.
 */
export function watchPage(
  policies: Iterable<RequestPolicy>,
  find: (url: string) => RequestPolicy | undefined,
): PageWatch {
  const since = performance.now()
  const sent = new Map<string, SentCount>()
  const scripts = new Map<RequestPolicy, (url: string) => boolean>()
  const isBypassed = isLocked()
  for (const policy of policies) {
    scripts.set(policy, globMatcher(policy.footprint.scripts))
    if (hasGlobals(policy.footprint)) policy.foreign('foreign_copy')
    if (isBypassed) policy.foreign('bypassed')
  }
  const look = ({ name, initiatorType, startTime }: PerformanceResourceTiming): void => {
    if (initiatorType === 'script')
      for (const [policy, isScript] of scripts) if (isScript(name)) policy.foreign('foreign_copy')
    if (!scripted.has(initiatorType) || startTime < since) return
    const own = sent.get(name)
    if (own && own.left > 0) own.left -= 1
    // What a library has put before the platform's `fetch` may ask again for the guard.
    else if (!own || startTime > own.until) find(name)?.foreign('bypassed')
  }
  const stop = observe(look)
  return {
    sent(url) {
      const [name = url] = url.split('#', 1)
      const own = sent.get(name) ?? { left: 0, open: 0, until: Infinity }
      own.left += 1
      own.open += 1
      own.until = Infinity
      sent.set(name, own)
      if (sent.size > maxRemembered) sent.delete(sent.keys().next().value ?? '')
      return () => {
        own.open -= 1
        if (!own.open) own.until = performance.now()
      }
    },
    close: stop,
  }
}

/** Whether something that SDKs send by could not be replaced. */
function isLocked(): boolean {
  const { fetch, XMLHttpRequest, navigator } = globalThis as Partial<typeof globalThis>
  const senders = [fetch, XMLHttpRequest, XMLHttpRequest?.prototype.open, navigator?.sendBeacon]
  return senders.some((one) => one && locked.has(one))
}

function observe(look: (entry: PerformanceResourceTiming) => void): () => void {
  try {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) look(entry as PerformanceResourceTiming)
    })
    observer.observe({ type: 'resource', buffered: true })
    return () => observer.disconnect()
  } catch {
    // Without this observer, a bypass of the guard goes unnoticed.
    return () => {}
  }
}
