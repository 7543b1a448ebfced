import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** How the policy file is answered. */
export type PolicyAnswer =
  | 'down'
  | 'hanging'
  | {
      readonly status?: number
      readonly body: string
      /** Where to go instead; `elsewhere` is another origin that answers the same. */
      readonly location?: string
      /** Answered when this resolves. */
      readonly after?: Promise<unknown>
    }

export interface AppServer {
  readonly url: string
  /** What `/policy.json` answers. */
  policy: PolicyAnswer
  /** Requests for `/policy.json`. */
  polls: number
  /** Open connections to `/events`; `undefined`: it answers 503. */
  streams: Set<ServerResponse> | undefined
  /** What `/events` says first: the policy that is in force. */
  present?: string
  /** Content Security Policy of the page, if it has one. */
  csp?: string
  /** Files that are served, by path. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** Bodies of what the app itself sent to `/own`, which answers `?after=` so many ms. */
  readonly own: string[]
  close(): Promise<void>
}

/** An app as it is deployed: the page, its chunks (each SDK is one), its policy file, its own API. */
export async function startAppServer(files: AppServer['files']): Promise<AppServer> {
  const app: Omit<AppServer, 'url' | 'close'> = {
    policy: 'down',
    polls: 0,
    streams: new Set(),
    files,
    own: [],
  }
  const server = createServer((request, response) => {
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://app')
    const file = files.get(path)
    if (file)
      return response
        .setHeader('content-type', /\.html?$/.test(path) ? 'text/html' : 'text/javascript')
        .end(file)
    if (path === '/policy.json') {
      app.polls += 1
      if (app.policy === 'down') return response.destroy()
      if (app.policy === 'hanging') return undefined
      const { status = 200, body, location, after } = app.policy
      const target = location === 'elsewhere' ? `http://localhost:${portOf(server)}/` : location
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(target && { location: target }),
      })
      if (!after) return response.end(body)
      return void after.then(() => response.end(body))
    }
    if (path === '/events') {
      const { streams } = app
      if (!streams) return response.writeHead(503).end()
      streams.add(response)
      response.on('close', () => streams.delete(response))
      return response
        .writeHead(200, { 'content-type': 'text/event-stream' })
        .write(app.present ? `data: ${app.present}\n\n` : 'event: ping\ndata:\n\n')
    }
    if (path === '/own') {
      let body = ''
      request.on('data', (chunk) => (body += chunk))
      return request.on('end', () => {
        app.own.push(body)
        setTimeout(() => response.end('ok'), Number(searchParams.get('after')))
      })
    }
    response.setHeader('content-type', 'text/html')
    if (app.csp) response.setHeader('content-security-policy', app.csp)
    return response.end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(app, {
    url: `http://127.0.0.1:${portOf(server)}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  })
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

const page = `<!doctype html><meta charset="utf-8"><title>Ada Lovelace, Settings</title>
<script type="module" src="/app.js"></script>`

/** The app's own files, by path: all under one, for an app that a page has beside another. */
export async function bundleApp(under = '/'): Promise<Map<string, Uint8Array>> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { app: 'test/browser/support/app.ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2020',
    outdir: under,
    write: false,
    logLevel: 'error',
    tsconfig: 'tsconfig.json',
    chunkNames: 'chunk-[name]-[hash]',
  })
  return new Map(outputFiles.map(({ path, contents }) => [path, contents]))
}
