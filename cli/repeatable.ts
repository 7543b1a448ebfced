import { Option } from 'commander'

/** An option that may be given several times; `without` is what the help says of none. */
export function repeatable(flags: string, description: string, without: string): Option {
  return new Option(flags, description)
    .default([], without)
    .argParser((value: string, list: readonly string[]) => [...list, value])
}
