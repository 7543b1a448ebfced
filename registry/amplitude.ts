import type { VendorRecord } from './vendor-record'

/** https://amplitude.com/docs/sdks/analytics/browser/browser-sdk-2 */
export const amplitude: VendorRecord = {
  name: 'amplitude',
  title: 'Amplitude',
  from: 'measured',
  footprint: {
    hosts: ['amplitude.com'],
    scripts: ['https://cdn.amplitude.com/*'],
    cookies: ['AMP_*', 'amp_*', 'amplitude_id_*'],
    localStorage: [
      'AMP_*',
      'amplitude_unsent_*',
      'amplitude_cookie_test*',
      'amplitude_unsent_identify_*',
    ],
    sessionStorage: ['AMP_*', 'EXP_*'],
    databases: ['AMP_*', '*_amp_session_replay_*'],
    globals: [
      'amplitude',
      'amplitudeGTM',
      'sessionReplay',
      'experiment',
      '__amplitude*',
      'amplitude-*',
      'analyticsConnectorInstances',
    ],
    packages: ['@amplitude/analytics-browser'],
  },
  packages: {
    browser: [
      '@amplitude/*',
      'amplitude-js',
      'react-amplitude',
      '@analytics/amplitude',
      'gatsby-plugin-amplitude-analytics',
    ],
    types: ['@types/amplitude-js', '@types/amplitude', '@amplitude/types'],
    server: ['@amplitude/analytics-node', '@amplitude/node', 'amplitude'],
    other: {
      pypi: ['amplitude-analytics'],
      gem: ['amplitude-api', 'amplitude-experiment'],
      go: ['github.com/amplitude/analytics-go'],
      composer: ['zumba/amplitude-php'],
      maven: ['com.amplitude:java-sdk'],
    },
  },
  env: [
    '*AMPLITUDE_API_KEY*',
    '*AMPLITUDE_KEY*',
    '*AMPLITUDE_TOKEN*',
    '*AMPLITUDE_API*',
    '*AMPLITUDE_SERVER*',
    '*AMPLITUDE_PROJECT*',
    '*AMPLITUDE_SECRET*',
    '*AMPLITUDE_DEPLOYMENT*',
    '*AMPLITUDE_ANALYTICS*',
    '*AMPLITUDE_EXPERIMENT*',
  ],
  tokens: [{ what: 'API key', pattern: '\\b[0-9a-f]{32}\\b', isCommon: true }],
  payloads: [
    { what: 'batch of events', keys: ['api_key', 'events', 'event_type'] },
    { what: 'batch of events', keys: ['api_key', 'events'], path: '/(?:2/httpapi|batch)/?$' },
    { what: 'batch of events', keys: ['client', 'e', 'upload_time', 'checksum'] },
  ],
  literals: [
    'api2.amplitude.com',
    'api.eu.amplitude.com',
    'sr-client-cfg.amplitude.com',
    'AMP_unsent',
    '[Amplitude]',
    'amplitude-ts',
    'AMP_MKTG',
    'Amplitude Logger',
  ],
  spoken: ['api2.amplitude.com'],
  mention:
    '\\bamplitude (?:analytics|sdk|event|api key|dashboard|experiment|client)|amplitude\\.com|@amplitude/|amplitude-js|\\b(?:to|in|with|from|use[sd]?) Amplitude\\b',
  remains: {
    cookies: { 'AMP_{token10}': '{id}' },
    localStorage: {
      'AMP_{token10}': '{"deviceId":"{id}","userId":"{id}","optOut":false}',
      'AMP_unsent_{token10}':
        '[{"event_type":"left behind","user_id":"{id}","device_id":"{id}","insert_id":"{id}","time":1700000000000}]',
    },
  },
  offboarding: {
    revoke: 'https://app.amplitude.com (Settings → Projects → API keys)',
    deletion: 'https://amplitude.com/docs/apis/analytics/user-privacy',
    export: 'https://amplitude.com/docs/apis/analytics/export',
    security: 'https://amplitude.com/security-and-privacy',
  },
}
