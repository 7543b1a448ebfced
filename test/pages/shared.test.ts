import { afterEach, expect, test, vi } from 'vitest'
import { aPageWithHistory } from '../helpers/a-page-with-history'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** `trackPages` of a bundle of its own, as each micro-frontend has one. */
async function aCopy() {
  vi.resetModules()
  return (await import('../../src/pages')).trackPages
}

test('two bundles that share an instance send each page once, until both have stopped', async () => {
  const { go } = aPageWithHistory()
  const page = vi.fn()
  const analytics = { page }
  const stops = [(await aCopy())(analytics), (await aCopy())(analytics)]
  await vi.advanceTimersByTimeAsync(1_000)
  expect(page).toHaveBeenCalledTimes(1)
  stops[0]?.()
  stops[0]?.()
  await go('/keys')
  expect(page).toHaveBeenCalledTimes(2)
  stops[1]?.()
  await go('/plans')
  expect(page).toHaveBeenCalledTimes(2)
})
