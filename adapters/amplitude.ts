import { checkOptions, type Adapter } from '../src/adapter'
import { allOperations } from './shared/all-operations'

/** Options of `amplitude`. */
export interface AmplitudeOptions {
  /** API key of the project. */
  readonly token: string
  /**
   * API host, or a path such as a relay's `/a`; default `https://api2.amplitude.com`, for data that is
   * kept in the EU `https://api.eu.amplitude.com`.
   */
  readonly host?: string | undefined
  /** Amplitude's group type for `group()`; default `company`. */
  readonly groupKey?: string | undefined
}

/**
 * Amplitude without its code: Cordon speaks HTTP V2 (`POST /2/httpapi`, see
 * https://amplitude.com/docs/apis/analytics/http-v2). The address that Amplitude's SDK has the server
 * fill in (`ip: "$remote"`), platform and language are not sent.
 *
 * @throws CordonError if `token` is missing
 *
 * @example
 * ```ts
 * createAnalytics({ vendors: { amplitude: amplitude({ token: '…' }) } })
 * ```
 */
export function amplitude(given: AmplitudeOptions): Adapter {
  const options = checkOptions('amplitude', given)
  const { host = 'https://api2.amplitude.com', groupKey = 'company' } = options
  return {
    name: 'amplitude',
    operations: allOperations,
    properties: {
      usage: 'api_key event_type insert_id time min_id_length client_upload_time library',
      identifier: `user_id device_id ${groupKey}`,
      page: 'page_url page_path',
    },
    footprint: { hosts: ['amplitude.com', host], packages: ['@amplitude/analytics-browser'] },
    durable: true,
    partial: [400, 413],
    load: async () => (await import('./drivers/amplitude')).load(options),
  }
}
