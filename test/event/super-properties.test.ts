import { expect, test } from 'vitest'
import { createSuperProperties } from '../../src/event/super-properties'
import { memoryStore } from '../helpers/memory-store'

const left = '{"plan":"pro","role":"owner"}'

/** A page on which it is not known yet what may be stored; an earlier page has left something. */
function aPage() {
  const store = memoryStore()
  store.write('registered', left)
  return { store, properties: createSuperProperties(store) }
}

test('what an earlier page has left goes with events, and stays', () => {
  const { store, properties } = aPage()
  expect(properties.all()).toEqual({ plan: 'pro', role: 'owner' })
  expect(store.read('registered')).toBe(left)
})

test('a reset erases what is stored, before it is known what may be: the next page is another person’s', () => {
  const { store, properties } = aPage()
  properties.clear()
  expect(properties.all()).toBeUndefined()
  expect(store.read('registered')).toBeUndefined()
})

test('so does `unregister` of what it names', () => {
  const { store, properties } = aPage()
  properties.unregister(['role'])
  expect(store.read('registered')).toBe('{"plan":"pro"}')
})

test('what is registered is stored once it is known what may be, and what is there stays until then', () => {
  const { store, properties } = aPage()
  properties.register({ plan: 'free', email: 'ada@example.org' })
  expect(store.read('registered')).toBe(left)
  properties.keep(({ email: _, ...others }) => others)
  expect(store.read('registered')).toBe('{"plan":"free","role":"owner"}')
})
