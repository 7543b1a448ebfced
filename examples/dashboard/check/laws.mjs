import { personalValues } from '../server/personal-values.mjs'
import { searchPersonal } from '../server/search-personal.mjs'

/**
 * @typedef {import('./play.mjs').Evidence} Evidence
 * @typedef {import('./print-table.mjs').Row} Row
 * @typedef {import('../../../src/testing/recorded-request').RecordedRequest} RecordedRequest
 */

/** How long a request may have been on its way when the tab's `kill` event came; ms. */
const GRACE = 100
/** What is of class `usage` or `campaign`, and has to arrive. */
const HARMLESS = ['sequence', 'model', 'status_code', 'period', 'monthly_limit']

/**
 * Holds what was seen against the laws of the design.
 *
 * @param {Evidence} evidence
 * @returns {Row[]}
 */
export function laws(evidence) {
  return [
    ...traffic(evidence),
    ...silence(evidence),
    ...absence(evidence),
    ...delivery(evidence),
    ...privacy(evidence),
    row(
      'errors in the pages',
      evidence.errors.join('; ') || 'none',
      'none',
      !evidence.errors.length,
    ),
  ]
}

/**
 * @param {Evidence} evidence
 * @returns {Row[]}
 */
function traffic({ demo, rate, writtenAt }) {
  const { mixpanel, posthog } = demo.vendors
  const sentBefore = mixpanel.requests.filter(({ at }) => at < writtenAt).length
  return [
    row('events/s tracked, both tabs', rate.toFixed(0), '≥ 45', rate >= 45),
    row(
      'Mixpanel: events, requests',
      `${mixpanel.events.length}, ${mixpanel.requests.length}`,
      '> 0 before the kill',
      sentBefore > 0,
    ),
    row(
      'PostHog: events, requests',
      `${posthog.events.length}, ${posthog.requests.length}`,
      '> 0',
      posthog.events.length > 0,
    ),
  ]
}

/**
 * @param {Evidence} evidence
 * @returns {Row[]}
 */
function silence({ demo, tabs, writtenAt }) {
  const { requests, preflights } = demo.vendors.mixpanel
  const killed = tabs.slice(0, 2)
  const lastKill = Math.max(...killed.map(({ killedAt }) => killedAt))
  const after = (/** @type {number} */ time) =>
    requests.filter(({ at }) => at > time).length + preflights.filter(({ at }) => at > time).length
  const limit = demo.pollEvery + 1_000
  return [
    ...killed.map(({ name, killedAt }) => {
      const own = requests.filter((request) => isFrom(name, request)).map(({ at }) => at)
      const took = Math.max(0, ...own.map((at) => at - writtenAt))
      const late = own.filter((at) => at > killedAt + GRACE).length
      const measured = `${took} ms; kill at ${killedAt - writtenAt} ms; ${late} late`
      return row(
        `tab ${name}: file changed to silence`,
        measured,
        `≤ ${limit} ms, 0 late`,
        took <= limit && late === 0,
      )
    }),
    row(
      `requests > ${GRACE} ms after the last tab's kill`,
      String(after(lastKill + GRACE)),
      '0',
      after(lastKill + GRACE) === 0,
    ),
    row('requests after the last tab’s kill, at all', String(after(lastKill)), '(in flight)'),
  ]
}

/**
 * @param {Evidence} evidence
 * @returns {Row[]}
 */
function absence({ before, left, loads }) {
  return [
    row('footprint while running', list(before), '(whatever it had)'),
    row('footprint after kill, close, reloads', list(left), 'none', left.length === 0),
    ...loads.map(({ when, downloads, requests }) =>
      row(
        `${when}: SDK files, requests`,
        `${downloads.length}, ${requests}`,
        '0, 0',
        downloads.length === 0 && requests === 0,
      ),
    ),
  ]
}

/**
 * @param {Evidence} evidence
 * @returns {Row[]}
 */
function delivery({ demo, tabs }) {
  const { mixpanel, posthog } = demo.vendors
  const sent = tabs.flatMap((tab) => tab.sent)
  const arrived = posthog.events.map(({ properties }) => properties.sequence).filter(Boolean)
  const known = new Set(arrived)
  const lost = sent.filter((sequence) => !known.has(sequence)).length
  const twice = duplicates(posthog.events.map(({ id }) => id)) + (arrived.length - known.size)
  const mixpanelTwice = duplicates(mixpanel.events.map(({ id }) => id))
  const unbalanced = tabs
    .flatMap(({ counts }) => Object.values(counts))
    .filter((one) => !isBalanced(one))
  return [
    row(
      'PostHog: sent, lost, twice',
      `${sent.length}, ${lost}, ${twice}`,
      'each exactly once',
      lost + twice === 0,
    ),
    row('Mixpanel: twice', String(mixpanelTwice), '0', mixpanelTwice === 0),
    row('accounts that do not add up', String(unbalanced.length), '0', unbalanced.length === 0),
  ]
}

/**
 * @param {Evidence} evidence
 * @returns {Row[]}
 */
function privacy({ demo }) {
  const search = searchPersonal(personalValues)
  const missed = personalValues.filter(({ value }) => !search(sample(value)).length)
  return [
    row(
      'search: values planted, not found in a sample',
      `${personalValues.length}, ${missed.length}`,
      'n, 0',
      missed.length === 0,
    ),
    ...Object.entries(demo.vendors).flatMap(([name, { requests, events }]) => {
      const found = requests.flatMap(search)
      const kinds = [...new Set(found.map(({ kind, as, where }) => `${kind} (${as}, ${where})`))]
      const names = new Set(events.flatMap(({ properties }) => Object.keys(properties)))
      const missing = HARMLESS.filter((property) => !names.has(property))
      return [
        row(
          `${name}: personal data on the wire`,
          found.length ? `${found.length}: ${list(kinds)}` : 'none',
          'none',
          found.length === 0,
        ),
        row(`${name}: harmless properties missing`, list(missing), 'none', missing.length === 0),
      ]
    }),
  ]
}

/**
 * @param {string} what
 * @param {string} measured
 * @param {string} law
 * @param {boolean} [holds]
 * @returns {Row}
 */
function row(what, measured, law, holds) {
  return { what, measured, law, ...(holds !== undefined && { holds }) }
}

/**
 * @param {string} tab
 * @param {RecordedRequest} request
 */
function isFrom(tab, { events }) {
  return events.some(({ properties }) => String(properties.sequence).startsWith(`${tab}-`))
}

/** @param {import('./open-tab.mjs').Counts} counts */
function isBalanced({ accepted, delivered, pending, dropped }) {
  return (
    accepted === delivered + pending + Object.values(dropped).reduce((sum, one) => sum + one, 0)
  )
}

/** @param {string[]} ids */
function duplicates(ids) {
  const present = ids.filter(Boolean)
  return present.length - new Set(present).size
}

/** @param {string[]} items */
function list(items) {
  const few = items.slice(0, 3).join(', ')
  return items.length > 3 ? `${few} and ${items.length - 3} more` : few || 'none'
}

/**
 * A request which has the value in it, to show that the search can find it.
 *
 * @param {string} value
 * @returns {RecordedRequest}
 */
function sample(value) {
  const text = Buffer.from(JSON.stringify({ note: `x ${value} y` })).toString('base64')
  const raw = new TextEncoder().encode(text)
  const rest = {
    at: 0,
    method: 'POST',
    path: '/',
    query: {},
    headers: {},
    events: [],
    aborted: false,
  }
  return { ...rest, raw, text, payload: undefined }
}
