import { expect, test } from 'vitest'
import { policyFindings } from '../../cli/verify/judge-policy'
import { registry } from '../../registry'
import { tracesOf } from '../../verify/vendor-traces'

const vendors = registry.mixpanel ? [tracesOf(registry.mixpanel)] : []

/** Answers with one policy, as a server gives it to every file. */
function seenAt(paths: readonly string[], policy: string): Parameters<typeof policyFindings>[0] {
  const exchanges = paths.map((path) => ({
    ...{ method: 'GET', url: `https://app.example${path}`, headers: [], phase: '' },
    answer: { status: 200, headers: [['Content-Security-Policy', policy] as const] },
  }))
  const seen = { exchanges, tunnels: [], lookups: [], sights: [], aliases: new Map() }
  return seen as unknown as Parameters<typeof policyFindings>[0]
}

test('a policy that comes with every file is one finding, and says with how many', () => {
  const paths = ['/', '/app.js', '/app.js', '/app.css', '/logo.svg']
  const findings = policyFindings(
    seenAt(paths, 'connect-src https://api.mixpanel.com; img-src https://cdn.mxpnl.com'),
    vendors,
  )
  expect(findings.map(({ detail, url }) => [detail, url])).toEqual([
    [
      'content-security-policy has connect-src https://api.mixpanel.com, and at 3 more',
      'https://app.example/',
    ],
    [
      'content-security-policy has img-src https://cdn.mxpnl.com, and at 3 more',
      'https://app.example/',
    ],
  ])
})
