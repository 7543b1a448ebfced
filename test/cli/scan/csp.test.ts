import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { policiesOfFile } from '../../../cli/scan/csp/find-policies'
import { withoutVendors } from '../../../cli/scan/csp/policy'
import { findVendor } from '../../../cli/scan/find-vendor'
import { signatureOf } from '../../../cli/scan/signature'
import { openShell, type Shell } from '../open-shell'
import { layOut } from './lay-out'

const strict =
  "default-src 'none'; form-action 'self'; script-src 'self'; connect-src 'self' https://api-js.mixpanel.com"
const shut = "default-src 'none'; form-action 'self'"
const mixpanel = [signatureOf(findVendor('mixpanel'))]

describe('a policy without a vendor', () => {
  test('keeps the rest as it is', () => {
    expect(withoutVendors(strict, mixpanel)).toEqual({
      text: "default-src 'none'; form-action 'self'; script-src 'self'; connect-src 'self'",
      removed: ['connect-src https://api-js.mixpanel.com'],
      open: [],
      unknown: [],
    })
  })

  test.each([
    ['connect-src *.mixpanel.com', "connect-src 'none'"],
    ['connect-src wss://x.mixpanel.com:443/a https://a.example', 'connect-src https://a.example'],
    [
      'script-src https://notmixpanel.com cdn.mxpnl.com/libs/',
      'script-src https://notmixpanel.com',
    ],
  ])('%s becomes %s', (before, after) => {
    expect(withoutVendors(before, mixpanel).text).toBe(after)
  })

  test.each([
    ['img-src *', /images: img-src has \*/],
    ["script-src 'self' 'unsafe-inline'", /code: script-src has 'unsafe-inline'/],
    ["script-src 'self' https://unpkg.com", /which serves any package/],
    ["script-src 'nonce-1' 'strict-dynamic'", /'strict-dynamic'/],
    ["default-src 'self' https:", /requests: default-src has https:/],
    ["script-src 'self'", /requests: there is no connect-src/],
    ["default-src 'self'", /forms: there is no form-action/],
  ])('of %s it says what lets the vendor in all the same', (policy, why) => {
    expect(withoutVendors(policy, mixpanel).open.join('\n')).toMatch(why)
  })

  test.each([
    ...['https://*', '*:443', 'https://*:*', 'wss://*', 'HTTPS://*/track', '*.com:443', 'http:'],
  ])('of %s among the sources it says that any host is allowed', (source) => {
    const { open } = withoutVendors(`${shut}; connect-src 'self' ${source}`, mixpanel)
    expect(open).toEqual([`requests: connect-src has ${source}, which allows any host`])
  })

  test.each([
    'https://a.example',
    '*.a.example:443',
    'https://*.a.example/x',
    'data:',
    'wss://a.test',
  ])('of %s among them it says nothing', (source) => {
    expect(withoutVendors(`${shut}; connect-src ${source}`, mixpanel).open).toEqual([])
  })

  test.each([
    ['style-src', 'styles'],
    ['style-src-elem', 'styles'],
    ['font-src', 'fonts'],
    ['media-src', 'media'],
    ['worker-src', 'workers'],
    ['object-src', 'objects'],
    ['manifest-src', 'manifests'],
    ['child-src', 'frames'],
  ])('%s is a way in, too', (name, what) => {
    const { open } = withoutVendors(`${shut}; ${name} *`, mixpanel)
    expect(open).toContain(`${what}: ${name} has *, which allows any host`)
  })

  test.each(['data:', 'blob:', "'UNSAFE-INLINE'"])('code comes in by %s', (source) => {
    const { open } = withoutVendors(`${shut}; script-src 'self' ${source}`, mixpanel)
    expect(open).toEqual([expect.stringMatching(`^code: script-src has ${source}, so `)])
  })

  test("'unsafe-inline' beside a nonce is nothing", () => {
    const { open } = withoutVendors("script-src 'nonce-1' 'unsafe-inline'", mixpanel)
    expect(open.join()).not.toMatch(/unsafe-inline/)
  })
})

