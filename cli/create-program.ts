import { Command } from 'commander'
import { version } from '../package.json'
import { completion } from './commands/completion'
import { csp } from './commands/csp'
import { exposure } from './commands/exposure'
import { keygen } from './commands/keygen'
import { kill } from './commands/kill'
import { migrate } from './commands/migrate'
import { restore } from './commands/restore'
import { scan } from './commands/scan'
import { sign } from './commands/sign'
import { status } from './commands/status'
import { vendors } from './commands/vendors'
import { verify } from './commands/verify'

/** The `cordon` command; each verb is a file of its own. */
export function createProgram(): Command {
  const program = new Command('cordon')
    .description('Takes analytics vendors out of production, and brings them back.')
    .version(version)
    .showHelpAfterError('(run with --help for usage)')
  const verbs = [
    kill,
    restore,
    status,
    keygen,
    sign,
    exposure,
    scan,
    verify,
    csp,
    migrate,
    vendors,
    completion,
  ]
  for (const verb of verbs) program.addCommand(verb().exitOverride())
  return program.exitOverride()
}
