import { CompactSign, compactVerify, importJWK } from 'jose'
import { signed, type PublicKey } from '../../src/sources/signed'
import { Failure } from '../terminal'
import type { SigningKey, VerifyingKey } from './keys'

/**
 * JSON as a JWS in compact form, signed over exactly these bytes.
 *
 * @param typ what is signed, where it is not a policy: https://www.rfc-editor.org/rfc/rfc8725#section-3.11
 */
export async function signJson(json: string, key: SigningKey, typ?: string): Promise<string> {
  const { jwk, kid, alg } = key
  const jws = await importJWK(jwk, alg)
    .then((secret) =>
      new CompactSign(new TextEncoder().encode(json))
        .setProtectedHeader({ alg, kid, ...(typ !== undefined && { typ }) })
        .sign(secret),
    )
    .catch(() => undefined)
  // Tabs would not accept a signature that the public half cannot verify.
  if (jws === undefined || !(await isSignedBy(key, jws)))
    throw new Failure('the key cannot sign: its private and public parts do not match')
  return jws
}

/** Whether a JWS was signed with the secret half of a key, and not changed since. */
export async function isSignedBy({ jwk, alg }: VerifyingKey, jws: string): Promise<boolean> {
  const { d: _secret, ...half } = jwk
  try {
    await compactVerify(jws.trim(), await importJWK(half, alg), { algorithms: [alg, 'Ed25519'] })
    return true
  } catch {
    return false
  }
}

/** Whether a browser that has these keys would take a JWS for signed; the reason if it would not. */
export async function verifyPolicy(
  jws: string,
  keys: readonly PublicKey[],
): Promise<string | undefined> {
  const opened = await new Promise<unknown>((resolve) => {
    const once = signed((publish) => (publish(jws), () => {}), { keys, skew: 0 })
    once(resolve)
  })
  if (opened instanceof Error) return opened.message.replace('signed: ', '')
  return (opened as { unsigned?: boolean }).unsigned ? 'not a good signature' : undefined
}

/** What a JWS in compact form says, without a look at the signature. */
export interface DecodedJws {
  readonly header: Readonly<Record<string, unknown>>
  /** JSON text of the policy. */
  readonly payload: string
}

/** Reads a JWS, or nothing if the text is none; throws `Failure` if it is a broken one. */
export function decodeJws(text: string): DecodedJws | undefined {
  const [head = '', body = '', tail] = text.trim().split('.')
  if (tail === undefined || !/^ey[\w-]+$/.test(head)) return undefined
  try {
    const header: unknown = JSON.parse(Buffer.from(head, 'base64url').toString())
    const payload = Buffer.from(body, 'base64url').toString()
    JSON.parse(payload)
    return { header: header as DecodedJws['header'], payload }
  } catch {
    throw new Failure('the JWS cannot be read: its header or its payload is not JSON')
  }
}
