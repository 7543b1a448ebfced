import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { writeFile } from '../files'
import type { Exchange } from './proxy/exchange'
import type { Evidence } from './result'
import { toHar } from './to-har'

export interface EvidenceSource {
  readonly exchanges: readonly Exchange[]
  readonly versions: { readonly cordon: string; readonly browser: string }
  /** Where the browser wrote its own logs, by what they are called here. */
  readonly netLogs: ReadonlyMap<string, string>
  readonly screenshot: Buffer | undefined
}

/** Writes what the result rests on: the HAR, and beside it the browser's own log and the page as it was seen. */
export async function writeEvidence(har: string, source: EvidenceSource): Promise<Evidence[]> {
  const { exchanges, versions, netLogs, screenshot } = source
  const beside = har.replace(/\.(?:har|json)$/i, '')
  const logs = [...netLogs].map(
    async ([name, path]) => [`${beside}.${name}.json`, await readFile(path)] as const,
  )
  const files: readonly (readonly [file: string, content: string | Uint8Array | undefined])[] = [
    [har, toHar(exchanges, versions)],
    ...(await Promise.all(logs)),
    [`${beside}.png`, screenshot],
  ]
  const written: Evidence[] = []
  for (const [file, content] of files) {
    if (content === undefined) continue
    await writeFile(file, content)
    written.push({ file, sha256: createHash('sha256').update(content).digest('hex') })
  }
  return written
}
