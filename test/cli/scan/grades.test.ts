import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../../cli/scan/finding'
import { scan } from '../../../cli/scan/scan'
import { layOut, type LaidOut } from './lay-out'
import { tokens } from './planted'

/** What each line says of a vendor, and how it is graded; nothing where it says nothing. */
type Lines = readonly (readonly [line: string, ...expected: string[]])[]

const [hex = '', phc = ''] = tokens
const snippet = 'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js'
const used = 'mixpanel vendor-global sends'
const tag = 'mixpanel vendor-script-tag sends'
const spoken = 'mixpanel vendor-mention mentions'

/** Templates that have scripts as HTML has them. */
const likeHtml: Readonly<Record<string, Lines>> = Object.fromEntries(
  'aspx master ascx asp vbhtml gsp jspx jspf tag tagx vm cfm cfml ctp soy marko riot dust edge eta latte volt'
    .split(' ')
    .map((extension) => [
      `pages/a.${extension}`,
      [
        [`<script async src="${snippet}"></script>`, tag],
        ['<script>'],
        ["  mixpanel.track('x')", used],
        ['</script>'],
        [`<!-- <script src="${snippet}"></script> -->`, spoken],
      ],
    ]),
)

const templates: Readonly<Record<string, Lines>> = {
  'views/layout.html.erb': [
    ['<% if Rails.env.production? %>'],
    ['<script>'],
    ['  mixpanel.init("<%= Rails.application.credentials.dig(:mp, :token) %>");', used],
    ['  <% if user %>mixpanel.identify("<%= user.id %>");<% end %>', used],
    ['</script><% end %>'],
    [`<%# <script src="${snippet}"></script> %>`, spoken],
  ],
  'views/app.blade.php': [
    ['<script>'],
    ["  mixpanel.init('{{ config('services.mp.token') }}');", used],
    ['  @auth'],
    ["  mixpanel.identify('{{ auth()->id() }}');", used],
    ['  @endauth'],
    ['</script>'],
    [`{{-- <script src="${snippet}"></script> --}}`, spoken],
  ],
  'templates/base.html': [
    [`<script src="{% static 'js/mixpanel.min.js' %}"></script>`, tag],
    ['<script>'],
    ['{% if token %}mixpanel.init({{ token|tojson }}, { debug: {{ debug }} });{% endif %}', used],
    ['</script>'],
    [`<!-- <script src="${snippet}"></script> -->`, spoken],
    [`{% comment %}<script src="${snippet}"></script>{% endcomment %}`, spoken],
    [`<!--[if gt IE 8]><script src="${snippet}"></script><![endif]-->`, tag],
    [`<script>var open = '<!--'; mixpanel.track('x')</script>`, used],
  ],
  'layout/theme.liquid': [
    ['<script src="{{ \'mixpanel.min.js\' | asset_url }}" defer></script>', tag],
    ['<script>mixpanel.init({{ settings.token | json }});</script>', used],
  ],
  'public/index.html': [['<script src="<%= BASE_URL %>js/mixpanel-2.45.0.min.js"></script>', tag]],
  'views/page.haml': [
    [':javascript'],
    [`  mixpanel.init("#{ENV['TOKEN']}");`, used],
    [''],
    ["  mixpanel.track('x')", used],
    ['%p mixpanel', spoken],
  ],
  'views/page.slim': [
    ['javascript:'],
    [`  posthog.init('${phc}')`, 'posthog vendor-global sends', 'posthog vendor-token configures'],
  ],
  'views/page.pug': [['script.'], ["  mixpanel.track('x')", used], ['p mixpanel', spoken]],
  'views/page.hbs': [
    ['<script>'],
    ['{{#if user}}'],
    ['mixpanel.identify("{{user.id}}");', used],
    ['{{/if}}'],
    ['mixpanel.track("view", {{{json props}}});', used],
    ['</script>'],
  ],
  'views/page.cshtml': [
    [`@* <script src="${snippet}"></script> *@`, spoken],
    ['<script>'],
    ['  @if (Model.User != null) {'],
    ["    <text>mixpanel.identify('@Model.User.Id');</text>", used],
    ['  }'],
    ['  // mixpanel.track()', spoken],
    ['</script>'],
  ],
  'mails/order.mjml': [
    ['<mj-image src="https://api.mixpanel.com/track?img=1" />', 'mixpanel vendor-host sends'],
  ],
}

const policy = 'mixpanel vendor-csp configures'
const proxied = 'mixpanel vendor-proxy configures'

