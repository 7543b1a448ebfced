import { expect, test } from 'vitest'
import { findVendor } from '../../../cli/scan/find-vendor'
import { scanFile } from '../../../cli/scan/scan-file'
import { signatureOf } from '../../../cli/scan/signature'

const none = { asked: new Set<string>(), aliases: new Map<string, string>() }
const mixpanel = [signatureOf(findVendor('mixpanel'))]

const address = `"https://api.mixpanel.com/track?rel=1${'&a=b'.repeat(12)}",`

/** CPU that it takes to scan one line with so many addresses, µs: the least of three times. */
function costOf(count: number): number {
  const text = `[${address.repeat(count)}""]`
  const costs = [1, 2, 3].map(() => {
    const before = process.cpuUsage()
    const { traces } = scanFile({ path: 'a.json', text, ...none }, mixpanel)
    expect(traces).toHaveLength(1)
    return process.cpuUsage(before).user
  })
  return Math.min(...costs)
}

test('a file of one line is read once, however many addresses it has', () => {
  costOf(1_000)
  // Eight times as much; if each address has the line read again, 64 times.
  expect(costOf(16_000)).toBeLessThan(costOf(2_000) * 24)
}, 120_000)

test.each([
  ['before the address', `Link: <https://cdn.mxpnl.com>; rel=preconnect`, 'vendor-preconnect'],
  ['on another line', `<https://cdn.mxpnl.com>\nrel=preconnect`, 'vendor-host'],
])('what says that it is connected to early is told %s', (_, text, rule) => {
  const { traces } = scanFile({ path: 'links.yaml', text, ...none }, mixpanel)
  expect(traces.map((one) => one.rule)).toEqual([rule])
})
