import { expect, test } from 'vitest'
import { createEvent } from '../../src/event/create-event'
import { createIdentity } from '../../src/event/identity'
import { memoryStore } from '../helpers/memory-store'

test('the name of an event has no half of a character: one would have the whole request refused', () => {
  const identity = createIdentity(memoryStore())
  const name = `Searched ${'👍'.slice(0, 1)}`
  const { event } = createEvent({ type: 'track', name, data: {} }, identity)
  expect(event.event).toBe('Searched \ufffd')
  expect(createEvent({ type: 'page', name, data: {} }, identity).event.name).toBe(event.event)
})
