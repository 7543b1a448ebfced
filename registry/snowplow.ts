import type { VendorRecord } from './vendor-record'

/** https://docs.snowplow.io/docs/sources/web-trackers/ */
export const snowplow: VendorRecord = {
  name: 'snowplow',
  title: 'Snowplow',
  from: 'measured',
  footprint: {
    hosts: ['snowplow.io', 'snowplowanalytics.com', 'snplow.net'],
    scripts: ['https://*/sp.js', 'https://cdn.jsdelivr.net/npm/@snowplow/javascript-tracker*'],
    cookies: ['_sp_id.*', '_sp_ses.*', 'sp'],
    localStorage: ['snowplowOutQueue_*', 'modernizr'],
    sessionStorage: ['modernizr', '_sp_tab_id'],
    globals: ['snowplow', 'GlobalSnowplowNamespace', 'Snowplow*'],
    packages: ['@snowplow/browser-tracker'],
  },
  packages: {
    browser: [
      '@snowplow/browser-*',
      '@snowplow/javascript-tracker',
      '@snowplow/webview-tracker',
      '@snowplow/react-native-tracker',
      'snowplow-tracker-core',
      '@snowplow/tracker-core',
      '@analytics/snowplow',
    ],
    types: ['@types/snowplow-tracker'],
    server: ['@snowplow/node-tracker', 'snowplow-tracker'],
    other: {
      pypi: ['snowplow-tracker'],
      gem: ['snowplow-tracker'],
      go: [
        'github.com/snowplow/snowplow-golang-tracker/v3',
        'github.com/snowplow/snowplow-golang-tracker/v2',
      ],
      composer: ['snowplow/snowplow-tracker'],
      maven: ['com.snowplowanalytics:snowplow-java-tracker'],
    },
  },
  env: ['*SNOWPLOW*'],
  tokens: [],
  payloads: [
    { what: 'events', keys: ['schema', 'data', 'eid'] },
    { what: 'events', keys: ['schema', 'data', 'e', 'tv'] },
    { what: 'events', keys: ['schema', 'data'], path: '/com\\.snowplowanalytics\\.snowplow/tp2$' },
    { what: 'event', keys: ['e', 'p', 'tv', 'tna'] },
  ],
  literals: [
    'snowplowOutQueue_',
    'com.snowplowanalytics.snowplow',
    'iglu:com.snowplowanalytics',
    'payload_data/jsonschema',
    '_sp_ses',
    'GlobalSnowplowNamespace',
  ],
  spoken: [
    'com.snowplowanalytics.snowplow',
    'iglu:com.snowplowanalytics',
    'payload_data/jsonschema',
  ],
  mention:
    'snow-?plow[ ._/-]?(?:analytics|tracker|tracking|collector|micro|mini|bdp|events?|schemas?|js|sdk|inc)|@snowplow/|snplow|(?:to|via|use|uses|using|with) snowplow\\b(?! (?:truck|driver|route|service))',
  remains: {
    cookies: {
      '_sp_id.1fff': '{id}.1700000000.1.1700000000.1700000000.{id}',
      '_sp_ses.1fff': '*',
    },
    localStorage: {
      snowplowOutQueue_sp:
        '[{"bytes":120,"evt":{"e":"pv","eid":"{id}","p":"web","tv":"js-4.0.0","tna":"sp","duid":"{id}"}}]',
    },
  },
  offboarding: {
    revoke: 'https://console.snowplowanalytics.com (the collector is your own)',
    deletion: 'https://docs.snowplow.io/docs/pipeline/ (in your warehouse: the data are yours)',
    export: 'https://docs.snowplow.io/docs/destinations/',
    security: 'https://snowplow.io/security',
  },
}
