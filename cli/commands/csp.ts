import { stat } from 'node:fs/promises'
import { Command, Option } from 'commander'
import type { VendorRecord } from '../../registry'
import { isUrl } from '../fetch-text'
import { policiesOfFolder, policiesOfUrl, type FoundPolicy } from '../scan/csp/find-policies'
import { withoutVendors } from '../scan/csp/policy'
import { findVendor } from '../scan/find-vendor'
import { signatureOf } from '../scan/signature'
import { Failure, print, withoutAnswer } from '../terminal'

/** `cordon csp [dir or url]`: the Content Security Policy without a vendor, and what else lets it in. */
export function csp(): Command {
  return new Command('csp')
    .description('Prints the Content Security Policy without a vendor, and what else lets it in.')
    .argument('[where]', 'a folder with configuration, or a URL', '.')
    .addOption(
      new Option('--without <vendor>', 'vendor to take out; may be repeated')
        .makeOptionMandatory()
        .argParser((value: string, list: readonly string[] = []) => [...list, value]),
    )
    .addHelpText(
      'after',
      '\nExits with 0 if no policy lets it in, 1 if one does, 2 if none blocks anything, or one is not read.',
    )
    .action(async (where: string, { without }: { readonly without: readonly string[] }) => {
      process.exitCode = await run(where, without).catch(withoutAnswer)
    })
}

interface Place {
  readonly where: string
  readonly why: string
}

async function run(where: string, names: readonly string[]): Promise<number> {
  const vendors = names.map(findVendor)
  const isServed = isUrl(where)
  if (!isServed && !(await stat(where).catch(() => undefined))?.isDirectory())
    throw new Failure(`${where} is neither a folder nor a URL`)
  const found = isServed
    ? { policies: await policiesOfUrl(where), unread: [] }
    : await policiesOfFolder(where)
  if (!found.policies.length && !found.unread.length)
    throw new Failure(`${where} has no Content Security Policy: nothing keeps a vendor out`)
  const policies = found.policies.filter(({ unknown }) => !unknown)
  const unread = [...found.policies.flatMap(asUnread), ...found.unread.map(asObject)]
  const isOpen = policies.map((policy) => lets(vendors, policy)).some(Boolean)
  for (const { where: place, why } of unread) print(place, `  ? ${why}`, '')
  if (unread.length && !isOpen)
    throw new Failure(
      `${unread.map((one) => one.where).join(', ')}: not read, so nobody knows${
        isServed ? '' : '; ask for the URL that is served, which has the whole policy'
      }`,
    )
  if (policies.every(({ isReportOnly }) => isReportOnly))
    throw new Failure(`${where} has no Content Security Policy that blocks anything`)
  return isOpen ? 1 : 0
}

function asUnread({ where, isReportOnly, unknown }: FoundPolicy): Place[] {
  if (!unknown || isReportOnly) return []
  return [{ where, why: `has ${unknown.join(', ')}, which is not known, so it is not read` }]
}

function asObject(where: string): Place {
  return { where, why: 'has its directives in an object, which is not read' }
}

/** Prints a policy without the vendors, and tells whether it lets one of them in. */
function lets(vendors: readonly VendorRecord[], policy: FoundPolicy): boolean {
  const { where, text, isReportOnly } = policy
  const titles = vendors.map(({ title }) => title).join(', ')
  const reduced = withoutVendors(text, vendors.map(signatureOf))
  const open = isReportOnly
    ? ['it only reports, so it blocks nothing']
    : reduced.open.map((way) => `lets ${titles} in anyway: ${way}`)
  print(
    where,
    `  ${reduced.text}`,
    ...reduced.removed.map((source) => `  - taken out: ${source}`),
    ...open.map((why) => `  ! ${why}`),
    ...reduced.unknown.map((word) => `  ? ${word} is put in at run time, so it is not judged`),
    '',
  )
  return !isReportOnly && reduced.removed.length + open.length > 0
}
