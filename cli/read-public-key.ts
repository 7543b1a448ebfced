import type { PublicKey } from '../src/sources/signed'
import { Failure } from './failure'
import { readText } from './read-text'

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
