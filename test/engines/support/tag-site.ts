import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bundlePage } from '../../browser/support/bundle-page'
import { tagCode } from '../../browser/support/tag'

/** An app, and the vendor's server: its tag, and what it was sent. */
export interface TagSite {
  readonly url: string
  readonly vendor: string
  /** Requests for the tag and from it, with the time of each. */
  readonly requests: readonly { readonly path: string; readonly at: number }[]
  /** Holds back the tag's file, until what this returns is called. */
  hold(): () => void
  close(): Promise<void>
}

/** Before the library is there, code of the page has kept a native of its own. */
const page = `<!doctype html><meta charset="utf-8"><title>App</title>
<script>window.kept = window.fetch.bind(window)</script>
<script type="module" src="/tag-page/tag-page.js"></script><body>`

/** The tag uses what was kept as well: of that a patch does not know. */
const keptCode = (host: string): string =>
  `;setInterval(() => kept(${JSON.stringify(host)} + '/kept', { mode: 'no-cors' }).catch(() => {}), 50)`

export async function openTagSite(): Promise<TagSite> {
  const files = new Map(await bundlePage('test/engines/support/tag-page.ts'))
  const requests: { path: string; at: number }[] = []
  let held: Promise<void> | undefined
  const app = await listen((path, response) => {
    const file = path === '/' ? page : files.get(path)
    response.setHeader('content-type', path === '/' ? 'text/html' : 'text/javascript')
    response.writeHead(file ? 200 : 404).end(file)
  })
  const vendor = await listen((path, response) => {
    requests.push({ path, at: Date.now() })
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('content-type', 'text/javascript')
    if (path !== '/tag.js') return void response.end()
    void Promise.resolve(held).then(() => response.end(tagCode(vendor.url) + keptCode(vendor.url)))
  })
  return {
    url: app.url,
    vendor: vendor.url,
    requests,
    hold() {
      let release = (): void => {}
      held = new Promise((done) => (release = done))
      return release
    },
    close: async () => void (await Promise.all([app.close(), vendor.close()])),
  }
}

async function listen(answer: (path: string, response: ServerResponse) => void) {
  const server: Server = createServer((request: IncomingMessage, response) =>
    answer(new URL(request.url ?? '/', 'http://site').pathname, response),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
