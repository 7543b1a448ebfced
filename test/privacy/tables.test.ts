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

  test('in one column or two, where a row below begins with no name of a property', () => {
    const values = [
      ['First name', 'Last name'],
      ['Zork', 'Quux'],
      ['Ottilie', 'Blum'],
    ]
    const nothing = [null, null]
    expect(scrub({ values })).toEqual({ values: [values[0], nothing, nothing] })
    expect(scrub({ list: [['Surname'], ['Zork']] })).toEqual({ list: [['Surname'], [null]] })
    expect(
      scrub({
        list: [
          ['plan', 'last_name'],
          [1, 'Zork'],
        ],
      }),
    ).toEqual({
      list: [
        ['plan', 'last_name'],
        [1, null],
      ],
    })
  })

  test('and in doubt whether rows of two are pairs, what either reading takes out goes', () => {
    const list = [
      ['First name', 'Plan'],
      ['Zork', 'Pro'],
    ]
    expect(scrub({ list })).toEqual({ list: [['First name'], [null, 'Pro']] })
    const pairs = [
      ['first_name', 'Zork'],
      ['last_name', 'Quux'],
      ['plan', 'pro'],
    ]
    expect(scrub({ pairs })).toEqual({ pairs: [['first_name'], ['last_name'], ['plan', 'pro']] })
  })

  test.each([
    'name',
    'field',
    'key',
    'id',
    'label',
    'headerName',
    'accessorKey',
    'title',
    'header',
    'dataIndex',
  ])('where objects name them by their %s', (title) => {
    const columns = [{ type: 'text', [title]: 'last_name' }, { [title]: 'plan' }]
    expect(scrub({ columns, rows: [['Zork', 'pro']] })).toEqual({ columns, rows: [[null, 'pro']] })
  })

  test('of the names of a column, the one that says what is in it counts', () => {
    for (const one of [
      { id: 'A', label: 'Last name' },
      { name: 'c1', title: 'Last name' },
    ])
      expect(scrub({ cols: [one], rows: [['Zork'], ['Quux']] })).toEqual({
        cols: [one],
        rows: [[null], [null]],
      })
  })

  test.each(['c', 'cells', 'values', 'data'])('where a row is an object with its %s', (name) => {
    const cols = ['last_name', 'plan']
    expect(scrub({ cols, rows: [{ [name]: ['Zork', 'pro'] }] })).toEqual({
      cols,
      rows: [{ [name]: [null, 'pro'] }],
    })
    expect(scrub({ cols, rows: [{ [name]: [{ v: 'Zork' }, { v: 'pro' }] }] })).toEqual({
      cols,
      rows: [{ [name]: [null, { v: 'pro' }] }],
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
      { list: [['First name', 'Last name'], ['Zork', 'Quux'], ['Zork']] },
      {
        list: [
          ['First name', 'Plan'],
          ['Zork', 'Pro'],
        ],
      },
      {
        list: [
          ['first_name', 'Zork'],
          ['last_name', 'Quux'],
          ['plan', 'pro'],
        ],
      },
      {
        list: [
          ['First name', 'Zork'],
          ['Last name', 'Quux'],
        ],
      },
      {
        list: [
          ['first_name', 'email'],
          ['zork', 'x@y.org'],
        ],
      },
      {
        list: [
          ['user_id', 'plan'],
          ['u-1', 'pro'],
        ],
      },
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
