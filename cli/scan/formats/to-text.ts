import type { Grade, ScanResult } from '../finding'

const titles: Readonly<Record<Grade, string>> = {
  sends: 'Sends',
  configures: 'Configures',
  mentions: 'Mentions',
}

export function toText(result: ScanResult): string {
  const { findings, reach, adapters, baseline, summary } = result
  const sections = (Object.keys(titles) as Grade[]).flatMap((grade) => {
    const these = findings.filter((finding) => finding.grade === grade)
    if (!these.length) return []
    const rows = these.map(
      ({ file, line, vendor, rule, message }) =>
        `  ${file}:${line}  ${vendor}  ${rule}  ${message}`,
    )
    return [`${titles[grade]} (${these.length})`, ...rows, '']
  })
  const reached = reach.map(({ file, via }) => `  ${file}  by ${via}`)
  const own = adapters.map(({ file, vendor }) => `  ${file}  ${vendor}`)
  const isGuarded = baseline !== undefined
  return [
    ...sections,
    ...(reach.length
      ? [`Reached through the app’s own modules (${reach.length})`, ...reached, '']
      : []),
    ...(own.length
      ? [
          `Cordon’s own adapters, no SDK: what they send goes through Cordon (${own.length})`,
          ...own,
          '',
        ]
      : []),
    ...(isGuarded ? [`Baseline: ${baseline.known} known, ${baseline.gone.length} gone.`] : []),
    findings.length
      ? `${summary.findings} ${isGuarded ? 'new ' : ''}findings in ${summary.files} files.`
      : `Nothing ${isGuarded ? 'new ' : ''}found.`,
  ].join('\n')
}
