import { describe, expect, test } from 'vitest'
import { createScrubber } from '../../../src/privacy'
import {
  childNode,
  createRoots,
  exposureOf,
  isBrowsersPage,
  itemNode,
  rootNode,
  type NameNode,
} from '../../../src/privacy/names/property-node'
import type { Rules } from '../../../src/privacy/options/rules'
import { defaultTreatments } from '../../../src/privacy/vocabulary/treatment'

const rules: Rules = {
  treatments: defaultTreatments,
  floor: {},
  properties: new Map([
    ['cart', { class: 'usage' }],
    ['note', { treatment: 'mask' }],
  ]),
  table: new Map([['$lib', 'device']]),
  dropsUnknown: false,
}

/** A property whose name may be shown. */
function child(parent: NameNode, name: string): NameNode {
  return childNode(parent, { name, shown: name }, rules)
}

/** The node of a property, by the names on the way to it. */
function node(...names: string[]): NameNode {
  return names.reduce(child, rootNode(rules))
}

const scrubber = createScrubber({ key: 'k' })
function scrub(properties: object): object {
  return scrubber.scrub({ event: 'Saved', properties }).properties
}

describe('a property', () => {
  test('is known by its place: a root has none, a list has its own', () => {
    expect(node()).toMatchObject({ name: '', shown: '', path: '', allowed: false })
    expect(child(itemNode(node('user', 'emails')), 'value').path).toBe('user.emails[].value')
    expect(node('user', 'emails', '[]').path).toBe('user.emails.[]')
  })

  test('is worked out once', () => {
    const root = rootNode(rules)
    expect(child(root, 'plan')).toBe(child(root, 'plan'))
  })

  test('is told by what is shown of its name, and a marker says nothing', () => {
    const root = rootNode(rules)
    const kinds = ['[email]', '[email] 2', '[email] 12', 'x [email]', '[e-mail]', '[my] email'].map(
      (shown) => child(root, shown).kind,
    )
    expect(kinds).toEqual([undefined, undefined, undefined, 'email', 'email', 'email'])
  })

  test('has the class and the treatment that are declared, by name and by place', () => {
    expect(node('cart')).toMatchObject({ class: 'usage', declared: 'usage', allowed: true })
    expect(node('note')).toMatchObject({ own: 'mask', treatment: 'mask', allowed: true })
    expect(node('properties', '$lib')).toMatchObject({ class: 'device', allowed: true })
    expect(node('anything')).toMatchObject({ class: 'usage', declared: undefined, allowed: false })
  })

  test('is allowed with what it is in', () => {
    expect(node('cart', 'sku').allowed).toBe(true)
    expect(node('trolley', 'sku').allowed).toBe(false)
  })

  test.each([
    ...[
      'properties',
      'traits',
      'params',
      '$set',
      '$set_once',
      'user_properties',
      'eventProperties',
    ],
    ...['traitOperations', 'group_properties'],
  ])('in %s is what an app filled in', (name) => {
    expect(node(name).bag).toBe(true)
    expect(node(name, 'deeper').bag).toBe(true)
    expect(node(`more_${name}_here`).bag).toBe(false)
  })

  test('of too many is worked out anew each time, and takes no memory', () => {
    const root = rootNode(rules)
    for (let index = 0; index < 5000; index += 1) child(root, `name ${index}`)
    expect(root.children.size).toBe(2000)
    const lists = Array.from({ length: 6 }, (_, index) =>
      childNode(root, { name: 'x', shown: `x${index}` }, rules),
    )
    for (const list of lists)
      for (let index = 0; index < 1900; index += 1) child(list, `of ${index}`)
    const known = lists.reduce((sum, { children }) => sum + children.size, root.children.size)
    expect(known).toBeGreaterThan(7900)
    expect(known).toBeLessThan(8001)
  })

  test('has one account of each thing that happens to it', () => {
    const one = node('email')
    const first = exposureOf(one, 'contact', 'drop')
    const others = [exposureOf(one, 'contact', 'mask'), exposureOf(one, 'usage', 'drop')]
    expect(new Set([first, ...others]).size).toBe(3)
    expect(exposureOf(one, 'contact', 'mask')).toBe(others[0])
    expect(exposureOf(one, 'usage', 'drop')).toBe(others[1])
    expect(exposureOf(one, 'contact', 'drop')).toBe(first)
    expect(first).toEqual({ name: 'email', class: 'contact', treatment: 'drop' })
  })
})

test('JSON in a string has a root for each kind of what it is in', () => {
  const root = createRoots(rules)
  expect(root('person')).toBe(root('person'))
  expect(root('person')).not.toBe(root(''))
  expect(child(root('person'), 'name').kind).toBe('username')
  expect(child(root(''), 'name').kind).toBeUndefined()
})

