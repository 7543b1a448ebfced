import { registry } from 'cordon/registry'
import { describe, expect, test } from 'vitest'

const records = Object.entries(registry)

describe.each(records)('the record of %s', (key, record) => {
  test('is under its own name, and no other record has that name', () => {
    const names = records.flatMap(([, { name, aliases = [] }]) => [name, ...aliases])
    expect(record.name).toBe(key)
    expect(names.filter((name) => name === key)).toHaveLength(1)
  })

  test('is data: it survives JSON', () => {
    expect(JSON.parse(JSON.stringify(record))).toEqual(record)
  })

  test('has regular expressions that are some, and that match nothing short', () => {
    const patterns = [record.mention, ...record.tokens.map(({ pattern }) => pattern)]
    for (const pattern of patterns) expect('a').not.toMatch(new RegExp(pattern, 'i'))
  })

  test('names hosts, without scheme, path or star', () => {
    expect(record.footprint.hosts.filter((host) => !/^[a-z\d.-]+\.[a-z]+$/.test(host))).toEqual([])
    expect(record.footprint.hosts).not.toHaveLength(0)
  })

  test('says where its keys are revoked and its data deleted', () => {
    const addresses = Object.values(record.offboarding)
    expect(addresses.filter((address) => !/^https:\/\/[a-z\d.-]+/.test(address))).toEqual([])
  })

  test('gives two literals at least, so that a bundle can be told from a text', () => {
    expect(new Set(record.literals).size).toBeGreaterThan(1)
  })
})

test('no token of the registry’s own is in it', () => {
  expect(JSON.stringify(registry)).not.toMatch(/\bphc_[A-Za-z0-9]{10,}|[0-9a-f]{32}"/)
})
