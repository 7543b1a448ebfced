import { CommanderError } from 'commander'
import { createProgram } from './create-program'
import { exitCodes, Failure, withoutCredentials } from './terminal'

try {
  await createProgram().parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode && exitCodes.usage
  else if (error instanceof Failure) {
    // What went wrong outside is said in a line; what went wrong inside keeps its stack.
    process.stderr.write(`cordon: ${withoutCredentials(error.message)}\n`)
    process.exitCode = error.code
  } else throw error
}
