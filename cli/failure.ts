/** Something that the person at the command line can put right; the message says how. Exit code 1. */
export class Failure extends Error {
  override readonly name = 'Failure'
}
