import type { Footprint } from '../src/footprint'
import type { VendorRecord } from './vendor-record'

/**
 * Names by the SDK's own rules, read in mixpanel-browser 2.71 to 2.83 (`MixpanelPersistence`,
 * `_init_tab_id`, `get_batcher_configs`, `SharedLock`, `gdpr-utils`), and kept by `npm run test:drift`.
 * Exact, because `mp_cart` may be the app's own.
 */
export function mixpanelFootprint(token: string, host?: string): Footprint {
  // In any kind of storage: which one is a matter of its options.
  const stored = [
    `mp_${token}_mixpanel`,
    `__mp_opt_in_out_${token}`,
    'mp_optout',
    // Queues, and the mutex around each (`:X`, `:Y`, `:Z`); `__mplss_` is a probe.
    `__mpq_${token}_*`,
    `__mprec_*_${token}_*`,
    '__mplss_*',
    // `*`: the name of an instance.
    `mp_tab_id_*_${token}`,
    `mp_gen_new_tab_id_*_${token}`,
  ]
  return {
    hosts: ['mixpanel.com', 'mxpnl.com', host ?? []].flat(),
    scripts: ['https://cdn.mxpnl.com/libs/*'],
    cookies: stored,
    localStorage: stored,
    sessionStorage: stored,
    optOuts: [`__mp_opt_in_out_${token}=0`, 'mp_optout=1'],
    databases: ['mixpanelBrowserDb', 'mixpanelFlagsDb'],
    globals: ['mixpanel', '__mp_recorder', '__mp_targeting'],
    packages: ['mixpanel-browser'],
  }
}

/** https://docs.mixpanel.com */
export const mixpanel: VendorRecord = {
  name: 'mixpanel',
  title: 'Mixpanel',
  from: 'measured',
  // Pure, so that an adapter’s bundle has the footprint alone.
  footprint: /* @__PURE__ */ mixpanelFootprint('{token}'),
  packages: {
    browser: [
      'mixpanel-browser',
      'mixpanel-js',
      'mixpanel-react-native',
      'react-mixpanel',
      'ngx-mixpanel',
      'vue-mixpanel',
      '@analytics/mixpanel',
      '@mixpanel/*',
      'gatsby-plugin-mixpanel',
      '@ionic-native/mixpanel',
      'cordova-plugin-mixpanel',
      'react-mixpanel-browser',
      'react-native-mixpanel',
      'mixpanel-nuxt',
      'mixpanel-figma',
      'redux-mixpanel-middleware',
      'angulartics-mixpanel',
      '@mparticle/web-mixpanel-kit',
      '@segment/analytics-react-native-plugin-mixpanel',
    ],
    types: ['@types/mixpanel-browser', '@types/mixpanel'],
    server: ['mixpanel'],
    other: {
      pypi: ['mixpanel', 'mixpanel-py-async', 'flask-mixpanel', 'pyramid-mixpanel'],
      gem: ['mixpanel-ruby'],
      go: ['github.com/mixpanel/mixpanel-go'],
      composer: ['mixpanel/mixpanel-php'],
      maven: ['com.mixpanel:mixpanel-java', 'com.mixpanel.android:mixpanel-android'],
      nuget: ['mixpanel-csharp'],
    },
  },
  env: ['*MIXPANEL*'],
  tokens: [{ what: 'project token', pattern: '[0-9a-f]{32}', isCommon: true }],
  payloads: [
    // PostHog’s events have these three as well, and `$lib`.
    { what: 'event', keys: ['$insert_id', 'token', 'distinct_id'], without: ['$lib'] },
    { what: 'event', keys: ['mp_lib', 'token'] },
    { what: 'profile', keys: ['$token', '$distinct_id'] },
    { what: 'recording', keys: ['replay_id', 'mp_lib'], path: '/record/?$' },
  ],
  literals: [
    'api-js.mixpanel.com',
    'cdn.mxpnl.com',
    'mixpanel-2-latest',
    '__mp_opt_in_out_',
    '__mpq_',
    '__mplss_',
    'mp_gen_new_tab_id_',
    'mixpanelBrowserDb',
    '$mp_web_page_view',
    'mp_sent_by_lib_version',
    'MIXPANEL REQUEST:',
  ],
  spoken: [
    'api-js.mixpanel.com',
    'cdn.mxpnl.com',
    '__mp_opt_in_out_',
    '__mpq_',
    '__mplss_',
    'mp_gen_new_tab_id_',
    'mixpanelBrowserDb',
    '$mp_web_page_view',
  ],
  mention: 'mix[ -]?panel|mxpnl',
  remains: {
    cookies: {
      'mp_{token}_mixpanel':
        '%7B%22distinct_id%22%3A%22{id}%22%2C%22%24device_id%22%3A%22{id}%22%7D',
    },
    localStorage: {
      'mp_{token}_mixpanel': '{"distinct_id":"{id}","$device_id":"{id}","$user_id":"{id}"}',
      // That a person has agreed: with the other answer the SDK would hold the queue back.
      '__mp_opt_in_out_{token}': '1',
      '__mpq_{token}_ev':
        '[{"id":"{id}","flushAfter":0,"payload":{"event":"left behind","properties":{"token":"{token}","distinct_id":"{id}","$insert_id":"{id}","time":1700000000}}}]',
      '__mpq_{token}_pp':
        '[{"id":"{id}-pp","flushAfter":0,"payload":{"$token":"{token}","$distinct_id":"{id}","$set":{"plan":"left behind"}}}]',
    },
    sessionStorage: { 'mp_tab_id_mixpanel_{token}': '{id}' },
  },
  offboarding: {
    revoke:
      'https://mixpanel.com/settings/project (Project Settings → Access Keys, Service Accounts)',
    deletion:
      'https://docs.mixpanel.com/docs/privacy/end-user-data-management (POST /api/app/data-deletions/v3.0/)',
    export: 'https://developer.mixpanel.com/reference/raw-event-export (GET /api/2.0/export)',
    security: 'https://mixpanel.com/legal/security-overview/',
  },
}
