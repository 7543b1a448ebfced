import { expect, test } from 'vitest'
import { findVendor } from '../../../cli/scan/find-vendor'
import { scanFile } from '../../../cli/scan/scan-file'
import { signatureOf } from '../../../cli/scan/signature'

const none = { asked: new Set<string>(), aliases: new Map<string, string>() }
const mixpanel = [signatureOf(findVendor('mixpanel'))]

test('a file of one line is read once, however many addresses it has', () => {
  const address = `"https://api.mixpanel.com/track?rel=1${'&a=b'.repeat(12)}",`
  const text = `[${address.repeat(40_000)}""]`
  const before = performance.now()
  const { traces } = scanFile({ path: 'a.json', text, ...none }, mixpanel)
  expect(traces).toHaveLength(1)
  // Half a second; if each address has the line read again, a minute.
  expect(performance.now() - before).toBeLessThan(10_000)
}, 120_000)

test.each([
  ['before the address', `Link: <https://cdn.mxpnl.com>; rel=preconnect`, 'vendor-preconnect'],
  ['on another line', `<https://cdn.mxpnl.com>\nrel=preconnect`, 'vendor-host'],
])('what says that it is connected to early is told %s', (_, text, rule) => {
  const { traces } = scanFile({ path: 'links.yaml', text, ...none }, mixpanel)
  expect(traces.map((one) => one.rule)).toEqual([rule])
})