describe('the page of a context', () => {
  const page = (name: string): NameNode => node('context', 'page', name)

  test('has its address and title under their short names, and no longer ones', () => {
    const names = ['url', 'path', 'search', 'hash', 'href', 'host', 'title']
    expect(names.map((name) => page(name).class)).toEqual([
      ...Array<string>(6).fill('page'),
      'content',
    ])
    for (const name of names) {
      expect(page(`my_${name}`).class).not.toMatch(/page|content/)
      expect(page(`${name}_kind`).class).not.toMatch(/page|content/)
      expect(node('widget', name).class).not.toMatch(/page|content/)
      expect(node('context', 'app', name).class).not.toMatch(/page|content/)
    }
  })

  test('is a browser’s, if it says where somebody came from', () => {
    expect(isBrowsersPage({ referrer: '' })).toBe(true)
    expect(isBrowsersPage({ search: '' })).toBe(true)
    expect(isBrowsersPage({ title: 'Plans' })).toBe(false)
    expect(isBrowsersPage(null)).toBe(false)
    expect(isBrowsersPage('referrer')).toBe(false)
  })
})

describe('what a property is in says what it is', () => {
  test('groups are organisations, whatever they are called', () => {
    expect(node('$groups', 'project').kind).toBe('org')
    expect(node('groups', 'project').kind).toBe('org')
    expect(node('more', 'groups', 'project').kind).toBeUndefined()
  })

  test.each(['email', 'phone', 'coordinates', 'card', 'nationalid', 'api_key', 'ip', 'imei'])(
    '%s goes over to what is in it, but for what is said of it',
    (name) => {
      expect(node(name, 'x').class).toBe(node(name).class)
      expect(node(name, 'x').class).not.toBe('usage')
      for (const said of ['expires', 'valid', 'issued', 'date', 'type', 'status', 'issuer'])
        expect(node(name, said).kind).not.toBe(node(name).kind)
    },
  )

  test.each(['first_name', 'owner', 'street', 'city', 'birthday', 'salary'])(
    '%s does not',
    (name) => {
      expect(node(name).class).not.toBe('usage')
      expect(node(name, 'x').class).toBe('usage')
    },
  )

  test('a session and a sign-in have more to them than their secret', () => {
    for (const name of ['session', 'auth', 'sso', 'saml'])
      expect(node(name, 'x').class).toBe('usage')
    expect(node('cookie', 'x').class).toBe('credential')
  })

  test.each(['value', 'string_value', 'int_value', 'floatValue', 'double_value', 'stringvalue'])(
    '%s wraps it',
    (name) => {
      expect(node('first_name', name).kind).toBe('name')
    },
  )

  test.each(['values', 'my_value', 'value_count', 'date_value'])('%s does not', (name) => {
    expect(node('first_name', name).kind).toBeUndefined()
  })

  test.each([
    ...['first_name', 'street', 'username', 'assigned_to', 'password', 'api_key', 'city'],
    ...['region', 'company', 'customer_id', 'party_name'],
  ])('a message about the field %s is no value of it', (name) => {
    expect(node('errors', name).kind).toBeUndefined()
    expect(node('user', name).kind).toBe(node(name).kind ?? node('user', name).kind)
  })

  test.each(['email', 'phone', 'iban', 'ip'])('what may be a value of %s is one', (name) => {
    expect(node('errors', name).kind).toBe(node(name).kind)
  })
})

describe('a value is known by the label beside it', () => {
  const labels =
    'name key field label id header question fieldName field_name inputName input_name attribute ' +
    'title type kind placeholder q Name fieldId field_id attributeName property propertyName column ' +
    'column_header columnHeader setting formField form_field prompt questionText question_text system ref'
  test.each(labels.split(' '))('called %s', (label) => {
    expect(JSON.stringify(scrub({ row: { [label]: 'first_name', value: 'Zork' } }))).not.toContain(
      'Zork',
    )
  })

  test.each(['ref', 'name', 'title'])('or %s in the label', (name) => {
    expect(
      JSON.stringify(scrub({ row: { field: { [name]: 'first_name' }, text: 'Zork' } })),
    ).not.toContain('Zork')
    expect(scrub({ row: { field: { other: 'first_name' }, text: 'Zork' } })).toEqual({
      row: { field: { other: 'first_name' }, text: 'Zork' },
    })
  })

  const values =
    'value Value val Val text Text newValue old_value fieldValue input_value answerText invalid_value ' +
    'rejectedValue received_value actualValue provided_value submittedValue previous_value currentValue ' +
    'original_value enteredText answer response input content cell current previous received before ' +
    'after old new'
  test.each(values.split(' '))('and may be called %s', (name) => {
    expect(JSON.stringify(scrub({ row: { label: 'first_name', [name]: 'Zork' } }))).not.toContain(
      'Zork',
    )
  })

  test.each(['count', 'values', 'valued', 'texture', 'my_value', 'renewed', 'aftermath'])(
    'but not %s',
    (name) => {
      const row = { label: 'first_name', [name]: 'Zork' }
      expect(scrub({ row })).toEqual({ row })
    },
  )

  test('a label of nothing leaves the value alone', () => {
    expect(scrub({ row: { field: null, value: 'Zork' } })).toEqual({
      row: { field: null, value: 'Zork' },
    })
  })
})
