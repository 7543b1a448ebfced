import { describe, expect, test, vi } from 'vitest'
import type { Adapter } from '../../src/adapter'
import { detectForeignCode, foreignCodeError, hasSdk } from '../../src/guard/foreign-code'
import { asOwn } from '../../src/guard/own-requests'

const none = (): boolean => false
const some = (): boolean => true

function aDetector(adapter: object = {}, sdk: 'absent' | 'loading' | 'loaded' = 'loaded') {
  const onForeign = vi.fn()
  const footprint = { hosts: [], packages: ['acme'] }
  const detector = detectForeignCode({
    adapter: { footprint, inline: true, ...adapter } as unknown as Adapter,
    sdk: () => sdk,
    isInFlight: (id) => id === 'mine',
    onForeign,
  })
  return { ...detector, onForeign }
}

describe('a request to a vendor’s hosts is Cordon’s own', () => {
  test.each([
    ['where no code of the vendor’s can be there but ours', { footprint: { hosts: [] } }],
    ['where somebody else’s tag is the one that is meant', { tag: 'adopted' }],
  ])('%s', (_, adapter) => {
    expect(aDetector(adapter, 'absent').isOwn([], some)).toBe(true)
  })

  test('while Cordon calls what sends it', () => {
    const { isOwn } = aDetector({}, 'absent')
    expect(asOwn(() => isOwn([], some))).toBe(true)
    expect(isOwn([], some)).toBe(false)
  })

  test('while another copy of Cordon calls it', async () => {
    const { isOwn } = aDetector({}, 'absent')
    vi.resetModules()
    const copy = await import('../../src/guard/own-requests')
    expect(copy.asOwn(() => isOwn([], some))).toBe(true)
    expect(isOwn([], some)).toBe(false)
  })

  test('if it carries an event that was handed over and has no answer', () => {
    const { isOwn } = aDetector({}, 'absent')
    expect(isOwn(['other', 'mine'], some)).toBe(true)
    expect(isOwn(['other'], some)).toBe(false)
  })

  test.each([
    ['the SDK is in the page, alone', {}, 'loaded', none, true],
    ['it is being loaded', {}, 'loading', none, true],
    ['it is not there', {}, 'absent', none, false],
    ['something else has set the vendor’s globals', {}, 'loaded', some, false],
    ['the vendor runs elsewhere', { inline: false }, 'loaded', none, false],
  ] as const)('or asked for by itself, when %s', (_, adapter, sdk, hasGlobals, isOwn) => {
    expect(aDetector(adapter, sdk).isOwn([], hasGlobals)).toBe(isOwn)
  })

  test('not once a copy was seen', () => {
    const { isOwn, foreign } = aDetector()
    foreign('bypassed')
    expect(isOwn([], none)).toBe(true)
    foreign('foreign_copy')
    expect(isOwn([], none)).toBe(false)
  })
})

describe('code that Cordon does not run', () => {
  test('is warned of while the app is developed: its events are refused, and its SDK says little', () => {
    vi.stubEnv('NODE_ENV', 'development')
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const { foreign } = aDetector({ name: 'acme' })
    foreign('foreign_copy')
    foreign('foreign_copy')
    const warned = warn.mock.calls
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    expect(warned).toEqual([[expect.stringMatching(/acme.*its code was not loaded by Cordon/)]])
  })

  test('is told of once for each kind', () => {
    const { foreign, seen, onForeign } = aDetector()
    for (const code of ['bypassed', 'foreign_copy', 'bypassed'] as const) foreign(code)
    expect(onForeign.mock.calls).toEqual([['bypassed'], ['foreign_copy']])
    expect([...seen]).toEqual(['bypassed', 'foreign_copy'])
  })

  test('is not reported for a tag, which is foreign code on purpose', () => {
    const { foreign, seen, onForeign } = aDetector({ tag: 'adopted' })
    foreign('foreign_copy')
    expect(onForeign).not.toHaveBeenCalled()
    expect(seen.size).toBe(0)
  })

  test('is told of with what to do about it', () => {
    expect(foreignCodeError('acme', 'foreign_copy')).toMatchObject({
      ...{ code: 'foreign_copy', message: expect.stringMatching(/vendors\.acme.*remove the tag/) },
    })
    expect(foreignCodeError('acme', 'bypassed').message).toMatch(/create analytics before/)
  })
})

test.each([
  [{}, false],
  [{ scripts: [], packages: [] }, false],
  [{ scripts: ['https://cdn.acme.example/*'] }, true],
  [{ packages: ['acme'] }, true],
])('%j: somebody else could load it: %s', (footprint, answer) => {
  expect(hasSdk({ hosts: [], ...footprint })).toBe(answer)
})
