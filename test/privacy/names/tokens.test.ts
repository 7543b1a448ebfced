import { expect, test } from 'vitest'
import { singular, tokens } from '../../../src/privacy/names/tokens'
import fc from '../../helpers/property-based'

test('a name is read in lower-case words, however it is written', () => {
  expect(
    ['userEmail', 'USER_EMAIL', '$user.e-mail', 'HTMLParser2', 'x1Y', 'Größe_cm', ''].map(tokens),
  ).toEqual([
    ['user', 'email'],
    ['user', 'email'],
    ['user', 'e', 'mail'],
    ['html', 'parser2'],
    ['x1', 'y'],
    ['grosse', 'cm'],
    [],
  ])
})

test('what is plain ASCII is parted as any other text is', () => {
  const name = fc.string({ unit: fc.constantFrom(...'aBcDz019_-. $'), maxLength: 20 })
  fc.assert(
    fc.property(name, (text) => {
      // A word in another script before it, and the whole is read letter by letter.
      expect(tokens(`ж ${text}`).slice(1)).toEqual(tokens(text))
    }),
  )
})

test('a plural has its singular, and what only looks like one stays', () => {
  expect(['emails', 'addresses', 'cities', 'gas', 'is', 'class', 'data'].map(singular)).toEqual([
    ...['email', 'address', 'city', 'gas', 'is', 'class', 'data'],
  ])
})
