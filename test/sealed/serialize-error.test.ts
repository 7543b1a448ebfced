import { Retry } from 'cordon'
import { expect, test } from 'vitest'
import { deserializeError, retryOfAll, serializeError } from '../../src/sealed/serialize-error'

test('a Retry comes out of a frame with all that it says of its events', () => {
  const options = { after: 30_000, messageIds: ['a'], rejected: ['b'], lost: ['c'] }
  const error = deserializeError(structuredClone(serializeError(new Retry('503', options))))
  expect(error).toBeInstanceOf(Retry)
  expect(error).toMatchObject({ message: 'in the frame: 503', ...options })
})

test('what the frame says that is no list of ids is not taken over', () => {
  const odd = { after: -1, messageIds: 'a', rejected: { length: 1 }, lost: [1] }
  const error = deserializeError({ message: 'x', retry: odd as never }) as Retry
  expect([error.after, error.messageIds, error.rejected, error.lost]).toEqual([
    ...[undefined, undefined, undefined],
    ['1'],
  ])
})

test('any other error comes out as its text, shortened', () => {
  expect(serializeError(new TypeError('no'))).toEqual({ message: 'TypeError: no' })
  // An SDK may throw anything; without an answer, the page would wait for its time-out.
  expect(serializeError(Object.create(null))).toEqual({ message: 'object' })
  expect(deserializeError({ message: 'x'.repeat(9_000) }).message).toHaveLength(
    'in the frame: '.length + 500,
  )
})

test('a Retry that nothing speaks for has all events sent again but those which are lost', () => {
  const options = { after: 30_000, rejected: ['b'], lost: ['c'] }
  const error = retryOfAll(new Retry('503', { ...options, messageIds: [] }))
  expect(error).toBeInstanceOf(Retry)
  expect(error).toMatchObject(options)
  expect(error.messageIds).toBeUndefined()
})
