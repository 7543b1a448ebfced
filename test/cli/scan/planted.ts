/**
 * A repository with traces of vendors, file by file. Each trace that is expected is said by a line of
 * `expected`: vendor and rule, as often as they are found.
 */
export interface Planted {
  readonly path: string
  readonly text: string
  /** `mixpanel vendor-import`; a file that is a decoy has none. */
  readonly expected: readonly string[]
}

/** Not in one piece, so that no scanner of secrets takes them for some. */
const hex = ['3f9a1c07', 'b2e84d65', '90cc1f2e', '7ab35d48'].join('')
const phc = `phc_${['q8ZkT1vXw3', 'RmN5bYc7Ld', '9HsJ2fGpAe', '4UoQiVtBxK'].join('')}`
const segmentKey = ['Zk81VbQ0', 'pYt6LmWc', '3RsXn9Hd', 'FgJ5uTeA'].join('')
const dsn = `https://${hex}@o4501.ingest.sentry.io/4502`
const datadogToken = `pub${hex}`

export const tokens = [hex, phc, segmentKey, datadogToken]

function plant(path: string, text: string, ...expected: string[]): Planted {
  return { path, text, expected }
}

const manifests = [
  plant(
    'package.json',
    `{
  "name": "shop",
  "private": true,
  "dependencies": {
    "mixpanel-browser": "^2.76.0",
    "@sentry/react": "^9.0.0",
    "tracking-widget": "^1.0.0",
    "react": "^19.0.0"
  },
  "devDependencies": {
    "@types/mixpanel-browser": "^2.60.0",
    "vite": "^8.0.0"
  }
}
`,
    'mixpanel vendor-package',
    'sentry vendor-package',
    'mixpanel vendor-types',
  ),
  plant(
    'services/api/package.json',
    '{ "name": "api", "dependencies": { "mixpanel": "0.18.0", "posthog-node": "4.0.0", "express": "5.0.0" } }\n',
    'mixpanel vendor-server-sdk',
    'posthog vendor-server-sdk',
  ),
  plant(
    'services/ml/requirements.txt',
    'flask==3.0\nmixpanel==4.10.1\n# sentry for later\nnumpy\n',
    'mixpanel vendor-server-sdk',
  ),
  plant(
    'services/jobs/Gemfile',
    "gem 'rails'\ngem 'mixpanel-ruby', '~> 2.3'\n",
    'mixpanel vendor-server-sdk',
  ),
  plant(
    'services/go/go.mod',
    'module shop\n\nrequire (\n\tgithub.com/segmentio/analytics-go/v3 v3.2.0\n)\n',
    'segment vendor-server-sdk',
  ),
]

