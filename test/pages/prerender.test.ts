import { afterEach, expect, test, vi } from 'vitest'
import { trackPages } from '../../src/pages'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** As much of a page that a browser prepares as a page view needs. */
function aPreparedPage() {
  vi.useFakeTimers()
  const document = Object.assign(new EventTarget(), {
    ...{ prerendering: true, readyState: 'complete', title: 'Plans', head: {} },
  })
  vi.stubGlobal('document', document)
  vi.stubGlobal('location', new URL('https://app.example/plans'))
  vi.stubGlobal('addEventListener', vi.fn())
  vi.stubGlobal('removeEventListener', vi.fn())
  vi.stubGlobal(
    'History',
    class {
      pushState(): void {}
      replaceState(): void {}
    },
  )
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  )
  const activate = (): void => {
    document.prerendering = false
    document.dispatchEvent(new Event('prerenderingchange'))
  }
  return { activate }
}

test('a page that is only prepared is no view until it is shown, and then one', async () => {
  const { activate } = aPreparedPage()
  const page = vi.fn()
  const stop = trackPages({ page })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(page).not.toHaveBeenCalled()
  activate()
  activate()
  expect(page).toHaveBeenCalledTimes(1)
  stop()
})

test('nobody hears of one after the way to stop was taken', async () => {
  const { activate } = aPreparedPage()
  const page = vi.fn()
  const stop = trackPages({ page })
  await vi.advanceTimersByTimeAsync(1_000)
  stop()
  activate()
  expect(page).not.toHaveBeenCalled()
})
