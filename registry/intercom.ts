import type { VendorRecord } from './vendor-record'

/** https://developers.intercom.com/installing-intercom/web */
export const intercom: VendorRecord = {
  name: 'intercom',
  title: 'Intercom',
  from: 'docs',
  footprint: {
    hosts: [
      'intercom.io',
      'intercom.com',
      'intercomcdn.com',
      'intercomcdn.eu',
      'intercomassets.com',
      'intercomusercontent.com',
      'intercom-messenger.com',
      'intercom-sheets.com',
      'intercom-attachments-1.com',
    ],
    scripts: ['https://widget.intercom.io/widget/*', 'https://js.intercomcdn.com/*'],
    cookies: ['intercom-id-*', 'intercom-session-*', 'intercom-device-id-*'],
    localStorage: ['intercom.*', 'intercom-state-*'],
    sessionStorage: ['intercom.*'],
    globals: [
      'Intercom',
      'intercomSettings',
      '__intercomAssignLocation',
      '__intercomReloadLocation',
      'attachEvent_intercom',
    ],
    packages: ['@intercom/messenger-js-sdk'],
  },
  packages: {
    browser: [
      '@intercom/messenger-js-sdk',
      'react-use-intercom',
      'react-intercom',
      'vue-intercom',
      'ng-intercom',
      '@supy-io/ngx-intercom',
      'intercom-react-native',
      '@intercom/intercom-react-native',
    ],
    types: ['@types/intercom-web', '@types/react-intercom'],
    server: ['intercom-client', 'intercom'],
    other: {
      pypi: ['python-intercom'],
      gem: ['intercom', 'intercom-rails'],
      composer: ['intercom/intercom-php'],
      go: ['gopkg.in/intercom/intercom-go.v2'],
    },
  },
  env: [
    '*INTERCOM_APP_ID*',
    '*INTERCOM_API*',
    '*INTERCOM_TOKEN*',
    '*INTERCOM_ACCESS_TOKEN*',
    '*INTERCOM_SECRET*',
    '*INTERCOM_ID*',
    '*INTERCOM_KEY*',
    '*INTERCOM_WORKSPACE*',
    '*INTERCOM_IDENTITY*',
    '*INTERCOM_HASH*',
  ],
  tokens: [],
  payloads: [{ what: 'ping', keys: ['app_id', 'user_data'], path: '/messenger/web/ping$' }],
  literals: [
    'widget.intercom.io',
    'api-iam.intercom.io',
    'js.intercomcdn.com',
    'intercomSettings',
    'intercom-session-',
    '__intercomAssignLocation',
  ],
  mention:
    'intercom\\.(?:com|io)|\\bIntercom (?:messenger|widget|chat|app|settings|support|inc|data)|(?:to|with|via|by|use|in) Intercom\\b|intercomcdn|intercomSettings|react-use-intercom',
  offboarding: {
    revoke: 'https://app.intercom.com (Settings → Installation, Developer hub)',
    deletion:
      'https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/deletecontact',
    export: 'https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-export',
    security: 'https://www.intercom.com/security',
  },
}