const lockfiles = [
  plant(
    'package-lock.json',
    JSON.stringify(
      {
        name: 'shop',
        lockfileVersion: 3,
        packages: {
          '': {
            dependencies: {
              'mixpanel-browser': '^2.76.0',
              '@sentry/react': '^9',
              'tracking-widget': '^1',
            },
            devDependencies: { '@types/mixpanel-browser': '^2' },
          },
          'node_modules/@sentry/browser': { version: '9.1.0' },
          'node_modules/@sentry/react': {
            version: '9.1.0',
            dependencies: { '@sentry/browser': '9.1.0' },
          },
          'node_modules/@types/mixpanel-browser': { version: '2.60.0', dev: true },
          'node_modules/inner-widget': {
            version: '1.2.0',
            dependencies: { 'posthog-js': '^1.400' },
          },
          'node_modules/mixpanel-browser': { version: '2.76.0' },
          'node_modules/posthog-js': { version: '1.449.2' },
          'node_modules/segment-tree': { version: '1.0.0' },
          'node_modules/tracking-widget': {
            version: '1.0.0',
            dependencies: { 'inner-widget': '^1' },
          },
        },
      },
      null,
      2,
    ),
    'sentry vendor-package-transitive',
    'sentry vendor-package',
    'mixpanel vendor-types',
    'mixpanel vendor-package',
    'posthog vendor-package-transitive',
  ),
  plant(
    'packages/admin/yarn.lock',
    `# yarn lockfile v1


"@amplitude/analytics-browser@^2.0.0":
  version "2.11.0"
  resolved "https://registry.example/@amplitude/analytics-browser.tgz"
  dependencies:
    tslib "^2.4.1"

analytics-kit@^1.0.0:
  version "1.0.0"
  dependencies:
    mixpanel-browser "^2.45.0"

mixpanel-browser@^2.45.0:
  version "2.45.0"

tslib@^2.4.1:
  version "2.6.0"
`,
    'amplitude vendor-package',
    'mixpanel vendor-package-transitive',
  ),
  plant(
    'packages/admin/package.json',
    '{\n  "name": "@shop/admin",\n  "dependencies": {\n    "@amplitude/analytics-browser": "^2.0.0",\n    "analytics-kit": "^1.0.0"\n  }\n}\n',
    'amplitude vendor-package',
  ),
  plant(
    'packages/site/yarn.lock',
    `__metadata:
  version: 8

"posthog-js@npm:^1.400.0":
  version: 1.410.0
  resolution: "posthog-js@npm:1.410.0"
  languageName: node

"site-kit@npm:^3.0.0":
  version: 3.0.0
  resolution: "site-kit@npm:3.0.0"
  dependencies:
    posthog-js: "npm:^1.400.0"

"site@workspace:.":
  version: 0.0.0-use.local
  resolution: "site@workspace:."
  dependencies:
    site-kit: "npm:^3.0.0"
`,
    'posthog vendor-package-transitive',
  ),
  plant(
    'packages/docs/pnpm-lock.yaml',
    `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      doc-kit:
        specifier: ^1.0.0
        version: 1.0.0
    devDependencies:
      '@types/mixpanel-browser':
        specifier: ^2.50.0
        version: 2.50.0

packages:

  '@types/mixpanel-browser@2.50.0':
    resolution: {integrity: sha512-x}

  doc-kit@1.0.0:
    resolution: {integrity: sha512-x}

  mixpanel-browser@2.61.0:
    resolution: {integrity: sha512-x}

snapshots:

  '@types/mixpanel-browser@2.50.0': {}

  doc-kit@1.0.0:
    dependencies:
      mixpanel-browser: 2.61.0

  mixpanel-browser@2.61.0: {}
`,
    'mixpanel vendor-types',
    'mixpanel vendor-package-transitive',
  ),
]

