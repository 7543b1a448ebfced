import type { Finding, ScanResult } from '../finding'

const order = ['sends', 'configures', 'mentions'] as const
const titles = { sends: 'Sends', configures: 'Configures', mentions: 'Mentions' }

/** A check list, to be pasted into an issue. */
export function toMarkdown(result: ScanResult): string {
  const { findings, reach, adapters, vendors, summary, baseline } = result
  const found = vendors.filter((name) => findings.some(({ vendor }) => vendor === name))
  return [
    `# Traces of ${found.length ? found.join(', ') : 'no vendor'}`,
    '',
    `${summary.findings} findings in ${summary.files} files.`,
    ...(baseline ? [`Baseline: ${baseline.known} known, ${baseline.gone.length} gone.`] : []),
    ...order.flatMap((grade) =>
      section(
        titles[grade],
        findings.filter((one) => one.grade === grade),
      ),
    ),
    ...(reach.length
      ? [
          '',
          '## Reached through the app’s own modules',
          '',
          ...reach.map(({ file, via }) => `- [ ] ${code(file)}, by ${code(via)}`),
        ]
      : []),
    ...(adapters.length
      ? [
          '',
          '## Cordon’s own adapters, no SDK: what they send goes through Cordon',
          '',
          ...adapters.map(({ file, vendor }) => `- ${code(file)}, ${vendor}`),
        ]
      : []),
  ].join('\n')
}

function section(title: string, findings: readonly Finding[]): string[] {
  if (!findings.length) return []
  const items = findings.map(
    ({ file, line, vendor, rule, message }) =>
      `- [ ] ${code(`${file}:${line}`)} ${vendor}, ${rule}: ${message.replace(/[\\`*_<>[\]|#]/g, '\\$&')}`,
  )
  return ['', `## ${title}`, '', ...items]
}

/** A name with a backtick in it needs a longer fence. */
function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}
