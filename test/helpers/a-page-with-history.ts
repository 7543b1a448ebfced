import { vi } from 'vitest'

/** As much of a page as a page view needs, with timers that the test moves. */
export function aPageWithHistory(document: object = {}) {
  vi.useFakeTimers()
  const page = Object.assign(new EventTarget(), {
    ...{ readyState: 'complete', title: 'Plans', head: {} },
    ...document,
  })
  const location = new URL('https://app.example/plans')
  vi.stubGlobal('document', page)
  vi.stubGlobal('location', location)
  vi.stubGlobal('addEventListener', vi.fn())
  vi.stubGlobal('removeEventListener', vi.fn())
  class History {
    pushState(_: unknown, __: string, path: string): void {
      location.pathname = path
    }
    replaceState(): void {}
  }
  vi.stubGlobal('History', History)
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  )
  const history = new History()
  /** Goes to a path, as a router does, and waits until its title would be there. */
  const go = async (path: string): Promise<void> => {
    history.pushState({}, '', path)
    await vi.advanceTimersByTimeAsync(1_000)
  }
  return { document: page, go }
}
