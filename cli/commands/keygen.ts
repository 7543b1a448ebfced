import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import { exitCodes, Failure, print, printList } from '../terminal'

interface Options {
  readonly alg: 'ES256' | 'Ed25519'
  readonly out: string
}

/** `cordon keygen`: a key pair to sign policies with. */
export function keygen(): Command {
  return new Command('keygen')
    .description('Makes a key pair: private.jwk, to keep secret, and public.jwk, for the app.')
    .addOption(
      new Option('--alg <alg>', 'kind of key').choices(['ES256', 'Ed25519']).default('ES256'),
    )
    .option('-o, --out <folder>', 'folder for the two files', '.')
    .action(async ({ alg, out }: Options) => {
      const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
      const publicJwk = await exportJWK(publicKey)
      const kid = await calculateJwkThumbprint(publicJwk)
      await mkdir(out, { recursive: true }).catch((error) => {
        throw new Failure(`${out} cannot be made: ${String(error)}`, exitCodes.unavailable)
      })
      const paths = [join(out, 'private.jwk'), join(out, 'public.jwk')] as const
      await create(paths[1], { ...publicJwk, kid }, 0o644)
      try {
        await create(paths[0], { ...(await exportJWK(privateKey)), kid }, 0o600)
      } catch (error) {
        await rm(paths[1])
        throw error
      }
      print(...paths)
      print('', `signed(poll('/analytics-policy.jws'), { keys: [`)
      print(`  ${JSON.stringify({ ...publicJwk, kid })},`, '] })')
      printList('Next steps:', [
        `Put ${paths[0]} where secrets are kept, and out of the repository.`,
        'Make a second pair (npx cordon keygen --out next) and put its public key into the app too, as the next key.',
        `npx cordon sign <policy.json> --key ${paths[0]} --expires 30d --out <policy.jws>`,
      ])
    })
}

/** A key is never written over: what it has signed could not be followed by anything. */
async function create(path: string, jwk: object, mode: number): Promise<void> {
  try {
    const file = await open(path, 'wx', mode)
    await file.writeFile(`${JSON.stringify(jwk, null, 2)}\n`)
    await file.close()
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST')
      throw new Failure(
        `${path} is there already: nothing was overwritten. Another pair needs another folder: --out <folder>`,
      )
    throw new Failure(`${path} cannot be written: ${String(error)}`, exitCodes.unavailable)
  }
}
