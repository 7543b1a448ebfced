import { matcher } from '../shared/glob-matcher'
import { hasGlobals } from './has-globals'
import type { RequestPolicy } from './request-policy'

export interface PageWatch {
  /** The guard sends to a URL. */
  sent(url: string): void
  close(): void
}

/** Initiator types of requests that a function makes, all of which the guard would have sent itself. */
const scripted = new Set(['fetch', 'xmlhttprequest', 'beacon'])

/**
 * Watches the browser's list of loaded resources (https://www.w3.org/TR/resource-timing/). A vendor's script from
 * the vendor's own hosts was not loaded by Cordon, and a request to its server that the guard did not send
 * bypassed the guard.
 */
export function watchPage(
  policies: Iterable<RequestPolicy>,
  find: (url: string) => RequestPolicy | undefined,
): PageWatch {
  const since = performance.now()
  const sent = new Map<string, number>()
  const scripts = new Map<RequestPolicy, (url: string) => boolean>()
  for (const policy of policies) {
    scripts.set(policy, matcher(policy.footprint.scripts))
    if (hasGlobals(policy.footprint)) policy.foreign('foreign_copy')
  }
  const look = ({ name, initiatorType, startTime }: PerformanceResourceTiming): void => {
    if (initiatorType === 'script')
      for (const [policy, isScript] of scripts) if (isScript(name)) policy.foreign('foreign_copy')
    if (!scripted.has(initiatorType) || startTime < since) return
    const left = (sent.get(name) ?? 0) - 1
    if (left > 0) sent.set(name, left)
    else sent.delete(name)
    if (left < 0) find(name)?.foreign('bypassed')
  }
  const stop = observe(look)
  return {
    sent(url) {
      const [name = url] = url.split('#', 1)
      sent.set(name, (sent.get(name) ?? 0) + 1)
    },
    close: stop,
  }
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
