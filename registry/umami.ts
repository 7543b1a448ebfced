import type { VendorRecord } from './vendor-record'

/** https://umami.is/docs */
export const umami: VendorRecord = {
  name: 'umami',
  title: 'Umami',
  from: 'docs',
  footprint: {
    hosts: ['umami.is', 'analytics.umami.is', 'cloud.umami.is', 'umami.dev'],
    scripts: [
      'https://cloud.umami.is/script.js',
      'https://analytics.umami.is/script.js',
      'https://*/umami.js',
    ],
    localStorage: ['umami.disabled', 'umami.cache'],
    sessionStorage: ['umami.cache'],
    globals: ['umami'],
    packages: ['@umami/node'],
  },
  packages: {
    browser: [
      'nuxt-umami',
      '@danielroe/umami',
      'gatsby-plugin-umami',
      'react-umami',
      '@umami/react-zen',
      'next-umami',
      'vue-umami',
    ],
    types: ['@types/umami', '@types/umami-browser'],
    server: ['@umami/node', '@umami/api-client'],
  },
  env: [
    '*UMAMI_WEBSITE*',
    '*UMAMI_ID*',
    '*UMAMI_HOST*',
    '*UMAMI_URL*',
    '*UMAMI_SRC*',
    '*UMAMI_SCRIPT*',
    '*UMAMI_API*',
    '*UMAMI_SITE*',
    '*UMAMI_ANALYTICS*',
    '*UMAMI_DOMAINS*',
  ],
  tokens: [],
  payloads: [{ what: 'event', keys: ['type', 'payload', 'website'] }],
  literals: ['cloud.umami.is', 'umami.disabled', 'data-website-id', 'x-umami-cache'],
  spoken: ['cloud.umami.is', 'umami.disabled'],
  mention:
    'umami[ -](?:analytics|script|cloud|tracker|dashboard)|umami\\.is\\b|self-hosted umami|umami-software',
  offboarding: {
    revoke: 'https://cloud.umami.is (Settings → Websites)',
    deletion: 'https://umami.is/docs/api (DELETE /api/websites/:id, POST …/reset)',
    export: 'https://umami.is/docs/cloud/export-data',
    security: 'https://github.com/umami-software/umami/security',
  },
}
