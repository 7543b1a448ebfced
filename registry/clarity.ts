import type { VendorRecord } from './vendor-record'

/** https://learn.microsoft.com/clarity/ */
export const clarity: VendorRecord = {
  name: 'clarity',
  title: 'Microsoft Clarity',
  aliases: ['microsoft-clarity', 'ms-clarity'],
  from: 'docs',
  footprint: {
    hosts: ['clarity.ms', 'c.bing.com'],
    scripts: ['https://www.clarity.ms/tag/*', 'https://scripts.clarity.ms/*'],
    cookies: ['_clck', '_clsk', 'CLID', 'ANONCHK', 'MUID', 'SM', 'MR'],
    localStorage: ['_cltk', '_claggedscripts'],
    sessionStorage: ['_cltk', '_clsk', '_clck'],
    globals: ['clarity', 'clarityuetsync'],
    packages: ['@microsoft/clarity'],
  },
  packages: {
    browser: [
      '@microsoft/clarity',
      'clarity-js',
      'clarity-visualize',
      'clarity-decode',
      'react-microsoft-clarity',
      'nuxt-clarity-analytics',
      'vue3-clarity',
      '@kangc/clarity',
    ],
  },
  env: [
    '*CLARITY_PROJECT*',
    '*CLARITY_ID*',
    '*MS_CLARITY*',
    '*MICROSOFT_CLARITY*',
    '*CLARITY_KEY*',
    '*CLARITY_TRACKING*',
    '*CLARITY_TOKEN*',
  ],
  tokens: [],
  payloads: [{ what: 'collect', keys: ['e', 'a', 'p'], path: '/collect$' }],
  literals: [
    'www.clarity.ms',
    'scripts.clarity.ms',
    'clarity.ms/tag',
    'clarity.ms/collect',
    '_clck',
    '_clsk',
    '_cltk',
  ],
  mention: '(?:microsoft|ms)[ -]clarity|clarity\\.ms',
  offboarding: {
    revoke: 'https://clarity.microsoft.com (Settings → Setup)',
    deletion: 'https://learn.microsoft.com/clarity/faq (Settings → Delete project)',
    export: 'https://learn.microsoft.com/clarity/setup-and-installation/clarity-data-export-api',
    security: 'https://msrc.microsoft.com/report',
  },
}
