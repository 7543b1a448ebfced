import { readText } from '../files'
import { Failure } from '../terminal'
import type { Finding } from './finding'

/** What a repository is known to have. */
export interface Baseline {
  readonly schema: 1
  /** Those that it was written for; without, all. */
  readonly vendors?: readonly string[]
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
    if (value.schema === 1 && value.findings.every(isEntry) && areNames(value.vendors)) return value
  } catch {
    // Said below.
  }
  throw new Failure(`${path} is not a baseline: write one with --update-baseline`)
}

function areNames(value: unknown): boolean {
  return (
    value === undefined ||
    (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'))
  )
}

/** As it has to be to be compared: somebody may have merged it by hand. */
function isEntry(value: unknown): boolean {
  const { vendor, fingerprint } = Object(value) as Partial<Baseline['findings'][number]>
  return typeof vendor === 'string' && typeof fingerprint === 'string'
}

/** The findings as a baseline, with what an older one has of vendors that were not asked for. */
export function updatedBaseline(
  findings: readonly Finding[],
  before: Baseline | undefined,
  asked: readonly string[] | undefined,
): Baseline {
  const others = before?.findings.filter(({ vendor }) => asked && !asked.includes(vendor)) ?? []
  // One that was written for all stays so, and a vendor that is new in a later version counts, too.
  const earlier = before ? before.vendors : []
  const vendors = asked && earlier && [...new Set([...earlier, ...asked])].sort()
  return {
    schema: 1,
    ...(vendors && { vendors }),
    findings: [...baselineOf(findings).findings, ...others],
  }
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
