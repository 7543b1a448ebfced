import { escapeXml } from '../../escape-xml'
import type { VerifyResult } from '../result'

/** A test for each finding, failed; an error where it could not be told; else one that passed. */
export function toJunit(result: VerifyResult): string {
  const { findings, vendors, verdict, reason = '', url, durationMs } = result
  const failed = findings.map(
    ({ kind, vendor, detail, url: where }) =>
      `    <testcase classname="${escapeXml(`${vendor}.${kind}`)}" name="${escapeXml(`${detail}: ${where}`)}">
      <failure type="${kind}" message="${escapeXml(detail)}">${escapeXml(where)}</failure>
    </testcase>`,
  )
  const name = escapeXml(`${url} is silent towards ${vendors.join(', ')}`)
  const whole =
    verdict === 'void'
      ? `    <testcase classname="cordon.verify" name="${name}"><error message="${escapeXml(reason)}"/></testcase>`
      : `    <testcase classname="cordon.verify" name="${name}"/>`
  const cases = verdict === 'found' ? failed : [...failed, whole]
  const errors = verdict === 'void' ? 1 : 0
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cordon verify" tests="${cases.length}" failures="${failed.length}" errors="${errors}">
  <testsuite name="cordon verify" tests="${cases.length}" failures="${failed.length}" errors="${errors}" skipped="0" time="${durationMs / 1000}">
${cases.join('\n')}
  </testsuite>
</testsuites>`
}
