import type { VendorRecord } from './vendor-record'

/** https://developers.heap.io/docs */
export const heap: VendorRecord = {
  name: 'heap',
  title: 'Heap',
  aliases: ['heap-analytics'],
  from: 'docs',
  footprint: {
    hosts: ['heapanalytics.com', 'heap.io', 'heap-api.com', 'auryc.com'],
    scripts: [
      'https://cdn.heapanalytics.com/js/heap-*',
      'https://cdn.us.heap-api.com/*',
      'https://cdn.eu.heap-api.com/*',
    ],
    cookies: ['_hp2_id.*', '_hp2_ses_props.*', '_hp2_props.*', '_hp2_hld.*', '_hp5_*'],
    localStorage: ['_hp2_*', '_hp5_*', 'heapConfig'],
    sessionStorage: ['_hp2_*', '_hp5_*'],
    globals: ['heap', 'heapReadyCb', '_heapid'],
    packages: ['@heap/react-native-heap'],
  },
  packages: {
    browser: ['@heap/*', 'heap-api', 'reactjs-heap', 'ngx-heap', '@heap-analytics/*'],
    types: ['@types/heap-analytics'],
    server: ['heap-api'],
  },
  env: [
    '*HEAP_APP_ID*',
    '*HEAP_ANALYTICS*',
    '*HEAP_ENV_ID*',
    '*HEAP_API_KEY*',
    '*HEAP_PROJECT_ID*',
    '*HEAP_ID',
  ],
  tokens: [],
  payloads: [{ what: 'event', keys: ['a', 'u', 'v', 's', 'b', 'tv'], path: '/h$' }],
  literals: [
    'cdn.heapanalytics.com',
    'heapanalytics.com',
    'heap-api.com',
    '_hp2_id',
    'heapReadyCb',
  ],
  mention: 'heap (?:analytics|\\.io)|heapanalytics|heap\\.io|heap-api\\.com',
  calls: [
    'heap.load',
    'heap.track',
    'heap.identify',
    'heap.resetIdentity',
    'heap.addUserProperties',
    'heap.addEventProperties',
    'heap.clearEventProperties',
    'heap.removeEventProperty',
    'heap.getUserId',
  ],
  offboarding: {
    revoke: 'https://heapanalytics.com/app/manage/projects',
    deletion: 'https://developers.heap.io/reference/user-deletion',
    export: 'https://help.heap.io/hc/en-us/articles/18725742543772 (Heap Connect)',
    security: 'https://www.heap.io/trust',
  },
}
