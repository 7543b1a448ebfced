import { afterEach, expect, test, vi } from 'vitest'
import { trackPages } from '../../src/pages'
import { aPageWithHistory } from '../helpers/a-page-with-history'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A page that the browser prepares. */
function aPreparedPage() {
  const { document } = aPageWithHistory({ prerendering: true })
  const activate = (): void => {
    Object.assign(document, { prerendering: false })
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
