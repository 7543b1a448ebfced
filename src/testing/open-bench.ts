import { buildFrame } from '../sealed/build/build-frame'
import { factoryName } from '../sealed/build/factory-name'
import { importNode } from '../sealed/build/import-node'
import { nodeModules, type Incoming, type Outgoing } from './node-http'
import type { PageOptions } from './page'
import { recordingEndpoint, type RecordingEndpoint } from './recording-endpoint'
import type { TestBrowser, TestPage, TestProfile } from './test-browser'

export interface BenchOptions {
  /** Module with the adapter, as an app imports it: `./acme.ts`, `cordon/adapters/mixpanel`. */
  readonly adapter: string
  /** Name of its factory; default: the last part of `adapter`, in camel case. */
  readonly factory?: string
  /** What the factory is called with, given the URL of the server that stands for the vendor. */
  readonly options: (host: string) => object
  readonly browser: TestBrowser
  /** `true`: the vendor runs in a sealed frame. */
  readonly sealed?: boolean
  /** `false`: the vendor's protocol has no id for an event, so that none can be asked for. */
  readonly hasIds?: boolean
}

/** An app with the adapter as its only vendor, `vendor`, and a server that stands for it. */
export interface Bench {
  /** Whether the vendor's protocol has an id for an event. */
  readonly hasIds: boolean
  readonly vendor: RecordingEndpoint
  /** Bodies that the app itself sent to its own server. */
  readonly own: string[]
  /** A page of the app, in a fresh profile unless one is given; nothing is created in it yet. */
  visit(options?: { readonly profile?: TestProfile; readonly path?: string }): Promise<Visit>
  close(): Promise<void>
}

export interface Visit {
  readonly page: TestPage
  readonly profile: TestProfile
  /** URL of another page of the app. */
  readonly elsewhere: string
  /** Creates the app's analytics, with the adapter. */
  start(state?: PageOptions['state']): Promise<void>
  /** Resolves when an expression in the page is true. */
  until(expression: string): Promise<void>
  /** What an expression in the page is. */
  ask<T>(expression: string): Promise<T>
  /**
   * When the app's server has answered a request that the page makes now, epoch ms: however busy the machine is, what
   * was handed to the browser's network before has been seen by then, or soon after.
   */
  answeredAt(): Promise<number>
}

/** ms */
const defaultTimeoutMs = 30_000

/**
 * Opens what a clause of the contract is tested on. Needs `esbuild`, with which the adapter is built once
 * in a process.
 */
export async function openBench(options: BenchOptions): Promise<Bench> {
  const { browser, sealed, hasIds = true } = options
  const [files, endpoint] = await Promise.all([buildOnce(options), recordingEndpoint()])
  const own: string[] = []
  const app = await serve(files, own)
  const profiles: TestProfile[] = []
  const visits: Visit[] = []
  const vendor = tellingWhy(endpoint, visits)
  return {
    hasIds,
    vendor,
    own,
    async visit({ profile, path = '/' } = {}) {
      const mine = profile ?? (await browser.profile())
      if (!profile) profiles.push(mine)
      const page = await mine.open(app.url + path)
      const ask = <T>(expression: string): Promise<T> => page.evaluate<T>(expression)
      const visit: Visit = {
        ...{ page, profile: mine, elsewhere: `${app.url}/elsewhere`, ask },
        async start(state = 'on') {
          await visit.until(`'bench' in window`)
          const start: PageOptions = {
            options: options.options(vendor.url),
            state,
            ...(sealed && { frame: '/frame.html' }),
          }
          await ask(`bench.start(${JSON.stringify(start)})`)
        },
        answeredAt: () => ask(`fetch('/elsewhere', { cache: 'no-store' }).then(() => Date.now())`),
        until: (expression) => until(expression, () => ask<boolean>(`!!(${expression})`)),
      }
      visits.push(visit)
      return visit
    },
    async close() {
      await Promise.all(profiles.map((profile) => profile.close()))
      await Promise.all([vendor.close(), app.close()])
    },
  }
}

/** Its `waitFor` has as much patience as the pages', and a rejection says what their accounts are. */
function tellingWhy(vendor: RecordingEndpoint, visits: readonly Visit[]): RecordingEndpoint {
  const { waitFor } = vendor
  return Object.assign(vendor, {
    waitFor: async (predicate: Parameters<typeof waitFor>[0], timeoutMs = defaultTimeoutMs) => {
      try {
        await waitFor(predicate, timeoutMs)
      } catch (error) {
        const accounts = await Promise.all(visits.map(accountOf))
        throw new Error(`${String(error)}; the pages say: ${accounts.join(', ')}`)
      }
    },
  })
}

async function accountOf({ ask }: Visit): Promise<string> {
  const silent = new Promise<string>((resolve) => setTimeout(resolve, 5_000, 'no answer'))
  const account = ask<string>('JSON.stringify([bench.errors, bench.analytics?.status()])')
  return Promise.race([account, silent]).catch(String)
}

async function until(what: string, ask: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + defaultTimeoutMs
  let why: unknown = `not within ${defaultTimeoutMs} ms`
  while (Date.now() < end) {
    // A page that is just being left cannot be asked.
    if (await ask().catch((error: unknown) => void (why = error))) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`${what}: ${String(why)}`)
}

/** A suite opens one bench a test, and its adapter does not change meanwhile. */
const builds = new Map<string, Promise<ReadonlyMap<string, string>>>()

function buildOnce(options: BenchOptions): Promise<ReadonlyMap<string, string>> {
  const { adapter, factory, sealed } = options
  const key = JSON.stringify([adapter, factory, sealed])
  const before = builds.get(key)
  if (before) return before
  const files = build(options)
  builds.set(key, files)
  // What could not be built may be mended by the next try.
  files.catch(() => builds.delete(key))
  return files
}

async function build({ adapter, factory, sealed }: BenchOptions): Promise<Map<string, string>> {
  const { build: bundle } = await importNode('esbuild')
  const resolveDir = (await importNode('node:path')).resolve('.')
  const name = factory ?? factoryName(adapter)
  const { outputFiles } = await bundle({
    stdin: {
      contents: `import { openPage } from 'cordon/testing/page'
import { ${name} } from ${JSON.stringify(adapter)}
openPage(${name})`,
      resolveDir,
    },
    absWorkingDir: resolveDir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2020',
    platform: 'browser',
    outdir: '/',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    logLevel: 'error',
  })
  const files = new Map(outputFiles.map(({ path, text }) => [path, text]))
  if (sealed) files.set('/frame.html', (await buildFrame({ adapter, factory: name })).html)
  return files
}

const html = `<!doctype html><meta charset="utf-8"><title>Ada Lovelace, Settings</title>
<script type="module" src="/stdin.js"></script>`

async function serve(files: ReadonlyMap<string, string>, own: string[]) {
  const { createServer } = await nodeModules()
  const server = createServer((request: Incoming, response: Outgoing) => {
    const path = (request.url ?? '/').replace(/\?.*/, '')
    if (path === '/own') return receive(request, response, own)
    const file = files.get(path)
    const isScript = file !== undefined && !path.endsWith('.html')
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' })
    response.end(file ?? html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(resolve)
      }),
  }
}

function receive(request: Incoming, response: Outgoing, own: string[]): void {
  let body = ''
  request.on('data', (chunk) => (body += new TextDecoder().decode(chunk)))
  request.on('end', () => {
    own.push(body)
    response.writeHead(200, {})
    response.end('ok')
  })
}
