/** The line between the tabs of one browser. */
export interface Tabs {
  /** Tells all other tabs. What cannot be cloned is not told. */
  tell(message: unknown): void
  close(): void
}

/**
 * Opens a named line between the tabs of one browser and origin: BroadcastChannel, or where that is
 * missing (Safari before 15.4) the `storage` event. Never throws: a browser which refuses both leaves
 * the tab alone, and it then looks after itself.
 *
 * Close it before the page is frozen or goes to the back/forward cache: Chromium throws a page out of
 * that cache when a message for it arrives.
 *
 * @example
 * ```ts
 * const line = tabs('cordon:poll:https://app.example/policy.json', (message) => console.log(message))
 * line.tell({ failures: 0 })
 * line.close()
 * ```
 */
export function tabs(name: string, hear: (message: unknown) => void): Tabs {
  try {
    return typeof BroadcastChannel === 'function' ? byChannel(name, hear) : byStorage(name, hear)
  } catch {
    return { tell() {}, close() {} }
  }
}

function byChannel(name: string, hear: (message: unknown) => void): Tabs {
  const channel = new BroadcastChannel(name)
  channel.onmessage = (event) => hear(event.data)
  return {
    tell(message) {
      try {
        channel.postMessage(message)
      } catch {
        // Not cloneable, or nested too deep: the others find out by themselves.
      }
    },
    close: () => channel.close(),
  }
}

function byStorage(name: string, hear: (message: unknown) => void): Tabs {
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
