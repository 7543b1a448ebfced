import type { Interception, Realm } from '../interception'
import { patch } from '../patch'
import { blocksUrl } from './blocks-url'
import { interfaceOf, prototypeOf } from './interfaces'
import { undoAll } from './undo-all'

/** What a browser asks the host of a passkey: https://www.w3.org/TR/webauthn-3/#sctn-related-origins */
const relatedOrigins = (host: string): string => `https://${host}/.well-known/webauthn`
/** Federated sign-in asks each provider for its configuration: https://www.w3.org/TR/fedcm/ */
const itself = (url: string): string => url

/** Methods whose argument says who is asked: where they are, where in the argument, and for what address. */
const asking = [
  ['CredentialsContainer', 'get', ['identity', 'providers', '*', 'configURL'], itself],
  ['CredentialsContainer', 'get', ['publicKey', 'rpId'], relatedOrigins],
  ['CredentialsContainer', 'create', ['publicKey', 'rp', 'id'], relatedOrigins],
  ['IdentityCredential', 'disconnect', ['configURL'], itself],
  ['PublicKeyCredential', 'signalUnknownCredential', ['rpId'], relatedOrigins],
  ['PublicKeyCredential', 'signalAllAcceptedCredentials', ['rpId'], relatedOrigins],
  ['PublicKeyCredential', 'signalCurrentUserDetails', ['rpId'], relatedOrigins],
] as const

/** Intercepts requests that the browser makes to find out about a person's credentials. */
export function interceptCredentials(interception: Interception, realm: Realm): () => void {
  const undo = asking.map(([type, key, path, addressOf]) => {
    const ownerIn = type === 'CredentialsContainer' ? prototypeOf : interfaceOf
    return patch(ownerIn(realm, type), key, (native, _self, args) => {
      const texts: string[] = []
      if (args.length) args[0] = readAt(args[0], path, texts)
      const base = realm.document.baseURI
      return texts.some((text) => blocksUrl(interception, { url: addressOf(text), base }))
        ? Promise.reject(new realm.DOMException('Not available', 'NetworkError'))
        : native()
    })
  })
  return undoAll(undo)
}

/** Reads what is at a path, once. Returns a copy with the text that was read, which inherits all else. */
function readAt(from: unknown, path: readonly string[], texts: string[]): unknown {
  const [key, ...rest] = path
  if (key === undefined) {
    const text = `${from as string}`
    texts.push(text)
    return text
  }
  if (from === null || (typeof from !== 'object' && typeof from !== 'function')) return from
  if (key === '*') return Array.from(from as Iterable<unknown>, (one) => readAt(one, rest, texts))
  const value = (from as Readonly<Record<string, unknown>>)[key]
  return value === undefined ? from : { __proto__: from, [key]: readAt(value, rest, texts) }
}
