import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mixpanelCases } from '../browser/support/mixpanel-cases'
import { posthogCases } from '../browser/support/posthog-cases'
import { segmentCases } from '../browser/support/segment-cases'

test('the page on taking over counts the uses that are compared with the vendors’ libraries', () => {
  const page = readFileSync('docs/take-over.md', 'utf8').replaceAll(/\s+/g, ' ')
  const [, ...counts] =
    /(\d+) more what arrives at the vendor's server; for (\d+) uses of `posthog-js` and (\d+) of/.exec(
      page,
    ) ?? []
  const compared = [mixpanelCases, posthogCases, segmentCases]
  expect(counts.map(Number)).toEqual(compared.map((cases) => Object.keys(cases).length))
})