const modules = [
  plant(
    'src/legacy/common.ts',
    "export const go = () => window.plausible('go')\nexport const set = () => globalThis.clarity?.('set', 'a', 'b')\n",
    'plausible vendor-global',
    'clarity vendor-global',
  ),
  plant(
    'src/lib/analytics.ts',
    `import mixpanel from 'mixpanel-browser'

mixpanel.init(import.meta.env.VITE_MIXPANEL_TOKEN, { api_host: 'https://api-eu.mixpanel.com' })

export function track(name: string): void {
  mixpanel.track(name)
}
`,
    'mixpanel vendor-import',
    'mixpanel vendor-env',
    'mixpanel vendor-host',
  ),
  plant('src/lib/index.ts', "export * from './analytics'\nexport { clamp } from './numbers'\n"),
  plant('src/lib/numbers.ts', 'export const clamp = (x: number) => Math.min(1, Math.max(0, x))\n'),
  plant(
    'src/pages/cart.tsx',
    "import { track } from '@/lib/analytics'\nexport const Cart = () => <button onClick={() => track('buy')}>Buy</button>\n",
  ),
  plant(
    'src/pages/home.tsx',
    "import { track } from '../lib'\nexport const Home = () => <a onClick={() => track('go')}>Go</a>\n",
  ),
  plant(
    'src/pages/about.tsx',
    "// was: import { track } from '../lib/analytics'\nexport const About = () => <p>Us</p>\n",
  ),
  plant(
    'src/lib/lazy.js',
    "const load = () => import('posthog-js')\nconst old = require('mixpanel-browser/dist/mixpanel-core.cjs.js')\nmodule.exports = { load, old }\n",
    'posthog vendor-import',
    'mixpanel vendor-import',
  ),
  plant(
    'src/lib/types.ts',
    "import type { Mixpanel } from 'mixpanel-browser'\nexport type Client = Mixpanel\nexport { default as posthog } from 'posthog-js'\n",
    'mixpanel vendor-types',
    'posthog vendor-import',
  ),
  plant(
    'src/legacy/window.ts',
    "declare global {\n  interface Window {\n    mixpanel?: { track(name: string): void }\n  }\n}\nexport function old() {\n  window.mixpanel?.track('x')\n  ;(window as any)['posthog'].capture('y')\n}\n",
    'mixpanel vendor-global',
    'mixpanel vendor-global',
    'posthog vendor-global',
  ),
  plant(
    'src/components/Player.vue',
    `<template>
  <video @play="onPlay" />
</template>
<script setup lang="ts">
import posthog from 'posthog-js'
const onPlay = () => posthog.capture('play')
</script>
`,
    'posthog vendor-import',
  ),
  plant(
    'src/components/Like.svelte',
    "<script>\n  import mixpanel from 'mixpanel-browser'\n  const like = () => mixpanel.track('like')\n</script>\n<button on:click={like}>Like</button>\n",
    'mixpanel vendor-import',
  ),
  plant(
    'src/layouts/Base.astro',
    `---
import posthog from 'posthog-js'
const title = 'Shop'
---
<html><head><title>{title}</title><link rel="preconnect" href="https://us.i.posthog.com" /></head><slot /></html>
`,
    'posthog vendor-import',
    'posthog vendor-preconnect',
  ),
  plant(
    'src/app/layout.tsx',
    `import Script from 'next/script'
export default function Layout() {
  return (
    <html>
      <link rel="dns-prefetch" href="//cdn.mxpnl.com" />
      <Script src="https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js" />
    </html>
  )
}
`,
    'mixpanel vendor-preconnect',
    'mixpanel vendor-script-tag',
  ),
  plant(
    'src/lib/keys.ts',
    `export const posthogKey = '${phc}'\nexport const MIXPANEL_TOKEN = '${hex}'\nexport const checksum = '${hex.split('').reverse().join('')}'\n`,
    'posthog vendor-token',
    'mixpanel vendor-token',
  ),
  plant(
    'src/lib/monitor.ts',
    `import * as Sentry from '@sentry/react'\nSentry.init({ dsn: '${dsn}' })\n`,
    'sentry vendor-import',
    'sentry vendor-token',
    'sentry vendor-host',
  ),
  plant(
    'src/lib/rum.ts',
    `import { datadogRum } from '@datadog/browser-rum'\ndatadogRum.init({ clientToken: '${datadogToken}', site: 'datadoghq.eu' })\n`,
    'datadog vendor-import',
    'datadog vendor-token',
    'datadog vendor-host',
  ),
  plant(
    'src/lib/env.ts',
    "import { z } from 'zod'\nexport const env = z.object({\n  NEXT_PUBLIC_POSTHOG_KEY: z.string(),\n  PORT: z.coerce.number(),\n})\n",
    'posthog vendor-env',
  ),
  plant(
    'src/lib/events.ts',
    "// Sent to Mixpanel by the wrapper.\nexport enum Sink {\n  A = 'a',\n}\n",
    'mixpanel vendor-mention',
  ),
  plant(
    'src/lib/provider.tsx',
    'export interface Props {\n  mixpanelEnabled: boolean\n}\n',
    'mixpanel vendor-mention',
  ),
  plant(
    'services/api/track.js',
    "const Mixpanel = require('mixpanel')\nmodule.exports = Mixpanel.init(process.env.MIXPANEL_TOKEN)\n",
    'mixpanel vendor-server-sdk',
    'mixpanel vendor-env',
  ),
  plant(
    'services/api/flags.mjs',
    "import { PostHog } from 'posthog-node'\nexport const client = new PostHog(process.env['POSTHOG_KEY'])\n",
    'posthog vendor-server-sdk',
    'posthog vendor-env',
  ),
]

