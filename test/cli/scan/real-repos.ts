import { tokens, type Planted } from './planted'

/**
 * What whole repositories of many kinds were found to have beside the two other tables. `expected` has
 * vendor, rule and line of each finding.
 */
const [hex = '', phc = ''] = tokens
const key = 'Zx3kQ9vLr7TnWm2HbYc8PdFs5GjUaE1o'

function plant(path: string, lines: readonly string[], ...expected: string[]): Planted {
  const text = lines.join('\n').replaceAll('<hex>', hex).replaceAll('<phc>', phc)
  return { path, text: `${text}\n`, expected }
}

const hosts: readonly Planted[] = [
  plant(
    'hosts/sum.js',
    ["var url = 'https://api-' + region + '.mixpanel.com/track'"],
    'mixpanel vendor-host 1',
  ),
  plant('hosts/pieces.js', ["var host = 'api' + '.mixpanel' + '.com'"], 'mixpanel vendor-host 1'),
  plant(
    'hosts/template.ts',
    ['export const api = (region: string) =>', '  `https://${region}.i.posthog.com`'],
    'posthog vendor-host 2',
  ),
  plant(
    'hosts/others.js',
    ["var mine = 'https://' + name + '.example'", "var mail = 'mailto:security' + '@mixpanel.com'"],
    'mixpanel vendor-mention 2',
  ),
  plant(
    'hosts/mw.ts',
    ["export const go = () => NextResponse.rewrite('https://us.i.posthog.com/e')"],
    'posthog vendor-proxy 1',
  ),
  plant(
    'hosts/server.js',
    ["app.use('/mp', proxy('api.mixpanel.com'))"],
    'mixpanel vendor-proxy 1',
  ),
  plant(
    'hosts/nuxt.config.ts',
    [
      'export default defineNuxtConfig({',
      "  app: { head: { script: [{ src: 'https://static.hotjar.com/c/hotjar-33.js?sv=6' }] } },",
      '  other: [{ children: `(function(c,l,a,r,i){t=l.createElement(r);t.src="https://www.clarity.ms/tag/"+i})(window,document,"clarity","script","k8z3")` }],',
      "  routeRules: { '/stats/**': { proxy: 'https://plausible.io/**' } },",
      '})',
    ],
    'hotjar vendor-script-tag 2',
    'clarity vendor-script-tag 3',
    'plausible vendor-proxy 4',
  ),
  plant(
    'hosts/track.py',
    ['import requests', "requests.post('https://api.mixpanel.com/track', data={})"],
    'mixpanel vendor-host 2',
  ),
  plant(
    'hosts/Track.php',
    [
      '<?php',
      '// Mixpanel',
      "Http::post('https://api.mixpanel.com/track', []);",
      "return ['segment' => env('SEGMENT_WRITE_KEY')];",
    ],
    'mixpanel vendor-mention 2',
    'mixpanel vendor-host 3',
    'segment vendor-env 4',
  ),
  plant(
    'hosts/Share.php',
    ['<?php', "return ['dsn' => config('sentry.dsn'), 'size' => config('sentry.height')];"],
    'sentry vendor-mention 2',
  ),
  plant(
    'hosts/mail.mjml',
    ['<mjml><mj-raw>', '<img src="https://api.mixpanel.com/track?img=1" />', '</mj-raw></mjml>'],
    'mixpanel vendor-host 2',
  ),
  plant(
    'hosts/form.html',
    [
      '<form action="https://forms.hubspot.com/uploads/form/v2/1/2" method="post"></form>',
      '<a href="https://www.hubspot.com/">our CRM</a>',
    ],
    'hubspot vendor-host 1',
    'hubspot vendor-mention 2',
  ),
  plant(
    'hosts/tag.erb',
    ['<%= preload_link_tag "https://widget.intercom.io/widget/abcd" %>'],
    'intercom vendor-script-tag 1',
  ),
  plant(
    'hosts/_headers',
    [
      '/*',
      "  Content-Security-Policy: default-src 'self'; connect-src https://rs.fullstory.com",
      '  Link: <https://edge.fullstory.com>; rel=preconnect',
    ],
    'fullstory vendor-csp 2',
    'fullstory vendor-preconnect 3',
  ),
  plant(
    'hosts/apache.conf',
    [
      'Header set Content-Security-Policy "connect-src https://r.lr-ingest.io"',
      'ProxyPass "/mp/" "https://api.mixpanel.com/"',
    ],
    'logrocket vendor-csp 1',
    'mixpanel vendor-proxy 2',
  ),
]

