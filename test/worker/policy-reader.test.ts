import { describe, expect, test } from 'vitest'
import { createPolicyReader } from '../../src/worker/policy-reader'

function aReader(...documents: unknown[]) {
  let reads = 0
  const reader = createPolicyReader(() => {
    const document = documents[Math.min(reads, documents.length - 1)]
    reads += 1
    return document instanceof Error ? Promise.reject(document) : Promise.resolve(document)
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
})