const pages = [
  plant(
    'public/index.html',
    `<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="connect-src 'self' https://api-js.mixpanel.com">
    <link rel="preconnect" href="https://api-js.mixpanel.com">
    <script src="https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js" async></script>
    <script>
      mixpanel.init('${hex}')
    </script>
    <!-- Google Tag Manager -->
    <script>(function(w,d,s,l,i){var j=d.createElement(s);j.src='https://www.googletagmanager.com/gtm.js?id='+i;d.head.append(j)})(window,document,'script','dataLayer','GTM-K4XB2P');</script>
  </head>
  <body></body>
</html>
`,
    'mixpanel vendor-csp',
    'mixpanel vendor-preconnect',
    'mixpanel vendor-script-tag',
    'mixpanel vendor-global',
    'mixpanel vendor-token',
    'gtm vendor-mention',
    'gtm tag-manager',
    'gtm tag-manager',
  ),
  plant(
    'templates/base.html.erb',
    '<%= yield %>\n<script async src="https://www.googletagmanager.com/gtag/js?id=G-4T7Q0ZK2XB"></script>\n',
    'ga4 vendor-script-tag',
    'ga4 vendor-token',
  ),
  plant(
    'templates/footer.hbs',
    '<script defer src="https://cloud.umami.is/script.js" data-website-id="94db1cb1"></script>\n<script defer data-domain="shop.example" src="https://plausible.io/js/script.js"></script>\n',
    'umami vendor-script-tag',
    'umami vendor-script-tag',
    'plausible vendor-script-tag',
    'plausible vendor-script-tag',
  ),
  plant(
    'templates/body.php',
    '<?php body(); ?>\n<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-K4XB2P"></iframe></noscript>\n',
    'gtm tag-manager',
    'gtm tag-manager',
  ),
]

