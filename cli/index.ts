import { CommanderError } from 'commander'
import { createProgram } from './create-program'
import { allowUnread, exitCodes, Failure, say, withoutCredentials } from './terminal'

// A secret that is not set reaches CI's variable as an empty one.
if (process.env.CORDON_KEY === '') delete process.env.CORDON_KEY

allowUnread()
try {
  await createProgram().parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode && exitCodes.usage
  else if (error instanceof Failure) {
    // What went wrong outside is said in a line; what went wrong inside keeps its stack.
    say(`cordon: ${withoutCredentials(error.message)}`)
    process.exitCode = error.code
  } else throw error
}
