import { apply, postMessage } from './natives'

/** A named channel between the tabs of one browser. */
export interface TabChannel {
  /** Tells all other tabs. What cannot be cloned is not told, and nothing is after `close`. */
  tell(message: unknown): void
  close(): void
}

/**
 * Opens a named channel between the tabs of one browser and origin: BroadcastChannel, or where that is
 * missing (Safari before 15.4) the `storage` event. Never throws: a browser which refuses both leaves
 * the tab alone, and it then looks after itself.
 *
 * Close it before the page is frozen or goes to the back/forward cache: Chromium throws a page out of
 * that cache when a message for it arrives.
 *
 * @example
 * ```ts
 * const channel = openTabChannel('cordon:poll:/policy.json', (message) => console.log(message))
 * channel.tell({ failures: 0 })
 * channel.close()
 * ```
 */
export function openTabChannel(name: string, hear: (message: unknown) => void): TabChannel {
  try {
    return postMessage ? byBroadcast(name, hear, postMessage) : byStorage(name, hear)
  } catch {
    return { tell() {}, close() {} }
  }
}

function byBroadcast(
  name: string,
  hear: (message: unknown) => void,
  post: BroadcastChannel['postMessage'],
): TabChannel {
  const channel = new BroadcastChannel(name)
  // In Node, where an app is tested, an open channel would keep the process from its end.
  ;(channel as { unref?(): void }).unref?.()
  channel.onmessage = (event) => hear(event.data)
  return {
    tell(message) {
      try {
        apply(post, channel, [message])
      } catch {
        // Closed, not cloneable, or nested too deep: the others find out by themselves.
      }
    },
    close: () => channel.close(),
  }
}

function byStorage(name: string, hear: (message: unknown) => void): TabChannel {
  const listener = ({ key, newValue }: StorageEvent) => {
    if (key !== name || !newValue) return
    try {
      hear(JSON.parse(newValue))
    } catch {
      // Another script wrote under our key.
    }
  }
  addEventListener('storage', listener)
  return {
    tell(message) {
      try {
        localStorage.setItem(name, JSON.stringify(message))
        // An equal value raises no event the next time, and nothing needs to stay behind.
        localStorage.removeItem(name)
      } catch {
        // Storage is refused or full.
      }
    },
    close: () => removeEventListener('storage', listener),
  }
}
