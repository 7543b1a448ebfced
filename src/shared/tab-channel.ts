import { apply, postMessage } from './natives'

/** A named channel between the tabs of one browser. */
export interface TabChannel {
  /** Sends to all other tabs. Does nothing with what cannot be cloned, or after `close`. */
  tell(message: unknown): void
  close(): void
}

/**
 * Opens a named channel between the tabs of one browser and origin: BroadcastChannel, or where that is
 * missing (Safari before 15.4) the `storage` event. Never throws: if a browser refuses both, the tab simply hears
 * nothing from others.
 *
 * Close it before the page is frozen or goes to the back/forward cache: Chromium evicts a page from that cache when a
 * message for it arrives.
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
  // In Node, where apps are tested, an open channel would keep the process alive.
  ;(channel as { unref?(): void }).unref?.()
  channel.onmessage = (event) => hear(event.data)
  return {
    tell(message) {
      try {
        apply(post, channel, [message])
      } catch {
        // Closed, not cloneable, or nested too deeply: the other tabs will find out by themselves.
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
