import { CordonError } from '../errors'
import { parsePolicy } from '../switch/policy'
import type { Source } from './source'

/** A public key as a JWK, with the id that signatures name it by. */
export type PublicKey = JsonWebKey & { readonly kid?: string }

export interface SignedOptions {
  /** Public keys, P-256 or Ed25519, each with its `kid`: the present one and the next. */
  readonly keys: readonly PublicKey[]
  /** How far this browser's clock may be ahead of the signer's, in ms; default 300 000. */
  readonly skew?: number
}

/** What a JWS `alg` is in WebCrypto, by the curve of the key: the key decides, never the header. */
const algorithms = new Map([
  ['P-256', { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256', alg: ['ES256'] }],
  ['Ed25519', { name: 'Ed25519', alg: ['EdDSA', 'Ed25519'] }],
])

/**
 * Trusts only signed policies to start something. The inner source delivers a JWS in compact form (as
 * `cordon sign` and any JOSE tool makes it), alone or as `{ "jws": "…" }`; its payload is the policy,
 * with an expiry in `exp` (seconds since 1970) if it has one. A document whose signature is missing,
 * wrong, expired or of an unknown key can still stop a vendor: stopping needs no permission. Anything
 * else is published as an `Error`. Where WebCrypto is missing (a page without https) nothing is good.
 *
 * @throws CordonError `invalid_option`, naming `signed.source`, `signed.keys` or `signed.skew`
 *
 * @example
 * ```ts
 * createAnalytics({ vendors, source: signed(poll('/analytics-policy.jws'), { keys: [publicJwk] }) })
 * ```
 */
export function signed(source: Source, { keys, skew = 300_000 }: SignedOptions): Source {
  if (typeof source !== 'function') throw invalid('source', 'must be a source')
  if (!Array.isArray(keys) || !keys.length || !keys.every(isPublic))
    throw invalid('keys', 'must be public JWKs on P-256 or Ed25519, each with a kid')
  if (!(skew >= 0)) throw invalid('skew', 'must be milliseconds')
  return (publish) => {
    let isStopped = false
    // One after the other: a verification takes its time, and order is part of what was said.
    let last = Promise.resolve()
    const stop = source((document) => {
      last = last
        .then(() => open(document, { keys, skew }))
        .then((opened) => {
          if (!isStopped) publish(opened)
        })
        .catch(() => {
          // Who listens has failed, and must not keep the next policy from being heard.
        })
    })
    return () => {
      isStopped = true
      stop()
    }
  }
}

function isPublic({ kid, crv, d }: PublicKey): boolean {
  return typeof kid === 'string' && algorithms.has(crv ?? '') && d === undefined
}

/** The document inside, marked by the key that signed it or as unsigned; or why it says nothing. */
async function open(document: unknown, options: Required<SignedOptions>): Promise<unknown> {
  if (document instanceof Error) return document
  let payload: unknown
  try {
    const parts = partsOf(document)
    payload = parts ? readPart(parts[1]) : document
    if (!parts) throw new Error('no signature')
    const kid = await verify(parts, payload, options)
    return { ...(payload as object), kid, unsigned: false }
  } catch (error) {
    return stopOnly(payload) ?? new Error(`signed: ${error instanceof Error ? error.message : ''}`)
  }
}

/** The three parts of a JWS, if the document is one. */
function partsOf(document: unknown): readonly string[] | undefined {
  const jws = (document as { jws?: unknown } | null | undefined)?.jws ?? document
  const parts = typeof jws === 'string' ? jws.trim().split('.') : []
  return parts.length === 3 ? parts : undefined
}

/** Returns the id of the key whose signature it is, or throws why there is none. */
async function verify(
  [head = '', body = '', tail = '']: readonly string[],
  payload: unknown,
  { keys, skew }: Required<SignedOptions>,
): Promise<string> {
  const { alg, kid, crit } = readPart(head) as Record<string, unknown>
  const jwk = keys.find((key) => key.kid === kid)
  const algorithm = algorithms.get(jwk?.crv ?? '')
  // `crit` names extensions that must be understood, and none is.
  if (!jwk?.kid || !algorithm?.alg.includes(String(alg)) || crit !== undefined)
    throw new Error('no key for this signature')
  const { kty, crv, x, y } = jwk as Record<string, string>
  const material = { kty, crv, x, ...(y && { y }) } as JsonWebKey
  const key = await crypto.subtle.importKey('jwk', material, algorithm, false, ['verify'])
  const bytes = new TextEncoder().encode(`${head}.${body}`)
  if (!(await crypto.subtle.verify(algorithm, key, decode(tail), bytes)))
    throw new Error('wrong signature')
  const { exp } = payload as { exp?: unknown }
  if (exp !== undefined && !(typeof exp === 'number' && exp * 1_000 + skew > Date.now()))
    throw new Error('expired')
  return jwk.kid
}

/**
 * The same document with no right but to stop, or nothing if it stops nothing. It is neither a
 * flag's: a flag may lift its own kill.
 */
function stopOnly(payload: unknown): unknown {
  const policy = parsePolicy(payload)
  if (typeof policy === 'string') return undefined
  const stops = [...policy.vendors].filter(([, { state }]) => state === 'off')
  if (!stops.length) return undefined
  return {
    version: Math.max(0, policy.version),
    vendors: Object.fromEntries(stops),
    unsigned: true,
  }
}

function readPart(part = ''): unknown {
  return JSON.parse(new TextDecoder().decode(decode(part)))
}

function decode(part: string): Uint8Array<ArrayBuffer> {
  const text = atob(part.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}

function invalid(option: string, message: string): CordonError {
  return new CordonError('invalid_option', `signed.${option}`, message)
}
