import type { Footprint } from '../src/footprint'
import type { VendorRecord } from './vendor-record'

/**
 * Names by the SDK's own rules, read in posthog-js 1.354 to 1.449 (`posthog-persistence`,
 * `sessionid`, `consent`, `storage`, surveys, product tours), and kept by `npm run test:drift`. Exact, or
 * under prefixes by which the SDK's own `reset()` erases, because `ph_value_of_pool` may be the app's.
 */
export function posthogFootprint(token: string, host?: string): Footprint {
  // In any kind of storage: which one is a matter of its options. `phc_`: tokens of other projects.
  // `dmn_chk_`: its probe for the widest domain that takes a cookie.
  const stored = [
    `ph_${token}_*`,
    `ph_conv_${token}`,
    'ph_phc_*',
    '__ph_*',
    'ph_debug',
    'ph_product_tour_*',
    'ph_active_product_tour',
    'ph_last_seen_tour_date_*',
    'ph_replay_pending_buffer_*',
    '_postHogToolbarParams',
    'lastSeenSurveyDate',
    'seenSurvey_*',
    'inProgressSurvey_*',
    'abandonedSurvey_*',
    'dmn_chk_*',
  ]
  return {
    hosts: ['posthog.com', host ?? []].flat(),
    scripts: ['https://*.posthog.com/*'],
    cookies: stored,
    localStorage: stored,
    sessionStorage: stored,
    optOuts: [`__ph_opt_in_out_${token}=0`],
    globals: [
      'posthog',
      '_POSTHOG*',
      '__Posthog*',
      'postHog*',
      'posthogErrorWrappingFunctions',
      'extendPostHogWith*',
      'ph_toolbar_state',
      '__$$ph_site_app_*',
    ],
    packages: ['posthog-js'],
  }
}

/** https://posthog.com/docs */
export const posthog: VendorRecord = {
  name: 'posthog',
  title: 'PostHog',
  from: 'measured',
  // Pure, so that an adapter’s bundle has the footprint alone.
  footprint: /* @__PURE__ */ posthogFootprint('{token}'),
  packages: {
    browser: [
      'posthog-js',
      'posthog-js-lite',
      'posthog-react-native',
      '@posthog/*',
      'gatsby-plugin-posthog',
      'nuxt-posthog',
    ],
    types: ['@posthog/types'],
    server: ['posthog-node', '@posthog/ai'],
    other: {
      pypi: ['posthog'],
      gem: ['posthog-ruby', 'posthog-rails'],
      go: ['github.com/posthog/posthog-go'],
      composer: ['posthog/posthog-php'],
      maven: ['com.posthog:posthog-server', 'com.posthog.java:posthog'],
      nuget: ['PostHog', 'PostHog.AspNetCore'],
    },
  },
  env: ['*POSTHOG*'],
  tokens: [
    { what: 'project key', pattern: '\\bphc_[A-Za-z0-9]{20,}' },
    { what: 'personal key', pattern: '\\bph[xs]_[A-Za-z0-9]{20,}' },
  ],
  payloads: [
    { what: 'batch of events', keys: ['api_key', 'batch', 'distinct_id'] },
    { what: 'event', keys: ['token', 'distinct_id', '$lib'] },
    { what: 'event', keys: ['api_key', 'distinct_id', 'uuid'] },
    { what: 'flags', keys: ['token', 'distinct_id'], path: '/(?:flags|decide)/?$' },
  ],
  literals: [
    'us.i.posthog.com',
    'us-assets.i.posthog.com',
    'app.posthog.com',
    '__ph_opt_in_out_',
    '_postHogToolbarParams',
    '__PosthogExtensions__',
    '$process_person_profile',
    'dmn_chk_',
    'posthog-js',
  ],
  spoken: [
    'us.i.posthog.com',
    '__ph_opt_in_out_',
    '_postHogToolbarParams',
    '$process_person_profile',
    'dmn_chk_',
    'posthog-js',
  ],
  mention: 'post-?hog',
  remains: {
    cookies: {
      'ph_{token}_posthog':
        '%7B%22distinct_id%22%3A%22{id}%22%2C%22%24device_id%22%3A%22{id}%22%7D',
    },
    localStorage: {
      'ph_{token}_posthog': '{"distinct_id":"{id}","$device_id":"{id}","$user_state":"identified"}',
      '__ph_opt_in_out_{token}': '1',
    },
    sessionStorage: {
      'ph_{token}_window_id': '{id}',
      'ph_{token}_primary_window_exists': 'true',
    },
  },
  offboarding: {
    revoke:
      'https://app.posthog.com/settings/project (Project API key; personal keys under the account)',
    deletion:
      'https://posthog.com/docs/privacy/data-deletion (DELETE /api/projects/:id/persons/:id?delete_events=true)',
    export: 'https://posthog.com/docs/cdp/batch-exports',
    security: 'https://posthog.com/handbook/company/security',
  },
}