test.each([
  ['_headers', "/*\n  Content-Security-Policy: default-src 'self'\n"],
  ['nginx.conf', 'add_header Content-Security-Policy "default-src \'self\'" always;\n'],
  ['vercel.json', `{ "key": "Content-Security-Policy", "value": "default-src 'self'" }`],
  ['netlify.toml', `Content-Security-Policy = "default-src 'self'"\n`],
  ['index.html', `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`],
  ['next.config.mjs', "export const csp = `\n  default-src\n  'self'\n`\n"],
])('is found in %s', (path, text) => {
  expect(policiesOfFile(path, text).map((one) => one.text.replace(/;$/, ''))).toEqual([
    "default-src 'self'",
  ])
})

test.each([
  ['_headers', "/*\n  Content-Security-Policy-Report-Only: default-src 'self'\n"],
  [
    'vercel.json',
    `{ "key": "Content-Security-Policy-Report-Only", "value": "default-src 'self'" }`,
  ],
  ['index.html', `<meta http-equiv="Content-Security-Policy-Report-Only" content="img-src *">`],
  [
    'next.config.mjs',
    `export const h = { key: 'Content-Security-Policy-Report-Only', value: "default-src 'self'" }`,
  ],
])('in %s a policy that only reports is known as such', (path, text) => {
  expect(policiesOfFile(path, text)).toMatchObject([{ isReportOnly: true }])
})

test.each([
  ['index.html', `content="connect-src &#x27;self&#X27; &#42; &ast;; img-src &apos;self&apos;"`],
  ['index.html', `content="connect-src &#39;self&#39 &#x2A; *&semi; img-src &#039;self&#0039;"`],
  ['index.html', `content='connect-src &apos;self&apos; &ast; &#42 &semi;img-src &#x27;self&#x27'`],
  ['page.tsx', `content="connect-src &#x27;self&#x27; &#42; &#42;; img-src &apos;self&apos;"`],
])('in a tag in %s its text is what a browser makes of the references', (path, attribute) => {
  const text = `<meta http-equiv="Content-Security-Policy" ${attribute} />`
  expect(policiesOfFile(path, text).map((one) => one.text.replace(/ ?; ?/, '; '))).toEqual([
    "connect-src 'self' * *; img-src 'self'",
  ])
})

test('in web.config, which is XML, it is what the server makes of the references', () => {
  const text = `<add name="Content-Security-Policy" value="default-src &apos;self&#39;; img-src *" />`
  expect(policiesOfFile('web.config', text)).toMatchObject([
    { text: "default-src 'self'; img-src *" },
  ])
})

test('what looks like a reference in an address is left as it is', () => {
  const content = "default-src 'self'; report-uri /r?a=1&b=2&ampere=3&amp=4&amp;c=5"
  const tag = `<meta http-equiv="Content-Security-Policy" content="${content}">`
  expect(policiesOfFile('index.html', tag)).toEqual([
    {
      where: 'index.html:1',
      text: "default-src 'self'; report-uri /r?a=1&b=2&ampere=3&amp=4&c=5",
      isReportOnly: false,
    },
  ])
})

