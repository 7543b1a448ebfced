import { parsePolicy } from '../switch/policy'

/**
 * The same document with no right but to stop, or nothing if it stops nothing: for what is not signed
 * as it should be. It is not a flag's either: a flag may lift its own kill.
 */
export function stopsOnly(document: unknown): object | undefined {
  const policy = parsePolicy(document)
  if (typeof policy === 'string') return undefined
  const stops = [...policy.vendors].filter(([, { state }]) => state === 'off')
  if (!stops.length) return undefined
  return {
    version: Math.max(0, policy.version),
    vendors: Object.fromEntries(stops),
    unsigned: true,
  }
}

/**
 * What another tab says that it has read, to be published: it may stop, and starts nothing, for any
 * code of this origin can say it. What a JWS stops is for `signed` to read.
 */
export function secondhand(document: unknown): object | undefined {
  if (typeof document === 'string') return { jws: document, secondhand: true }
  const stops = stopsOnly(document)
  return stops && { ...stops, secondhand: true }
}
