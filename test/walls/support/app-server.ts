import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildFrame } from '../../../src/sealed/build/build-frame'
import { sender, senderPage, socket } from '../ways/sender'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The app that has the ways in it: its page, and files of its own that attackers may use. */
export interface App {
  /** Serves it at a host where nothing is stored yet: a kill is kept in a cookie too, and those know no ports. */
  open(): Promise<Site>
}

export interface Site {
  readonly url: string
  close(): Promise<void>
}

/** The first script of the page keeps natives from before the library is there. */
const page = `<!doctype html><meta charset="utf-8"><title>app</title>
<script>window.kept = {
  fetch: window.fetch, XMLHttpRequest: window.XMLHttpRequest,
  sendBeacon: navigator.sendBeacon, WebSocket: window.WebSocket,
  Worker: window.Worker, open: window.open, send: window.WebSocket.prototype.send,
}</script>
<script type="module" src="/page.js"></script><body>`

export async function buildApp(): Promise<App> {
  const files = await bundle()
  return { open: () => serve(files) }
}

/** The last number of the host, for all of 127.0.0.0/8 is this machine. */
let lastHost = 1

async function serve(files: ReadonlyMap<string, string | Uint8Array>): Promise<Site> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://app')
    const to = url.searchParams.get('to')
    if (url.pathname === '/redirect' && to) return response.writeHead(302, { location: to }).end()
    const file = files.get(url.pathname)
    if (file === undefined) return response.writeHead(404).end()
    const type = /html?$/.test(url.pathname) || url.pathname === '/' ? 'html' : 'javascript'
    response.writeHead(200, { 'content-type': `text/${type}`, 'service-worker-allowed': '/' })
    return response.end(file)
  })
  lastHost = (lastHost % 254) + 1
  const host = `127.0.0.${lastHost}`
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function bundle(): Promise<Map<string, string | Uint8Array>> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { page: 'test/walls/support/page.ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2020',
    outdir: '/',
    write: false,
    logLevel: 'error',
    tsconfig: 'tsconfig.json',
  })
  const worker = await build({
    stdin: {
      contents: `import { cordonWorker } from 'cordon/worker'
cordonWorker({ vendors: { hostile: ['localhost'] }, policy: '/policy.json' })`,
      resolveDir: root,
    },
    bundle: true,
    format: 'iife',
    write: false,
    tsconfig: 'tsconfig.json',
  })
  const frame = await buildFrame({ adapter: './test/walls/support/adapter.ts', factory: 'hostile' })
  return new Map<string, string | Uint8Array>([
    ...outputFiles.map(({ path, contents }) => [path, contents] as const),
    ['/', page],
    ['/frame.htm', frame.html],
    ['/cordon-worker.js', worker.outputFiles[0]?.text ?? ''],
    ['/policy.json', JSON.stringify({ version: 1, vendors: { hostile: 'on' } })],
    ['/blank.html', '<!doctype html><p>x'],
    ['/sender.html', senderPage],
    ['/sender.js', sender],
    ['/socket.js', socket],
    ['/own', ''],
  ])
}
