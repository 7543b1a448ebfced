import { afterEach, expect, test, vi } from 'vitest'
import { instances, oneInPage } from '../../src/client/page-instance'
import { anAnalytics } from '../helpers/an-analytics'

afterEach(() => {
  for (const name of Object.keys(instances())) delete instances()[name]
})

test('is the living one for the same vendors, whatever their names', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  for (const name of ['acme', 'constructor', 'toString', '__proto__']) {
    const { analytics } = anAnalytics()
    expect(oneInPage([name], () => analytics)).toBe(analytics)
    expect(oneInPage([name], () => anAnalytics().analytics)).toBe(analytics)
  }
  expect(warn).toHaveBeenCalledTimes(4)
  warn.mockRestore()
})
