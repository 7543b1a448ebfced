import type { Finding } from '../../../verify/finding'
import type { VerifyResult } from '../result'

const words = {
  silent: 'Silent',
  found: 'Found',
  void: 'Void: it could not tell',
} as const

export function toText(result: VerifyResult): string {
  const { verdict, reason, url, vendors, findings, leftovers, requests, control } = result
  const { versions, durationMs, evidence, policy, landed = url } = result
  const seen = `${requests} ${requests === 1 ? 'request' : 'requests'}`
  const who = vendors.length > 4 ? `${vendors.length} vendors` : vendors.join(', ')
  return [
    `${words[verdict]}${reason === undefined ? '' : `, because ${reason}`}.`,
    `  ${url}, ${who}, ${seen}, control ${control.seen ? 'seen' : 'not seen'}`,
    ...(landed === url ? [] : [`  came to ${landed}`]),
    ...(policy ? [`  policy version ${policy.version}, from ${policy.url}`] : []),
    ...section('Found', findings),
    ...section('Planted, and still there', leftovers),
    '',
    `${result.at}, ${(durationMs / 1000).toFixed(0)} s, cordon ${versions.cordon}, ${versions.browser}, Playwright ${versions.playwright}`,
    ...evidence.map(({ file, sha256 }) => `  ${file}  sha256 ${sha256}`),
  ].join('\n')
}

function section(title: string, findings: readonly Finding[]): string[] {
  if (!findings.length) return []
  return [
    '',
    `${title} (${findings.length})`,
    ...findings.map(
      ({ kind, vendor, detail, url }) => `  ${vendor}  ${kind}  ${detail}\n    ${url}`,
    ),
  ]
}
