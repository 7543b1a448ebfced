import { statSync } from 'node:fs'
import { dirname, relative, sep } from 'node:path'
import { version } from '../../../package.json'
import { rules, type Finding, type Grade, type Rule, type ScanResult } from '../finding'
import { repositoryFolders } from '../repository-folders'

const levels: Readonly<Record<Grade, 'error' | 'warning' | 'note'>> = {
  sends: 'error',
  configures: 'warning',
  mentions: 'note',
}

/** SARIF 2.1.0, as GitHub's code scanning takes it. */
export function toSarif(result: ScanResult): string {
  const ids = Object.keys(rules) as Rule[]
  const within = pathInRepository(result.root)
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cordon scan',
            semanticVersion: version,
            informationUri: 'https://www.npmjs.com/package/cordon',
            rules: ids.map((id) => ({ id, shortDescription: { text: rules[id] } })),
          },
        },
        automationDetails: { id: 'cordon-scan/' },
        columnKind: 'utf16CodeUnits',
        results: result.findings.map((finding) =>
          resultOf({ ...finding, file: within + finding.file }, ids),
        ),
      },
    ],
  }
  return JSON.stringify(log, null, 2)
}

function resultOf(
  { rule, vendor, grade, file, line, message, fingerprint }: Finding,
  ids: readonly Rule[],
) {
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[grade],
    message: { text: `${vendor}: ${message}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
          region: { startLine: line },
        },
      },
    ],
    partialFingerprints: { 'cordonFingerprint/v1': fingerprint },
    properties: { vendor, grade },
  }
}

function uriOf(path: string): string {
  return encodeURI(path).replace(/[#?]/g, encodeURIComponent)
}

/** Where a scanned folder lies in its repository: code scanning counts paths from the root of that. */
function pathInRepository(scanned: string): string {
  const folder = statSync(scanned).isFile() ? dirname(scanned) : scanned
  const path = relative(repositoryFolders(folder).at(-1) ?? folder, folder)
  return path && `${path.split(sep).join('/')}/`
}
