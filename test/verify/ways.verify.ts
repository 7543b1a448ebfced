import { describe, expect, test } from 'vitest'
import type { VerifyOptions } from '../../cli/verify/verify'
import { openApp } from './hostile-app'
import { verifyApp } from './verify-app'
import { filesOf, TOKEN, twin, ways } from './ways'

describe('a page that goes one way', () => {
  test.each(ways)('$name: $kind', async (way) => {
    const { verdict, findings, control } = await verifyApp(filesOf([way]), { tokens: [TOKEN] })
    expect({ verdict, control }).toEqual({ verdict: 'found', control: { seen: true } })
    expect(findings.map(({ kind }) => kind)).toContain(way.kind)
    expect(JSON.stringify(findings)).not.toContain(TOKEN)
  })
})

test.each([
  ['over http', false],
  ['over https', true],
])('the same page without any of them is silent, %s', async (_how, isSecure) => {
  const result = await verifyApp(twin, { isSecure, seed: true })
  expect(result).toMatchObject({ verdict: 'silent', findings: [], control: { seen: true } })
  expect(result.leftovers.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['cookie', 'storage']),
  )
})

describe('could not be told', () => {
  const page = { body: '<!doctype html><title>Page</title>' }

  test.each([404, 500, 401])('where the page answers with %s', async (status) => {
    expect(await verifyApp({ '/': { ...page, status } })).toMatchObject({
      verdict: 'void',
      reason: `it answers with status ${status}`,
      control: { seen: true },
    })
  })

  test('where nobody is there', async () => {
    const url = 'http://127.0.0.1:9/'
    expect(await verifyApp({ '/': page }, { url })).toMatchObject({
      verdict: 'void',
      reason: expect.stringMatching(/cannot be reached|does not load/),
    })
  })

  test('where a host is not known', async () => {
    const result = await verifyApp({ '/': page }, { url: 'https://nowhere.invalid/' })
    expect(result).toMatchObject({
      verdict: 'void',
      reason: expect.stringContaining('cannot be reached'),
    })
  })

  test('where the page is led to another site, such as one to sign in', async () => {
    const other = await openApp({ '/login': page })
    const to = `${other.url.replace('127.0.0.1', 'localhost')}/login`
    const result = await verifyApp({}, { path: `/redirect?to=${encodeURIComponent(to)}` })
    await other.close()
    expect(result).toMatchObject({ verdict: 'void', landed: to })
    expect(result.reason).toContain(`it came to ${to}, which is another site`)
  })

  test('where it answers with no page', async () => {
    const files = { '/': { body: '{}', type: 'application/json' } }
    expect(await verifyApp(files)).toMatchObject({
      verdict: 'void',
      reason: 'it is application/json, and no page',
    })
  })

  test('where a script of its own is not there', async () => {
    const body = '<!doctype html><script type="module" src="/app.js"></script>'
    const files = { '/': { body }, '/app.js': { body: '', status: 404 } }
    expect(await verifyApp(files)).toMatchObject({
      verdict: 'void',
      reason: expect.stringMatching(/^its script http.*\/app\.js is answered with 404$/),
    })
  })

  test('where the steps fail', async () => {
    const steps = () => Promise.reject(new Error('no such button'))
    expect(await verifyApp({ '/': page }, { steps })).toMatchObject({
      verdict: 'void',
      reason: '--steps failed: Error: no such button',
    })
  })

  test('where what the tool sends itself is not seen any more', async () => {
    const steps: VerifyOptions['steps'] = (one) => one.context().setOffline(true)
    expect(await verifyApp({ '/': page }, { steps })).toMatchObject({
      verdict: 'void',
      control: { seen: false },
    })
  })

  test('where the browser ends in the middle', async () => {
    const steps: VerifyOptions['steps'] = (one) => one.context().close()
    expect(await verifyApp({ '/': page }, { steps })).toMatchObject({
      verdict: 'void',
      control: { seen: false },
    })
  })
})

describe('with what the SDK had left', () => {
  const send = (text: string) =>
    filesOf([
      { name: '', kind: 'payload', code: `fetch('/own', { method: 'POST', body: ${text} })` },
    ])

  test.each([
    ['the queue', `localStorage.getItem('__mpq_${TOKEN}_ev') ?? ''`],
    [
      'who a person is, in words of one’s own',
      `btoa(JSON.stringify({ who: JSON.parse(localStorage.getItem('mp_${TOKEN}_mixpanel') ?? '{}').distinct_id }))`,
    ],
    ['the cookie', `decodeURIComponent(document.cookie)`],
  ])('%s: sending it is found', async (_what, text) => {
    const { verdict, findings } = await verifyApp(send(text), { seed: true, tokens: [TOKEN] })
    expect(verdict).toBe('found')
    expect(findings.map(({ kind, detail }) => `${kind} ${detail}`)).toContainEqual(
      expect.stringMatching(/^payload POST with what Mixpanel had left .*\(seeded, first visit/),
    )
  })

  test('erasing it leaves nothing over', async () => {
    const erase = `localStorage.clear(); sessionStorage.clear()
for (const pair of document.cookie.split('; ')) document.cookie = pair.split('=')[0] + '=; max-age=0'`
    const files = filesOf([{ name: '', kind: 'storage', code: erase }])
    expect(await verifyApp(files, { seed: true })).toMatchObject({
      verdict: 'silent',
      leftovers: [],
    })
  })
})

test('steps are taken with the page, and what comes of them is seen', async () => {
  const files = filesOf([
    { name: '', kind: 'request', html: `<button onclick="fetch(to('click'))">Go</button>` },
  ])
  expect(await verifyApp(files)).toMatchObject({ verdict: 'silent' })
  const steps: VerifyOptions['steps'] = (page) => page.click('button')
  expect(await verifyApp(files, { steps })).toMatchObject({ verdict: 'found' })
})

test('with hosts that are allowed, any other is found', async () => {
  const files = filesOf([
    {
      name: '',
      kind: 'request',
      code: `fetch('https://api.allowed.example/'); fetch('https://moved.example/x'); fetch('/own')`,
    },
  ])
  expect(await verifyApp(files)).toMatchObject({ verdict: 'silent' })
  const { findings } = await verifyApp(files, { allow: ['allowed.example'] })
  expect(findings).toEqual([
    expect.objectContaining({
      kind: 'request',
      vendor: 'third-party',
      url: 'https://moved.example/x',
    }),
  ])
})
