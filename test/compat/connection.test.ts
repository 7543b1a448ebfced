import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Connection } from '../../compat/shared/connection'
import type { Analytics } from '../../src/analytics'

let said: unknown[][]
beforeEach(() => {
  said = []
  vi.useFakeTimers()
  vi.stubEnv('NODE_ENV', 'development')
  vi.stubGlobal('document', {})
  vi.spyOn(console, 'warn').mockImplementation((...args) => void said.push(args))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('a developer who has forgotten connect is told once that calls wait for it', () => {
  const connection = new Connection('mixpanel')
  connection.call(() => {})
  connection.call(() => {})
  expect(said).toEqual([])
  vi.advanceTimersByTime(60_000)
  expect(said).toEqual([
    ['Cordon: mixpanel: calls wait, because connect(analytics) was not called yet'],
  ])
})

test('nothing is said where connect comes soon, nor on a server', () => {
  const connection = new Connection('mixpanel')
  connection.call(() => {})
  connection.connect({} as Analytics)
  vi.stubGlobal('document', undefined)
  new Connection('mixpanel').call(() => {})
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(60_000)
  expect(said).toEqual([])
})
