import { Option } from 'commander'
import type { JWK } from 'jose'
import type { PublicKey } from '../../src/sources/signed'
import { readText } from '../files'
import { Failure } from '../terminal'

/** A JWK with its id and its algorithm; of a pair either half. */
export interface VerifyingKey {
  readonly jwk: JWK
  readonly kid: string
  readonly alg: string
}

/** One with the private half. */
export type SigningKey = VerifyingKey

const algorithms: Readonly<Record<string, string>> = { 'P-256': 'ES256', Ed25519: 'EdDSA' }

/** Reads a private key out of a file, or out of the argument itself, as CI has its secrets. */
export async function readKey(pathOrJwk: string): Promise<SigningKey> {
  const isJwk = pathOrJwk.trimStart().startsWith('{')
  const name = isJwk || !isFileName(pathOrJwk) ? 'the key' : pathOrJwk
  let jwk: JWK
  try {
    jwk = JSON.parse(isJwk ? pathOrJwk : await readText(pathOrJwk)) as JWK
  } catch (error) {
    if (error instanceof Failure && name === pathOrJwk) throw error
    if (error instanceof Failure)
      throw new Failure(`${name} cannot be read: it is neither a JWK nor a file`, error.code)
    // The message of the parser would quote the key.
    throw new Failure(`${name} is not a JWK: it is not JSON`)
  }
  const alg = algorithms[jwk?.crv ?? '']
  if (!alg || typeof jwk.kid !== 'string' || typeof jwk.d !== 'string')
    throw new Failure(`${name} is not a private JWK on P-256 or Ed25519 with a kid: see keygen`)
  return { jwk, kid: jwk.kid, alg }
}

/** What is not, may be the key itself in another form, and must not be quoted. */
function isFileName(text: string): boolean {
  return /^[^\s"'{}]{1,250}\.\w{1,5}$/.test(text)
}

/** Reads a public key; a private one will do, its secret is left out. */
export async function readPublicKey(path: string): Promise<PublicKey> {
  try {
    const { d: _secret, ...jwk } = JSON.parse(await readText(path)) as PublicKey
    return jwk
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(`${path} is not a JWK: it is not JSON`)
  }
}

/** Reads the keys that what is signed again may be signed with already: the one that signs now, and another's public one. */
export async function readVerifyingKeys(
  key: SigningKey,
  publicPath: string | undefined,
): Promise<VerifyingKey[]> {
  if (publicPath === undefined) return [key]
  const jwk = await readPublicKey(publicPath)
  const alg = algorithms[jwk.crv ?? '']
  if (!alg || typeof jwk.kid !== 'string')
    throw new Failure(`${publicPath} is not a JWK on P-256 or Ed25519 with a kid: see keygen`)
  return [key, { jwk: jwk as JWK, kid: jwk.kid, alg }]
}

/** The public key of what is signed already, where that was another pair's. */
export function publicOption(): Option {
  return new Option('--public <jwk>', 'public key that checks what another key has signed')
}

/** The private key that signs: a path, or in CI the JWK itself in an environment variable. */
export function keyOption(): Option {
  return new Option('-k, --key <jwk>', 'private key, as a file or a JWK').env('CORDON_KEY')
}
