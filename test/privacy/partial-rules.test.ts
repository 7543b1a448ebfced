import { beforeEach, describe, expect, test, vi } from 'vitest'

/** The rules as a page has them at its start: with the detectors that few texts need not loaded. */
async function atStart(options = {}) {
  vi.resetModules()
  const { createPrivacy } = await import('../../src/privacy/engine')
  const loadDetectors = () => import('../../src/privacy/values/detectors/further')
  return createPrivacy({ key: 'k', ...options }, {}, { loadDetectors })
}

function event(properties: object) {
  const base = { messageId: 'm', timestamp: 't', anonymousId: 'a', context: {} }
  return { type: 'track', event: 'Saved', properties, ...base } as never
}

let privacy: Awaited<ReturnType<typeof atStart>>
beforeEach(async () => {
  privacy = await atStart()
})

describe('before all detectors are there', () => {
  test.each([
    ['of ordinary words', 'Export finished in 3 steps'],
    ['with an e-mail address', 'mail ada@example.org'],
    ['with a secret by its name', 'password=violet-84!'],
    ['that is a date', '2026-01-09T10:20:30.000Z'],
    ['that is a hash', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['that is a key made to be seen', 'phc_QdZ1v8bX0aL3kT6yU9wE2rJ5mN7pS4gH'],
    ['that is a version', 'v12.4.1-beta.3'],
    ['of names in code', 'settings-page_billing.upgradeButton'],
  ])('a text %s is read as ever', (_what, text) => {
    const { isPartial } = privacy.scrub(event({ note: text, [text]: 1 }), 'a')
    expect(isPartial).toBe(false)
  })

  test.each([
    ['a telephone number', 'ring 020 7946 0958'],
    ['an IP address', 'from 203.0.113.9'],
    ['a card', '4111 1111 1111 1111'],
    ['a key', 'AKIAIOSFODNN7EXAMPLE'],
    ['a home directory', 'at /Users/ada/app.ts'],
    ['a tag', '<name>Ada</name>'],
    ['a number in JSON', '{"note":"ring 020 7946 0958"}'],
    ['a number in escapes', 'ring%20020%207946%200958'],
  ])('a text with %s goes, and it is said that it did', async (_what, text) => {
    const { event: out, isPartial } = privacy.scrub(event({ note: text, plan: 'pro' }), 'a')
    expect(isPartial).toBe(true)
    expect(JSON.stringify(out)).not.toMatch(/7946|0\.113|1111|AKIA|ada|Ada/)
    expect(out.properties).toMatchObject({ plan: 'pro' })
    expect(privacy.inspect({ note: text }, 'a')).not.toEqual([])
    const completed = privacy.completeFor({ note: text }, 'a')
    expect(completed).toBeDefined()
    await completed
    expect(privacy.scrub(event({ note: text }), 'a').isPartial).toBe(false)
  })
})

test('nothing of what was found without them is remembered', async () => {
  const raw = event({ note: 'ring 020 7946 0958', 'ring 020 7946 0958': 1, note2: 'fine' })
  expect(privacy.scrub(raw, 'a').event.properties).toMatchObject({ note: '[content]' })
  // An event of the same names would meet what the first has left.
  expect(privacy.scrub(event({ 'ring 020 7946 0958': 1 }), 'a').isPartial).toBe(true)
  await privacy.complete()
  const { event: out, isPartial } = privacy.scrub(raw, 'a')
  expect(isPartial).toBe(false)
  expect(out.properties).toEqual({ note: 'ring [phone]', 'ring [phone]': 1, note2: 'fine' })
  expect(privacy.complete()).toBeUndefined()
  expect(privacy.completeFor(raw, 'a')).toBeUndefined()
})

test('a policy that tightens holds on when more is known', async () => {
  privacy.tighten('a', { usage: 'drop' })
  await privacy.complete()
  expect(privacy.treatment('usage', 'a')).toBe('drop')
  expect(privacy.scrub(event({ plan: 'pro' }), 'a').event.properties).toEqual({})
})

test('names of languages that come later are known from then on', async () => {
  const raw = event({
    nachname: 'Musterfrau',
    note: 'nachname: Musterfrau',
    url: '/nachname/Muster',
  })
  expect(JSON.stringify(privacy.scrub(raw, 'a').event)).toContain('Musterfrau')
  const { loadLanguages } = await import('../../src/privacy/languages/load-languages')
  await loadLanguages(['de'])
  expect(JSON.stringify(privacy.scrub(raw, 'a').event)).not.toContain('Muster')
})
