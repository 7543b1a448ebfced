import { stat } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { policyFor } from '../migrate/connect-file'
import { connectionsOf, leftToAdd, type Connections } from '../migrate/connections'
import { planMigration, type Plan } from '../migrate/plan'
import { toDiff } from '../migrate/to-diff'
import { takeovers, type Takeover } from '../migrate/vendors'
import { writePlan } from '../migrate/write-plan'
import { packageOf } from '../scan/package-of'
import { exitCodes, Failure, print, printList } from '../terminal'

interface Options {
  readonly from: string
  readonly write?: boolean
  readonly json?: boolean
  readonly connect?: string
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
      'file that creates the analytics and connects it (default: analytics.connect.ts beside what starts the library, in each package)',
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
  const { from: vendor, connect } = options
  const connections = await connectionsOf(root, plan, { vendor, takeover, connect })
  const { files, additions } = connections
  const rest = [...plan.rest, ...additions.map((one) => leftToAdd(one, vendor))]
  if (options.json) return printJson({ ...plan, rest }, connections)
  const isNothing = !plan.changes.length
  if (isNothing)
    print(`Nothing to change: ${whyNothing(plan, packagesOf(takeover.packages, ' or '))}.`)
  print(...plan.changes.map(toDiff))
  for (const { path, text } of files)
    print(`--- /dev/null\n+++ b/${path}`, ...text.split('\n').map((line) => `+${line}`))
  if (plan.connected.length) print('', `Connected already, in ${plan.connected.join(', ')}.`)
  printCalls(plan)
  if (rest.length) printList('Left to you:', rest)
  if (!isNothing) {
    const [created, changed] = [files, plan.changes].map(({ length }) => counted(length))
    const add = (how: string): string => (files.length ? `${created} ${how}, ` : '')
    if (!options.write)
      return print('', `${add('would be created')}${changed} would change; --write writes them.`)
    await writePlan(root, plan, connections)
    print('', `${add('created')}${changed} changed.`)
  }
  if (files.length + additions.length)
    printList('Next steps:', nextSteps(connections, takeover, vendor))
}

function counted(files: number): string {
  return files === 1 ? '1 file' : `${files} files`
}

function whyNothing({ maps }: Plan, packages: string): string {
  return maps.length
    ? `the import map of ${maps.join(' and ')} says what ${packages} is`
    : `no module was found that imports ${packages}`
}

function nextSteps(
  { files, additions }: Connections,
  { packages }: Takeover,
  vendor: string,
): readonly string[] {
  const all = [...files, ...additions]
  const names = all.map(({ path }) => path).join(' and ')
  return [
    ...additions.map(({ path }) => `Add to ${path} what is said above.`),
    `Import ${names} first in the app: until then each call waits, and nothing is sent.`,
    ...all.flatMap(({ missing }) => missing ?? []),
    `Serve ${policyFor(vendor)} as /analytics-policy.json. If there is one, add ${vendor} to it, and raise its version.`,
    `Remove ${packagesOf(packages, ', ')} from package.json when nothing needs it any more.`,
  ]
}

function printJson({ changes, calls, uncounted, rest }: Plan, { files }: Connections): void {
  const connect = files.map(({ path }) => path)
  const plan = { changes: changes.map(({ path }) => path), calls, uncounted, rest, connect }
  print(JSON.stringify(plan, null, 2))
}

/** `mixpanel-browser/src/loaders/…` is a part of `mixpanel-browser`. */
function packagesOf(modules: readonly string[], between: string): string {
  return [...new Set(modules.map(packageOf))].join(between)
}

function printCalls({ calls, uncounted }: Plan): void {
  for (const [fate, names] of Object.entries(calls)) {
    const list = Object.entries(names).map(([name, count]) => `${name} ${count}`)
    if (list.length) print('', `${fate}: ${list.join(', ')}`)
  }
  if (uncounted.length) print('', `calls through ${uncounted.join(', ')} are not counted`)
}
