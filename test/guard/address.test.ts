import { describe, expect, test } from 'vitest'
import { readRequestUrl, readText } from '../../src/guard/intercept/address'

/** An address that says another thing the second time. */
function twoFaced() {
  let reads = 0
  return { toString: () => ((reads += 1) === 1 ? '/own' : 'https://vendor.com/') }
}

describe('an address', () => {
  test('that is an object is read once, and what was read is what goes on', () => {
    const args: unknown[] = [twoFaced()]
    expect(readText(args, 0)).toBe('/own')
    expect(args).toEqual(['/own'])
  })

  test.each([[null], [undefined], [7], ['/own']])('that is %s stays what it is', (value) => {
    const args = [value]
    expect(readText(args, 0)).toBe(String(value))
    expect(args).toEqual([value])
  })

  test('of a request is its true one, whatever it says of itself', () => {
    const request = new Request('https://vendor.com/track')
    Object.defineProperty(request, 'url', { value: 'https://app.example/' })
    const args: unknown[] = [request]
    expect(readRequestUrl(args, 0)).toEqual({ url: 'https://vendor.com/track', isRequest: true })
    expect(args[0]).toBe(request)
  })

  test('of what only pretends to be a request is its text', () => {
    const pretender = Object.assign(Object.create(Request.prototype) as object, {
      toString: () => 'https://vendor.com/',
    })
    expect(readRequestUrl([pretender], 0)).toEqual({ url: 'https://vendor.com/', isRequest: false })
  })
})
