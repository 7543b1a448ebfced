import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { onPage } from '../../src/shared/page-lifecycle'
import { stubPage } from '../helpers/a-page'

let page: ReturnType<typeof stubPage>
beforeEach(() => {
  page = stubPage()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

function watch() {
  const heard: string[] = []
  const hear = (moment: string) => () => void heard.push(moment)
  const stop = onPage({
    exit: hear('exit'),
    exited: hear('exited'),
    hidden: hear('hidden'),
    shown: hear('shown'),
    restored: hear('restored'),
    frozen: hear('frozen'),
  })
  return { heard, stop }
}

describe('the life of a page', () => {
  test('is heard moment by moment', () => {
    const { heard } = watch()
    page.load()
    page.hide()
    page.freeze()
    page.resume()
    page.show()
    page.leave()
    expect(heard).toEqual(['restored', 'hidden', 'frozen', 'restored', 'shown', 'exit', 'exited'])
  })

  test('that only one moment of is asked for is silent about the others', () => {
    const exit = vi.fn()
    onPage({ exit })
    page.hide()
    page.show()
    page.load()
    expect(exit).not.toHaveBeenCalled()
    page.leave()
    expect(exit).toHaveBeenCalledTimes(1)
  })

  test('is heard before an SDK hears of it that listened first, and once more after it', () => {
    const order: string[] = []
    page.window.addEventListener('pagehide', () => order.push('sdk'))
    onPage({ exit: () => order.push('exit'), exited: () => order.push('exited') })
    page.leave()
    expect(order).toEqual(['exit', 'sdk', 'exited'])
  })

  test('is heard no more after the stop, and nothing is left on the page', () => {
    const { heard, stop } = watch()
    expect(page.listeners()).toBeGreaterThan(0)
    stop()
    page.leave()
    page.hide()
    expect(heard).toEqual([])
    expect(page.listeners()).toBe(0)
  })
})
