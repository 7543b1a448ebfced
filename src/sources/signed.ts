import { checkKeys, CordonError } from '../errors'
import { createStore } from '../shared/store'
import type { Publish, Source } from './source'
import { secondhand, stopsOnly } from './stops-only'

/**
 * A public key as a JWK (RFC 7517), with the id that signatures name it by. The platform's own type is not there in
 * Node, where a relay reads signed policies too.
 */
export interface PublicKey {
  readonly kty?: string
  readonly crv?: string
  readonly x?: string
  readonly y?: string
  /** Of a private key only, which is refused. */
  readonly d?: string
  readonly alg?: string
  readonly use?: string
  readonly key_ops?: string[]
  readonly ext?: boolean
  readonly kid?: string
}

export interface SignedOptions {
  /** Public keys, P-256 or Ed25519, each with its `kid`: the present one and the next. */
  readonly keys: readonly PublicKey[]
  /** How far this browser's clock may be ahead of the signer's, in ms; default 300 000. */
  readonly skew?: number
}

/** Where the newest policy of each key is stored. */
const STORED = 'signed'

/** What a JWS `alg` is in WebCrypto, by the curve of the key: the key decides, never the header. */
const algorithms = new Map([
  ['P-256', { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256', alg: ['ES256'] }],
  ['Ed25519', { name: 'Ed25519', alg: ['EdDSA', 'Ed25519'] }],
])

/**
 * Trusts only signed policies to start something. The inner source delivers a JWS in compact form (as
 * `cordon sign` and any JOSE tool makes it), alone or as `{ "jws": "…" }`; its payload is the policy,
 * with an expiry in `exp` (seconds since 1970) if it has one. A document whose signature is missing,
 * wrong, expired or of an unknown key can still stop a vendor: stopping needs no permission. Why it can do
 * no more is published as an `Error`. Without WebCrypto (a page without https) no signature is valid.
 *
 * @param trusted the keys, or options with them
 * @throws CordonError `invalid_option`, naming `signed.source`, `signed.keys` or `signed.skew`
 *
 * @example
 * ```ts
 * createAnalytics({ vendors, source: signed(poll('/analytics-policy.jws'), { keys: [publicJwk] }) })
 * ```
 */
export function signed(source: Source, trusted: SignedOptions | readonly PublicKey[]): Source {
  if (typeof source !== 'function') throw invalid('source', 'must be a source')
  const options = isList(trusted) ? { keys: trusted } : trusted
  checkKeys('signed', options, 'keys skew')
  const { keys, skew = 300_000 } = options
  if (!isList(keys) || !keys.length || !keys.every(isPublic))
    throw invalid('keys', 'must be public JWKs on P-256 or Ed25519, each with a kid')
  if (!(typeof skew === 'number' && skew >= 0)) throw invalid('skew', 'must be a number of ms')
  return (publish) => {
    const reader = new JwsReader({ keys, skew })
    let isStopped = false
    // One after the other: verification is asynchronous, and the order of the documents matters.
    let last: Promise<unknown> = reader.recall((document) => !isStopped && publish(document))
    const stop = source((document, askedAt) => {
      last = last
        .then(() => reader.read(document))
        .then((found) => {
          const answers = found.map(
            (one) => !isStopped && one !== undefined && publish(one, askedAt),
          )
          return answers.includes(true) ? reader.remember() : undefined
        })
        .catch(() => {
          // An error in the subscriber must not keep the next policy from arriving.
        })
      return last
    })
    return () => {
      isStopped = true
      stop()
    }
  }
}

function isList(keys: unknown): keys is readonly PublicKey[] {
  return Array.isArray(keys)
}

/** An app without a type checker may pass anything. */
function isPublic(key: unknown): boolean {
  const { kid, crv, d } = Object(key) as PublicKey
  return typeof kid === 'string' && algorithms.has(crv ?? '') && d === undefined
}

/** A policy with a valid signature. */
interface Signed {
  readonly jws: string
  readonly kid: string
  readonly policy: { readonly version?: unknown; readonly exp?: unknown }
}

/**
 * Opens signed documents, and remembers for the next page the newest of each key, in the order in
 * which they were read: what is stored is what was signed, and is verified again.
 */
class JwsReader {
  private readonly store = createStore()
  private known: readonly Signed[] = []
  /** What was read last, if its signature was good. */
  private opened: Signed | undefined

  constructor(private readonly options: Required<SignedOptions>) {}

  /** Publishes what an earlier page has read, so that no older one is taken for news. */
  async recall(publish: Publish): Promise<void> {
    for (const jws of parseList(this.store.read(STORED)))
      try {
        const signed = await verify(jws, this.options)
        this.known = [...this.known, signed]
        publish({ ...signed.policy, kid: signed.kid, unsigned: false, secondhand: true })
      } catch {
        // Written by somebody else, or of a key that is not trusted any more.
      }
  }

  /** The document inside, marked by the key that signed it; or, unsigned, what it stops, and why it says nothing else. */
  async read(document: unknown): Promise<readonly unknown[]> {
    this.opened = undefined
    if (document instanceof Error) return [document]
    const jws = jwsOf(document)
    try {
      if (jws && isSecondhand(document)) return [secondhand(payloadOf(jws))]
      if (!jws) throw new Error('no signature')
      const signed = await verify(jws, this.options)
      checkExpiry(signed, this.options)
      this.opened = signed
      return [{ ...signed.policy, kid: signed.kid, unsigned: false }]
    } catch (error) {
      const why = error instanceof Error ? error.message : ''
      return [stopsOnly(jws ? payloadOf(jws) : document), new Error(`signed: ${why}`)]
    }
  }

  /** What was read last was taken over. Returns it, if it was signed. */
  remember(): unknown {
    const { opened } = this
    const before = this.known.find(({ kid }) => kid === opened?.kid)
    const isNewer = Number(opened?.policy.version) > Number(before?.policy.version ?? -1)
    if (!opened || !isNewer) return opened?.policy
    this.known = [...this.known.filter((one) => one !== before), opened]
    this.store.write(STORED, JSON.stringify(this.known.map(({ jws }) => jws)))
    return opened.policy
  }
}

function isSecondhand(document: unknown): boolean {
  return (document as { secondhand?: unknown }).secondhand === true
}

function parseList(text: string | undefined): string[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

/** The JWS, if the document is one. */
function jwsOf(document: unknown): string | undefined {
  const jws = (document as { jws?: unknown } | null | undefined)?.jws ?? document
  return typeof jws === 'string' && jws.split('.').length === 3 ? jws.trim() : undefined
}

function payloadOf(jws: string): unknown {
  try {
    return readPart(jws.split('.')[1])
  } catch {
    return undefined
  }
}

/** Throws if the JWS is not signed by one of the keys. */
async function verify(jws: string, { keys }: Pick<SignedOptions, 'keys'>): Promise<Signed> {
  const [head = '', body = '', tail = ''] = jws.split('.')
  const { alg, kid, crit, typ } = readPart(head) as Record<string, unknown>
  const jwk = keys.find((key) => key.kid === kid)
  const algorithm = algorithms.get(jwk?.crv ?? '')
  // `crit` names extensions that must be understood, and none is.
  if (!jwk?.kid || !algorithm?.alg.includes(String(alg)) || crit !== undefined)
    throw new Error('no key for this signature')
  // The same key signs what `cordon verify` says (RFC 8725, 3.11).
  if (typ === 'cordon-verify') throw new Error('signed for another purpose')
  const { kty, crv, x, y } = jwk as Record<string, string>
  const material = { kty, crv, x, ...(y && { y }) } as JsonWebKey
  const key = await crypto.subtle.importKey('jwk', material, algorithm, false, ['verify'])
  const bytes = new TextEncoder().encode(`${head}.${body}`)
  if (!(await crypto.subtle.verify(algorithm, key, decode(tail), bytes)))
    throw new Error('wrong signature')
  return { jws, kid: jwk.kid, policy: readPart(body) as Signed['policy'] }
}

function checkExpiry({ policy: { exp } }: Signed, { skew }: Required<SignedOptions>): void {
  if (exp !== undefined && !(typeof exp === 'number' && exp * 1_000 + skew > Date.now()))
    throw new Error('expired')
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
