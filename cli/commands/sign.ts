import { Command } from 'commander'
import { readText, writeFile } from '../files'
import { describeEntry } from '../policy/describe-entry'
import { describeExpiry, setExpiry } from '../policy/describe-expiry'
import { demandSize, parseDocument } from '../policy/parse-document'
import { parseDuration } from '../signing/duration'
import { demandUntouched, signJson } from '../signing/jws'
import { keyOption, readKey } from '../signing/keys'
import { exitCodes, print, printTable, throwMistakes } from '../terminal'

interface Options {
  readonly key?: string
  readonly out?: string
  readonly expires?: string
}

/** `cordon sign <policy.json>`: makes the JWS that the source `signed` reads. */
export function sign(): Command {
  return new Command('sign')
    .description('Signs a policy: JWS in compact form, ES256 or EdDSA, to be served as it is.')
    .argument('[policy]', 'file of the policy; a signed one is signed again')
    .addOption(keyOption())
    .option('-o, --out <file>', 'file to write (default: standard output)')
    .option('-e, --expires <duration>', 'how long the signature is valid: 90m, 12h, 30d')
    .action(async (path: string | undefined, { key: keyArgument, out, expires }: Options) => {
      const seconds = expires === undefined ? undefined : parseDuration(expires)
      throwMistakes(
        [
          path === undefined && 'name the policy file',
          keyArgument === undefined && '--key <jwk> is missing: a file or a JWK (or CORDON_KEY)',
          expires !== undefined && !seconds && `--expires ${expires} is not a duration such as 30d`,
        ].filter((mistake) => typeof mistake === 'string'),
        exitCodes.usage,
      )
      const text = await readText(path ?? '')
      const { document, policy } = parseDocument(text, path ?? '')
      const key = await readKey(keyArgument ?? '')
      await demandUntouched(text, key, path ?? '')
      const expiring = setExpiry(document, seconds)
      const jws = await signJson(JSON.stringify(expiring), key)
      demandSize(jws, `${path} as it is signed`)
      if (out === undefined) return print(jws)
      await writeFile(out, `${jws}\n`)
      print(out)
      printTable([
        ['version', String(policy.version)],
        ...[...policy.vendors].map(([name, entry]) => [name, describeEntry(entry)] as const),
        ['signed', `by key ${key.kid}, ${describeExpiry(expiring)}`],
      ])
    })
}
