import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../../cli/scan/finding'
import { scan } from '../../../cli/scan/scan'
import { layOut, type LaidOut } from './lay-out'
import { tokens } from './planted'

/** What each line says of a vendor, and how it is graded; nothing where it says nothing. */
type Lines = readonly (readonly [line: string, ...expected: string[]])[]

const [, phc = ''] = tokens
const snippet = 'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js'
const used = 'mixpanel vendor-global sends'
const tag = 'mixpanel vendor-script-tag sends'
const spoken = 'mixpanel vendor-mention mentions'

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
  'mails/order.mjml': [
    ['<mj-image src="https://api.mixpanel.com/track?img=1" />', 'mixpanel vendor-host sends'],
  ],
}

const files = { ...templates }

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
