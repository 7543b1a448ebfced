/** What is wrong with the options of a command that allows unknown ones, to be said with all else that is wrong. */
export function unknownOptions(args: readonly string[]): string[] {
  return args
    .filter((name) => name.startsWith('-'))
    .map((name) => `${name} is not an option: see --help`)
}

/** The one argument of a command; what else is wrong with it. */
export function onlyArgument(
  args: readonly string[],
): [argument: string | undefined, mistakes: readonly string[]] {
  const unknown = unknownOptions(args)
  const [first, ...others] = args.filter((name) => !name.startsWith('-'))
  // What follows an unknown option may be its value.
  const more = unknown.length ? [] : others.map((name) => `${name} is one argument too many`)
  return [first, [...unknown, ...more]]
}
