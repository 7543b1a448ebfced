import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { recordingEndpoint } from 'cordon/testing'
import { build } from './build.mjs'
import { requestsOf } from './requests-of.mjs'

/**
 * @typedef {import('../../../src/testing/recording-endpoint').RecordingEndpoint} RecordingEndpoint
 * @typedef {{ version: number, vendors: Record<string, string> }} Policy
 */

const FIRST = { version: 1, vendors: { mixpanel: 'on', posthog: 'on', replay: 'on' } }
/** The one config change. */
export const KILL = { version: 2, vendors: { mixpanel: 'off', posthog: 'on', replay: 'off' } }

/**
 * Builds the app twice and serves it under `/before/` and `/after/`, with its policy, and a server for
 * each vendor. `/` shows one beside the other.
 *
 * @param {number} [port] default: a free one
 * @param {'cookie' | 'localStorage'} [persistence] what the app asks of the vendor's library; default: the library's own
 */
export async function start(port = 0, persistence = 'cookie') {
  const { before, after, tag } = await build()
  const vendors = {
    mixpanel: await recordingEndpoint(),
    posthog: await recordingEndpoint(),
    replay: await recordingEndpoint({
      respond: ({ path }) =>
        path === '/tag.js'
          ? { headers: { 'content-type': 'text/javascript' }, body: tag }
          : { body: '' },
    }),
  }
  const env = {
    mixpanelToken: 'd3m0c0ffee5eed0123456789abcdef01',
    mixpanelHost: vendors.mixpanel.url,
    posthogToken: 'phc_demo0coffee1seed2',
    posthogHost: vendors.posthog.url,
    replayHost: vendors.replay.url,
    persistence,
    build: '2026.11.2',
  }
  /** @type {Policy} */
  let policy = FIRST
  /** @type {Record<string, () => { type: string, body: string }>} */
  const routes = {
    '/': () => page('viewer/index.html', 'text/html'),
    '/viewer.js': () => page('viewer/viewer.js', 'text/javascript'),
    '/viewer.css': () => page('viewer/viewer.css', 'text/css'),
    '/analytics-policy.json': () => json(policy),
    '/requests.json': () => json(requestsOf(vendors)),
  }
  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://localhost')
    if (incoming.method === 'PUT') return void readPolicy(incoming, outgoing)
    const [, step, path] = /^\/(before|after)(\/.*)$/.exec(pathname) ?? []
    // A page of one step asks for its files under the other's name as well: `/libs` is the site's own.
    const referrer = incoming.headers.referer ?? ''
    const files =
      (step ?? (referrer.includes('/before/') ? 'before' : 'after')) === 'before' ? before : after
    const file =
      routes[pathname]?.() ?? files.get(path === '/' ? '/index.html' : (path ?? pathname))
    outgoing.writeHead(file ? 200 : 404, {
      'content-type': `${file?.type ?? 'text/plain'}; charset=utf-8`,
      'cache-control': 'no-store',
    })
    outgoing.end(file?.type === 'text/html' ? filled(file.body) : (file?.body ?? 'Not found'))
  })
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  return {
    url: `http://localhost:${typeof address === 'object' ? address?.port : port}`,
    vendors,
    /** @param {Policy} next */
    write(next) {
      policy = next
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await Promise.all(Object.values(vendors).map((vendor) => vendor.close()))
    },
  }

  /** @param {string} body */
  function filled(body) {
    return body
      .replace('<!--env-->', `<script>window.env = ${JSON.stringify(env)}</script>`)
      .replace('<!--replay-tag-->', `<script async src="${env.replayHost}/tag.js"></script>`)
  }

  /**
   * @param {import('node:http').IncomingMessage} incoming
   * @param {import('node:http').ServerResponse} outgoing
   */
  async function readPolicy(incoming, outgoing) {
    let text = ''
    for await (const chunk of incoming) text += chunk
    policy = JSON.parse(text)
    outgoing.writeHead(204).end()
  }
}

/**
 * @param {string} file
 * @param {string} type
 */
function page(file, type) {
  return { type, body: readFileSync(new URL(`../${file}`, import.meta.url), 'utf8') }
}

/** @param {unknown} value */
function json(value) {
  return { type: 'application/json', body: JSON.stringify(value) }
}
