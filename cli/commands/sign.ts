import { Command } from 'commander'
import { readText, writeFile } from '../files'
import { describeEntry } from '../policy/describe-entry'
import { describeExpiry, setExpiry } from '../policy/describe-expiry'
import { parseDocument } from '../policy/parse-document'
import { duration } from '../signing/duration'
import { signPolicy } from '../signing/jws'
import { keyOption, readKey } from '../signing/keys'
import { print, printTable } from '../terminal'

interface Options {
  readonly key: string
  readonly out?: string
  readonly expires?: number
}

/** `cordon sign <policy.json>`: makes the JWS that the source `signed` reads. */
export function sign(): Command {
  return new Command('sign')
    .description('Signs a policy: JWS in compact form, ES256 or EdDSA, to be served as it is.')
    .argument('<policy>', 'file of the policy; one that is signed is signed anew')
    .addOption(keyOption().makeOptionMandatory())
    .option('-o, --out <file>', 'where it goes (default: standard output)')
    .option('-e, --expires <duration>', 'how long the signature is good: 90m, 12h, 30d', duration)
    .action(async (path: string, { key: keyArgument, out, expires }: Options) => {
      const { document, policy } = parseDocument(await readText(path), path)
      const key = await readKey(keyArgument)
      const expiring = setExpiry(document, expires)
      const jws = await signPolicy(JSON.stringify(expiring), key)
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
