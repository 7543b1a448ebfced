import { matcher } from '../shared/glob-matcher'
import { hasGlobals } from './has-globals'
import type { RequestPolicy } from './request-policy'

export interface PageWatch {
  /** The guard sends to a URL. */
  sent(url: string): void
  close(): void
}

/** What a script asks for by a function, and so what the guard would have carried. */
const scripted = new Set(['fetch', 'xmlhttprequest', 'beacon'])

/**
 * Looks at what the browser says it has loaded (https://www.w3.org/TR/resource-timing/): a vendor's
 * script from the vendor's own hosts is none that Cordon has loaded, and a request to its server that
 * the guard has not sent went past it.
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
    // No such observer here: what passes the guard is not seen.
    return () => {}
  }
}