const variables: readonly Planted[] = [
  plant(
    'env/svelte.ts',
    [
      "import { PUBLIC_POSTHOG_KEY } from '$env/static/public'",
      "import { env } from '$env/dynamic/public'",
      'export default [PUBLIC_POSTHOG_KEY, env.PUBLIC_SENTRY_DSN]',
    ],
    'posthog vendor-env 1',
    'sentry vendor-env 3',
  ),
  plant(
    'env/native.ts',
    [
      "import { MIXPANEL_TOKEN } from '@env'",
      "import Config from 'react-native-config'",
      'export default [MIXPANEL_TOKEN, Config.AMPLITUDE_API_KEY, window.__ENV.REACT_APP_SENTRY_DSN]',
      'export const other = t3.NEXT_PUBLIC_POSTHOG_KEY',
    ],
    'amplitude vendor-env 3',
    'mixpanel vendor-env 1',
    'posthog vendor-env 4',
    'sentry vendor-env 3',
  ),
  plant(
    'env/x.erb',
    ['<script>window.mixpanel.init(\'<%= ENV["MIXPANEL_TOKEN"] %>\')</script>'],
    'mixpanel vendor-env 1',
    'mixpanel vendor-global 1',
  ),
  plant(
    'env/x.astro',
    [
      '<script is:inline define:vars={{ key: import.meta.env.PUBLIC_POSTHOG_KEY }}>',
      '  run(key)',
      '</script>',
    ],
    'posthog vendor-env 1',
  ),
  plant(
    'env/main.tf',
    ['variable "amplitude_api_key" {}', 'heap_size = 5', 'mixpanel_token = var.x'],
    'amplitude vendor-env 1',
    'mixpanel vendor-env 3',
  ),
  plant('env/.env.example', ['SENTRY_LARAVEL_DSN=', 'SENTRY_GUN=1'], 'sentry vendor-env 1'),
]

const code: readonly Planted[] = [
  plant(
    'code/tag.service.ts',
    ['declare const gtag: Function', "export const on = () => gtag('event', 'x')"],
    'ga4 vendor-global 1',
    'ga4 vendor-global 2',
  ),
  plant(
    'code/ga.html',
    [
      '<script async src="https://www.googletagmanager.com/gtag/js?id=G-7Q2M4XW1ZT"></script>',
      '<script>window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments)}</script>',
    ],
    'ga4 vendor-script-tag 1',
    'ga4 vendor-token 1',
    'ga4 vendor-mention 2',
  ),
  plant(
    'code/picture.js',
    [
      "import mixpanel from 'mixpanel-browser'",
      `export const picture = '${'iVBORw0KGgo'.repeat(700)}'`,
    ],
    'mixpanel vendor-import 1',
  ),
  plant('code/gtm.js', ["dataLayer.push({ event: 'sign-up' })"], 'gtm vendor-global 1'),
  plant(
    'code/App.svelte',
    [
      "<a href='/' on:click={() => { window.Intercom('show') }}>Help</a>",
      '<button onclick={() => window.clarity("set", "a", "b")}>x</button>',
    ],
    'intercom vendor-global 1',
    'clarity vendor-global 2',
  ),
  plant(
    'code/Own.svelte',
    [
      '<script>',
      "  import posthog from 'posthog-js'",
      '</script>',
      "<a href='/' on:click={() => posthog.capture('a')}>x</a>",
    ],
    'posthog vendor-import 2',
  ),
  plant(
    'code/App.vue',
    ['<template><a @click.prevent="window.mixpanel.track(\'a\')">x</a></template>'],
    'mixpanel vendor-global 1',
  ),
  plant(
    'code/app.component.html',
    ['<a (click)="window.posthog.capture(\'a\')">x</a>'],
    'posthog vendor-global 1',
  ),
  plant(
    'code/guide.mdx',
    [
      "import mixpanel from 'mixpanel-browser'",
      '',
      '# Segments, heaps and clarity',
      '',
      '<script src="https://plausible.io/js/script.js" />',
      '',
      '```html',
      '<script src="https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js"></script>',
      "import posthog from 'posthog-js'",
      '```',
    ],
    'mixpanel vendor-import 1',
    'plausible vendor-script-tag 5',
    'mixpanel vendor-mention 8',
    'posthog vendor-mention 9',
  ),
  plant(
    'code/map.html',
    [
      '<script type="importmap">{ "imports": { "mp": "https://esm.sh/mixpanel-browser@2" } }</script>',
    ],
    'mixpanel vendor-import 1',
  ),
  plant(
    'code/A.php',
    ['<?php', 'use Mixpanel;', 'use Sentry\\State\\Scope;'],
    'mixpanel vendor-server-sdk 2',
    'sentry vendor-server-sdk 3',
  ),
  plant('code/A.cs', ['using Sentry;', 'using App.Segment;'], 'sentry vendor-server-sdk 1'),
  plant(
    'code/app.json',
    ['{ "expo": { "plugins": [["@sentry/react-native/expo", { "project": "x" }]] } }'],
    'sentry vendor-import 1',
  ),
]

