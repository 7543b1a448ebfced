import { afterEach, expect, test, vi } from 'vitest'
import { loadEngine } from '../../src/client/load-engine'
import { completeOptions } from '../../src/client/options'
import { loadLanguages } from '../../src/privacy/languages/load-languages'

vi.mock('../../src/privacy/languages/load-languages', () => ({ loadLanguages: vi.fn() }))

const load = vi.mocked(loadLanguages)

function openRoom(lang: string, languages: readonly string[], asked?: readonly string[]) {
  vi.stubGlobal('document', { documentElement: { lang } })
  vi.stubGlobal('navigator', { languages })
  const onError = vi.fn()
  const settings = completeOptions({
    vendors: { acme: { name: 'acme', footprint: { hosts: [] }, load: () => ({ deliver() {} }) } },
    privacy: asked ? { languages: asked } : {},
  })
  const room = loadEngine(settings, {
    secret: () => 'secret',
    onStore: () => undefined,
    onLateStore: () => undefined,
    onError,
  })
  room.load()
  return { room, onError }
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  load.mockReset()
})

test('an English page for an English reader loads no pack', async () => {
  const { room } = openRoom('en-GB', ['en-US', 'en'])
  await room.ready
  expect(load).not.toHaveBeenCalled()
})

test('the languages of the document and of the browser are loaded, or those that the app names', async () => {
  await openRoom('pl', ['de-DE', 'en']).room.ready
  await openRoom('pl', ['de-DE', 'en'], ['th']).room.ready
  expect(load.mock.calls).toEqual([[['pl', 'de-DE']], [['th']]])
})

test('no vendor has rules before its languages are there; what could not be loaded is tried again', async () => {
  vi.useFakeTimers()
  load.mockRejectedValueOnce(new Error('no such chunk'))
  const { room, onError } = openRoom('de', [])
  let isReady = false
  void room.ready.then(() => (isReady = true))
  await vi.waitFor(() => expect(onError).toHaveBeenCalled())
  expect(isReady).toBe(false)
  await vi.advanceTimersByTimeAsync(10_000)
  await room.ready
  expect(load).toHaveBeenCalledTimes(2)
})
