import { CommanderError } from 'commander'
import { createProgram } from './create-program'
import { exitCodes, Failure, say, withoutCredentials } from './terminal'

/**
 * Runs the command; the code that it ends with is in `process.exitCode`.
 *
 * @param args what follows `cordon` in a shell
 */
export async function run(args: readonly string[]): Promise<void> {
  // A secret that is not set reaches CI's variable as an empty one.
  if (process.env.CORDON_KEY === '') delete process.env.CORDON_KEY
  try {
    await createProgram().parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode && exitCodes.usage
    else if (error instanceof Failure) {
      // What went wrong outside is said in a line; what went wrong inside keeps its stack.
      say(`cordon: ${withoutCredentials(error.message)}`)
      process.exitCode = error.code
    } else throw error
  }
}
