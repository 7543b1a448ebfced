import { readText } from '../files'
import { Failure } from '../terminal'
import type { Finding } from './finding'

/** What a repository is known to have. */
export interface Baseline {
  readonly schema: 1
  readonly findings: readonly Pick<Finding, 'rule' | 'vendor' | 'file' | 'fingerprint'>[]
}

function baselineOf(findings: readonly Finding[]): Baseline {
  return {
    schema: 1,
    findings: findings.map(({ rule, vendor, file, fingerprint }) => ({
      rule,
      vendor,
      file,
      fingerprint,
    })),
  }
}

export async function readBaseline(path: string): Promise<Baseline> {
  const text = await readText(path)
  try {
    const value = JSON.parse(text) as Baseline
    if (value.schema === 1 && value.findings.every(isEntry)) return value
  } catch {
    // Said below.
  }
  throw new Failure(`${path} is not a baseline: write one with --update-baseline`)
}

/** As it has to be to be compared: somebody may have merged it by hand. */
function isEntry(value: unknown): boolean {
  const { vendor, fingerprint } = Object(value) as Partial<Baseline['findings'][number]>
  return typeof vendor === 'string' && typeof fingerprint === 'string'
}

/** The findings as a baseline, with what an older one has of vendors that were not asked for. */
export async function updatedBaseline(
  findings: readonly Finding[],
  path: string,
  vendors: readonly string[],
): Promise<Baseline> {
  // One that is not there, or is none, is written anew.
  const before = await readBaseline(path).catch(() => baselineOf([]))
  const others = before.findings.filter(({ vendor }) => !vendors.includes(vendor))
  return { schema: 1, findings: [...baselineOf(findings).findings, ...others] }
}

/** What is new, what is known, and what of the baseline is gone. */
export function compare(
  findings: readonly Finding[],
  baseline: Baseline,
  vendors: readonly string[],
): { fresh: Finding[]; known: number; gone: string[] } {
  const accepted = new Set(baseline.findings.map(({ fingerprint }) => fingerprint))
  const present = new Set(findings.map(({ fingerprint }) => fingerprint))
  return {
    fresh: findings.filter(({ fingerprint }) => !accepted.has(fingerprint)),
    known: findings.filter(({ fingerprint }) => accepted.has(fingerprint)).length,
    gone: baseline.findings
      // Of vendors that were not asked for, nothing is known.
      .filter(({ fingerprint, vendor }) => !present.has(fingerprint) && vendors.includes(vendor))
      .map(({ fingerprint }) => fingerprint),
  }
}
