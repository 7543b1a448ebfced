import type { VendorRecord } from './vendor-record'

/** https://plausible.io/docs */
export const plausible: VendorRecord = {
  name: 'plausible',
  title: 'Plausible',
  from: 'measured',
  footprint: {
    hosts: ['plausible.io'],
    scripts: ['https://plausible.io/js/*'],
    localStorage: ['plausible_ignore'],
    globals: ['plausible'],
    packages: ['@plausible-analytics/tracker'],
  },
  packages: {
    browser: [
      '@plausible-analytics/tracker',
      'plausible-tracker',
      'next-plausible',
      'vue-plausible',
      'gatsby-plugin-plausible',
      '@nuxtjs/plausible',
      '@barbapapazes/plausible-tracker',
      'astro-plausible',
    ],
  },
  env: [
    '*PLAUSIBLE_DOMAIN*',
    '*PLAUSIBLE_HOST*',
    '*PLAUSIBLE_API*',
    '*PLAUSIBLE_URL*',
    '*PLAUSIBLE_SRC*',
    '*PLAUSIBLE_SCRIPT*',
    '*PLAUSIBLE_KEY*',
    '*PLAUSIBLE_ANALYTICS*',
    '*PLAUSIBLE_SITE*',
    '*PLAUSIBLE_ID*',
  ],
  tokens: [],
  payloads: [
    { what: 'event', keys: ['n', 'u', 'd'], path: '/api/event$' },
    { what: 'event', keys: ['name', 'url', 'domain'], path: '/api/event$' },
  ],
  literals: [
    'plausible.io/api/event',
    'plausible.io/js/',
    '[Plausible] Ignoring',
    'https://plausible.io',
    '/api/event',
    'plausible_ignore',
  ],
  spoken: ['https://plausible.io', '/api/event', 'plausible_ignore'],
  mention: 'plausible[ .-](?:analytics|io|tracker|script|dashboard)|next-plausible',
  offboarding: {
    revoke: 'https://plausible.io/settings/api-keys',
    deletion: 'https://plausible.io/docs/reset-site-data',
    export: 'https://plausible.io/docs/export-stats',
    security: 'https://plausible.io/security',
  },
}
