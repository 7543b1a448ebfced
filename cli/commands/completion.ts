import { Argument, Command } from 'commander'
import { print } from '../terminal'

const shells = ['bash', 'zsh', 'fish'] as const
type Shell = (typeof shells)[number]

/** `cordon completion <shell>`: what a shell needs to complete commands and options. */
export function completion(): Command {
  return new Command('completion')
    .description('Prints a script for a shell: eval "$(npx cordon completion bash)"')
    .addArgument(new Argument('<shell>').choices(shells))
    .action((shell: Shell, _options: object, { parent }: Command) => {
      const commands = (parent?.commands ?? []).map((command) => ({
        name: command.name(),
        description: command.description(),
        options: command.options.flatMap(({ long }) => (long ? [long] : [])),
      }))
      print(scripts[shell](commands))
    })
}

interface Completable {
  readonly name: string
  readonly description: string
  readonly options: readonly string[]
}

const scripts: Readonly<Record<Shell, (commands: readonly Completable[]) => string>> = {
  bash: bashScript,
  // zsh reads the completions of bash.
  zsh: (commands) => `autoload -U +X bashcompinit && bashcompinit\n${bashScript(commands)}`,
  fish: fishScript,
}

function bashScript(commands: readonly Completable[]): string {
  const cases = commands.map(({ name, options }) => `    ${name}) words="${options.join(' ')}" ;;`)
  return `_cordon() {
  local words current="\${COMP_WORDS[COMP_CWORD]}"
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) words="" ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words="${commands.map(({ name }) => name).join(' ')}"; fi
  if [[ "$COMP_CWORD" -eq 1 || "$current" == -* ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  else
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -o filenames -F _cordon cordon`
}

function fishScript(commands: readonly Completable[]): string {
  return commands
    .flatMap(({ name, description, options }) => [
      `complete -c cordon -n __fish_use_subcommand -f -a ${name} -d '${description.replace(/['\\]/g, '')}'`,
      ...options.map(
        (option) =>
          `complete -c cordon -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}`,
      ),
    ])
    .join('\n')
}
