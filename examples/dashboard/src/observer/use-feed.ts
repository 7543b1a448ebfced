import { useEffect, useState } from 'preact/hooks'
import type { FeedMessage, Received } from './feed-message'

export interface Feed {
  readonly message: FeedMessage
  /** Newest first, by vendor. */
  readonly received: Readonly<Record<string, readonly Received[]>>
  /** The demo server does not answer; what is shown is old. */
  readonly isLost: boolean
}

const MOST = 16

/**
 * Listens to the demo server, while the tab is visible: a browser has six connections to a server over
 * HTTP/1.1, and hidden tabs must not hold them.
 */
export function useFeed(): Feed | undefined {
  const [feed, setFeed] = useState<Feed>()
  useEffect(() => {
    let stream: EventSource | undefined
    const listen = () => {
      stream?.close()
      if (document.visibilityState === 'hidden') return
      stream = new EventSource('/api/feed')
      // A new stream begins with all that is kept, so what was there before is replaced.
      let isFirst = true
      stream.onerror = () => {
        isFirst = true
        setFeed((before) => before && { ...before, isLost: true })
      }
      stream.onmessage = ({ data }) => {
        const message = JSON.parse(data as string) as FeedMessage
        const kept = isFirst ? {} : undefined
        isFirst = false
        setFeed((before) => ({
          message,
          received: added(kept ?? before?.received ?? {}, message),
          isLost: false,
        }))
      }
    }
    listen()
    document.addEventListener('visibilitychange', listen)
    return () => {
      document.removeEventListener('visibilitychange', listen)
      stream?.close()
    }
  }, [])
  return feed
}

function added(before: Feed['received'], { vendors, recent }: FeedMessage): Feed['received'] {
  if (recent.length === 0) return before
  const entries = Object.keys(vendors).map((vendor) => {
    const fresh = recent.filter((request) => request.vendor === vendor).reverse()
    return [vendor, [...fresh, ...(before[vendor] ?? [])].slice(0, MOST)] as const
  })
  return Object.fromEntries(entries)
}