const configurations: Readonly<Record<string, Lines>> = {
  'gtm/container.json': [
    ['{ "containerVersion": { "tag": ['],
    [
      `{ "key": "html", "value": "<script>\\n  // on buying\\n  mixpanel.track(\\"Buy\\", {{price}})\\n</script>" },`,
      used,
    ],
    [
      `{ "key": "html", "value": "\\u003cscript\\u003emixpanel.track('x')\\u003c/script\\u003e" },`,
      used,
    ],
    ['{ "name": "mixpanel.track in a name" },', spoken],
    ['{ "type": "gaawe", "parameter": [{ "key": "measurementId",', 'ga4 vendor-script-tag sends'],
    ['  "value": "G-7Q2M4XW1ZT" }] },', 'ga4 vendor-token configures'],
    ['{ "galleryReference": { "host": "github.com",'],
    ['  "owner": "mixpanel", "repository": "gtm-template" } }', tag],
    ['] } }'],
  ],
  'one/nginx.conf': [
    [
      `server { add_header Content-Security-Policy "script-src 'self'; connect-src https://api.mixpanel.com" always; location / { proxy_pass https://api-js.mixpanel.com/; } }`,
      policy,
      proxied,
    ],
    [`sub_filter '</head>' '<script src="${snippet}"></script></head>';`, tag],
  ],
  'one/vercel.json': [
    [
      `{"rewrites":[{"source":"/mp","destination":"https://api-js.mixpanel.com/"}],"headers":[{"key":"Content-Security-Policy","value":"connect-src https://us.i.posthog.com"}]}`,
      proxied,
      'posthog vendor-csp configures',
    ],
  ],
  'two/vercel.json': [
    [
      `{"headers":[{"key":"Content-Security-Policy","value":"connect-src https://us.i.posthog.com"}],"rewrites":[{"source":"/mp","destination":"https://api-js.mixpanel.com/"}]}`,
      proxied,
      'posthog vendor-csp configures',
    ],
  ],
  'templates/default.conf.template': [
    ['location /mp/ { proxy_pass https://api-js.mixpanel.com/; }', proxied],
  ],
  'roles/nginx.conf.j2': [
    [`add_header Content-Security-Policy "connect-src https://api.mixpanel.com";`, policy],
  ],
  'web.config': [
    [`<add name="Content-Security-Policy" value="connect-src https://api.mixpanel.com" />`, policy],
    [`<action type="Rewrite" url="https://api-js.mixpanel.com/{R:1}" />`, proxied],
  ],
  'nuxt.config.ts': [
    ['export default defineNuxtConfig({'],
    [
      `  routeRules: { '/mp/**': { proxy: 'https://api-js.mixpanel.com/**' } },`,
      'mixpanel vendor-proxy configures',
    ],
    [
      `  security: { headers: { contentSecurityPolicy: { 'connect-src': ['https://*.mixpanel.com'] } } },`,
      policy,
    ],
    ['})'],
  ],
  'apps/shop/nuxt.config.ts': [
    ['export default defineNuxtConfig({'],
    [
      "  runtimeConfig: { public: { host: 'https://api-eu.mixpanel.com' } },",
      'mixpanel vendor-host sends',
    ],
    [
      "  runtimeConfig: { proxy: { target: 'https://api.mixpanel.com' } },",
      'mixpanel vendor-proxy configures',
    ],
    ['})'],
  ],
  'next.config.mjs': [
    ["const env = { HOST: 'https://api.mixpanel.com' }", proxied],
    ["export default { env: { HOST: 'https://api.mixpanel.com' },", 'mixpanel vendor-host sends'],
    ["  serverRuntimeConfig: { a: ['https://api.mixpanel.com'] } }", 'mixpanel vendor-host sends'],
  ],
  'k8s/deployment.yaml': [
    ['env:'],
    ['  - name: MIXPANEL_TOKEN', 'mixpanel vendor-env configures'],
    [`    value: "${hex}"`, 'mixpanel vendor-token configures'],
    ['  - name: CHECKSUM'],
    [`    value: "${hex}"`],
  ],
  'ios/Info.plist': [
    ['<key>MixpanelToken</key>', spoken],
    [`<string>${hex}</string>`, 'mixpanel vendor-token configures'],
  ],
}

const typed = 'mixpanel vendor-types configures'
const imported = 'mixpanel vendor-import sends'

