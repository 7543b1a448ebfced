import { stat } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { isUrl } from '../fetch-text'
import { policiesOfFolder, policiesOfUrl } from '../scan/csp/find-policies'
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

async function run(where: string, names: readonly string[]): Promise<number> {
  const vendors = names.map(findVendor)
  const isServed = isUrl(where)
  if (!isServed && !(await stat(where).catch(() => undefined))?.isDirectory())
    throw new Failure(`${where} is neither a folder nor a URL`)
  const { policies, unread } = isServed
    ? { policies: await policiesOfUrl(where), unread: [] }
    : await policiesOfFolder(where)
  if (!policies.length && !unread.length)
    throw new Failure(`${where} has no Content Security Policy: nothing keeps a vendor out`)
  const titles = vendors.map(({ title }) => title).join(', ')
  let isOpen = false
  for (const { where: place, text, isReportOnly } of policies) {
    const reduced = withoutVendors(text, vendors.map(signatureOf))
    const open = isReportOnly
      ? ['it only reports, so it blocks nothing']
      : reduced.open.map((way) => `lets ${titles} in anyway: ${way}`)
    isOpen ||= !isReportOnly && reduced.removed.length + open.length > 0
    print(
      place,
      `  ${reduced.text}`,
      ...reduced.removed.map((source) => `  - taken out: ${source}`),
      ...open.map((why) => `  ! ${why}`),
      ...reduced.unknown.map((word) => `  ? ${word} is put in at run time, so it is not judged`),
      '',
    )
  }
  for (const place of unread)
    print(place, '  ? has its directives in an object, which is not read', '')
  if (unread.length && !isOpen)
    throw new Failure(
      `${unread.join(', ')}: not read, so nobody knows; ask for the URL that is served, which has the whole policy`,
    )
  if (policies.every(({ isReportOnly }) => isReportOnly))
    throw new Failure(`${where} has no Content Security Policy that blocks anything`)
  return isOpen ? 1 : 0
}
