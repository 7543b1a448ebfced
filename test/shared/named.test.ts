import { CordonError } from 'cordon'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Retry } from '../../src/adapter'
import { foreignCodeError } from '../../src/guard/foreign-code'
import { refetching, warning } from '../../src/sources/source'

function set(writable: boolean): void {
  Object.defineProperty(Error.prototype, 'name', { writable })
}
beforeEach(() => set(false))
afterEach(() => set(true))

test.each<[string, () => Error]>([
  ['Retry', () => new Retry('busy', { after: 1_000 })],
  ['CordonError', () => new CordonError('invalid_option', 'vendors', 'none')],
  ['CordonError', () => foreignCodeError('acme', 'bypassed')],
  ['Refetching', refetching],
  ['Warning', () => warning('odd')],
])('%s can be made where a page has frozen `Error.prototype`', (name, make) => {
  expect(make().name).toBe(name)
})
