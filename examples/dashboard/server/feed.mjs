import { personalValues } from './personal-values.mjs'
import { searchPersonal } from './search-personal.mjs'

/**
 * @typedef {import('../../../src/testing/recorded-request').RecordedRequest} RecordedRequest
 * @typedef {import('../../../src/testing/recording-endpoint').RecordingEndpoint} RecordingEndpoint
 * @typedef {ReturnType<typeof import('./policy-file.mjs').policyFile>} PolicyFile
 * @typedef {{ vendor: string, at: number, method: string, path: string, bytes: number, count: number,
 *   events: { name: string, id: string, properties: Record<string, unknown> }[] }} Shown
 */

const SECONDS = 60
/** Most events of one request that the page is shown. */
const MOST_EVENTS = 3
const MOST_REQUESTS = 24

/**
 * What the live panel shows: per vendor counters, the last minute by seconds, the newest requests; and
 * the moments at which the policy file changed.
 *
 * @param {{ vendors: Record<string, RecordingEndpoint>, policy: PolicyFile }} options
 */
export function createFeed({ vendors, policy }) {
  const accounts = Object.entries(vendors).map(([name, endpoint]) => account(name, endpoint))
  const changes = policyChanges(policy)
  return {
    /** @param {number} since number of the newest request that the page has */
    message(since) {
      const now = Date.now()
      return {
        now,
        policy: policy.read(),
        changes: changes.list(),
        searched: personalValues.length,
        vendors: Object.fromEntries(accounts.map((one) => [one.name, one.totals(now)])),
        last: Math.max(...accounts.map((one) => one.last()), since),
        recent: accounts.flatMap((one) => one.recent(since)).sort((a, b) => a.at - b.at),
      }
    },
    stop() {
      changes.stop()
      for (const one of accounts) one.stop()
    },
  }
}

let numbers = 0

/**
 * @param {string} name
 * @param {RecordingEndpoint} endpoint
 */
function account(name, endpoint) {
  const search = searchPersonal(personalValues)
  /** @type {Map<number, { requests: number, events: number }>} */
  const seconds = new Map()
  /** @type {{ number: number, shown: Shown }[]} */
  const newest = []
  /** @type {Set<string>} */
  const kinds = new Set()
  const totals = { requests: 0, events: 0, bytes: 0, personal: 0, lastAt: 0 }
  const stop = endpoint.on((request) => {
    totals.requests += 1
    totals.events += request.events.length
    totals.bytes += request.raw.length
    for (const { kind } of search(request)) {
      totals.personal += 1
      kinds.add(kind)
    }
    totals.lastAt = request.at
    const second = Math.floor(request.at / 1000)
    const bucket = seconds.get(second) ?? { requests: 0, events: 0 }
    bucket.requests += 1
    bucket.events += request.events.length
    seconds.set(second, bucket)
    numbers += 1
    newest.push({ number: numbers, shown: shown(name, request) })
    if (newest.length > MOST_REQUESTS) newest.shift()
    for (const old of seconds.keys()) if (old < second - 2 * SECONDS) seconds.delete(old)
  })
  return {
    name,
    stop,
    last: () => newest.at(-1)?.number ?? 0,
    /** @param {number} since */
    recent: (since) => newest.filter(({ number }) => number > since).map(({ shown }) => shown),
    /** @param {number} now */
    totals(now) {
      const end = Math.floor(now / 1000)
      const line = Array.from({ length: SECONDS }, (_, index) => end - SECONDS + index)
      return {
        ...totals,
        kinds: [...kinds],
        host: new URL(endpoint.url).host,
        requestsPerSecond: line.map((second) => seconds.get(second)?.requests ?? 0),
        eventsPerSecond: line.map((second) => seconds.get(second)?.events ?? 0),
      }
    },
  }
}

/**
 * @param {string} vendor
 * @param {RecordedRequest} request
 * @returns {Shown}
 */
function shown(vendor, { at, method, path, raw, events }) {
  const few = events
    .slice(-MOST_EVENTS)
    .map(({ name, id, properties }) => ({ name, id, properties }))
  return { vendor, at, method, path, bytes: raw.length, count: events.length, events: few }
}

/**
 * Also sees the file when it is changed in an editor.
 *
 * @param {PolicyFile} policy
 */
function policyChanges(policy) {
  /** @type {{ at: number, version: number, vendor: string, state: string, reason: string }[]} */
  const list = []
  let before = statesOf(policy.parsed())
  const look = () => {
    const document = policy.parsed()
    if (!document) return
    const states = statesOf(document)
    for (const [vendor, { state, reason }] of states)
      if (before.get(vendor)?.state !== state)
        list.push({ at: Date.now(), version: document.version, vendor, state, reason })

    before = states
  }
  const timer = setInterval(look, 100)
  return {
    list() {
      look()
      return list
    },
    stop: () => clearInterval(timer),
  }
}

/**
 * @param {import('./policy-file.mjs').PolicyDocument | undefined} document
 * @returns {Map<string, { state: string, reason: string }>}
 */
function statesOf(document) {
  return new Map(
    Object.entries(document?.vendors ?? {}).map(([vendor, entry]) =>
      typeof entry === 'object'
        ? [vendor, { state: entry.state, reason: entry.reason ?? '' }]
        : [vendor, { state: String(entry), reason: '' }],
    ),
  )
}
