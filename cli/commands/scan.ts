import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { registry } from '../../registry'
import { writeFile } from '../files'
import { repeatable } from '../repeatable'
import { compare, readBaseline, updatedBaseline, type Baseline } from '../scan/baseline'
import { findVendor } from '../scan/find-vendor'
import type { ScanResult } from '../scan/finding'
import { toJunit } from '../scan/formats/to-junit'
import { toMarkdown } from '../scan/formats/to-markdown'
import { toSarif } from '../scan/formats/to-sarif'
import { toText } from '../scan/formats/to-text'
import { resultOf, scan as scanFolder } from '../scan/scan'
import { scanProgress } from '../scan/scan-progress'
import { Failure, print, withoutAnswer } from '../terminal'

const formats: Readonly<Record<string, (result: ScanResult) => string>> = {
  text: toText,
  json: (result) => JSON.stringify(result, null, 2),
  sarif: toSarif,
  junit: toJunit,
  markdown: toMarkdown,
}

interface Options {
  readonly vendor: readonly string[]
  readonly ignore: readonly string[]
  readonly format: string
  readonly out?: string
  readonly baseline?: string
  readonly updateBaseline?: true
}

/** `cordon scan [dir]`: every trace of a vendor in a repository. */
export function scan(): Command {
  return new Command('scan')
    .description('Finds every trace of a vendor: code, lockfiles, bundles, CSP, texts.')
    .argument('[dir]', 'folder or file', '.')
    .addOption(repeatable('--vendor <name>', 'vendor to look for', 'all, or those of the baseline'))
    .addOption(
      repeatable('--ignore <glob>', 'files to skip, in the syntax of .gitignore', 'nothing'),
    )
    .addOption(
      new Option('--format <format>', 'output format')
        .choices(Object.keys(formats))
        .default('text'),
    )
    .option('--out <file>', 'file to write instead of standard output')
    .option('--baseline <file>', 'accepted findings: only new ones are reported')
    .option('--update-baseline', 'write the current findings into the baseline, and exit with 0')
    .addHelpText(
      'after',
      '\nExits with 0 if nothing is found, 1 if something is, 2 if it could not scan: not at all, or,\nwhere nothing is found, not all of it.',
    )
    .action(async (dir: string, options: Options) => {
      process.exitCode = await run(dir, options).catch(withoutAnswer)
    })
}

async function run(dir: string, options: Options): Promise<number> {
  const { vendor, ignore, format, out, baseline, updateBaseline } = options
  if (updateBaseline && baseline === undefined)
    throw new Failure('--update-baseline needs --baseline <file>, which it writes')
  const before = baseline === undefined ? undefined : await known(baseline, updateBaseline)
  const asked = vendor.length ? vendor : before?.vendors
  const vendors = asked ? [...new Set(asked.map(findVendor))] : Object.values(registry)
  const names = vendors.map(({ name }) => name)
  const progress = scanProgress()
  // Neither its own baseline nor its own report is the app's.
  const own = [baseline, out].flatMap((path) => (path === undefined ? [] : ownPath(dir, path)))
  const found = await scanFolder(dir, {
    vendors,
    ignore: [...ignore, ...own],
    ...progress,
  }).finally(progress.end)
  const { findings, reach, adapters, unread } = found
  if (updateBaseline && baseline !== undefined) {
    const updated = updatedBaseline(findings, before, asked && names)
    await writeFile(baseline, `${JSON.stringify(updated, null, 2)}\n`)
    const whose = updated.vendors?.join(', ') ?? 'all vendors'
    process.stderr.write(`${baseline} has ${updated.findings.length} findings of ${whose}.\n`)
    return 0
  }
  const against = before && compare(findings, before, names)
  const result = resultOf({
    root: resolve(dir),
    vendors: names,
    findings: against?.fresh ?? findings,
    reach,
    adapters,
    unread,
    ...(against && { baseline: { known: against.known, gone: against.gone } }),
  })
  const text = formats[format]?.(result) ?? ''
  if (out === undefined) print(text)
  else await writeFile(out, `${text}\n`)
  if (result.findings.length) return 1
  if (!unread.length) return 0
  process.stderr.write('cordon: nothing was found in what could be read.\n')
  return 2
}

/** One that is to be written may not be there, or be none: it is written anew. */
async function known(path: string, isUpdate = false): Promise<Baseline | undefined> {
  return readBaseline(path).catch((error: unknown) => {
    if (!isUpdate) throw error
    return undefined
  })
}

/** A path as a pattern from the root of the scan; none if it lies elsewhere. */
function ownPath(dir: string, path: string): string[] {
  const [root, file] = [resolve(dir), resolve(path)]
  return file.startsWith(`${root}/`) ? [file.slice(root.length)] : []
}