const configurations = [
  plant(
    '.env.example',
    `VITE_MIXPANEL_TOKEN=${hex}\nNEXT_PUBLIC_POSTHOG_KEY=${phc}\nSEGMENT_SIZE=10\nSEGMENT_WRITE_KEY=${segmentKey}\n# MIXPANEL_OLD=1\n`,
    'mixpanel vendor-env',
    'mixpanel vendor-token',
    'posthog vendor-env',
    'posthog vendor-token',
    'segment vendor-env',
    'segment vendor-token',
    'mixpanel vendor-mention',
  ),
  plant(
    'public/_headers',
    "/*\n  Content-Security-Policy: default-src 'self'; connect-src 'self' https://*.mixpanel.com https://us.i.posthog.com\n",
    'mixpanel vendor-csp',
    'posthog vendor-csp',
  ),
  plant(
    'server/security.ts',
    "import helmet from 'helmet'\nexport const guard = helmet({\n  contentSecurityPolicy: {\n    directives: { connectSrc: [\"'self'\", 'https://api-js.mixpanel.com'] },\n  },\n})\n",
    'mixpanel vendor-csp',
  ),
  plant(
    'next.config.mjs',
    "export default {\n  async rewrites() {\n    return [{ source: '/ingest/:path*', destination: 'https://us.i.posthog.com/:path*' }]\n  },\n}\n",
    'posthog vendor-proxy',
  ),
  plant(
    'vercel.json',
    '{\n  "rewrites": [\n    { "source": "/mp/:match*", "destination": "https://api-js.mixpanel.com/:match*" }\n  ],\n  "headers": [{ "source": "/", "headers": [{ "key": "Content-Security-Policy", "value": "script-src \'self\' https://cdn.mxpnl.com" }] }]\n}\n',
    'mixpanel vendor-proxy',
    'mixpanel vendor-csp',
  ),
  plant(
    'netlify.toml',
    '[[redirects]]\n  from = "/mp/*"\n  to = "https://api.mixpanel.com/:splat"\n  status = 200\n',
    'mixpanel vendor-proxy',
  ),
  plant(
    'deploy/nginx.conf',
    'server {\n  location /lib/ {\n    proxy_pass https://cdn.mxpnl.com/libs/;\n  }\n  add_header Content-Security-Policy "connect-src https://api-js.mixpanel.com";\n}\n',
    'mixpanel vendor-proxy',
    'mixpanel vendor-csp',
  ),
  plant(
    'deploy/Caddyfile',
    'shop.example {\n  handle_path /ph/* {\n    reverse_proxy https://us.i.posthog.com\n  }\n}\n',
    'posthog vendor-proxy',
  ),
  plant(
    'edge/worker.ts',
    "const API_HOST = 'us.i.posthog.com'\nexport default {\n  async fetch(request: Request) {\n    return fetch(new Request(`https://${API_HOST}/`, request))\n  },\n}\n",
    'posthog vendor-proxy',
  ),
  plant(
    '.github/workflows/deploy.yml',
    'jobs:\n  deploy:\n    env:\n      VITE_MIXPANEL_TOKEN: ${{ secrets.MIXPANEL_TOKEN }}\n    steps:\n      - run: curl https://api.mixpanel.com/track\n',
    'mixpanel vendor-env',
    'mixpanel vendor-env',
    'mixpanel vendor-host',
  ),
  plant(
    'infra/main.tf',
    'variable "mixpanel_token" {}\nresource "x" "y" {\n  environment = { POSTHOG_KEY = var.k }\n}\n',
    'mixpanel vendor-env',
    'posthog vendor-env',
  ),
  plant(
    'Dockerfile',
    'FROM node:20\nARG NEXT_PUBLIC_POSTHOG_KEY\nRUN npm ci\n',
    'posthog vendor-env',
  ),
]

const texts = [
  plant(
    'docs/privacy.md',
    '# Privacy\n\nWe share usage data with Mixpanel (https://mixpanel.com/legal).\n\nWe do not sell it.\n',
    'mixpanel vendor-mention',
  ),
  plant(
    'src/locales/en.json',
    '{\n  "cookies": "We use PostHog to learn what works.",\n  "segment": "Segment of the market"\n}\n',
    'posthog vendor-mention',
  ),
  plant(
    'src/lib/analytics.test.ts',
    "import { expect, test, vi } from 'vitest'\nvi.mock('mixpanel-browser')\ntest('x', () => expect(1).toBe(1))\n",
    'mixpanel vendor-mention',
  ),
  plant('src/__mocks__/mixpanel-browser.ts', 'export default { init() {}, track() {} }\n'),
  plant(
    'src/test/server.ts',
    "export const handlers = [http.post('https://api-js.mixpanel.com/track', ok)]\n",
    'mixpanel vendor-host',
  ),
]

