import type { ScanResult } from '../finding'

/** One test for each finding, failed; one that passed where there is none. */
export function toJunit({ findings, vendors }: ScanResult): string {
  const cases = findings.map(
    ({ rule, vendor, grade, file, line, message }) =>
      `    <testcase classname="${escape(`${vendor}.${rule}`)}" name="${escape(`${file}:${line}`)}" file="${escape(file)}" line="${line}">
      <failure type="${escape(grade)}" message="${escape(message)}">${escape(`${file}:${line}: ${message}`)}</failure>
    </testcase>`,
  )
  const passed = `    <testcase classname="cordon.scan" name="${escape(`no trace of ${vendors.join(', ')}`)}"/>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cordon scan" tests="${cases.length || 1}" failures="${cases.length}">
  <testsuite name="cordon scan" tests="${cases.length || 1}" failures="${cases.length}" errors="0" skipped="0">
${cases.length ? cases.join('\n') : passed}
  </testsuite>
</testsuites>`
}

/** Control characters have no place in XML 1.0, whichever way they are written. */
function escape(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
