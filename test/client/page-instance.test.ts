import type { Analytics } from 'cordon'
import { afterEach, expect, test, vi } from 'vitest'
import { getOrCreateInstance, instances } from '../../src/client/page-instance'
import { anAnalytics } from '../helpers/an-analytics'

afterEach(() => {
  for (const name of Object.keys(instances())) delete instances()[name]
})

test('is the living one for the same vendors, whatever their names', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  for (const name of ['acme', 'constructor', 'toString', '__proto__']) {
    const { analytics } = anAnalytics()
    expect(getOrCreateInstance([name], () => analytics)).toBe(analytics)
    expect(getOrCreateInstance([name], () => anAnalytics().analytics)).toBe(analytics)
  }
  expect(warn).toHaveBeenCalledTimes(4)
  expect(warn).toHaveBeenCalledWith(
    expect.stringContaining('first instance and its options are used'),
  )
  warn.mockRestore()
})

test('keeps its own kill, whoever finds the instance; its other calls can be replaced, as tests do', () => {
  const kill = vi.fn()
  const analytics = getOrCreateInstance(
    ['acme'],
    () => ({ ...anAnalytics().analytics, kill }) as Analytics,
  )
  expect(() => Object.assign(analytics, { kill: () => {} })).toThrow(TypeError)
  expect(() => Object.defineProperty(analytics, 'kill', { value: () => {} })).toThrow(TypeError)
  expect(analytics.kill).toBe(kill)
  expect(Object.assign(analytics, { track: kill }).track).toBe(kill)
})