const built = [
  plant(
    'vendor/app.min.js',
    `!function(){var a="https://api-js.mixpanel.com",b="__mp_opt_in_out_",c="__mpq_";${'var x=function(n){return n+1};'.repeat(80)}}();`,
    'mixpanel vendor-bundle',
  ),
  plant(
    'vendor/other.min.js',
    `!function(){var h="https://us.i.posthog.com",o="__ph_opt_in_out_";${'q(1),r(2);'.repeat(200)}}();`,
    'posthog vendor-bundle',
  ),
  plant(
    'vendor/one-signal.min.js',
    `!function(){var h="https://mixpanel.com";${'q(1),r(2);'.repeat(200)}}();`,
  ),
  plant(
    'vendor/app.min.js.map',
    '{"version":3,"sources":["../node_modules/mixpanel-browser/dist/mixpanel.cjs.js","../src/app.ts"],"mappings":""}',
    'mixpanel vendor-sourcemap',
  ),
  plant(
    'vendor/other.min.js.map',
    '{"version":3,"sources":["webpack://shop/./node_modules/.pnpm/posthog-js@1.4/node_modules/posthog-js/dist/module.js"],"mappings":""}',
    'posthog vendor-sourcemap',
  ),
]

export const planted: readonly Planted[] = [
  manifests,
  lockfiles,
  modules,
  pages,
  configurations,
  texts,
  built,
].flat()

/** As like it as can be, without a vendor: words that are anybody's, and names that are nearly theirs. */
export const clean: readonly Planted[] = [
  plant(
    'src/sketch.js',
    'function draw() { const level = amplitude.getLevel(); clarity(level); heap.push(level); plausible(level) }\n',
  ),
  plant(
    'package.json',
    '{\n  "name": "shop",\n  "dependencies": { "react": "^19.0.0", "segment-tree": "^1.0.0", "heap": "^0.2.7", "clarity-ui": "1.0.0", "amplitude-calc": "1.0.0" }\n}\n',
  ),
  plant(
    'package-lock.json',
    '{ "lockfileVersion": 3, "packages": { "": { "dependencies": { "heap": "^0.2.7" } }, "node_modules/heap": { "version": "0.2.7" } } }\n',
  ),
  plant(
    'src/geometry.ts',
    "import { Heap } from 'heap'\nexport const SEGMENT_SIZE = 64\nexport interface Segment { from: number; to: number }\nexport const segments: Segment[] = []\nexport const heap = new Heap()\nheap.push(1)\n// A sentry stands at the gate; for clarity each segment of the heap is counted.\n",
  ),
  plant(
    'src/audio.ts',
    'export const amplitude = 0.5\nexport const MAX_AMPLITUDE = 1\nexport function setAmplitude(a: number) { return a * amplitude }\n// Amplitude and phase of the wave.\n',
  ),
  plant(
    'src/analytics.ts',
    "export const analytics = { track(name: string) { return fetch('/events', { method: 'POST', body: name }) } }\nanalytics.track('x')\nwindow.analytics = analytics\n",
  ),
  plant('src/hash.ts', `export const md5 = '${hex}'\nexport const SEGMENT_HASH = '${hex}'\n`),
  plant(
    'src/hosts.ts',
    "export const a = 'https://notmixpanel.com'\nexport const b = 'https://mixpanel.com.evil.example'\nexport const c = 'https://api.example.com/segment/heap'\n",
  ),
  plant(
    '.env.example',
    'SEGMENT_SIZE=64\nHEAP_SIZE=4096\nNODE_OPTIONS=--max-old-space-size=4096\nSENTRY_MODE=on\n',
  ),
  plant(
    'deploy/nginx.conf',
    'server {\n  location /api/ {\n    proxy_pass https://api.example.com/;\n  }\n  add_header Content-Security-Policy "connect-src https://api.example.com";\n}\n',
  ),
  plant(
    'docs/guide.md',
    '# Guide\n\nFor clarity, every segment of the line is drawn. The heap grows. It is plausible. A sentry watches.\nUmami is the fifth taste. The snowplow driver clears the road. A full story of the amplitude.\n',
  ),
  plant(
    'public/index.html',
    '<!doctype html><title>Shop</title><script src="/app.js"></script><link rel="preconnect" href="https://fonts.example.com">\n',
  ),
  plant(
    'dist/app.min.js',
    `!function(){var s="segment",h="heap";${'var x=function(n){return n+1};'.repeat(80)}}();`,
  ),
]
