import { createProgram } from './create-program'
import { Failure } from './terminal'

try {
  await createProgram().parseAsync()
} catch (error) {
  // What went wrong outside is said in a line; what went wrong inside keeps its stack.
  if (!(error instanceof Failure)) throw error
  process.stderr.write(`cordon: ${error.message}\n`)
  process.exitCode = 1
}
