import { escapeXml } from '../../escape-xml'
import type { ScanResult } from '../finding'

/** One test for each finding, failed; one that passed where there is none. */
export function toJunit({ findings, vendors }: ScanResult): string {
  const cases = findings.map(
    ({ rule, vendor, grade, file, line, message }) =>
      `    <testcase classname="${escapeXml(`${vendor}.${rule}`)}" name="${escapeXml(`${file}:${line}`)}" file="${escapeXml(file)}" line="${line}">
      <failure type="${escapeXml(grade)}" message="${escapeXml(message)}">${escapeXml(`${file}:${line}: ${message}`)}</failure>
    </testcase>`,
  )
  const passed = `    <testcase classname="cordon.scan" name="${escapeXml(`no trace of ${vendors.join(', ')}`)}"/>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cordon scan" tests="${cases.length || 1}" failures="${cases.length}">
  <testsuite name="cordon scan" tests="${cases.length || 1}" failures="${cases.length}" errors="0" skipped="0">
${cases.length ? cases.join('\n') : passed}
  </testsuite>
</testsuites>`
}
