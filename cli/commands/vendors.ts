import { Command } from 'commander'
import { registry } from '../../registry'
import { findVendor } from '../scan/find-vendor'
import { print, printTable } from '../terminal'

/** `cordon vendors [name]`: the registry, or one vendor's record in it. */
export function vendors(): Command {
  return new Command('vendors')
    .description('Lists the known vendors, or prints all that is known about one, as JSON.')
    .argument('[name]', 'a vendor’s name, such as mixpanel')
    .action((name?: string) => {
      if (name !== undefined) return print(JSON.stringify(findVendor(name), null, 2))
      printTable(
        Object.values(registry).map(({ name: key, title, aliases = [], from }) => [
          key,
          `${title}${aliases.length ? ` (${aliases.join(', ')})` : ''}, from ${from === 'docs' ? 'its docs' : 'its SDK'}`,
        ]),
      )
      return undefined
    })
}