const keys: readonly Planted[] = [
  plant(
    'keys/segment.js',
    [
      "import { AnalyticsBrowser } from '@segment/analytics-next'",
      '',
      `export const analytics = AnalyticsBrowser.load({ writeKey: '${key}' })`,
      `export const cacheKey = '${key}'`,
    ],
    'segment vendor-import 1',
    'segment vendor-token 3',
  ),
  plant(
    'keys/mp.ts',
    [
      "import mixpanel from 'mixpanel-browser'",
      "const TOKEN = '<hex>'",
      "const hash = '<hex>'",
      '',
      'mixpanel.init(TOKEN)',
    ],
    'mixpanel vendor-import 1',
    'mixpanel vendor-token 2',
  ),
  plant(
    'keys/two.ts',
    [
      "import mixpanel from 'mixpanel-browser'",
      "import * as amplitude from '@amplitude/analytics-browser'",
      "const token = '<hex>'",
      "const AMPLITUDE_KEY = '<hex>'",
    ],
    'mixpanel vendor-import 1',
    'amplitude vendor-import 2',
    'amplitude vendor-token 4',
  ),
  plant(
    'keys/config.json',
    ['{', '  "mixpanel": { "token": "<hex>" },', '  "md5": "<hex>",', '  "etag": "<hex>"', '}'],
    'mixpanel vendor-token 2',
  ),
]

const locks: readonly Planted[] = [
  plant(
    'locks/wrappers/package.json',
    [
      '{ "dependencies": {',
      '  "gatsby-plugin-segment-js": "5",',
      '  "@nuxtjs/gtm": "2",',
      '  "vue-analytics": "5",',
      '  "@nuxtjs/sentry": "8",',
      '  "@analytics/intercom": "1",',
      '  "segment-tree": "1"',
      '} }',
    ],
    'segment vendor-package 2',
    'gtm vendor-package 3',
    'ga4 vendor-package 4',
    'sentry vendor-package 5',
    'intercom vendor-package 6',
  ),
  plant(
    'locks/bun/package.json',
    ['{ "dependencies": { "@statsig/js-client": "1", "kit": "1" } }'],
    'statsig vendor-package 1',
  ),
  plant(
    'locks/bun/bun.lock',
    [
      '{',
      '  "lockfileVersion": 1,',
      '  "workspaces": {',
      '    "": {',
      '      "dependencies": {',
      '        "@statsig/js-client": "1",',
      '        "kit": "1",',
      '      },',
      '    },',
      '  },',
      '  "packages": {',
      '    "@statsig/js-client": ["@statsig/js-client@1.4.0", "", {}, "sha512-aa=="],',
      '',
      '    "kit": ["kit@1.0.0", "", { "dependencies": { "posthog-js": "^1" } }, "sha512-bb=="],',
      '',
      '    "kit/posthog-js": ["posthog-js@1.100.0", "", {}, "sha512-cc=="],',
      '',
      '    "heap": ["heap@0.2.7", "", {}, "sha512-dd=="],',
      '  }',
      '}',
    ],
    'statsig vendor-package 12',
    'posthog vendor-package-transitive 16',
  ),
  plant(
    'locks/Gemfile.lock',
    [
      'GEM',
      '  specs:',
      '    mixpanel-ruby (2.3.0)',
      '    sentry-rails (5.17.3)',
      '      sentry-ruby (~> 5.17.3)',
      '    sentry-ruby (5.17.3)',
      '',
      'DEPENDENCIES',
      '  mixpanel-ruby (~> 2.3)',
    ],
    'mixpanel vendor-server-sdk 3',
    'sentry vendor-server-sdk 4',
    'sentry vendor-server-sdk 6',
  ),
  plant(
    'locks/composer.lock',
    [
      '{ "packages": [',
      '  {',
      '    "name": "mixpanel/mixpanel-php",',
      '    "version": "2"',
      '  } ] }',
    ],
    'mixpanel vendor-server-sdk 3',
  ),
  plant(
    'locks/poetry.lock',
    ['[[package]]', 'name = "posthog"', 'version = "3.5.0"', '', '[[package]]', 'name = "heap"'],
    'posthog vendor-server-sdk 2',
  ),
  plant(
    'locks/Pipfile.lock',
    [
      '{',
      '    "default": {',
      '        "mixpanel": {',
      '            "version": "==4"',
      '        }',
      '    }',
      '}',
    ],
    'mixpanel vendor-server-sdk 3',
  ),
  plant(
    'locks/go.sum',
    [
      'github.com/getsentry/sentry-go v0.27.0 h1:aa=',
      'github.com/getsentry/sentry-go v0.27.0/go.mod h1:bb=',
      'github.com/segmentio/kafka-go v0.4.47 h1:cc=',
    ],
    'sentry vendor-server-sdk 1',
  ),
  plant(
    'locks/packages.lock.json',
    [
      '{ "dependencies": { "net8.0": {',
      '      "Sentry": {',
      '        "resolved": "4.5.0"',
      '} } } }',
    ],
    'sentry vendor-server-sdk 2',
  ),
  plant(
    'locks/deno.lock',
    [
      '{ "specifiers": {',
      '    "npm:posthog-js@1": "1.100.0"',
      '  },',
      '  "npm": {',
      '    "posthog-js@1.100.0": {}',
      '  } }',
    ],
    'posthog vendor-package 5',
  ),
]

export const realRepos: readonly Planted[] = [...hosts, ...variables, ...code, ...keys, ...locks]
