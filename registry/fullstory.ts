import type { VendorRecord } from './vendor-record'

/** https://developer.fullstory.com/browser/ */
export const fullstory: VendorRecord = {
  name: 'fullstory',
  title: 'FullStory',
  from: 'docs',
  footprint: {
    hosts: ['fullstory.com', 'fullstory.dev'],
    scripts: ['https://edge.fullstory.com/s/fs.js', 'https://*.fullstory.com/s/*'],
    cookies: ['fs_uid', 'fs_lua', 'fs_cid', 'fs_session', 'fs_trace'],
    localStorage: ['_fs_*', 'fs_uid', 'fs_lua', '_fs_uid', '_fs_lua', '_fs_tab_id'],
    sessionStorage: ['_fs_*', 'fs_tab_id'],
    globals: ['FS', '_fs_*', '_fs_org', '_fs_host', '_fs_script', '_fs_namespace'],
    packages: ['@fullstory/browser'],
  },
  packages: {
    browser: [
      '@fullstory/browser',
      '@fullstory/snippet',
      '@fullstory/react-native',
      '@fullstory/babel-plugin-*',
      'gatsby-plugin-fullstory',
      '@fullstory/*',
      'react-fullstory',
      '@analytics/fullstory',
    ],
    server: ['@fullstory/server-api-client'],
  },
  env: ['*FULLSTORY*', '*FULL_STORY*', '*FS_ORG_ID*', '*_FS_ORG'],
  tokens: [{ what: 'organisation id', pattern: '\\bo-[0-9A-Z]{4,6}-na1\\b', isPublic: true }],
  payloads: [
    { what: 'page', keys: ['OrgId', 'UserId', 'Url'] },
    { what: 'bundle', keys: ['Seq', 'When', 'Evts'] },
  ],
  literals: [
    'edge.fullstory.com',
    'rs.fullstory.com',
    '_fs_org',
    '_fs_namespace',
    '_fs_script',
    'fullstory.com/s/fs.js',
  ],
  mention:
    'full-?story\\b(?=.*(?:analytics|replay|session|track|record|\\.com|sdk|snippet|privacy|data))|\\bFullStory\\b|fullstory\\.com',
  calls: [
    'FS.identify',
    'FS.anonymize',
    'FS.setUserVars',
    'FS.setVars',
    'FS.event',
    'FS.log',
    'FS.consent',
    'FS.shutdown',
    'FS.restart',
    'FS.getCurrentSessionURL',
  ],
  offboarding: {
    revoke: 'https://app.fullstory.com/ui/settings/apikeys',
    deletion: 'https://developer.fullstory.com/server/users/delete-user/',
    export: 'https://developer.fullstory.com/server/segments/export/create-export/',
    security: 'https://www.fullstory.com/legal/security/',
  },
}
