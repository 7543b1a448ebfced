import { expect, test } from 'vitest'
import { setJson } from '../../../cli/policy/set-json'
import fc from '../../helpers/property-based'

const key = fc.string().filter((text) => text !== '__proto__')
const indent = fc.constantFrom(undefined, 1, 2, 4, '\t')
const object = fc.dictionary(key, fc.jsonValue(), { noNullPrototype: true })

test('what was set is there, and all else is what it was', () => {
  fc.assert(
    fc.property(object, key, fc.jsonValue(), indent, (document, name, value, space) => {
      const text = setJson(JSON.stringify(document, null, space), [name], value)
      const expected = { ...document, [name]: value }
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(expected)))
    }),
  )
})

test('what was set deeper is there, and all else is what it was', () => {
  fc.assert(
    fc.property(object, object, key, indent, (document, vendors, name, space) => {
      const before = { ...document, vendors }
      const text = setJson(JSON.stringify(before, null, space), ['vendors', name], { state: 'off' })
      const expected = { ...before, vendors: { ...vendors, [name]: { state: 'off' } } }
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(expected)))
    }),
  )
})

test('the last of two members with one name counts, as it does when it is parsed', () => {
  expect(setJson('{"a":1,"a":2}', ['a'], 3)).toBe('{"a":1,"a":3}')
})

test.each([
  ['in one line', '{ "v": { "a": "on" } }', '{ "v": { "a": "on", "b": { "s": "off" } } }'],
  ['without spaces', '{"v":{"a":"on"}}', '{"v":{"a":"on","b":{"s":"off"}}}'],
  [
    'in lines',
    '{\n\t"v": {\n\t\t"a": "on"\n\t}\n}\n',
    '{\n\t"v": {\n\t\t"a": "on",\n\t\t"b": { "s": "off" }\n\t}\n}\n',
  ],
  ['that is empty', '{ "v": {} }', '{ "v": { "b": { "s": "off" } } }'],
  [
    'where the old value had lines',
    '{\n  "v": {\n    "b": {\n      "s": "on"\n    }\n  }\n}',
    '{\n  "v": {\n    "b": {\n      "s": "off"\n    }\n  }\n}',
  ],
])('a text %s keeps its manner', (_name, before, after) => {
  expect(setJson(before, ['v', 'b'], { s: 'off' })).toBe(after)
})

test('a text that is nested deeper than the stack is read to its end', () => {
  const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`
  expect(setJson(`{"x":${deep},"v":1}`, ['v'], 2)).toBe(`{"x":${deep},"v":2}`)
})
