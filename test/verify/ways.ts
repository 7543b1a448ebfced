import { gzipSync } from 'node:zlib'
import type { Kind } from '../../verify/finding'
import type { Served } from './hostile-app'

/** One way by which a page has something to do with a vendor, and what verify is to call it. */
export interface Way {
  readonly name: string
  readonly kind: Kind
  /** Code of the page; `to('x')` is a URL of the vendor, `event` is what its SDK would send. */
  readonly code?: string
  /** Markup of the page. */
  readonly html?: string
  readonly headers?: Served['headers']
  readonly files?: Readonly<Record<string, Served>>
}

export const TOKEN = '0123456789abcdef0123456789abcdef'
const VENDOR = 'https://api-js.mixpanel.com'

/** What every hostile page has to begin with. */
export const prelude = `<!doctype html><title>Page</title><body><script>
const to = (way) => '${VENDOR}/track/' + way
const event = { event: 'opened', properties: { token: '${TOKEN}', distinct_id: 'u1', $insert_id: 'i1' } }
const text = JSON.stringify(event)
const at = (type, act) => addEventListener(type, act, true)
</script>`

const script = (body: string): Served => ({ body, type: 'text/javascript' })
const gzipped = gzipSync(
  JSON.stringify([{ event: 'x', properties: { token: 't', distinct_id: 'd', $insert_id: 'i' } }]),
).toString('base64')
const frame = (inner: string) =>
  `document.body.append(Object.assign(document.createElement('iframe'), ${inner}))`

/** To the vendor's host, by everything in a page that sends. */
const contacts: readonly Way[] = [
  { name: 'fetch', kind: 'request', code: `fetch(to('fetch'), { method: 'POST', body: text })` },
  { name: 'fetch without CORS', kind: 'request', code: `fetch(to('f'), { mode: 'no-cors' })` },
  {
    name: 'XMLHttpRequest',
    kind: 'request',
    code: `const x = new XMLHttpRequest(); x.open('POST', to('xhr')); x.send(text)`,
  },
  { name: 'image', kind: 'request', code: `new Image().src = to('img')` },
  {
    name: 'style',
    kind: 'request',
    html: `<style>body { background: url(${VENDOR}/bg.png) }</style>`,
  },
  {
    name: 'script tag',
    kind: 'request',
    html: `<script src="https://cdn.mxpnl.com/libs/a.js"></script>`,
  },
  { name: 'module', kind: 'request', code: `import('https://cdn.mxpnl.com/libs/b.js')` },
  { name: 'iframe', kind: 'request', code: frame(`{ src: to('frame') }`) },
  { name: 'srcdoc', kind: 'request', code: frame(`{ srcdoc: '<img src=' + to('srcdoc') + '>' }`) },
  {
    name: 'sandboxed frame',
    kind: 'request',
    code: frame(
      `{ sandbox: 'allow-scripts', srcdoc: "<script>fetch('" + to('box') + "')<\\/script>" }`,
    ),
  },
  {
    name: 'form',
    kind: 'request',
    html: `<iframe name="sink" hidden></iframe><form id="f" action="${VENDOR}/form" method="post" target="sink"></form><script>f.submit()</script>`,
  },
  {
    name: 'ping of a link',
    kind: 'request',
    html: `<a id="a" href="#x" ping="${VENDOR}/ping">x</a><script>a.click()</script>`,
  },
  { name: 'popup', kind: 'request', code: `window.open(to('popup'))` },
  { name: 'WebSocket', kind: 'request', code: `new WebSocket(to('ws').replace('https', 'wss'))` },
  {
    name: 'plain WebSocket',
    kind: 'request',
    code: `new WebSocket('ws://socket.example.mixpanel.com/')`,
  },
  { name: 'EventSource', kind: 'request', code: `new EventSource(to('es'))` },
  { name: 'video', kind: 'request', html: `<video src="${VENDOR}/v.mp4" preload="auto"></video>` },
  {
    name: 'redirect of one’s own',
    kind: 'request',
    code: `fetch('/redirect?to=' + encodeURIComponent(to('r')))`,
  },
  { name: 'prefetch', kind: 'request', html: `<link rel="prefetch" href="${VENDOR}/p.js">` },
  {
    name: 'worker',
    kind: 'request',
    code: `new Worker('/worker.js')`,
    files: { '/worker.js': script(`fetch('${VENDOR}/worker')`) },
  },
  {
    name: 'blob worker',
    kind: 'request',
    code: `new Worker(URL.createObjectURL(new Blob(["fetch('" + to('blob') + "')"])))`,
  },
  {
    name: 'shared worker',
    kind: 'request',
    code: `new SharedWorker('/shared.js')`,
    files: { '/shared.js': script(`fetch('${VENDOR}/shared')`) },
  },
  {
    name: 'service worker',
    kind: 'request',
    code: `navigator.serviceWorker.register('/sw.js')`,
    files: { '/sw.js': script(`self.onactivate = () => fetch('${VENDOR}/sw')`) },
  },
  {
    name: 'worklet',
    kind: 'request',
    code: `CSS.paintWorklet?.addModule(to('worklet'))`,
  },
  { name: 'late', kind: 'request', code: `setTimeout(() => fetch(to('late')), 350)` },
  {
    name: 'beacon on pagehide',
    kind: 'request',
    code: `at('pagehide', () => navigator.sendBeacon(to('pagehide'), text))`,
  },
  {
    name: 'beacon when hidden',
    kind: 'request',
    code: `at('visibilitychange', () => document.hidden && navigator.sendBeacon(to('hidden'), text))`,
  },
  {
    name: 'keepalive on pagehide',
    kind: 'request',
    code: `at('pagehide', () => fetch(to('keepalive'), { method: 'POST', body: 'x', keepalive: true }))`,
  },
  {
    name: 'beacon on beforeunload',
    kind: 'request',
    code: `at('beforeunload', () => navigator.sendBeacon(to('beforeunload')))`,
  },
  {
    name: 'back out of the cache',
    kind: 'request',
    code: `at('pageshow', ({ persisted }) => persisted && fetch(to('pageshow')))`,
  },
  {
    name: 'only the second time',
    kind: 'request',
    code: `if (localStorage.getItem('app')) fetch(to('again')); localStorage.setItem('app', '1')`,
  },
  {
    name: 'preconnect',
    kind: 'connection',
    html: `<link rel="preconnect" href="https://api.mixpanel.com">`,
  },
  {
    name: 'WebRTC',
    kind: 'connection',
    code: `const pc = new RTCPeerConnection({ iceServers: [{ urls: 'stun:stun.mixpanel.com:3478' }] })
pc.createDataChannel('x'); pc.createOffer().then((offer) => pc.setLocalDescription(offer))`,
  },
  {
    name: 'WebTransport',
    kind: 'connection',
    code: `const wt = new WebTransport('https://wt.mixpanel.com/'); wt.ready.catch(() => {}); wt.closed.catch(() => {})`,
  },
]

