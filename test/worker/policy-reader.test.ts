import { describe, expect, test, vi } from 'vitest'
import { createPolicyReader } from '../../src/worker/policy-reader'

function aReader(...documents: unknown[]) {
  let reads = 0
  const reader = createPolicyReader(() => {
    const document = documents[Math.min(reads, documents.length - 1)]
    reads += 1
    return document instanceof Error
      ? Promise.reject(document)
      : Promise.resolve(JSON.parse(JSON.stringify(document)))
  })
  return { ...reader, reads: () => reads }
}

/** What is read again by itself has been. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('a worker that asks the policy', () => {
  test.each([
    ['on', true],
    [true, true],
    [{ state: 'on' }, true],
    [{ state: 'off', share: 0.1 }, true],
    [undefined, true],
    ['off', false],
    ['hold', false],
    [false, false],
    [null, false],
    [{ state: 'off' }, false],
    ['perhaps', false],
    [{ state: 'off', share: -1 }, false],
    [{ state: 'off', share: '0.5' }, false],
    [{ state: 'off', share: null }, false],
  ])('says of a vendor that is %j: %s', async (entry, expected) => {
    const reader = aReader({ version: 1, vendors: { acme: entry } })
    expect(await reader.allows('acme')).toBe(expected)
  })

  test.each([
    [new Error('down')],
    ['text'],
    [null],
    [{}],
    [{ version: 'x', vendors: {} }],
    [{ version: 1 }],
    [{ version: -1, vendors: {} }],
    [{ version: Number.MAX_SAFE_INTEGER, vendors: {} }],
    [{ version: 1, vendors: [] }],
    [[]],
    [{ version: 1, vendors: { constructor: 'on' } }],
  ])('allows nothing while all it has read is %j', async (document) => {
    expect(await aReader(document).allows('acme')).toBe(false)
  })

  test('allows nothing before it has read, and asks once for many', async () => {
    const reader = aReader({ version: 1, vendors: {} })
    expect(reader.allowsNow('acme')).toBe(false)
    await Promise.all([reader.allows('acme'), reader.allows('acme'), reader.allows('other')])
    expect(reader.reads()).toBe(1)
    expect(reader.allowsNow('acme')).toBe(true)
  })

  test('stops by a message at once, and starts by a newer policy only', async () => {
    const on = { version: 3, vendors: { acme: 'on' } }
    const reader = aReader(on, on, { version: 4, vendors: { acme: 'on' } })
    expect(await reader.allows('acme')).toBe(true)
    reader.stop('acme')
    expect(reader.allowsNow('acme')).toBe(false)
    expect(reader.allowsNow('other')).toBe(true)
    await settled()
    expect(reader.allowsNow('acme')).toBe(false)
    reader.stop('other')
    await settled()
    expect(reader.allowsNow('acme')).toBe(true)
  })

  test('takes no policy that is older than what it has', async () => {
    const reader = aReader(
      { version: 5, vendors: { acme: 'off' } },
      { version: 4, vendors: { acme: 'on' } },
    )
    expect(await reader.allows('acme')).toBe(false)
    reader.stop('acme')
    await settled()
    expect(reader.allowsNow('acme')).toBe(false)
  })

  const on = (version: number) => ({ version, vendors: { acme: 'on' } })
  const off = (version: number) => ({ version, vendors: { acme: 'off' } })
  test.each([
    ['that says less of a vendor starts nothing', [off(1), { version: 2, vendors: {} }]],
    ['of the same version starts nothing', [off(2), on(2)]],
    ['of the same version stops', [on(2), off(2)]],
    ['that comes after one that cannot be is heard', [on(1), on(Number.MAX_SAFE_INTEGER), off(2)]],
    ['that comes after one that jumped is obeyed if it stops', [on(1), on(100_000), off(2)]],
  ])('a policy %s', async (_, documents) => {
    const reader = aReader(...documents)
    await reader.allows('acme')
    for (let index = 1; index < documents.length; index += 1) {
      reader.stop(`other ${index}`)
      await settled()
    }
    expect(reader.allowsNow('acme')).toBe(false)
  })

  test('keeps a stop from before the first policy, until there is a newer one', async () => {
    const reader = aReader(on(7), on(8))
    reader.stop('acme')
    expect(await reader.allows('acme')).toBe(false)
    reader.stop('other')
    await settled()
    expect(reader.allowsNow('acme')).toBe(true)
  })

  test('believes a page that is ahead of it, and none that claims what cannot be', async () => {
    const reader = aReader(on(6), on(7), on(8))
    expect(await reader.allows('acme')).toBe(true)
    reader.stop('acme', 7)
    await settled()
    expect(reader.allowsNow('acme')).toBe(false)
    reader.stop('other', Number.MAX_SAFE_INTEGER)
    await settled()
    expect(reader.allowsNow('acme')).toBe(true)
    for (const version of ['9', {}, null, Number.NaN]) reader.stop('acme', version)
    expect(reader.allowsNow('acme')).toBe(false)
  })

  test('reads the policy once for 20,000 messages', async () => {
    const reader = aReader(on(1))
    await reader.allows('acme')
    for (let version = 1; version <= 20_000; version += 1) {
      reader.stop('acme', version)
      if (version % 1_000 === 0) await settled()
    }
    expect(reader.reads()).toBe(2)
  })

  test('takes nothing for fresh because the clock was set back', async () => {
    const reader = aReader(on(1), off(2))
    expect(await reader.allows('acme')).toBe(true)
    vi.spyOn(Date, 'now').mockReturnValue(0)
    await reader.allows('acme')
    await settled()
    vi.restoreAllMocks()
    expect(reader.allowsNow('acme')).toBe(false)
  })
})
