import { CompactSign, importJWK } from 'jose'
import type { SigningKey } from './read-key'

/** A policy's JSON as a JWS in compact form, signed over exactly these bytes. */
export async function signPolicy(json: string, { jwk, kid, alg }: SigningKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(json))
    .setProtectedHeader({ alg, kid })
    .sign(await importJWK(jwk, alg))
}
