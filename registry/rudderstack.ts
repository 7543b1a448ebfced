import type { VendorRecord } from './vendor-record'

/** https://www.rudderstack.com/docs/sources/event-streams/sdks/rudderstack-javascript-sdk/ */
export const rudderstack: VendorRecord = {
  name: 'rudderstack',
  title: 'RudderStack',
  aliases: ['rudder'],
  from: 'measured',
  footprint: {
    hosts: ['rudderstack.com', 'rudderlabs.com'],
    scripts: ['https://cdn.rudderlabs.com/*'],
    cookies: ['rl_*', 'test_rudder_cookie'],
    localStorage: ['rl_*', 'rudder_*', 'test_rudder_ls', 'rs_events_*'],
    sessionStorage: ['rl_*', 'rudder_*', 'test_rudder_ls'],
    globals: [
      'rudderanalytics',
      'RudderStackGlobals',
      'RudderSnippetVersion',
      'rudderAnalyticsBuildType',
      'rudderAnalyticsMount',
      'rudderAnalyticsAddScript',
      'rudderElement',
      'rs_events_*',
    ],
    packages: ['@rudderstack/analytics-js'],
  },
  packages: {
    browser: [
      '@rudderstack/analytics-js',
      '@rudderstack/analytics-js-*',
      'rudder-sdk-js',
      '@rudderstack/rudder-sdk-react-native',
    ],
    server: ['@rudderstack/rudder-sdk-node'],
    other: {
      pypi: ['rudder-sdk-python'],
      gem: ['rudder-sdk-ruby'],
      go: ['github.com/rudderlabs/analytics-go', 'github.com/rudderlabs/analytics-go/v4'],
      composer: ['rudderlabs/rudder-sdk-php'],
      maven: ['com.rudderstack.sdk.java.analytics:analytics'],
    },
  },
  env: [
    '*RUDDERSTACK*',
    '*RUDDER_WRITE_KEY*',
    '*RUDDER_KEY*',
    '*RUDDER_DATA_PLANE*',
    '*RUDDER_DATAPLANE*',
    '*RUDDERSTACK_KEY*',
  ],
  tokens: [{ what: 'write key', pattern: '\\b[0-9A-Za-z]{27}\\b', isCommon: true }],
  payloads: [
    { what: 'batch of events', keys: ['batch', 'messageId', 'originalTimestamp'] },
    { what: 'event', keys: ['messageId', 'anonymousId', 'originalTimestamp'] },
  ],
  literals: [
    'api.rudderstack.com',
    'cdn.rudderlabs.com',
    'rudderanalytics',
    'rl_anonymous_id',
    'rl_page_init_referrer',
    'RudderLabs',
    'RudderStackGlobals',
    'test_rudder_cookie',
  ],
  mention: 'rudder-?stack|rudderlabs|rudderanalytics',
  remains: {
    cookies: { rl_anonymous_id: '{id}', rl_user_id: '{id}' },
    localStorage: {
      rl_anonymous_id: '"{id}"',
      rl_user_id: '"{id}"',
      'rudder_{id}.rl_events.queue':
        '[{"item":{"event":{"type":"track","event":"left behind","messageId":"{id}","anonymousId":"{id}","originalTimestamp":"2023-11-14T22:13:20.000Z"}},"attemptNumber":0,"time":0,"id":"{id}"}]',
    },
  },
  offboarding: {
    revoke: 'https://app.rudderstack.com (Sources → Setup → Write key)',
    deletion: 'https://www.rudderstack.com/docs/data-governance/user-suppression-api/',
    export: 'https://www.rudderstack.com/docs/destinations/warehouse-destinations/',
    security: 'https://www.rudderstack.com/security-and-privacy/',
  },
}
