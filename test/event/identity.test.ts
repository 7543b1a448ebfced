import { expect, test } from 'vitest'
import { createIdentity } from '../../src/event/identity'
import { memoryStore } from '../helpers/memory-store'

/** A tab that waits for consent, and what another stores until that is given. */
function twoTabs() {
  const store = memoryStore()
  const identity = createIdentity(store)
  const theirs = createIdentity(memoryStore())
  const allowed = (): void => {
    store.write('anonymous-id', theirs.ids().anonymousId)
    store.write('secret', theirs.secret)
    identity.reconcile()
  }
  return { store, identity, theirs, allowed }
}

test('a browser is one person, whichever of its tabs was the first to store who that is', () => {
  const { identity, theirs, allowed } = twoTabs()
  allowed()
  expect([identity.ids(), identity.secret]).toEqual([theirs.ids(), theirs.secret])
})

test('two tabs that store it at once agree on what was stored last', () => {
  const { identity, theirs, allowed } = twoTabs()
  identity.reconcile()
  allowed()
  expect([identity.ids(), identity.secret]).toEqual([theirs.ids(), theirs.secret])
})

test('after the final settle, the ids stay the same, whatever is stored', () => {
  const { store, identity } = twoTabs()
  identity.reconcile(true)
  const before = [identity.ids(), identity.secret]
  store.write('anonymous-id', 'other')
  store.write('secret', 'other')
  identity.reconcile()
  expect([identity.ids(), identity.secret]).toEqual(before)
})

test('what consent was withdrawn from is stored again with the next, as it is in this page', () => {
  const { store, identity } = twoTabs()
  identity.reconcile(true)
  store.entries.clear()
  identity.reconcile()
  expect(store.read('anonymous-id')).toBe(identity.ids().anonymousId)
  expect(store.read('secret')).toBe(identity.secret)
})

test('a user id of its own is kept; one equal to the anonymous id changes with it', () => {
  const named = twoTabs()
  named.identity.identify('user-1')
  named.identity.join('org-1')
  named.allowed()
  expect(named.identity.ids()).toEqual({
    ...named.theirs.ids(),
    userId: 'user-1',
    groupId: 'org-1',
  })
  const unnamed = twoTabs()
  unnamed.identity.identify(unnamed.identity.ids().anonymousId)
  unnamed.allowed()
  const { anonymousId } = unnamed.theirs.ids()
  expect(unnamed.identity.ids()).toEqual({ anonymousId, userId: anonymousId })
})

test('a person that a reset has made becomes nobody else, and is the next page’s', () => {
  const { store, identity, theirs, allowed } = twoTabs()
  identity.reset()
  const { anonymousId } = identity.ids()
  allowed()
  expect(identity.ids()).toEqual({ anonymousId })
  expect(store.read('anonymous-id')).toBe(anonymousId)
  expect(identity.secret).toBe(theirs.secret)
})

test('a browser is part of no share but the whole until it is settled which it is', () => {
  const identity = createIdentity(memoryStore())
  const shares = (): boolean[] => [1, 0.999_999_999, 0].map(identity.isInRollout)
  expect(shares()).toEqual([true, false, false])
  identity.reconcile()
  expect(shares()).toEqual([true, true, false])
})
