import { hasOwn } from '../../src/shared/natives'

/** What the SDK has when nothing is said, as far as apps read it. */
export const defaults: Readonly<Record<string, unknown>> = {
  api_host: 'https://api-js.mixpanel.com',
  api_transport: 'XHR',
  api_method: 'POST',
  app_host: 'https://mixpanel.com',
  cdn: 'https://cdn.mxpnl.com',
  persistence: 'cookie',
  persistence_name: '',
  cookie_name: '',
  cross_subdomain_cookie: true,
  cookie_expiration: 365,
  cookie_domain: '',
  cross_site_cookie: false,
  secure_cookie: false,
  ip: true,
  img: false,
  test: false,
  upgrade: false,
  mp_loader: null,
  flags: false,
  debug: false,
  verbose: false,
  disable_persistence: false,
  disable_cookie: false,
  ignore_dnt: false,
  opt_out_tracking_by_default: false,
  opt_out_tracking_persistence_type: 'localStorage',
  opt_out_tracking_cookie_prefix: null,
  property_blacklist: [],
  save_referrer: true,
  store_google: true,
  stop_utm_persistence: false,
  skip_first_touch_marketing: false,
  track_marketing: true,
  opt_out_persistence_by_default: false,
  track_links_timeout: 300,
  track_pageview: false,
  autocapture: false,
  batch_requests: true,
  batch_size: 50,
  batch_flush_interval_ms: 5_000,
  batch_request_timeout_ms: 90_000,
  batch_autostart: true,
  record_sessions_percent: 0,
  hooks: {},
}

/** Keys that ask for what is not done here. */
const ignored: readonly (readonly [key: string, asks: (value: unknown) => boolean])[] = [
  ['autocapture', Boolean],
  ['record_sessions_percent', (value) => Number(value) > 0],
  ['record_heatmap_data', Boolean],
  ['flags', Boolean],
  ['remote_settings_mode', (value) => value === 'strict' || value === 'fallback'],
]

/** What a config asks for that has no meaning here, by key. */
export function unsupportedKeys(config: Readonly<Record<string, unknown>>): readonly string[] {
  return ignored
    .filter(([key, asks]) => hasOwn(config, key) && asks(config[key]))
    .map(([key]) => key)
}
