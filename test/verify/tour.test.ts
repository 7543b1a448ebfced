import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { toText } from '../../cli/verify/formats/to-text'
import type { VerifyResult } from '../../cli/verify/result'
import { tour, type TourOptions } from '../../cli/verify/tour'

/** A tab in which each response of its document has one of these statuses, and the last has no body. */
function aContext(...statuses: readonly number[]): BrowserContext {
  const frame = {}
  const listeners: ((response: object) => void)[] = []
  const page = {
    on: (type: string, listener: (response: object) => void) =>
      type === 'response' && listeners.push(listener),
    mainFrame: () => frame,
    goto: () => {
      for (const status of statuses)
        for (const listener of listeners)
          listener({
            status: () => status,
            frame: () => frame,
            request: () => ({ isNavigationRequest: () => true }),
          })
      return Promise.reject(
        new Error(
          'page.goto: net::ERR_HTTP_RESPONSE_CODE_FAILURE at http://app.example/\nCall log:',
        ),
      )
    },
  }
  return { newPage: async () => page } as unknown as BrowserContext
}
const options = { url: 'http://app.example/', setPhase() {} } as unknown as TourOptions

test.each([
  ['with 404 and an empty body', [404], 'it answers with status 404'],
  ['with 500 after a redirect', [302, 500], 'it answers with status 500'],
  [
    'in no way',
    [],
    'it does not load: page.goto: net::ERR_HTTP_RESPONSE_CODE_FAILURE at http://app.example/',
  ],
])('a page that answers %s is not seen, and it is said why', async (_how, statuses, said) => {
  await expect(tour(aContext(...statuses), options)).rejects.toThrow(
    expect.objectContaining({ name: 'Unseen', message: said }),
  )
})

test.each([
  [0, '0 requests'],
  [1, '1 request,'],
  [2, '2 requests'],
])('%i of them is written so: %s', (requests, said) => {
  const result = {
    ...{ verdict: 'silent', url: 'http://app.example/', vendors: [], requests },
    ...{ findings: [], leftovers: [], control: { seen: true }, versions: {}, evidence: [] },
    ...{ durationMs: 1, at: '' },
  } as unknown as VerifyResult
  expect(toText(result)).toContain(said)
})

test('where the page came to is said if it was led elsewhere', () => {
  const result = {
    ...{ verdict: 'silent', url: 'http://app.example/', vendors: [], requests: 1 },
    ...{ findings: [], leftovers: [], control: { seen: true }, versions: {}, evidence: [] },
    ...{ durationMs: 1, at: '' },
  } as unknown as VerifyResult
  expect(toText({ ...result, landed: 'http://app.example/de' })).toContain(
    '\n  came to http://app.example/de\n',
  )
  expect(toText({ ...result, landed: 'http://app.example/' })).not.toContain('came to')
})