const others: Readonly<Record<string, Lines>> = {
  'src/types.ts': [
    ["import type { Dict } from 'mixpanel-browser'", typed],
    ["import type mixpanel from 'mixpanel-browser'", typed],
    ["export type { Config } from 'mixpanel-browser'", typed],
    ["export type * from 'mixpanel-browser'", typed],
    ["export type People = import('mixpanel-browser').People", typed],
    ["export const load = (): Promise<typeof import('mixpanel-browser')> =>", typed],
    ["  import('mixpanel-browser')", imported],
    // Where a compiler keeps imports as they are written, this one loads the SDK.
    ["import { type Group } from 'mixpanel-browser'", imported],
  ],
  'src/destinations.js': [
    [
      "export const settings = { integrations: { 'Segment.io': { apiHost: 'events.app.example' } } }",
      'segment vendor-mention mentions',
    ],
    ["fetch('https://Api.Segment.io/v1/t')", 'segment vendor-host sends'],
  ],
  'src/flow.js': [["import typeof Mixpanel from 'mixpanel-browser'", typed]],
  'src/Footer.tsx': [
    ['export const Footer = () => ('],
    ['  <footer>'],
    ['    <a href="https://mixpanel.com/legal/privacy-policy">Privacy</a>', spoken],
    ['    <Link to={`https://mixpanel.com/${page}`}>More</Link>', spoken],
    [
      "    <a href='/' onClick={() => fetch('https://api.mixpanel.com/track')}>Go</a>",
      'mixpanel vendor-host sends',
    ],
    ['  </footer>'],
    [')'],
  ],
  '.storybook/preview.js': [
    ['window.mixpanel = { track() {} }', 'mixpanel vendor-global mentions'],
  ],
  'cypress.config.ts': [
    ["export default { blockHosts: ['*.mixpanel.com'] }", 'mixpanel vendor-host mentions'],
  ],
  'vite.config.ts': [
    [`export default { head: [{ tag: 'script', attrs: { src: '${snippet}' } }] }`, tag],
  ],
  'config/importmap.rb': [
    ['pin "application"'],
    ['pin "mixpanel-browser", to: "mixpanel.js"', 'mixpanel vendor-import sends'],
    ['pin "posthog-js" # @1.100.0', 'posthog vendor-import sends'],
  ],
  'importmap.php': [
    ['<?php'],
    ['return ['],
    ["    'mixpanel-browser' => ['version' => '2.47.0'],", 'mixpanel vendor-import sends'],
    ['];'],
  ],
  'pnpm-workspace.yaml': [
    ['catalog:'],
    ['  mixpanel-browser: ^2.47.0', 'mixpanel vendor-package sends'],
  ],
  'src/tracking.coffee': [
    ["mixpanel = require 'mixpanel-browser'", imported],
    ["import posthog from 'posthog-js'", 'posthog vendor-import sends'],
    ["# mixpanel = require 'mixpanel-browser'", spoken],
    ["$.post 'https://api.mixpanel.com/track', data", 'mixpanel vendor-host sends'],
  ],
  'src/Tracking.res': [
    ['@module("mixpanel-browser") external track: string => unit = "track"', imported],
    ['@module("mixpanel-browser/src/loaders/loader-module") external a: t = "a"', imported],
  ],
  'src/page.marko': [["import mixpanel from 'mixpanel-browser'", imported]],
  'ios/Podfile': [["  pod 'Mixpanel-swift', '~> 4.0'", spoken]],
  'ios/Podfile.lock': [['  - Mixpanel-swift (4.2.0):', spoken]],
  'android/build.gradle': [
    [
      'implementation "com.mixpanel.android:mixpanel-android:7.5.2"',
      'mixpanel vendor-server-sdk sends',
    ],
  ],
  // Segment's package for .NET has a name that is anybody's.
  'app/views.py': [['import analytics'], ['from analytics import track']],
  'pom.xml': [['<artifactId>analytics</artifactId>']],
  'go.mod': [['module analytics']],
  'App.csproj': [
    ['<PackageReference Include="Analytics" Version="3.8.1" />', 'segment vendor-server-sdk sends'],
  ],
}

const files = { ...others, ...templates, ...likeHtml, ...configurations }

let repository: LaidOut
let findings: readonly Finding[]

beforeAll(async () => {
  repository = await layOut(
    Object.entries(files).map(([path, lines]) => ({
      path,
      text: `${lines.map(([line]) => line).join('\n')}\n`,
    })),
  )
  findings = (await scan(repository.folder)).findings
})
afterAll(() => repository.close())

describe('what sends is told from what speaks of it', () => {
  test.each(Object.entries(files))('in %s, line by line', (path, lines) => {
    for (const [index, [line, ...expected]] of lines.entries()) {
      const here = findings.filter((one) => one.file === path && one.line === index + 1)
      expect([
        line,
        ...here.map(({ vendor, rule, grade }) => `${vendor} ${rule} ${grade}`).sort(),
      ]).toEqual([line, ...[...expected].sort()])
    }
  })
})
