import { describe, expect, test } from 'vitest'
import { createScrubber } from '../../src/privacy'

const scrubber = createScrubber({ key: 'k' })
function scrub<T extends object>(properties: T): unknown {
  return scrubber.scrub({ event: 'Imported', properties }).properties
}

const head = ['first_name', 'phone', 'plan', 'seats']
const row = ['Ottilie', '512 448 109', 'pro', 4]
const clean = [null, null, 'pro', 4]

describe('cells of a table are what its columns are called', () => {
  test('where the first row names them', () => {
    expect(scrub({ preview: [head, row, row] })).toEqual({ preview: [head, clean, clean] })
  })

  test.each(['columns', 'headers', 'header', 'head', 'fields', 'schema'])(
    'where %s names them, beside the rows',
    (name) => {
      expect(scrub({ [name]: head, rows: [row] })).toEqual({ [name]: head, rows: [clean] })
    },
  )

  test.each(['rows', 'data', 'body', 'values', 'cells', 'records'])(
    'where the rows are under %s',
    (name) => {
      expect(scrub({ columns: head, [name]: [row] })).toEqual({ columns: head, [name]: [clean] })
    },
  )

  test.each(['labels', 'keys'])('where %s names them, beside one row', (name) => {
    expect(scrub({ [name]: head, values: row })).toEqual({ [name]: head, values: clean })
  })

  test('in two columns as well', () => {
    expect(scrub({ columns: ['plan', 'first_name'], rows: [['pro', 'Zork']] })).toEqual({
      columns: ['plan', 'first_name'],
      rows: [['pro', null]],
    })
  })

  test('and pairs are pairs, in a table as well', () => {
    const pairs = [
      ['size', 'xl'],
      ['password', 'hunter'],
    ]
    expect(scrub({ entries: pairs })).toEqual({ entries: [['size', 'xl'], ['password']] })
    expect(scrub({ columns: ['at', 'by'], rows: pairs })).toEqual({
      columns: ['at', 'by'],
      rows: [
        ['size', 'xl'],
        ['password', null],
      ],
    })
  })

  test('and are hashed, where that is what becomes of such a value', () => {
    expect(scrub({ columns: ['user_id', 'plan'], rows: [['u-1', 'pro']] })).toEqual({
      columns: ['user_id', 'plan'],
      rows: [[expect.stringMatching(/^p_/), 'pro']],
    })
  })

  test('a table that is scrubbed twice comes out as after once', () => {
    for (const properties of [
      { preview: [head, row, row] },
      { columns: head, rows: [row, ['ada@example.org', 'call 512 448 109', 'x']] },
      { columns: ['a@b.co', 'first_name'], rows: [['a@b.co', 'Zork']] },
      { preview: [['first_name', 'plan', 'x'], ['Zork', 'y', 'z'], [['Zork']]] },
    ]) {
      const once = scrub(properties) as object
      expect(scrub(once)).toEqual(once)
    }
  })
})

describe('what is no table is walked as ever', () => {
  test.each<object>([
    {
      edges: [
        ['a', 'b'],
        ['b', 'c'],
      ],
    },
    {
      matrix: [
        [1, 2],
        [3, 4],
      ],
    },
    { columns: ['first_name', 'plan'], order: [['Zork', 'x']] },
    { columns: 2, rows: [['Zork', 'x']] },
    { columns: ['first_name', 2], rows: [['Zork', 'x']] },
    { columns: [], rows: [['Zork', 'x']] },
    { preview: [['first_name', 'plan', 'seats'], ['Zork']] },
    { columns: ['first_name'], rows: [{ at: [['Zork']] }] },
    { columns: ['first_name'], rows: { top: [['Zork']] } },
    { columns: ['first_name'], rows: [], next: [['Zork']] },
  ])('%j', (properties) => {
    expect(scrub(properties)).toEqual(properties)
  })

  test('nor has a table that could not be walked to its end a say in the next event', () => {
    const rows = [
      [
        'Zork',
        {
          get at() {
            throw new Error('read')
          },
        },
      ],
    ]
    scrub({ columns: ['first_name', 'plan'], rows })
    expect(scrub({ list: ['Zork', 'x'] })).toEqual({ list: ['Zork', 'x'] })
  })

  test('and no getter is called for the names of columns', () => {
    const columns = ['plan']
    let isCalled = false
    Object.defineProperty(columns, 0, { get: () => ((isCalled = true), 'first_name') })
    scrub({ columns, rows: [['Zork']] })
    expect(isCalled).toBe(false)
  })
})