/** To the app's own origin, with what only the vendor's SDK sends. */
const payloads: readonly Way[] = [
  { name: 'JSON', kind: 'payload', code: `fetch('/ingest', { method: 'POST', body: text })` },
  {
    name: 'form with base64',
    kind: 'payload',
    code: `fetch('/a', { method: 'POST', body: new URLSearchParams({ data: btoa(text) }) })`,
  },
  {
    name: 'base64 in a query',
    kind: 'payload',
    code: `fetch('/a?data=' + encodeURIComponent(btoa(text)))`,
  },
  {
    name: 'gzip',
    kind: 'payload',
    code: `navigator.sendBeacon('/a', Uint8Array.from(atob('${gzipped}'), (c) => c.charCodeAt(0)))`,
  },
  {
    name: 'deflate by the page',
    kind: 'payload',
    code: `new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))).blob()
  .then((body) => fetch('/a', { method: 'POST', body }))`,
  },
  {
    name: 'parts of a form',
    kind: 'payload',
    code: `const form = new FormData(); form.append('data', text); fetch('/a', { method: 'POST', body: form })`,
  },
  {
    name: 'JSON in JSON',
    kind: 'payload',
    code: `fetch('/a', { method: 'POST', body: JSON.stringify({ q: JSON.stringify([text]) }) })`,
  },
  {
    name: 'hexadecimal digits',
    kind: 'payload',
    code: `fetch('/a', { method: 'POST', body: [...text].map((c) => c.charCodeAt(0).toString(16)).join('') })`,
  },
  {
    name: 'WebSocket of one’s own',
    kind: 'payload',
    code: `const ws = new WebSocket(location.origin.replace('http', 'ws') + '/socket'); ws.onopen = () => ws.send('42' + JSON.stringify(['track', event]))`,
  },
  {
    name: 'token in a header',
    kind: 'payload',
    code: `fetch('/a', { headers: { authorization: 'Basic ' + btoa('${TOKEN}:') } })`,
  },
  { name: 'token in a path', kind: 'payload', code: `fetch('/a/${TOKEN}/config.js')` },
  {
    name: 'beacon of one’s own at the end',
    kind: 'payload',
    code: `at('pagehide', () => navigator.sendBeacon('/a', text))`,
  },
]

