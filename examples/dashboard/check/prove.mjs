import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url))
const example = fileURLToPath(new URL('../', import.meta.url))
/** The example's key at Mixpanel. */
const token = 'd3m0c0ffee5eed0123456789abcdef01'
const steps = fileURLToPath(new URL('steps.mjs', import.meta.url))

/**
 * @typedef {{ exit: number, verdict: string, kinds: string[], leftovers: number }} Proof
 * @typedef {{ kind: string }} Finding
 */

/**
 * What `cordon verify` says of the running example, with a person signed in and at work.
 *
 * @param {string} url
 * @param {string[]} [more] further arguments
 * @returns {Promise<Proof>}
 */
export async function verify(url, more = []) {
  const { exit, result } = await run(
    ...['verify', url, '--vendor', 'mixpanel', '--token', token, '--steps', steps],
    ...['--settle', '1500', ...more],
  )
  const kinds = [...new Set(result.findings.map((/** @type {Finding} */ { kind }) => kind))]
  return { exit, verdict: result.verdict, kinds, leftovers: result.leftovers.length }
}

/**
 * How many traces of the vendor `cordon scan` finds in the sources of the example.
 *
 * @returns {Promise<{ exit: number, findings: number, rules: string[] }>}
 */
export async function scan() {
  const { exit, result } = await run('scan', `${example}src`, '--vendor', 'mixpanel')
  return {
    exit,
    findings: result.summary.findings,
    rules: Object.keys(result.summary.byRule).filter((rule) => result.summary.byRule[rule]),
  }
}

/**
 * Holds what the commands said against what a kill promises.
 *
 * @param {{ traces: Awaited<ReturnType<typeof scan>>, before: Proof, after: Proof }} said
 * @returns {import('./print-table.mjs').Row[]}
 */
export function proof({ traces, before, after }) {
  const is = (/** @type {Proof} */ { verdict, exit, kinds }) =>
    `${verdict}, exit ${exit}${kinds.length ? ` (${kinds.join(', ')})` : ''}`
  return [
    {
      what: 'cordon scan: traces in the sources',
      measured: `${traces.findings}, exit ${traces.exit} (${traces.rules.join(', ')})`,
      law: '> 0, 1',
      holds: traces.findings > 0 && traces.exit === 1,
    },
    {
      what: 'cordon verify before the kill',
      measured: is(before),
      law: 'found, 1',
      holds: before.verdict === 'found' && before.exit === 1,
    },
    {
      what: 'cordon verify after it; planted and left',
      measured: `${is(after)}; ${after.leftovers}`,
      law: 'silent, 0; 0',
      holds: after.verdict === 'silent' && after.exit === 0 && after.leftovers === 0,
    },
  ]
}

/** @param {string[]} args */
function run(...args) {
  return new Promise((resolve, reject) => {
    const all = [command, ...args, '--format', 'json']
    execFile(process.execPath, all, { maxBuffer: 1 << 26 }, (error, out, said) => {
      try {
        resolve({ exit: Number(error?.code ?? 0), result: JSON.parse(out) })
      } catch {
        reject(new Error(`cordon ${args[0]} says: ${said}`))
      }
    })
  })
}