describe('what a module puts together', () => {
  const recipe = `const csp = \`
    default-src 'self';
    script-src 'self' 'nonce-\${nonce}' 'strict-dynamic' https://cdn.mxpnl.com;
    connect-src 'self' https://\${region}.mixpanel.com;
  \``

  test('with a nonce is one policy, which is judged as a whole', () => {
    const [found, ...others] = policiesOfFile('middleware.ts', recipe)
    expect(others).toEqual([])
    const { text, removed, open, unknown } = withoutVendors(found?.text ?? '', mixpanel)
    expect(text).toBe(
      "default-src 'self'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'; connect-src 'self'",
    )
    expect(removed).toEqual([
      'script-src https://cdn.mxpnl.com',
      'connect-src https://${region}.mixpanel.com',
    ])
    expect(open).toEqual([
      "code: script-src has 'strict-dynamic', so code that is trusted may load more",
      'forms: there is no form-action, so they may use any host',
    ])
    expect(unknown).toEqual([])
  })

  test.each([
    ['a sum', `export const csp = "default-src 'self'; " + "img-src *; " + \`form-action \${a}\``],
    ['a list', `const all = ["default-src 'self'", 'img-src *', \`form-action \${a}\`].join('; ')`],
    [
      'a list that is joined elsewhere',
      `const all = ["default-src 'self'", 'img-src *', \`form-action \${a}\`]; send(all.join(';'))`,
    ],
    [
      'lists of sources in a sum',
      `"default-src 'self'; " + ['img-src', '*'].join(' ') + '; form-action ' + a`,
    ],
  ])('as %s is one policy', (_, code) => {
    expect(policiesOfFile('server.js', code).map(({ text }) => text)).toEqual([
      "default-src 'self'; img-src *; form-action ${a}",
    ])
  })

  test('of two policies in a list each is one', () => {
    const code = `const both = ["default-src 'self'; img-src *", "default-src 'none'; img-src 'self'"]`
    expect(policiesOfFile('server.js', code)).toHaveLength(2)
  })

  test.each(['${host}', 'https://${host}', 'https://${host}:443/a', "'self'${more}"])(
    'of %s it says that it is not judged',
    (word) => {
      expect(withoutVendors(`${shut}; connect-src ${word}`, mixpanel).unknown).toEqual([word])
    },
  )

  test.each(["'nonce-${nonce}'", 'https://${tenant}.app.example', 'https://app.example/${path}'])(
    'of %s there is nothing to say',
    (word) => {
      expect(withoutVendors(`${shut}; connect-src ${word}`, mixpanel).unknown).toEqual([])
    },
  )
})

test('a module that sends both kinds has policies that block', () => {
  const text = `const csp = "default-src 'self'; img-src *"
h['Content-Security-Policy'] = csp; h['Content-Security-Policy-Report-Only'] = csp`
  expect(policiesOfFile('server.mjs', text)).toMatchObject([{ isReportOnly: false }])
})

