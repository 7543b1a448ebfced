import { grades, type Finding, type Trace } from './finding'
import { hashOf } from './mask'

/**
 * Findings of a file. A fingerprint is made of what was found and not of where: lines that shift do not
 * change it. Equal traces of one file are told apart by their order.
 */
export function findingsOf(file: string, traces: readonly Trace[]): Finding[] {
  const counts = new Map<string, number>()
  return traces.map(({ rule, vendor, line, message, evidence, grade = grades[rule] }) => {
    const key = [rule, vendor, file, evidence].join('\n')
    const turn = counts.get(key) ?? 0
    counts.set(key, turn + 1)
    const fingerprint = hashOf(`${key}\n${turn}`).slice(0, 32)
    return { rule, vendor, grade, file, line, message, fingerprint }
  })
}
