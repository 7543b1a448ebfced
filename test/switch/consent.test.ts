import { afterEach, expect, test, vi } from 'vitest'
import { createConsent } from '../../src/switch/consent'

afterEach(() => void vi.unstubAllGlobals())

const purposes = { m: ['analytics', 'ads'] }

test.each([
  ['nothing was chosen', {}, undefined],
  ['one purpose is refused', { analytics: true, ads: false }, 'off'],
  ['the vendor is refused', { m: false, analytics: true, ads: true }, 'off'],
  ['all are granted', { analytics: true, ads: true }, undefined],
])('where %s', (_name, choices, state) => {
  const consent = createConsent({ purposes })
  consent.choose(choices)
  expect(consent.vote('m')?.state).toBe(state)
})

test.each([
  [{}, 'hold'],
  [{ analytics: true }, 'hold'],
  [{ analytics: true, ads: true }, undefined],
  [{ m: true }, undefined],
  [{ m: 'yes' as unknown as boolean }, 'off'],
])('where it is required, %j is %s', (choices, state) => {
  const consent = createConsent({ purposes, required: true })
  consent.choose(choices)
  expect(consent.vote('m')?.state).toBe(state)
})

test.each([
  [true, 'off'],
  ['1', undefined],
  [undefined, undefined],
])('Global Privacy Control that says %j is %s', (signal, state) => {
  vi.stubGlobal('navigator', { globalPrivacyControl: signal })
  const consent = createConsent({ gpc: true })
  expect(consent.vote('m')?.state).toBe(state)
  consent.choose({ m: true })
  expect(consent.vote('m')).toBeUndefined()
})

test.each(['constructor', 'toString'])('a vendor may be called %s', (vendor) => {
  const consent = createConsent({ required: true })
  expect(consent.vote(vendor)?.state).toBe('hold')
  consent.choose({ [vendor]: true })
  expect(consent.vote(vendor)).toBeUndefined()
})
