import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { connectFile } from '../migrate/connect-file'
import { planMigration, type Plan } from '../migrate/plan'
import { toDiff } from '../migrate/to-diff'
import { takeovers } from '../migrate/vendors'
import { packageOf } from '../scan/package-of'
import { exitCodes, Failure, print, printList } from '../terminal'

interface Options {
  readonly from: string
  readonly write?: boolean
  readonly json?: boolean
  readonly connect: string
}

/** `cordon migrate <dir> --from <vendor>`: the import specifiers, and the file that connects. */
export function migrate(): Command {
  return new Command('migrate')
    .description('Points imports of a vendor’s SDK to cordon/compat, where that is certain.')
    .argument('[dir]', 'the app’s folder', '.')
    .addOption(
      new Option('--from <vendor>', 'vendor whose library the code calls')
        .choices(Object.keys(takeovers))
        .makeOptionMandatory(),
    )
    .option(
      '--connect <file>',
      'file that creates the analytics and connects it',
      'analytics.connect.ts',
    )
    .option('--write', 'write the changes; without it nothing is changed')
    .option('--json', 'print the plan as JSON')
    .action(run)
}

async function run(root: string, options: Options): Promise<void> {
  const takeover = takeovers[options.from]
  if (!takeover || !(await stat(root).catch(() => undefined))?.isDirectory())
    throw new Failure(`${root} is not a folder`, exitCodes.usage)
  const plan = await planMigration(root, takeover)
  const file = connectFile(takeover, options.from)
  const isNew =
    plan.changes.length > 0 && !(await stat(join(root, options.connect)).catch(() => undefined))
  if (options.json)
    return print(
      JSON.stringify({ ...plan, changes: plan.changes.map(({ path }) => path) }, null, 2),
    )
  print(...plan.changes.map(toDiff))
  if (isNew)
    print(`--- /dev/null\n+++ b/${options.connect}`, ...file.split('\n').map((line) => `+${line}`))
  printCalls(plan)
  if (plan.rest.length) printList('Left to you:', plan.rest)
  const files = plan.changes.length === 1 ? '1 file' : `${plan.changes.length} files`
  if (!options.write) return print('', `${files} would change; --write writes them.`)
  for (const { path, before, after } of plan.changes) {
    // Somebody may have saved it meanwhile.
    if ((await readFile(join(root, path), 'utf8')) !== before)
      throw new Failure(`${path} has changed meanwhile`, exitCodes.refused)
    await writeFile(join(root, path), after)
  }
  if (isNew) await writeFile(join(root, options.connect), file)
  print('', `${files} changed.`)
  if (isNew)
    printList('Next steps:', [
      `Import ${options.connect} first in the app: until then each call waits, and nothing is sent.`,
      `Put your token into it, and serve /analytics-policy.json: it has to name ${options.from}.`,
      `Remove ${packagesOf(takeover.packages)} from package.json when nothing needs it any more.`,
    ])
}

/** `mixpanel-browser/src/loaders/…` is a part of `mixpanel-browser`. */
function packagesOf(modules: readonly string[]): string {
  return [...new Set(modules.map(packageOf))].join(', ')
}

function printCalls({ calls }: Plan): void {
  for (const [fate, names] of Object.entries(calls)) {
    const list = Object.entries(names).map(([name, count]) => `${name} ${count}`)
    if (list.length) print('', `${fate}: ${list.join(', ')}`)
  }
}