describe('the command', () => {
  let shell: Shell
  let server: Server
  let url: string
  let policy: string | undefined
  let reported: string | undefined

  beforeAll(async () => {
    shell = await openShell()
    server = createServer((_, response) => {
      if (policy) response.setHeader('content-security-policy', policy)
      if (reported) response.setHeader('content-security-policy-report-only', reported)
      response.setHeader('content-type', 'text/html').end('<!doctype html>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(async () => {
    server.close()
    await shell.close()
  })

  test.each([
    ['Helmet', `helmet({ contentSecurityPolicy: { directives: { connectSrc: ["'self'"] } } })\n`],
    ['SvelteKit', `export default { kit: { csp: { directives: { 'script-src': ['self'] } } } }\n`],
  ])('says of directives in an object of %s that they are not read', async (_, code) => {
    const { folder, write, close } = await layOut([{ path: 'server.js', text: code }])
    const alone = await shell.run(['csp', folder, '--without', 'mixpanel'])
    await write('_headers', `/*\n  Content-Security-Policy: ${strict.replace(/ https.*$/, '')}\n`)
    const beside = await shell.run(['csp', folder, '--without', 'mixpanel'])
    await write('_headers', `/*\n  Content-Security-Policy: ${strict}\n`)
    const open = await shell.run(['csp', folder, '--without', 'mixpanel'])
    await close()
    for (const { out } of [alone, beside, open])
      expect(out).toContain('server.js:1\n  ? has its directives in an object')
    expect([alone.code, beside.code, open.code]).toEqual([2, 2, 1])
    expect(alone.err).toMatch(/server\.js:1: not read, so nobody knows/)
  })

  test.each([
    ['with escaped quotes', `${shut}; connect-src &#x27;self&#x27; https://api-js.mixpanel.com`, 1],
    ['with escaped quotes, and nobody', `${shut}; connect-src &#x27;self&#x27;`, 0],
    ['with a reference that is not known', `${shut}; connect-src &hellip;`, 2],
  ])('answers for a tag %s', async (_, content, expected) => {
    const text = `<meta http-equiv="Content-Security-Policy" content="${content}">`
    const { folder, close } = await layOut([{ path: 'index.html', text }])
    const { code, out, err } = await shell.run(['csp', folder, '--without', 'mixpanel'])
    await close()
    expect(code).toBe(expected)
    if (expected < 2) return
    expect(out).toContain('index.html:1\n  ? has &hellip;, which is not known')
    expect(err).toMatch(/index\.html:1: not read, so nobody knows/)
  })

  test('knows nothing of lists of addresses under such a name', async () => {
    const text = `export const a = { imgSrc: ['/a.png'], connectSrc: 'wss://a.example' }\n`
    const { folder, close } = await layOut([{ path: 'a.js', text }])
    const { err } = await shell.run(['csp', folder, '--without', 'mixpanel'])
    await close()
    expect(err).toContain('has no Content Security Policy: nothing keeps')
  })

  test('prints what a URL is served with', async () => {
    policy = strict
    const { code, out } = await shell.run(['csp', url, '--without', 'mixpanel'])
    expect(code).toBe(1)
    expect(out).toContain(
      "  default-src 'none'; form-action 'self'; script-src 'self'; connect-src 'self'\n",
    )
    expect(out).toContain('- taken out: connect-src https://api-js.mixpanel.com')
  })

  test('exits with 2 where the answer breaks off', async () => {
    const broken = createServer((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('<!doctype html>')
      setTimeout(() => response.destroy(), 50)
    })
    await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve))
    const where = `http://127.0.0.1:${(broken.address() as AddressInfo).port}/`
    const { code, err } = await shell.run(['csp', where, '--without', 'mixpanel'])
    broken.close()
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining('cannot be reached') as string,
    })
    expect(err.split('\n').length).toBeLessThan(4)
  })

  test('exits with 0 where nobody lets the vendor in', async () => {
    policy = strict.replace(/ https.*$/, '')
    expect((await shell.run(['csp', url, '--without', 'mixpanel'])).code).toBe(0)
  })

  test('a policy that only reports is shown, and keeps nobody out', async () => {
    policy = undefined
    reported = strict
    const alone = await shell.run(['csp', url, '--without', 'mixpanel'])
    expect(alone.code).toBe(2)
    expect(alone.out).toContain('- taken out: connect-src https://api-js.mixpanel.com')
    expect(alone.out).toContain('blocks nothing')
    expect(alone.err).toContain('has no Content Security Policy that blocks anything')
    policy = strict.replace(/ https.*$/, '')
    const beside = await shell.run(['csp', url, '--without', 'mixpanel'])
    expect(beside.code).toBe(0)
    reported = undefined
  })

  test.each([
    ['there is none', () => [url, '--without', 'mixpanel'], /has no Content Security Policy/],
    ['nobody answers', () => ['http://127.0.0.1:1/', '--without', 'mixpanel'], /cannot be reached/],
    [
      'it is not a folder',
      () => ['./nowhere', '--without', 'mixpanel'],
      /neither a folder nor a URL/,
    ],
    ['the vendor is unknown', () => [url, '--without', 'nobody'], /is not a known vendor/],
  ])('exits with 2 where %s', async (_, args, why) => {
    policy = undefined
    const { code, err } = await shell.run(['csp', ...args()])
    expect(code).toBe(2)
    expect(err).toMatch(why)
  })
})
