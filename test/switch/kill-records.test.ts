import { describe, expect, test } from 'vitest'
import { KillRecords } from '../../src/switch/kill-records'
import { memoryStore } from '../helpers/memory-store'

const key = 'kill:m'
/** Records over two stores, where version 4 is out. */
function open(stores = [memoryStore(), memoryStore()]) {
  const records = new KillRecords([...stores], (version) => (version > 1_000 ? 4 : version))
  return { records, stores }
}

describe('a record', () => {
  test('is in every store, and one store is enough to find it', () => {
    const { records, stores } = open()
    records.write('m', 'kill', { version: 4, reason: 'INC-1' })
    for (const store of stores)
      expect(open([store, memoryStore()]).records.refresh('m')).toEqual({
        kill: { version: 4, reason: 'INC-1' },
      })
  })

  test('is kept where a store that outlives the page has it, and not where memory alone does', () => {
    const memory = { ...memoryStore(), outlivesPage: false }
    const { records } = open([memory])
    records.write('m', 'kill', { version: 4 })
    expect(records.isKept('m')).toBe(false)
    records.addStore(memoryStore(), ['m'])
    records.refresh('m')
    expect(records.isKept('m')).toBe(true)
  })

  test('that was erased, weakened or spoilt is written again', () => {
    const { records, stores } = open()
    records.write('m', 'kill', { version: 4 })
    stores[0]?.remove(key)
    stores[1]?.write(key, '{"kill":{"version":0}}')
    records.refresh('m')
    expect(stores.map((store) => store.read(key))).toEqual(Array(2).fill('{"kill":{"version":4}}'))
  })

  test('is read out of a store that opens later, and written to it', () => {
    const { records } = open()
    const late = memoryStore()
    late.write(key, '{"kill":{"version":7}}')
    records.write('m', 'flag:x', { version: 4 })
    records.addStore(late, ['m'])
    expect(Object.keys(records.refresh('m')).sort()).toEqual(['flag:x', 'kill'])
    expect(late.read(key)).toContain('flag:x')
  })

  test.each(['', 'x', '[]', 'null', '{}', '{"kill":1}', '{"kill":{"version":4,"reason":5}}'])(
    'of %j counts from what is known',
    (text) => {
      const { records, stores } = open()
      stores[0]?.write(key, text)
      expect(records.refresh('m')).toEqual({ kill: { version: 4 } })
    },
  )

  test('does not claim a version that cannot be', () => {
    const { records, stores } = open()
    stores[0]?.write(key, `{"kill":{"version":${Number.MAX_SAFE_INTEGER}}}`)
    expect(records.refresh('m')).toEqual({ kill: { version: 4 } })
  })

  test('that was lifted is not heard again from a tab that does not know it yet', () => {
    const { records, stores } = open()
    const behind = open(stores).records
    records.write('m', 'kill', { version: 4 })
    behind.refresh('m')
    records.remove('m', 'kill')
    behind.refresh('m')
    expect(stores[0]?.read(key)).toBe('{"kill":{"version":4}}')
    expect(records.refresh('m')).toEqual({})
    records.write('m', 'kill', { version: 5 })
    expect(records.refresh('m')).toEqual({ kill: { version: 5 } })
  })

  test('is written once by tabs that know different ones', () => {
    const stores = [memoryStore(), memoryStore()]
    const tabs = [open(stores).records, open(stores).records]
    tabs[0]?.write('m', 'kill', { version: 4, kid: 'a' })
    tabs[1]?.write('m', 'kill', { version: 4, kid: 'b' })
    const texts = [0, 1, 0, 1].map((index) => {
      tabs[index]?.refresh('m')
      return stores[0]?.read(key)
    })
    expect(new Set(texts).size).toBe(1)
  })
})
