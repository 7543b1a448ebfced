import { vi } from 'vitest'

/** An `EventTarget` as browsers have it: at the target, capturing listeners run first. */
class Target extends EventTarget {
  private readonly added = new Map<string, { capture: object[]; bubble: object[] }>()

  override addEventListener(type: string, listener: () => void, isCapture = false): void {
    const lists = this.added.get(type) ?? { capture: [], bubble: [] }
    lists[isCapture ? 'capture' : 'bubble'].push(listener)
    this.added.set(type, lists)
  }

  override removeEventListener(type: string, listener: () => void, isCapture = false): void {
    const list = this.added.get(type)?.[isCapture ? 'capture' : 'bubble'] ?? []
    const index = list.indexOf(listener)
    if (index >= 0) list.splice(index, 1)
  }

  fire(type: string, event?: object): void {
    const { capture = [], bubble = [] } = this.added.get(type) ?? {}
    for (const listener of [...capture, ...bubble]) (listener as (event?: object) => void)(event)
  }

  count(): number {
    return [...this.added.values()].reduce(
      (sum, { capture, bubble }) => sum + capture.length + bubble.length,
      0,
    )
  }
}

/** As much of a page as its life cycle needs; the test says what happens to it. See `stubPage`. */
export function aPage() {
  const window = new Target()
  const document = Object.assign(new Target(), {
    visibilityState: 'visible' as DocumentVisibilityState,
    baseURI: 'https://app.example/',
  })
  const become = (state: DocumentVisibilityState): void => {
    document.visibilityState = state
    document.fire('visibilitychange')
  }
  return {
    window,
    document,
    load: () => window.fire('pageshow'),
    leave: (event?: { persisted: boolean }) => window.fire('pagehide', event),
    hide: () => become('hidden'),
    show: () => become('visible'),
    freeze: () => document.fire('freeze'),
    resume: () => document.fire('resume'),
    /** How many listeners there are. */
    listeners: () => window.count() + document.count(),
  }
}

/** Such a page in the place of the globals, until `vi.unstubAllGlobals`. */
export function stubPage(): ReturnType<typeof aPage> {
  const page = aPage()
  const { window, document } = page
  vi.stubGlobal('window', window)
  vi.stubGlobal('document', document)
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window))
  return page
}
