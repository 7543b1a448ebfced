import { tokens, type Planted } from './planted'

/**
 * Every rule once more, as people write it who do not think of a scanner; and words that are none of a
 * vendor’s. `expected` has each vendor and rule once, however often they are found in the file.
 */
const [hex = '', phc = '', key = ''] = tokens
const filler = 'var a=1;'.repeat(300)

function plant(path: string, text: string, ...expected: string[]): Planted {
  const filled = text
    .replaceAll('<hex>', hex)
    .replaceAll('<phc>', phc)
    .replaceAll('<key>', key)
    .replaceAll('<filler>', filler)
  return { path, text: filled, expected }
}

export const unusual: readonly Planted[] = [
  plant(
    'types/Generic.svelte',
    `<script lang="ts" generics="T extends Record<string, unknown>">\n  import a from 'mixpanel-browser'\n  a.track('x')\n</script>\n`,
    'mixpanel vendor-import',
  ),
  plant(
    'types/Generic.vue',
    `<script setup lang='ts' generic='T extends Array<string>'>\nimport a from 'posthog-js'\na.capture('x')\n</script>\n`,
    'posthog vendor-import',
  ),
  plant(
    'types/accessor.ts',
    "import a from 'mixpanel-browser'\nexport class C { @property() accessor x = 1; y = a }\n",
    'mixpanel vendor-import',
  ),
  plant(
    'csp/template.mjs',
    "const csp = `\n  default-src 'self';\n  connect-src 'self'\n    ${process.env.API}\n    https://api.mixpanel.com\n`\n",
    'mixpanel vendor-csp',
  ),
  plant(
    'csp/sum.js',
    "const csp = \"connect-src 'self' \" + api + ' https://us.i.posthog.com'\n",
    'posthog vendor-csp',
  ),
  plant(
    'csp/list.js',
    "const csp = ['connect-src', \"'self'\", 'https://*.amplitude.com'].join(' ')\n",
    'amplitude vendor-csp',
  ),
  plant(
    'src/provider.tsx',
    `import { Script } from './script'\nconst SNIPPET = "${'(function(f,b){b._i=[]});'.repeat(60)}a.src='https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js'"\nexport const on = () => window.mixpanel.track('on')\n`,
    'mixpanel vendor-global',
    'mixpanel vendor-script-tag',
  ),
  plant(
    'src/i/a.ts',
    "import * as mp from 'mixpanel-browser'\nmp.init('x')\n",
    'mixpanel vendor-import',
  ),
  plant(
    'src/i/b.ts',
    'import type { Mixpanel } from "mixpanel-browser"\nexport type M = Mixpanel\n',
    'mixpanel vendor-types',
  ),
  plant('src/i/c.ts', "export { default } from 'mixpanel-browser'\n", 'mixpanel vendor-import'),
  plant(
    'src/i/d.cjs',
    'const { PostHog } = require("posthog-node")\nmodule.exports = PostHog\n',
    'posthog vendor-server-sdk',
  ),
  plant(
    'src/i/e.mjs',
    "const m = await import(`posthog-js`)\nm.default.init('k')\n",
    'posthog vendor-import',
  ),
  plant(
    'src/i/f.tsx',
    "import { PostHogProvider } from 'posthog-js/react'\nexport const A = () => <PostHogProvider />\n",
    'posthog vendor-import',
  ),
  plant(
    'src/i/g.ts',
    "import mixpanel = require('mixpanel-browser')\nmixpanel.track('x')\n",
    'mixpanel vendor-import',
  ),
  plant(
    'src/i/h.ts',
    'const load = () => import(/* webpackChunkName: "mp" */ \'mixpanel-browser\')\n',
    'mixpanel vendor-import',
  ),
  plant(
    'src/i/i.js',
    "define(['mixpanel-browser'], function (mp) { mp.track('x') })\n",
    'mixpanel vendor-import',
  ),
  plant(
    'src/i/j.ts',
    "import { AnalyticsBrowser } from '@segment/analytics-next'\nAnalyticsBrowser.load({ writeKey: key })\n",
    'segment vendor-import',
  ),
  plant(
    'src/i/k.ts',
    "import * as amplitude from '@amplitude/analytics-browser'\namplitude.init(k)\n",
    'amplitude vendor-import',
  ),
  plant(
    'src/i/l.vue',
    "<template><div/></template>\n<script setup lang=\"ts\">\nimport mixpanel from 'mixpanel-browser'\nmixpanel.track('x')\n</script>\n",
    'mixpanel vendor-import',
  ),
  plant(
    'src/i/m.svelte',
    "<script lang=\"ts\">\n  import posthog from 'posthog-js'\n  posthog.capture('x')\n</script>\n<p>hi</p>\n",
    'posthog vendor-import',
  ),
  plant(
    'src/i/n.astro',
    "---\nimport posthog from 'posthog-js'\n---\n<p>hi</p>\n",
    'posthog vendor-import',
  ),
  plant(
    'src/i/o.html',
    "<script type=\"module\">import mixpanel from 'https://esm.sh/mixpanel-browser@2'; mixpanel.init('x')</script>\n",
    'mixpanel vendor-import',
  ),
  plant(
    'src/i/p.html',
    '<script type="importmap">{ "imports": { "mixpanel-browser": "/vendor/mp.js" } }</script>\n',
    'mixpanel vendor-import',
  ),
  plant(
    'src/i/q.ts',
    '/// <reference types="mixpanel-browser" />\nexport {}\n',
    'mixpanel vendor-types',
  ),
  plant(
    'src/i/r.d.ts',
    "declare module 'mixpanel-browser' {\n  export function track(name: string): void\n}\n",
    'mixpanel vendor-types',
  ),
  plant(
    'src/i/s.jsx',
    "import LogRocket from 'logrocket'\nLogRocket.init('app/id')\n",
    'logrocket vendor-import',
  ),
  plant(
    'src/i/t.ts',
    "import * as Sentry from '@sentry/nextjs'\nSentry.init({})\n",
    'sentry vendor-import',
  ),
  plant(
    'src/i/u.ts',
    "import { datadogRum } from '@datadog/browser-rum'\ndatadogRum.init({})\n",
    'datadog vendor-import',
  ),
  plant(
    'src/i/v.mts',
    "import snowplow from '@snowplow/browser-tracker'\nsnowplow.newTracker()\n",
    'snowplow vendor-import',
  ),
  plant(
    'src/i/w.ts',
    "import { useFlags } from 'launchdarkly-react-client-sdk'\nuseFlags()\n",
    'launchdarkly vendor-import',
  ),
  plant(
    'src/i/x.ts',
    "import { StatsigClient } from '@statsig/js-client'\nnew StatsigClient(k, u)\n",
    'statsig vendor-import',
  ),
  plant(
    'src/i/y.ts',
    "import Clarity from '@microsoft/clarity'\nClarity.init('x')\n",
    'clarity vendor-import',
  ),
  plant(
    'src/i/z.ts',
    "import { FullStory } from '@fullstory/browser'\nFullStory('x')\n",
    'fullstory vendor-import',
  ),
  plant(
    'src/i/za.ts',
    "import Hotjar from '@hotjar/browser'\nHotjar.init(1, 6)\n",
    'hotjar vendor-import',
  ),
  plant(
    'src/i/zb.ts',
    "import ReactGA from 'react-ga4'\nReactGA.initialize('G-ABCD123456')\n",
    'ga4 vendor-import',
    'ga4 vendor-token',
  ),
  plant(
    'src/i/zc.ts',
    "import TagManager from 'react-gtm-module'\nTagManager.initialize({ gtmId: 'GTM-ABC1234' })\n",
    'gtm tag-manager',
    'gtm vendor-import',
  ),
  plant(
    'src/i/zd.ts',
    "import Plausible from 'plausible-tracker'\nPlausible({ domain: 'a.example' })\n",
    'plausible vendor-import',
  ),
  plant(
    'src/i/ze.ts',
    "import Intercom from '@intercom/messenger-js-sdk'\nIntercom({ app_id: 'x' })\n",
    'intercom vendor-import',
  ),
  plant(
    'src/i/zf.ts',
    "import { RudderAnalytics } from '@rudderstack/analytics-js'\nnew RudderAnalytics()\n",
    'rudderstack vendor-import',
  ),
  plant(
    'src/i/zg.ts',
    "vi.mock('mixpanel-browser', () => ({ default: {} }))\n",
    'mixpanel vendor-mention',
  ),
  plant('src/i/zh.ts', "const sdk = require.resolve('posthog-js')\n", 'posthog vendor-import'),
  plant(
    'src/i/zi.ts',
    'import { GoogleAnalytics } from \'@next/third-parties/google\'\nexport const A = () => <GoogleAnalytics gaId="G-ABCD123456" />\n',
    'ga4 vendor-mention',
    'ga4 vendor-token',
  ),
  plant(
    'src/g/a.js',
    "if (window['mixpanel']) window['mixpanel'].track('x')\n",
    'mixpanel vendor-global',
  ),
  plant('src/g/b.ts', "(globalThis as any).posthog?.capture('x')\n", 'posthog vendor-global'),
  plant('src/g/c.js', "mixpanel.track('bought')\n", 'mixpanel vendor-global'),
  plant(
    'src/g/d.ts',
    'declare global { interface Window { mixpanel: unknown } }\nexport {}\n',
    'mixpanel vendor-global',
  ),
  plant(
    'src/g/e.js',
    "const { mixpanel } = window\nmixpanel.track('x')\n",
    'mixpanel vendor-global',
  ),
  plant('src/g/f.js', 'self.posthog = self.posthog || []\n', 'posthog vendor-global'),
  plant(
    'src/g/g.js',
    "window.dataLayer.push({ event: 'x' }); window.gtag('event', 'x')\n",
    'ga4 vendor-global',
    'gtm vendor-global',
  ),
  plant('src/g/h.js', "window._hsq.push(['trackPageView'])\n", 'hubspot vendor-global'),
  plant('src/g/i.js', "window.hj('event', 'x')\n", 'hotjar vendor-global'),
  plant(
    'src/g/j.html',
    '<button onclick="mixpanel.track(\'click\')">Buy</button>\n',
    'mixpanel vendor-global',
  ),
  plant(
    'src/g/k.html',
    '<a href="#" onclick="gtag(\'event\', \'x\')">Buy</a>\n',
    'ga4 vendor-global',
  ),
  plant(
    'src/g/l.vue',
    '<template><button @click="$mixpanel.track(\'x\')">x</button></template>\n<script>\nexport default {}\n</script>\n',
    'mixpanel vendor-mention',
  ),
  plant('src/h/a.ts', "fetch('//api-js.mixpanel.com/track')\n", 'mixpanel vendor-host'),
  plant('src/h/b.ts', "const host = 'https://' + 'eu.i.posthog.com'\n", 'posthog vendor-host'),
  plant(
    'src/h/c.ts',
    'const url = `https://api.mixpanel.com/track?data=${data}`\n',
    'mixpanel vendor-host',
  ),
  plant(
    'src/h/d.py',
    "requests.post('https://api.mixpanel.com/import', json=rows)\n",
    'mixpanel vendor-host',
  ),
  plant(
    'src/h/e.go',
    'const endpoint = "https://api.segment.io/v1/batch"\n',
    'segment vendor-host',
  ),
  plant('src/h/f.json', '{ "apiHost": "https://us.i.posthog.com" }\n', 'posthog vendor-host'),
  plant(
    'src/h/g.yaml',
    'analytics:\n  endpoint: https://api2.amplitude.com/2/httpapi\n',
    'amplitude vendor-host',
  ),
  plant('src/h/h.toml', 'posthog_host = "https://eu.i.posthog.com"\n', 'posthog vendor-host'),
  plant('src/h/i.css', "@import url('https://cdn.mxpnl.com/x.css');\n", 'mixpanel vendor-host'),
  plant('src/h/j.kt', 'val host = "https://api.mixpanel.com"\n', 'mixpanel vendor-host'),
  plant('src/h/k.ts', "const enc = 'aHR0cHM6Ly9hcGkubWl4cGFuZWwuY29t'\n"),
  plant(
    't/a.html',
    "<SCRIPT SRC='//cdn.mxpnl.com/libs/mixpanel-2-latest.min.js' ASYNC></SCRIPT>\n",
    'mixpanel vendor-script-tag',
  ),
  plant(
    't/b.html',
    '<script\n  defer\n  data-domain="a.example"\n  src="https://plausible.io/js/script.js"\n></script>\n',
    'plausible vendor-script-tag',
  ),
  plant(
    't/c.erb',
    "<%= javascript_include_tag 'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js' %>\n",
    'mixpanel vendor-script-tag',
  ),
  plant(
    't/d.php',
    '<?php echo \'<script src="https://www.googletagmanager.com/gtag/js?id=G-ABCD123456"></script>\'; ?>\n',
    'ga4 vendor-script-tag',
    'ga4 vendor-token',
  ),
  plant(
    't/e.tsx',
    'import Script from \'next/script\'\nexport const A = () => <Script src="https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js" strategy="afterInteractive" />\n',
    'mixpanel vendor-script-tag',
  ),
  plant(
    't/f.ts',
    "const s = document.createElement('script'); s.src = 'https://cdn.segment.com/analytics.js/v1/' + key + '/analytics.min.js'\n",
    'segment vendor-script-tag',
  ),
  plant(
    't/g.html',
    "<script>!function(t,e){var o;e.__SV||(window.posthog=e,(p=t.createElement('script')).src=s.api_host.replace('.i.posthog.com','-assets.i.posthog.com')+'/static/array.js')}(document,window.posthog||[]);posthog.init('<phc>',{api_host:'https://us.i.posthog.com'})</script>\n",
    'posthog vendor-global',
    'posthog vendor-host',
    'posthog vendor-script-tag',
    'posthog vendor-token',
  ),
  plant(
    't/h.pug',
    "script(src='https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js')\n",
    'mixpanel vendor-script-tag',
  ),
  plant(
    't/i.html',
    '<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-ABC1234"></iframe></noscript>\n',
    'gtm tag-manager',
  ),
  plant(
    't/j.html',
    '<noscript><img src="https://px.ads.example/x"></noscript><img src=\'https://www.google-analytics.com/collect?v=1&tid=UA-12345678-1\'>\n',
    'ga4 vendor-host',
    'ga4 vendor-token',
  ),
  plant(
    't/k.haml',
    "%script{src: 'https://js.hs-scripts.com/123456.js'}\n",
    'hubspot vendor-script-tag',
  ),
  plant(
    't/l.html',
    '<script src="https://cdn.jsdelivr.net/npm/mixpanel-browser@2/dist/mixpanel.min.js"></script>\n',
    'mixpanel vendor-script-tag',
  ),
  plant(
    't/m.html',
    '<script src="https://unpkg.com/posthog-js"></script>\n',
    'posthog vendor-script-tag',
  ),
  plant(
    't/n.html',
    '<script src="https://browser.sentry-cdn.com/8.0.0/bundle.min.js" crossorigin></script>\n',
    'sentry vendor-script-tag',
  ),
  plant(
    't/o.html',
    '<script src="/vendor/mixpanel.min.js"></script>\n',
    'mixpanel vendor-script-tag',
  ),
  plant(
    't/p.html',
    "<link href='https://us.i.posthog.com' rel=preconnect crossorigin>\n",
    'posthog vendor-preconnect',
  ),
  plant(
    't/q.tsx',
    'export const H = () => <link rel="dns-prefetch" href="//api-js.mixpanel.com" />\n',
    'mixpanel vendor-preconnect',
  ),
  plant(
    't/r.html',
    '<link rel="preload" as="script" href="https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js">\n',
    'mixpanel vendor-preconnect',
  ),
  plant(
    'public/_headers',
    '/*\n  Link: <https://cdn.segment.com>; rel=preconnect\n',
    'segment vendor-preconnect',
  ),
  plant(
    't/s.ts',
    "export const links = () => [{ rel: 'preconnect', href: 'https://api.mixpanel.com' }]\n",
    'mixpanel vendor-preconnect',
  ),
  plant('t/t.ts', "ReactDOM.preconnect('https://us.i.posthog.com')\n", 'posthog vendor-preconnect'),
  plant(
    'csp/a.ts',
    "app.use(helmet({ contentSecurityPolicy: { directives: { connectSrc: [\"'self'\", 'https://*.mixpanel.com'] } } }))\n",
    'mixpanel vendor-csp',
  ),
  plant(
    'csp/nginx.conf',
    "add_header Content-Security-Policy \"default-src 'self'; connect-src 'self' https://api-js.mixpanel.com\" always;\n",
    'mixpanel vendor-csp',
  ),
  plant(
    'csp/vercel.json',
    '{ "headers": [{ "source": "/(.*)", "headers": [{ "key": "Content-Security-Policy", "value": "connect-src us.i.posthog.com" }] }] }\n',
    'posthog vendor-csp',
  ),
  plant(
    'csp/b.html',
    '<meta content="script-src \'self\' cdn.mxpnl.com" http-equiv="Content-Security-Policy">\n',
    'mixpanel vendor-csp',
  ),
  plant(
    'csp/c.js',
    "const csp = [\n  \"default-src 'self'\",\n  \"connect-src 'self' https://*.i.posthog.com\",\n].join('; ')\n",
    'posthog vendor-csp',
  ),
  plant(
    'csp/d.py',
    "CSP_CONNECT_SRC = (\"'self'\", 'https://api.mixpanel.com')\n",
    'mixpanel vendor-csp',
  ),
  plant(
    'csp/.htaccess',
    'Header set Content-Security-Policy "script-src \'self\' https://cdn.segment.com"\n',
    'segment vendor-csp',
  ),
  plant(
    'csp/e.tf',
    'content_security_policy = "connect-src \'self\' *.amplitude.com"\n',
    'amplitude vendor-csp',
  ),
  plant(
    'csp/f.rb',
    "Rails.application.config.content_security_policy do |policy|\n  policy.connect_src :self, 'https://api.mixpanel.com'\nend\n",
    'mixpanel vendor-csp',
  ),
  plant(
    'next.config.mjs',
    "export default { async rewrites() { return [{ source: '/ingest/:path*', destination: 'https://us.i.posthog.com/:path*' }] } }\n",
    'posthog vendor-proxy',
  ),
  plant(
    'px/vercel.json',
    '{ "rewrites": [{ "source": "/mp/:p*", "destination": "https://api-js.mixpanel.com/:p*" }] }\n',
    'mixpanel vendor-proxy',
  ),
  plant(
    'px/netlify.toml',
    '[[redirects]]\n  from = "/ingest/*"\n  to = "https://us.i.posthog.com/:splat"\n  status = 200\n',
    'posthog vendor-proxy',
  ),
  plant(
    'px/_redirects',
    '/mp/*  https://api-js.mixpanel.com/:splat  200\n',
    'mixpanel vendor-proxy',
  ),
  plant(
    'px/Caddyfile',
    'a.example {\n  reverse_proxy /mp/* https://api-js.mixpanel.com\n}\n',
    'mixpanel vendor-proxy',
  ),
  plant(
    'px/default.conf',
    'location /mp/ {\n  proxy_pass https://api-js.mixpanel.com/;\n}\n',
    'mixpanel vendor-proxy',
  ),
  plant(
    'px/default2.conf',
    'upstream mp {\n  server api-js.mixpanel.com:443;\n}\n',
    'mixpanel vendor-proxy',
  ),
  plant(
    'workers/ingest.ts',
    "export default {\n  async fetch(request: Request) {\n    const url = new URL(request.url)\n    url.hostname = 'eu.i.posthog.com'\n    return fetch(url, request)\n  },\n}\n",
    'posthog vendor-proxy',
  ),
  plant(
    'px/vite.config.ts',
    "export default { server: { proxy: { '/mp': { target: 'https://api-js.mixpanel.com', changeOrigin: true } } } }\n",
    'mixpanel vendor-proxy',
  ),
  plant(
    'px/server.js',
    "app.use('/mp', createProxyMiddleware({ target: 'https://api-js.mixpanel.com' }))\n",
    'mixpanel vendor-proxy',
  ),
  plant(
    'px/httpd.conf',
    'ProxyPass "/mp" "https://api-js.mixpanel.com"\n',
    'mixpanel vendor-proxy',
  ),
  plant(
    'px/nuxt.config.ts',
    "export default defineNuxtConfig({ routeRules: { '/ingest/**': { proxy: 'https://us.i.posthog.com/**' } } })\n",
    'posthog vendor-proxy',
  ),
  plant(
    'px/svelte/hooks.server.ts',
    "export const handle = async ({ event, resolve }) => {\n  if (event.url.pathname.startsWith('/ingest')) return fetch('https://us.i.posthog.com' + event.url.pathname)\n  return resolve(event)\n}\n",
    'posthog vendor-host',
  ),
  plant(
    'px/cloudfront.tf',
    'origin {\n  domain_name = "api-js.mixpanel.com"\n  origin_id   = "mp"\n}\n',
    'mixpanel vendor-proxy',
  ),
  plant(
    'px/k8s.yaml',
    'kind: Service\nspec:\n  type: ExternalName\n  externalName: api-js.mixpanel.com\n',
    'mixpanel vendor-host',
  ),
  plant(
    '.env.local',
    'VITE_MIXPANEL_TOKEN=<hex>\n',
    'mixpanel vendor-env',
    'mixpanel vendor-token',
  ),
  plant('.env.example', '# analytics\nexport NEXT_PUBLIC_POSTHOG_KEY=\n', 'posthog vendor-env'),
  plant(
    'e/a.ts',
    'const { REACT_APP_MIXPANEL_TOKEN: token } = process.env\n',
    'mixpanel vendor-env',
  ),
  plant('e/b.ts', "const k = import.meta.env['VITE_POSTHOG_KEY']\n", 'posthog vendor-env'),
  plant('e/c.py', "token = os.environ['MIXPANEL_TOKEN']\n", 'mixpanel vendor-env'),
  plant('e/d.rb', "token = ENV.fetch('SEGMENT_WRITE_KEY')\n", 'segment vendor-env'),
  plant(
    'e/docker-compose.yml',
    'services:\n  web:\n    environment:\n      - POSTHOG_API_KEY=${POSTHOG_API_KEY}\n',
    'posthog vendor-env',
  ),
  plant(
    'e/Dockerfile',
    'ARG NEXT_PUBLIC_MIXPANEL_TOKEN\nENV NEXT_PUBLIC_MIXPANEL_TOKEN=$NEXT_PUBLIC_MIXPANEL_TOKEN\n',
    'mixpanel vendor-env',
  ),
  plant(
    '.github/workflows/deploy.yml',
    'jobs:\n  d:\n    env:\n      SENTRY_AUTH_TOKEN: ${{ secrets.SENTRY_AUTH_TOKEN }}\n',
    'sentry vendor-env',
  ),
  plant(
    'e/env.ts',
    'export const env = createEnv({ client: { NEXT_PUBLIC_AMPLITUDE_API_KEY: z.string() } })\n',
    'amplitude vendor-env',
  ),
  plant('e/turbo.json', '{ "globalEnv": ["NEXT_PUBLIC_POSTHOG_KEY"] }\n', 'posthog vendor-env'),
  plant(
    'e/values.yaml',
    'env:\n  - name: MIXPANEL_TOKEN\n    valueFrom: { secretKeyRef: { name: mp, key: token } }\n',
    'mixpanel vendor-env',
  ),
  plant('e/vars.tf', 'variable "mixpanel_token" {\n  type = string\n}\n', 'mixpanel vendor-env'),
  plant('e/run.ps1', '$env:MIXPANEL_TOKEN = "x"\n', 'mixpanel vendor-env'),
  plant(
    'e/app.json',
    '{ "expo": { "extra": { "mixpanelToken": "<hex>" } } }\n',
    'mixpanel vendor-token',
  ),
  plant('k/a.ts', "export const POSTHOG = '<phc>'\n", 'posthog vendor-token'),
  plant(
    'k/b.ts',
    'mixpanel.init("<hex>", { debug: true })\n',
    'mixpanel vendor-global',
    'mixpanel vendor-token',
  ),
  plant('k/c.ts', "export const GA = 'G-ABCD123456'\n", 'ga4 vendor-token'),
  plant(
    'k/d.html',
    "<script>window.dataLayer=[];(function(w,d,s,l,i){})(window,document,'script','dataLayer','GTM-ABC1234')</script>\n",
    'gtm tag-manager',
    'gtm vendor-global',
  ),
  plant(
    'k/e.ts',
    "export const dsn = 'https://<hex>@o1.ingest.us.sentry.io/4502'\n",
    'sentry vendor-host',
    'sentry vendor-token',
  ),
  plant('k/f.yml', 'amplitude:\n  api_key: <hex>\n', 'amplitude vendor-token'),
  plant(
    'k/g.ts',
    "const config = {\n  mixpanel: {\n    token: '<hex>',\n  },\n}\n",
    'mixpanel vendor-mention',
    'mixpanel vendor-token',
  ),
  plant('d/a.ts', "export const hash = '<hex>'\n"),
  plant(
    'd/b.ts',
    'const SEGMENT_SIZE = 4; const segment = line.segment; heap.push(1); const clarity = 1; const sentry = new Sentry()\nclass Sentry {}\n',
  ),
  plant(
    'd/c.ts',
    "import { segment } from './segment'\nimport heap from 'heap'\nimport { Clarity } from '@vx/clarity-icons'\n",
  ),
  plant(
    'd/d.md',
    'The amplitude of the wave; a segment of the line; plausible deniability; a heap; a snowplow truck; the intercom rings.\n',
  ),
  plant(
    'd/e.ts',
    "const url = 'https://notmixpanel.com/x'; const b = 'https://mixpanel.com.evil.example'\n",
  ),
  plant('d/f.css', '.segment { color: red } .heap { } .intercom { } .plausible { }\n'),
  plant(
    'd/g.ts',
    'const amplitude = audio.amplitude(); window.amplitude_max = 3; const ga = gaussian()\n',
  ),
  plant(
    'd/i.ts',
    "export const G_SUITE = 'G-SUITE'; export const UA = navigator.userAgent; const ua = 'UA-1'\n",
  ),
  plant('d/j.py', 'segment = Segment(a, b)\nheap.heappush(h, 1)\nsentry = Sentry()\n'),
  plant('d/k.ts', "analytics.track('x'); window.analytics = own; posthogan.x()\n"),
  plant('d/l.ts', "const tld = 'com'; localStorage.setItem('tld', tld); rudder.turn(3)\n"),
  plant(
    'd/m.ts',
    "const clientId = 'client-abcdefghijklmnopqrstuvwxyz'; const secret = 'secret-x'\n",
  ),
  plant('d/n.svg', "<svg><path d='M0 0'/><title>segment</title></svg>\n"),
  plant('d/o.ts', '// A hotjar-like heatmap? No: our own.\nexport {}\n', 'hotjar vendor-mention'),
  plant('d/p.ts', "import { track } from '@vercel/analytics'\nimport { Statistic } from 'antd'\n"),
  plant('d/q.html', '<div data-segment="a" class="clarity" id="heap">plausible</div>\n'),
  plant(
    'd/r.ts',
    "import { launch } from './launch'\nlaunch.darkly = 1\nconst full = story.full\n",
  ),
  plant('d/s.yml', 'name: sentry-mode\ntarget: segment\n'),
  plant('d/t.sql', 'select amplitude, segment from waves where heap > 3;\n'),
  plant('l1/package.json', '{ "name": "a", "dependencies": { "kit": "1" } }\n'),
  plant(
    'l1/package-lock.json',
    '{\n  "name": "a",\n  "lockfileVersion": 1,\n  "dependencies": {\n    "kit": {\n      "version": "1.0.0",\n      "requires": {\n        "mixpanel-browser": "^2"\n      }\n    },\n    "mixpanel-browser": {\n      "version": "2.50.0"\n    }\n  }\n}',
    'mixpanel vendor-package-transitive',
  ),
  plant(
    'l2/package.json',
    '{ "name": "b", "devDependencies": { "posthog-js": "1" } }\n',
    'posthog vendor-package',
  ),
  plant(
    'l2/pnpm-lock.yaml',
    'lockfileVersion: 5.4\n\nspecifiers:\n  posthog-js: ^1.0.0\n\ndevDependencies:\n  posthog-js: 1.50.0\n\npackages:\n\n  /posthog-js/1.50.0:\n    resolution: {integrity: sha512-x}\n    dev: true\n',
    'posthog vendor-package',
  ),
  plant(
    'l3/package.json',
    '{ "name": "c", "optionalDependencies": { "@sentry/browser": "9" }, "resolutions": { "mixpanel-browser": "2.70.0" } }\n',
    'mixpanel vendor-package',
    'sentry vendor-package',
  ),
  plant(
    'l3/pnpm-lock.yaml',
    "lockfileVersion: '6.0'\n\ndependencies:\n  '@sentry/browser':\n    specifier: ^9\n    version: 9.1.0\n\npackages:\n\n  /@sentry/browser@9.1.0:\n    resolution: {integrity: sha512-x}\n    dependencies:\n      '@sentry/core': 9.1.0\n    dev: false\n\n  /@sentry/core@9.1.0:\n    resolution: {integrity: sha512-x}\n    dev: false\n",
    'sentry vendor-package',
    'sentry vendor-package-transitive',
  ),
  plant(
    'l4/package.json',
    '{ "name": "d", "dependencies": { "analytics": "npm:mixpanel-browser@2.70.0" } }\n',
    'mixpanel vendor-package',
  ),
  // By that name, in the part of the repository that calls it so.
  plant(
    'l4/src/a.ts',
    "import a, { type Dict } from 'analytics'\nimport b from 'analytics/dist/x.js'\nexport const on = (d: Dict) => a.track('on', d, b)\n",
    'mixpanel vendor-import',
  ),
  plant('l4/src/b.ts', "const a = require('analytics')\na.track('on')\n", 'mixpanel vendor-import'),
  plant('l4/src/c.ts', "import a from './analytics'\n// analytics\na.track('analytics')\n"),
  plant('l4/inner/a.ts', "import a from 'analytics'\na.track('on')\n"),
  plant('l4/inner/package.json', '{ "dependencies": { "analytics": "^0.8.0" } }\n'),
  plant('l6/src/a.ts', "import a from 'analytics'\na.track('on')\n"),
  plant(
    'l5/package.json',
    '{ "name": "e", "peerDependencies": { "posthog-js": "*" }, "overrides": { "segment": "1" }, "scripts": { "x": "echo mixpanel" } }\n',
    'posthog vendor-package',
  ),
  plant(
    'l6/package.json',
    '{ "name": "f", "dependencies": { "heap": "0.2.7", "segment-tree": "1", "plausible-deniability": "1", "clarity-ui": "1", "sentry-mode": "1", "amplitude-modulation": "1" } }\n',
  ),
  plant(
    'l7/yarn.lock',
    '__metadata:\n  version: 8\n\n"mixpanel-browser@npm:^2.0.0, mixpanel-browser@npm:^2.45.0":\n  version: 2.70.0\n  resolution: "mixpanel-browser@npm:2.70.0"\n  languageName: node\n  linkType: hard\n\n"f@workspace:.":\n  version: 0.0.0-use.local\n  resolution: "f@workspace:."\n  dependencies:\n    mixpanel-browser: "npm:^2.45.0"\n',
    'mixpanel vendor-package',
  ),
  plant(
    'l7/package.json',
    '{ "name": "f", "dependencies": { "mixpanel-browser": "^2.45.0" } }\n',
    'mixpanel vendor-package',
  ),
  plant(
    'o/pyproject.toml',
    '[tool.poetry.dependencies]\npython = "^3.12"\nposthog = "^3.0"\nsentry-sdk = { version = "^2", extras = ["fastapi"] }\n',
    'posthog vendor-server-sdk',
    'sentry vendor-server-sdk',
  ),
  plant(
    'o/requirements-dev.txt',
    'Mixpanel>=4.10\nanalytics-python==1.4 ; python_version > "3"\n',
    'mixpanel vendor-server-sdk',
    'segment vendor-server-sdk',
  ),
  plant(
    'o/composer.json',
    '{ "require": { "mixpanel/mixpanel-php": "2.*", "segmentio/analytics-php": "^3" } }\n',
    'mixpanel vendor-server-sdk',
    'segment vendor-server-sdk',
  ),
  plant(
    'o/build.gradle',
    'dependencies {\n  implementation "com.mixpanel:mixpanel-java:1.5.2"\n}\n',
    'mixpanel vendor-server-sdk',
  ),
  plant(
    'o/pom.xml',
    '<dependency>\n  <groupId>com.mixpanel</groupId>\n  <artifactId>mixpanel-java</artifactId>\n</dependency>\n',
    'mixpanel vendor-mention',
    'mixpanel vendor-server-sdk',
  ),
  plant(
    'o/app.csproj',
    '<PackageReference Include="mixpanel-csharp" Version="6.0.0" />\n',
    'mixpanel vendor-server-sdk',
  ),
  plant(
    'o/Gemfile',
    'gem "analytics-ruby", require: "segment/analytics"\ngem \'sentry-rails\'\n',
    'segment vendor-server-sdk',
    'sentry vendor-server-sdk',
  ),
  plant(
    'o/go.mod',
    'module x\n\nrequire github.com/mixpanel/mixpanel-go v1.2.1\nrequire github.com/getsentry/sentry-go v0.28.0\n',
    'mixpanel vendor-server-sdk',
    'sentry vendor-server-sdk',
  ),
  plant(
    'o/main.go',
    'package main\n\nimport (\n\t"github.com/mixpanel/mixpanel-go"\n)\n',
    'mixpanel vendor-server-sdk',
  ),
  plant(
    'o/app.py',
    'from mixpanel import Mixpanel\nmp = Mixpanel(token)\n',
    'mixpanel vendor-mention',
    'mixpanel vendor-server-sdk',
  ),
  plant(
    'o/app2.py',
    'import sentry_sdk\nsentry_sdk.init()\n',
    'sentry vendor-mention',
    'sentry vendor-server-sdk',
  ),
  plant(
    'o/app3.py',
    'import posthog\nposthog.capture("a", "b")\n',
    'posthog vendor-mention',
    'posthog vendor-server-sdk',
  ),
  plant(
    'o/track.rb',
    "require 'mixpanel-ruby'\nMixpanel::Tracker.new(t)\n",
    'mixpanel vendor-mention',
    'mixpanel vendor-server-sdk',
  ),
  plant(
    'o/Track.java',
    'import com.mixpanel.mixpanelapi.MixpanelAPI;\nclass T {}\n',
    'mixpanel vendor-server-sdk',
  ),
  plant(
    'o/track.php',
    '<?php\nuse Mixpanel;\n$mp = Mixpanel::getInstance("x");\n',
    'mixpanel vendor-mention',
    'mixpanel vendor-server-sdk',
  ),
  plant(
    'dist/app.9f.js',
    '<filler>var h={api_host:"https://api-js.mixpanel.com",cdn:"https://cdn.mxpnl.com",k:"__mpq_",o:"__mp_opt_in_out_"};<filler>',
    'mixpanel vendor-bundle',
  ),
  plant(
    'dist/ph.js',
    '<filler>x("us.i.posthog.com");y("$process_person_profile");z("__ph_opt_in_out_");<filler>',
    'posthog vendor-bundle',
  ),
  plant(
    'dist/app.js.map',
    '{"version":3,"sources":["../../node_modules/mixpanel-browser/dist/mixpanel.module.js","../src/a.ts"],"mappings":""}',
    'mixpanel vendor-sourcemap',
  ),
  plant(
    'dist/pnpm.js.map',
    '{"version":3,"sources":["webpack://app/./node_modules/.pnpm/posthog-js@1.4.0/node_modules/posthog-js/dist/module.js"],"mappings":""}',
    'posthog vendor-sourcemap',
  ),
  plant(
    'docs/privacy.md',
    'We share usage data with Mixpanel, Inc. and Functional Software (Sentry).\n',
    'mixpanel vendor-mention',
  ),
  plant(
    'legal/cookies.html',
    '<p>Cookies: <code>mp_abc_mixpanel</code> of Mixpanel; see mixpanel.com.</p>\n',
    'mixpanel vendor-mention',
  ),
  plant(
    'locales/en.json',
    '{ "privacy": "We use PostHog to understand usage." }\n',
    'posthog vendor-mention',
  ),
  plant('src/m/a.ts', '// TODO remove mixpanel\nexport const a = 1\n', 'mixpanel vendor-mention'),
  plant(
    'src/m/b.test.ts',
    "jest.mock('mixpanel-browser')\nconst t = 'https://api.mixpanel.com'\n",
    'mixpanel vendor-host',
    'mixpanel vendor-mention',
  ),
  plant('CODEOWNERS', '/src/mixpanel/ @team\n', 'mixpanel vendor-mention'),
  plant(
    'openapi.yaml',
    'info:\n  description: Events are forwarded to Amplitude Analytics.\n',
    'amplitude vendor-mention',
  ),
  plant('src/m/mixpanel-wrapper.ts', 'export const track = () => {}\n'),
  plant(
    'infra/wrangler.toml',
    '[vars]\nPOSTHOG_HOST = "https://eu.i.posthog.com"\n',
    'posthog vendor-env',
    'posthog vendor-proxy',
  ),
  plant(
    '.gitlab-ci.yml',
    'variables:\n  SENTRY_ORG: acme\nrelease:\n  script:\n    - npx sentry-cli releases new x\n',
    'sentry vendor-env',
    'sentry vendor-mention',
  ),
  plant('infra/helm/values.yaml', 'analytics:\n  segmentWriteKey: <key>\n', 'segment vendor-token'),
  plant(
    'infra/main.tf',
    'resource "aws_ssm_parameter" "mixpanel_token" {\n  name = "/app/MIXPANEL_TOKEN"\n}\n',
    'mixpanel vendor-env',
    'mixpanel vendor-mention',
  ),
  plant(
    'infra/envoy.yaml',
    'clusters:\n  - name: mp\n    load_assignment:\n      endpoints:\n        - address: { socket_address: { address: api-js.mixpanel.com, port_value: 443 } }\n',
    'mixpanel vendor-proxy',
  ),
  plant(
    'infra/traefik.yml',
    'http:\n  services:\n    mp:\n      loadBalancer:\n        servers:\n          - url: "https://us.i.posthog.com"\n',
    'posthog vendor-proxy',
  ),
  plant(
    '.circleci/config.yml',
    'jobs:\n  b:\n    environment:\n      NEXT_PUBLIC_MIXPANEL_TOKEN: abc\n',
    'mixpanel vendor-env',
  ),
  plant(
    'firebase.json',
    '{ "hosting": { "headers": [{ "source": "**", "headers": [{ "key": "Content-Security-Policy", "value": "connect-src https://api2.amplitude.com" }] }] } }\n',
    'amplitude vendor-csp',
  ),
  plant(
    'staticwebapp.config.json',
    '{ "globalHeaders": { "content-security-policy": "script-src https://cdn.mxpnl.com" } }\n',
    'mixpanel vendor-csp',
  ),
  plant(
    'src/tm/a.html',
    '<script>(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({"gtm.start":new Date().getTime(),event:"gtm.js"});var f=d.getElementsByTagName(s)[0],j=d.createElement(s);j.src="https://www.googletagmanager.com/gtm.js?id="+i;f.parentNode.insertBefore(j,f)})(window,document,"script","dataLayer","GTM-AB12CD3");</script>\n',
    'gtm tag-manager',
  ),
  plant(
    'd2/a.ts',
    "import mixpanel from 'mixpanel-browser'\nexport const commit = '<hex>'\nconst segment = 1\nmixpanel.init(t)\n",
    'mixpanel vendor-import',
  ),
  plant('d2/b.yml', 'posthog: true\n\nchecksum: <hex>\n', 'posthog vendor-mention'),
  plant(
    'd2/c.ts',
    "export const hash = {\n  md5: '<hex>',\n}\n// heap analytics are gone\n",
    'heap vendor-mention',
  ),
  plant(
    'd2/d.html',
    '<script src="/js/segment.js"></script><script src="/js/clarity.js"></script><script src="/heap.js"></script>\n',
  ),
  plant(
    'd2/e.ts',
    "preload('/font.woff2'); define('x', () => 1); const { location } = window; System.import('./a')\n",
  ),
  plant(
    'd2/f.ts',
    'const sentry = { fetch() {} }; export class SegmentControl {} ; export const amplitudes = [1]\n',
  ),
  plant('d2/g.conf', 'server api.example.com;\nupstream a { server 10.0.0.1; }\n'),
  plant(
    'd2/h.md',
    'Segment the market. Google it. A heap of analytics. Full story here. Hot jar of jam. Log rocket launches.\n',
  ),
  plant(
    'more/gatsby-config.js',
    "module.exports = { plugins: [{ resolve: 'gatsby-plugin-google-gtag', options: { trackingIds: ['G-ABCD123456'] } }] }\n",
    'ga4 vendor-import',
    'ga4 vendor-token',
  ),
  plant(
    'more/n/nuxt.config.ts',
    "export default defineNuxtConfig({ modules: ['nuxt-gtag', '@nuxt/ui'], gtag: { id: 'G-ABCD123456' } })\n",
    'ga4 vendor-import',
    'ga4 vendor-token',
  ),
  plant(
    'more/docusaurus.config.js',
    "module.exports = { presets: [['classic', { gtag: { trackingID: 'G-ABCD123456' } }]] }\n",
    'ga4 vendor-token',
  ),
  plant(
    'more/ext/manifest.json',
    '{ "manifest_version": 3, "content_security_policy": { "extension_pages": "connect-src https://api.mixpanel.com" }, "host_permissions": ["https://api.mixpanel.com/*"] }\n',
    'mixpanel vendor-csp',
    'mixpanel vendor-host',
  ),
  plant(
    'more/k8s/ingress.yaml',
    'metadata:\n  annotations:\n    nginx.ingress.kubernetes.io/configuration-snippet: |\n      proxy_pass https://api-js.mixpanel.com;\n',
    'mixpanel vendor-proxy',
  ),
  plant('more/fly.toml', '[env]\n  MIXPANEL_TOKEN = "x"\n', 'mixpanel vendor-env'),
  plant(
    'more/.eslintrc.json',
    '{ "rules": { "no-restricted-imports": ["error", "mixpanel-browser"] } }\n',
    'mixpanel vendor-mention',
  ),
  plant(
    'more/renovate.json',
    '{ "packageRules": [{ "matchPackageNames": ["posthog-js"] }] }\n',
    'posthog vendor-mention',
  ),
  plant(
    'more/jest.config.js',
    "module.exports = { moduleNameMapper: { '^mixpanel-browser$': '<rootDir>/x.js' } }\n",
    'mixpanel vendor-mention',
  ),
  plant(
    'more/vite.config.ts',
    "export default { build: { rollupOptions: { external: ['posthog-js'], output: { manualChunks: { a: ['mixpanel-browser'] } } } } }\n",
    'mixpanel vendor-mention',
    'posthog vendor-mention',
  ),
  plant(
    'more/tsconfig.json',
    '{ "compilerOptions": { "types": ["mixpanel-browser", "node"] } }\n',
    'mixpanel vendor-types',
  ),
  plant(
    'more/angular.json',
    '{ "scripts": ["node_modules/mixpanel-browser/dist/mixpanel.min.js"] }\n',
    'mixpanel vendor-script-tag',
  ),
  plant(
    'more/a/app.component.html',
    '<button (click)="track()">x</button><script async src="https://www.googletagmanager.com/gtm.js?id=GTM-ABC1234"></script>\n',
    'gtm tag-manager',
  ),
  plant(
    'more/a/app.ts',
    "declare const mixpanel: any\nmixpanel.track('x')\n",
    'mixpanel vendor-global',
  ),
  plant(
    'more/a/b.ts',
    "declare let posthog: { capture(n: string): void }\nposthog.capture('x')\n",
    'posthog vendor-global',
  ),
  plant(
    'more/a/c.js',
    "/* global mixpanel */\nmixpanel.track('x')\n",
    'mixpanel vendor-global',
    'mixpanel vendor-mention',
  ),
  plant(
    'more/a/d.js',
    "if (typeof mixpanel !== 'undefined') mixpanel.track('x')\n",
    'mixpanel vendor-global',
  ),
  plant(
    'more/a/e.js',
    "const mp = window && window.mixpanel\nmp && mp.track('x')\n",
    'mixpanel vendor-global',
  ),
  plant(
    'more/a/f.ts',
    "const ph = (window as unknown as { posthog: PH }).posthog\nph.capture('x')\n",
    'posthog vendor-global',
  ),
  plant('more/a/g.js', "window['post' + 'hog'].capture('x')\n"),
  plant(
    'more/a/h.js',
    "document.cookie.includes('mp_' + token + '_mixpanel')\n",
    'mixpanel vendor-mention',
  ),
  plant(
    'more/a/i.js',
    "localStorage.removeItem('__mpq_x_ev'); Object.keys(localStorage).filter(k => k.startsWith('mp_'))\n",
  ),
  plant(
    'more/a/j.tsx',
    'export const P = () => <PostHogProvider client={c}><App /></PostHogProvider>\n',
    'posthog vendor-mention',
  ),
  plant(
    'more/a/k.ts',
    "navigator.sendBeacon('https://api-js.mixpanel.com/track', body)\n",
    'mixpanel vendor-host',
  ),
  plant(
    'more/a/l.ts',
    "const ws = new WebSocket('wss://clientstream.launchdarkly.com/x')\n",
    'launchdarkly vendor-host',
  ),
  plant(
    'more/a/m.ts',
    'const img = `<img src="https://track.hubspot.com/__ptq.gif?k=1">`\n',
    'hubspot vendor-host',
  ),
  plant(
    'more/a/n.ts',
    "axios.post('https://app.posthog.com/capture/', {})\n",
    'posthog vendor-host',
  ),
  plant(
    'more/a/o.ts',
    "const DSN = 'https://<hex>@sentry.acme.example/4'\nSentry.init({ dsn: DSN })\n",
    'sentry vendor-global',
    'sentry vendor-token',
  ),
  plant('more/a/p.ts', "datadogRum.init({ clientToken: 'pub<hex>' })\n", 'datadog vendor-token'),
  plant('more/a/q.ts', "analytics.load('<key>') // segment write key\n", 'segment vendor-token'),
  plant(
    'more/a/r.swift',
    'let mp = Mixpanel.initialize(token: "<hex>")\n',
    'mixpanel vendor-token',
  ),
  plant(
    'more/a/s.dart',
    "import 'package:mixpanel_flutter/mixpanel_flutter.dart';\n",
    'mixpanel vendor-mention',
  ),
  plant(
    'more/a/pubspec.yaml',
    'dependencies:\n  mixpanel_flutter: ^2.0.0\n',
    'mixpanel vendor-mention',
  ),
  plant('more/a/Podfile', "pod 'Mixpanel-swift'\n", 'mixpanel vendor-mention'),
  plant(
    'more/a/AndroidManifest.xml',
    '<meta-data android:name="com.mixpanel.android.MPConfig.EventsEndpoint" android:value="https://api.mixpanel.com/track" />\n',
    'mixpanel vendor-host',
  ),
  plant('more/.husky/pre-commit', 'npx sentry-cli --version\n'),
  plant(
    'more/scripts/up.sh',
    'curl -X POST https://api.mixpanel.com/import -u "$MIXPANEL_SECRET:"\n',
    'mixpanel vendor-env',
    'mixpanel vendor-host',
  ),
  plant('more/h/security.txt', 'Third parties: Mixpanel\n', 'mixpanel vendor-mention'),
  plant(
    'more/h/app.config.js',
    "export default { expo: { plugins: ['sentry-expo'], extra: { posthogKey: process.env.POSTHOG_KEY } } }\n",
    'posthog vendor-env',
    'sentry vendor-import',
  ),
  plant(
    'more/h/_worker.js',
    "export default { fetch: (r) => fetch(r.url.replace('a.example', 'us.i.posthog.com')) }\n",
    'posthog vendor-proxy',
  ),
  plant(
    'more/h/middleware.ts',
    "export function middleware(r) { return NextResponse.rewrite(new URL('https://us.i.posthog.com' + r.nextUrl.pathname)) }\n",
    'posthog vendor-proxy',
  ),
  plant(
    'more/h/route.ts',
    "export async function POST(r) { return fetch('https://eu.i.posthog.com/e/', { method: 'POST', body: r.body }) }\n",
    'posthog vendor-host',
  ),
  plant(
    'more/h/htaccess.txt',
    'RewriteRule ^mp/(.*) https://api-js.mixpanel.com/$1 [P]\n',
    'mixpanel vendor-mention',
  ),
  plant(
    'more/h/.htaccess',
    'RewriteRule ^mp/(.*) https://api-js.mixpanel.com/$1 [P]\n',
    'mixpanel vendor-proxy',
  ),
  plant(
    'more/h/apache.conf',
    'ProxyPassMatch ^/mp/(.*)$ https://api-js.mixpanel.com/$1\n',
    'mixpanel vendor-proxy',
  ),
  plant(
    'more/h/haproxy.cfg',
    'backend mp\n  server s1 api-js.mixpanel.com:443 ssl verify none\n',
    'mixpanel vendor-proxy',
  ),
  plant(
    'more/h/serverless.yml',
    'functions:\n  p:\n    environment:\n      SEGMENT_WRITE_KEY: ${ssm:/x}\n',
    'segment vendor-env',
  ),
  plant(
    'more/h/cdk.ts',
    "new cloudfront.HttpOrigin('api-js.mixpanel.com')\n",
    'mixpanel vendor-host',
  ),
  plant(
    'more/h/i18n/de.json',
    '{ "cookies": "Wir nutzen Google Analytics und Hotjar." }\n',
    'ga4 vendor-mention',
    'hotjar vendor-mention',
  ),
  plant(
    'more/h/terms.mdx',
    'import X from "./x"\n\nWe use FullStory and LogRocket.\n',
    'fullstory vendor-mention',
    'logrocket vendor-mention',
  ),
  plant(
    'more/h/x.liquid',
    "<script>window.heap=window.heap||[];heap.load('123')</script>{{ 'mixpanel.js' | asset_url | script_tag }}\n",
    'heap vendor-global',
    'mixpanel vendor-mention',
  ),
  plant(
    'more/h/y.ejs',
    '<% if (prod) { %><script src="https://cdn.heapanalytics.com/js/heap-1.js"></script><% } %>\n',
    'heap vendor-script-tag',
  ),
  plant(
    'more/h/z.blade.php',
    '@if(app()->environment(\'production\'))\n<script src="//static.hotjar.com/c/hotjar-1.js?sv=6"></script>\n@endif\n',
    'hotjar vendor-script-tag',
  ),
  plant(
    'more/h/q.jsp',
    '<script src="https://js.intercomcdn.com/shim.latest.js"></script>\n',
    'intercom vendor-script-tag',
  ),
  plant(
    'more/h/s.svelte',
    '<svelte:head><script async src="https://plausible.io/js/script.js" data-domain="a"></script></svelte:head>\n',
    'plausible vendor-script-tag',
  ),
  plant(
    'more/h/u.vue',
    "<script>export default { head: () => ({ script: [{ src: 'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js' }] }) }</script>\n",
    'mixpanel vendor-script-tag',
  ),
  plant(
    'more/h/v.tsx',
    '<Helmet><script src={`https://www.googletagmanager.com/gtag/js?id=${id}`} /></Helmet>\n',
    'ga4 vendor-script-tag',
  ),
]