/** In the page and the browser. */
const traces: readonly Way[] = [
  { name: 'cookie', kind: 'cookie', code: `document.cookie = 'mp_${TOKEN}_mixpanel=1'` },
  {
    name: 'cookie by the server',
    kind: 'cookie',
    headers: { 'set-cookie': `mp_${TOKEN}_mixpanel=1; HttpOnly` },
  },
  {
    name: 'localStorage',
    kind: 'storage',
    code: `localStorage.setItem('__mpq_${TOKEN}_ev', '[]')`,
  },
  {
    name: 'sessionStorage',
    kind: 'storage',
    code: `sessionStorage.setItem('mp_tab_id_x_${TOKEN}', '1')`,
  },
  { name: 'database', kind: 'database', code: `indexedDB.open('mixpanelBrowserDb')` },
  { name: 'global', kind: 'global', code: `window.mixpanel = { track() {} }` },
  {
    name: 'element that a policy stops',
    kind: 'element',
    html: `<script src="https://cdn.mxpnl.com/libs/a.js"></script>`,
    headers: { 'content-security-policy': `script-src 'self' 'unsafe-inline'` },
  },
  {
    name: 'dns-prefetch',
    kind: 'element',
    html: `<link rel="dns-prefetch" href="//api.mixpanel.com">`,
  },
  {
    name: 'noscript',
    kind: 'element',
    html: `<noscript><img src="${VENDOR}/pixel.gif"></noscript>`,
  },
  {
    name: 'shadow root',
    kind: 'element',
    code: `const host = document.createElement('div'); document.body.append(host)
host.attachShadow({ mode: 'open' }).innerHTML = '<img src="' + to('shadow') + '">'`,
  },
  {
    name: 'code of the SDK in a worker of one’s own',
    kind: 'worker',
    code: `new Worker('/lib.js')`,
    files: {
      '/lib.js': script(`const a = '__mpq_', b = 'mixpanel-2-latest', c = '__mp_opt_in_out_'`),
    },
  },
  {
    name: 'policy in a header',
    kind: 'csp',
    headers: { 'content-security-policy': `connect-src 'self' https://*.mixpanel.com` },
  },
  {
    name: 'policy in the page',
    kind: 'csp',
    html: `<meta http-equiv="Content-Security-Policy" content="img-src api.mixpanel.com">`,
  },
  {
    name: 'reports to the vendor',
    kind: 'csp',
    headers: { 'reporting-endpoints': `default="${VENDOR}/reports"` },
  },
]

export const ways: readonly Way[] = [...contacts, ...payloads, ...traces]

/** The files of a page that goes all of some ways. */
export function filesOf(all: readonly Way[]): Record<string, Served> {
  const body = all
    .map(
      ({ html = '', code }) => `${html}${code === undefined ? '' : `<script>{${code}}</script>`}`,
    )
    .join('\n')
  return {
    ...Object.assign({}, ...all.map(({ files }) => files ?? {})),
    '/': {
      body: prelude + body,
      headers: Object.assign({}, ...all.map(({ headers }) => headers ?? {})),
    },
  }
}

/** Much of the same, by the app, for the app; and what speaks of the vendor without any contact. */
export const twin: Readonly<Record<string, Served>> = {
  '/': {
    headers: {
      'content-security-policy': `default-src 'self' 'unsafe-inline' data: blob:; connect-src 'self' ws: data:`,
      'set-cookie': 'session=1; HttpOnly',
    },
    body: `${prelude}
<link rel="canonical" href="https://mixpanel.com/"><link rel="preconnect" href="/">
<p>We have left <a href="https://mixpanel.com/legal">Mixpanel</a>: api-js.mixpanel.com is not asked any more.</p>
<template><img src="${VENDOR}/template.gif"></template>
<!-- <script src="https://cdn.mxpnl.com/libs/a.js"></script> -->
<div id="mixpanel"></div><noscript>Mixpanel is off. <a href="https://mixpanel.com">x</a></noscript>
<script>
document.cookie = 'mp_cart=3'
localStorage.setItem('mp_session', '1'); localStorage.setItem('my_mixpanel_notes', '')
sessionStorage.setItem('mixpanelDashboard', '1')
indexedDB.open('app')
fetch('/track', { method: 'POST', body: JSON.stringify({ event: 'opened', token: 'csrf', user: 'mixpanel' }) })
fetch('/api/event?id=0123456789abcdef0123456789abcdef')
new Worker('/worker.js'); new SharedWorker('/worker.js'); navigator.serviceWorker.register('/worker.js')
const ws = new WebSocket(location.origin.replace('http', 'ws') + '/socket'); ws.onopen = () => ws.send('hello')
for (const type of ['pagehide', 'visibilitychange']) at(type, () => navigator.sendBeacon('/beacon', '{"type":"end"}'))
</script>`,
  },
  '/worker.js': script(`// removed: mixpanel-2-latest\nfetch('/from-worker')`),
}
