import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * @typedef {'on' | 'hold' | 'off' | { state: string, reason?: string }} Entry
 * @typedef {{ version: number, vendors: Record<string, Entry> }} PolicyDocument
 */

/** @type {PolicyDocument} */
const FIRST = { version: 1, vendors: { mixpanel: 'on', posthog: 'on' } }

/** `analytics-policy.json`: a real file in a fresh folder, which may be edited by hand as well. */
export function policyFile() {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-demo-'))
  const path = join(folder, 'analytics-policy.json')
  const read = () => readFileSync(path, 'utf8')
  /** @param {PolicyDocument} document */
  const write = (document) => {
    // Renamed into place, so that nobody can read half a file.
    writeFileSync(`${path}.next`, format(document))
    renameSync(`${path}.next`, path)
  }
  write(FIRST)
  return {
    path,
    read,
    write,
    /** @returns {PolicyDocument | undefined} `undefined` while the file is not JSON */
    parsed() {
      try {
        return JSON.parse(read())
      } catch {
        return undefined
      }
    },
    etag: () => `"${createHash('sha1').update(read()).digest('base64url').slice(0, 12)}"`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/**
 * One vendor a line, as a person would write it.
 *
 * @param {PolicyDocument} document
 */
function format({ version, vendors }) {
  const lines = Object.entries(vendors).map(([name, entry]) => {
    const pairs = typeof entry === 'object' && Object.entries(entry)
    const value = pairs
      ? `{ ${pairs.map(([key, part]) => `"${key}": ${JSON.stringify(part)}`).join(', ')} }`
      : JSON.stringify(entry)
    return `    "${name}": ${value}`
  })
  return `{\n  "version": ${version},\n  "vendors": {\n${lines.join(',\n')}\n  }\n}\n`
}
