import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { emptyReceipt } from '../../src/teardown/receipt'
import { reloadAfterKill } from '../../src/teardown/reload-after-kill'

const receipt = emptyReceipt('acme')
const reload = vi.fn()

/** A page that was come to in some way, some ms ago. */
function aPage(type: string | undefined, age: number) {
  vi.stubGlobal('performance', {
    getEntriesByType: (kind: string) => (kind === 'navigation' && type ? [{ type }] : []),
    now: () => age,
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('location', { reload })
  aPage('navigate', 500)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  reload.mockClear()
})

describe('after a kill the page is loaded anew', () => {
  test('where the app has said so once for all', async () => {
    await reloadAfterKill('reload', receipt)
    expect(reload).toHaveBeenCalledTimes(1)
  })

  test('again and again, for code can keep a page that is being left', async () => {
    await reloadAfterKill('reload', receipt)
    vi.advanceTimersByTime(30_000)
    expect(reload).toHaveBeenCalledTimes(4)
  })

  test('when the app says that nothing is lost by it, which it may think over', async () => {
    const afterKill = vi.fn(() => Promise.resolve(true))
    await reloadAfterKill(afterKill, receipt)
    expect(afterKill).toHaveBeenCalledWith(receipt)
    expect(reload).toHaveBeenCalledTimes(1)
  })

  test.each([() => false, () => Promise.resolve(false)])('not where it says no', async (no) => {
    await reloadAfterKill(no, receipt)
    vi.advanceTimersByTime(60_000)
    expect(reload).not.toHaveBeenCalled()
  })

  test('not where the app’s function fails', async () => {
    const fails = () => Promise.reject(new Error('unsaved'))
    await expect(reloadAfterKill(fails, receipt)).rejects.toThrow('unsaved')
    expect(reload).not.toHaveBeenCalled()
  })
})

describe('a page that was reloaded just now', () => {
  test('is not reloaded for ever', async () => {
    aPage('reload', 9_999)
    await expect(reloadAfterKill('reload', receipt)).rejects.toThrow(/reloaded just now/)
    expect(reload).not.toHaveBeenCalled()
  })

  test.each([
    ['reload', 10_000],
    ['back_forward', 1],
    [undefined, 1],
  ])('is another than one that was come to by %s, %i ms ago', async (type, age) => {
    aPage(type, age)
    await reloadAfterKill('reload', receipt)
    expect(reload).toHaveBeenCalledTimes(1)
  })
})
