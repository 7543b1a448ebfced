import { patch } from '../guard/patch'

/** What changes the address of a single-page app: its own calls, and the buttons of the browser. */
const calls = ['pushState', 'replaceState'] as const

type Listener = () => void

const listeners = new Set<Listener>()
let undo: (() => void) | undefined

/**
 * Calls back after the address may have changed; returns a function that stops it. All listeners share one patch,
 * which is removed with the last of them.
 */
export function onNavigation(listener: Listener): () => void {
  listeners.add(listener)
  undo ??= watch()
  return () => {
    listeners.delete(listener)
    if (listeners.size) return
    undo?.()
    undo = undefined
  }
}

function watch(): () => void {
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  const restore = calls.map((name) =>
    patch(History.prototype, name, (native) => {
      native()
      tell()
    }),
  )
  addEventListener('popstate', tell)
  addEventListener('hashchange', tell)
  return () => {
    for (const stop of restore) stop()
    removeEventListener('popstate', tell)
    removeEventListener('hashchange', tell)
  }
}
