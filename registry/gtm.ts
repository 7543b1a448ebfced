import type { VendorRecord } from './vendor-record'

/** https://developers.google.com/tag-platform/tag-manager */
export const gtm: VendorRecord = {
  name: 'gtm',
  title: 'Google Tag Manager',
  aliases: ['google-tag-manager'],
  from: 'docs',
  footprint: {
    hosts: ['googletagmanager.com'],
    scripts: [
      'https://www.googletagmanager.com/gtm.js*',
      'https://www.googletagmanager.com/ns.html*',
    ],
    cookies: ['_gcl_au', '_gcl_aw', '_gcl_dc', '_dc_gtm_*'],
    localStorage: ['_gcl_ls'],
    globals: [
      'google_tag_manager',
      'google_tag_manager_external',
      'google_tags_first_party',
      'dataLayer',
    ],
    packages: ['react-gtm-module'],
  },
  packages: {
    browser: [
      'react-gtm-module',
      '@gtm-support/vue-gtm',
      '@gtm-support/core',
      'angular-google-tag-manager',
      'gatsby-plugin-google-tagmanager',
      'react-gtm-hook',
      '@elgorditosalsero/react-gtm-hook',
      '@analytics/google-tag-manager',
      '@zadigetvoltaire/nuxt-gtm',
      'nuxt-gtm',
      '@nuxtjs/gtm',
      '@nuxtjs/google-tag-manager',
      'vue-gtm',
    ],
    types: ['@types/react-gtm-module', '@types/google.analytics-gtm'],
  },
  env: [
    '*GTM_ID*',
    '*GTM_CONTAINER*',
    '*GTM_KEY*',
    '*GTM_AUTH*',
    '*GTM_PREVIEW*',
    '*GOOGLE_TAG_MANAGER*',
    '*TAG_MANAGER_ID*',
  ],
  tokens: [{ what: 'container id', pattern: '\\bGTM-[A-Z0-9]{5,9}\\b', isPublic: true }],
  payloads: [],
  literals: [
    'www.googletagmanager.com/gtm.js',
    'www.googletagmanager.com/ns.html',
    'gtm.start',
    'gtm.js?id=',
  ],
  mention: 'google[ -]tag[ -]?manager|googletagmanager(?!\\.com/gtag)',
  isTagManager: true,
  offboarding: {
    revoke: 'https://tagmanager.google.com (Admin → Container)',
    deletion: 'https://tagmanager.google.com (it keeps no people’s data: look at what it loads)',
    export: 'https://support.google.com/tagmanager/answer/6106997',
    security: 'https://about.google/appsecurity/',
  },
}
