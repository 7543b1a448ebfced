import { Command } from 'commander'
import { version } from '../package.json'
import { exposure } from './verbs/exposure'
import { keygen } from './verbs/keygen'
import { kill } from './verbs/kill'
import { restore } from './verbs/restore'
import { sign } from './verbs/sign'
import { status } from './verbs/status'

/** The `cordon` command; each verb is a file of its own. */
export function createProgram(): Command {
  const program = new Command('cordon')
    .description('Takes analytics vendors out of production, and back in.')
    .version(version)
    .showHelpAfterError('(add --help for what there is)')
  for (const verb of [kill, restore, status, keygen, sign, exposure]) program.addCommand(verb())
  return program
}
