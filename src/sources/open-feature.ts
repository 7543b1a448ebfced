import { CordonError } from '../errors'
import type { Source } from './source'

/** The part of an OpenFeature web client that is used; nothing of OpenFeature is imported. */
export interface FlagClient {
  getObjectDetails(flagKey: string, fallback: never): FlagDetails
  getBooleanDetails(flagKey: string, fallback: boolean): FlagDetails
  addHandler(event: never, handler: () => void): void
  removeHandler(event: never, handler: () => void): void
}

interface FlagDetails {
  readonly value: unknown
  readonly errorCode?: unknown
  readonly reason?: unknown
}

/**
 * An evaluation by what the provider remembers while its server does not answer, or by what it falls back to
 * (https://openfeature.dev/specification/types/#resolution-reason).
 */
const unsure = ['STALE', 'CACHED', 'DEFAULT', 'DISABLED', 'ERROR']

/** Every event after which an evaluation may say something else; some of them carry no keys. */
const events = [
  'PROVIDER_READY',
  'PROVIDER_CONFIGURATION_CHANGED',
  'PROVIDER_CONTEXT_CHANGED',
  'PROVIDER_STALE',
]

/**
 * Feature flags as a source, through any OpenFeature client: one object flag (`{ mixpanel: false }`, or
 * a policy's `vendors`), or one boolean flag for each vendor. A flag can kill, and can lift its own
 * kill by an explicit, fresh `true`; never that of a policy. An evaluation with an error is no news, and so
 * is a default value, such as that of a disabled flag: what the provider does not know changes nothing.
 * What it only remembers, or falls back to, may stop a vendor.
 * To tell a `false` from the default, a boolean flag is evaluated a second time, with `true` as the default.
 *
 * @param flags key of the object flag, or the key of each vendor's boolean flag
 * @throws CordonError `invalid_option`, naming `openFeature.client` or `openFeature.flags`
 *
 * @example
 * ```ts
 * openFeature(OpenFeature.getClient(), 'analytics-vendors')
 * openFeature(OpenFeature.getClient(), { mixpanel: 'mixpanel-enabled' })
 * ```
 */
export function openFeature(
  client: FlagClient,
  flags: string | Readonly<Record<string, string>>,
): Source {
  if (typeof client?.addHandler !== 'function') throw invalid('client', 'must be a client')
  if (!flags || (typeof flags !== 'string' && typeof flags !== 'object'))
    throw invalid('flags', 'must be a flag key, or one for each vendor')
  const sources: [string, () => Record<string, unknown> | undefined][] =
    typeof flags === 'string'
      ? [[flags, () => readObject(client, flags)]]
      : Object.entries(flags).map(([vendor, key]) => [key, () => readBoolean(client, vendor, key)])
  return (publish) => {
    const evaluate = (): void => {
      for (const [flag, read] of sources)
        try {
          const vendors = read()
          if (vendors) publish({ flag, vendors })
        } catch (error) {
          publish(new Error(`openFeature: ${flag}: ${String(error)}`))
        }
    }
    // While its handlers run the SDK may still answer "not ready", or for the provider before.
    let later: ReturnType<typeof setTimeout> | undefined
    const changed = (): void => {
      evaluate()
      clearTimeout(later)
      later = setTimeout(evaluate, 0)
    }
    for (const event of events) client.addHandler(event as never, changed)
    evaluate()
    return () => {
      clearTimeout(later)
      for (const event of events) client.removeHandler(event as never, changed)
    }
  }
}

function readObject(client: FlagClient, key: string): Record<string, unknown> | undefined {
  const details = client.getObjectDetails(key, {} as never)
  const { value, errorCode } = details
  if (errorCode !== undefined || typeof value !== 'object' || value === null) return undefined
  const { vendors = value } = value as { vendors?: object }
  return believed(details, vendors as Record<string, unknown>)
}

function readBoolean(
  client: FlagClient,
  vendor: string,
  key: string,
): Record<string, unknown> | undefined {
  const details = client.getBooleanDetails(key, false)
  const { value, errorCode } = details
  if (errorCode !== undefined || typeof value !== 'boolean') return undefined
  // A flag that is disabled, or has no value, answers with whatever default it is asked with, and no error.
  const isDefault = !value && client.getBooleanDetails(key, true).value !== false
  return isDefault ? undefined : believed(details, { [vendor]: value })
}

/** What may be believed of what a flag says of vendors: all of it, or its stops, or nothing. */
function believed(
  { reason }: FlagDetails,
  vendors: Record<string, unknown>,
): Record<string, unknown> | undefined {
  const isFresh = !unsure.includes(String(reason))
  const said = Object.entries(vendors).filter(([, value]) => isFresh || isStop(value))
  return said.length ? Object.fromEntries(said) : undefined
}

function isStop(value: unknown): boolean {
  const { state = value } = Object(value) as { state?: unknown }
  return state === false || state === 'off'
}

function invalid(option: string, message: string): CordonError {
  return new CordonError('invalid_option', `openFeature.${option}`, message)
}
