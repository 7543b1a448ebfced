import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

/**
 * @typedef {import('node:http').IncomingMessage} Incoming
 * @typedef {import('node:http').ServerResponse} Outgoing
 * @typedef {ReturnType<typeof import('./policy-file.mjs').policyFile>} PolicyFile
 * @typedef {ReturnType<typeof import('./feed.mjs').createFeed>} Feed
 * @typedef {{ site: string, policy: PolicyFile, feed: Feed, config: object, port: number }} Options
 */

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/**
 * Serves the example, the policy file, and the live panel. Loopback only: it lets whoever can reach it
 * write the policy, which in production is what a deploy or a CDN's access rules are for.
 *
 * @param {Options} options
 */
export async function appServer(options) {
  let isPolicyUp = true
  /** @type {Record<string, (incoming: Incoming, outgoing: Outgoing) => unknown>} */
  const routes = {
    'GET /analytics-policy.json': (incoming, outgoing) =>
      isPolicyUp ? sendPolicy(options.policy, incoming, outgoing) : outgoing.destroy(),
    'PUT /api/policy': (incoming, outgoing) => writePolicy(options.policy, incoming, outgoing),
    'GET /api/feed': (incoming, outgoing) => stream(options.feed, incoming, outgoing),
  }
  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://localhost')
    const route = routes[`${incoming.method} ${pathname}`] ?? sendFile
    Promise.resolve(route(incoming, outgoing)).catch(() => outgoing.destroy())
    /** Looks a file up; every other path is a page of the app. */
    async function sendFile() {
      const file = join(options.site, normalize(pathname))
      const isPage = !extname(pathname)
      const body = await readFile(isPage ? join(options.site, 'index.html') : file).catch(
        () => null,
      )
      if (!body) return send(outgoing, 404, 'text/plain', 'Not found')
      const type = TYPES[isPage ? '.html' : extname(pathname)] ?? 'application/octet-stream'
      send(outgoing, 200, type, isPage ? withConfig(body, options.config) : body)
    }
  })
  const port = await listen(server, options.port)
  return {
    url: `http://localhost:${port}`,
    /** @param {boolean} isUp whether the policy's route answers; for trying out an outage */
    setPolicyUp(isUp) {
      isPolicyUp = isUp
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/**
 * @param {PolicyFile} policy
 * @param {Incoming} incoming
 * @param {Outgoing} outgoing
 */
function sendPolicy(policy, incoming, outgoing) {
  const etag = policy.etag()
  const headers = { 'cache-control': 'no-cache', etag }
  const isKnown = incoming.headers['if-none-match'] === etag
  const type = { 'content-type': 'application/json' }
  if (isKnown) outgoing.writeHead(304, headers).end()
  else outgoing.writeHead(200, { ...headers, ...type }).end(policy.read())
}

/**
 * @param {PolicyFile} policy
 * @param {Incoming} incoming
 * @param {Outgoing} outgoing
 */
async function writePolicy(policy, incoming, outgoing) {
  let text = ''
  for await (const chunk of incoming) text += chunk
  const document = JSON.parse(text)
  const current = policy.parsed()?.version ?? 0
  if (document.version !== current + 1)
    return send(outgoing, 409, 'application/json', JSON.stringify({ version: current }))
  policy.write(document)
  send(outgoing, 200, 'application/json', policy.read())
}

/**
 * @param {Feed} feed
 * @param {Incoming} incoming
 * @param {Outgoing} outgoing
 */
function stream(feed, incoming, outgoing) {
  outgoing.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  let since = 0
  const tell = () => {
    const message = feed.message(since)
    since = message.last
    outgoing.write(`data: ${JSON.stringify(message)}\n\n`)
  }
  tell()
  const timer = setInterval(tell, 500)
  incoming.on('close', () => clearInterval(timer))
}

/**
 * @param {Outgoing} outgoing
 * @param {number} status
 * @param {string} type
 * @param {string | Buffer} body
 */
function send(outgoing, status, type, body) {
  // Not stored: the check counts what each page load downloads.
  outgoing.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
}

/**
 * @param {Buffer} page
 * @param {object} config
 */
function withConfig(page, config) {
  const json = JSON.stringify(config).replaceAll('<', '\\u003c')
  return page.toString().replace(/(id="demo-config"[^>]*>)[^<]*/, (_, tag) => tag + json)
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port the next free one is taken; 0 for any
 * @returns {Promise<number>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' && port ? resolve(listen(server, port + 1)) : reject(error),
    )
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
