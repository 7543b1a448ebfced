/**
 * What the relay costs: requests a second and latency beside a bare `http-proxy` to the same upstream on
 * loopback, each in a process of its own, and what it keeps in memory. Needs a build, and
 * `npm ci --prefix test/relay/apps`.
 *
 *   node bench/relay.mjs [--seconds 8] [--minutes 10]
 *
 * With `--minutes`, the relay is loaded for so long, and its memory written down each half minute.
 */
import { fork } from 'node:child_process'
import { Agent, createServer, request } from 'node:http'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    serve: { type: 'string' },
    upstream: { type: 'string' },
    seconds: { type: 'string', default: '8' },
    minutes: { type: 'string' },
  },
})
const connections = 16

const servers = {
  upstream: async () =>
    createServer((incoming, outgoing) => {
      incoming.resume().on('end', () => outgoing.end('1'))
    }),
  async 'http-proxy'() {
    const apps = createRequire(new URL('../test/relay/apps/package.json', import.meta.url))
    const agent = new Agent({ keepAlive: true })
    const proxy = apps('http-proxy').createProxyServer({ target: values.upstream, agent })
    return createServer((incoming, outgoing) => proxy.web(incoming, outgoing))
  },
  async relay() {
    const [{ createRelay }, { mixpanelRoute }, { toNodeHandler }] = await Promise.all([
      import('cordon/relay'),
      import('cordon/relay/mixpanel'),
      import('cordon/relay/node'),
    ])
    const relay = createRelay({
      routes: { '/a': mixpanelRoute() },
      policy: { version: 1, vendors: { mixpanel: 'on' } },
      privacy: { key: 'key' },
      fetch: (_, init) => fetch(values.upstream, init),
      onReceipt: () => {},
    })
    return createServer(toNodeHandler(relay))
  },
}

async function compare() {
  const upstream = await start('upstream')
  try {
    if (values.minutes) await endure(upstream)
    else
      for (const events of [1, 10, 50]) {
        const body = bodyOf(events)
        console.log(
          `\n${events} events a request, ${body.length} bytes, ${connections} connections`,
        )
        row('', 'requests/s', 'events/s', 'p50 ms', 'p99 ms')
        for (const name of ['http-proxy', 'relay']) {
          const server = await start(name, upstream.url)
          await load(server.url, body, 2_000)
          const { rate, p50, p99 } = await load(server.url, body, Number(values.seconds) * 1_000)
          row(name, rate.toFixed(0), (rate * events).toFixed(0), p50.toFixed(1), p99.toFixed(1))
          server.stop()
        }
      }
  } finally {
    upstream.stop()
  }
}

async function endure(upstream) {
  const relay = await start('relay', upstream.url)
  row('seconds', 'requests', 'memory MB')
  const end = Date.now() + Number(values.minutes) * 60_000
  let requests = 0
  for (let seconds = 30; Date.now() < end; seconds += 30) {
    requests += (await load(relay.url, bodyOf(10), 30_000)).requests
    row(seconds, requests, ((await relay.memory()) / 2 ** 20).toFixed(0))
  }
  relay.stop()
}

async function start(name, upstream = '') {
  const child = fork(fileURLToPath(import.meta.url), ['--serve', name, '--upstream', upstream])
  const next = () => new Promise((resolve) => child.once('message', resolve))
  const { port } = await next()
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => child.kill(),
    async memory() {
      child.send('memory')
      return (await next()).memory
    },
  }
}

/** What a page with the SDK sends: every id and text another one. */
let count = 0
function bodyOf(events) {
  const batch = Array.from({ length: events }, () => {
    count += 1
    return {
      event: 'api_key_created',
      properties: {
        ...{ token: 'token', $insert_id: `i-${count}`, time: 1_700_000_000 + count, plan: 'pro' },
        ...{ distinct_id: `user-${count % 500}`, $device_id: `device-${count}`, seats: count % 90 },
        ...{ $os: 'Linux', $browser: 'Chrome', $current_url: `https://app.example/keys/${count}` },
        ...{ email: `ada${count}@example.com`, note: `asked by ada${count}@example.com today` },
      },
    }
  })
  return `data=${encodeURIComponent(JSON.stringify(batch))}`
}

/** Sends bodies over so many connections, each the next as soon as the last was answered. */
async function load(url, body, ms) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times = []
  const end = performance.now() + ms
  const worker = async () => {
    while (performance.now() < end) {
      const from = performance.now()
      await post(`${url}/a/track/`, body, agent)
      times.push(performance.now() - from)
    }
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: connections }, worker))
  const rate = (times.length / (performance.now() - from)) * 1_000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.floor(times.length * share)] ?? NaN
  return { rate, requests: times.length, p50: at(0.5), p99: at(0.99) }
}

function post(url, body, agent) {
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      agent,
      headers: { 'content-length': Buffer.byteLength(body) },
    })
    sent.on('error', reject)
    sent.on('response', (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`status ${answer.statusCode}`))
      answer.resume().on('end', resolve)
    })
    sent.end(body)
  })
}

function row(first, ...cells) {
  console.log(
    '  ' + [String(first).padEnd(12), ...cells.map((cell) => String(cell).padStart(12))].join(''),
  )
}

if (values.serve) {
  const server = await servers[values.serve]()
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
  process.on('message', () => process.send({ memory: process.memoryUsage().rss }))
} else await compare()
