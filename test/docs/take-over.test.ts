import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mixpanelCases } from '../browser/support/mixpanel-cases'
import { posthogCases } from '../browser/support/posthog-cases'
import { segmentCases } from '../browser/support/segment-cases'

/** The cases of a test that runs in a browser only: one a row of its list. */
function rowsOf(path: string): number {
  const [, rows = ''] = /^const cases: .* = \[\n(.*?)^\]/ms.exec(readFileSync(path, 'utf8')) ?? []
  return rows.match(/^ {2}\[/gm)?.length ?? 0
}

test('the page on taking over counts the uses that are compared with the vendors’ libraries', () => {
  const page = readFileSync('docs/take-over.md', 'utf8').replaceAll(/\s+/g, ' ')
  const [, ...said] =
    /(\d+) uses of `mixpanel-browser`, and for (\d+) more .* for (\d+) uses of `posthog-js` and (\d+) of/.exec(
      page,
    ) ?? []
  expect(said.map(Number)).toEqual([
    rowsOf('test/browser/compat-mixpanel.test.ts'),
    ...[mixpanelCases, posthogCases, segmentCases].map((cases) => Object.keys(cases).length),
  ])
})
