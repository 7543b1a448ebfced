import { analytics } from '../analytics'
import { people } from '../people'
import { who } from '../who'
import { tab } from './tab'

type Make = () => readonly [string, Record<string, unknown>]

function pick<T>(list: readonly [T, ...T[]]): T {
  return list[Math.floor(Math.random() * list.length)] ?? list[0]
}

const MAKERS: readonly [Make, ...Make[]] = [
  () => [
    'request_log_opened',
    { status_code: pick([200, 200, 404, 429]), latency_ms: pick([48, 91, 212]) },
  ],
  () => [
    'playground_run',
    { model: pick(['fern-large', 'fern-small']), temperature: 0.7, streamed: true },
  ],
  () => ['usage_filtered', { period: pick(['7d', '30d']), grouped_by: pick(['model', 'key']) }],
  () => ['docs_opened', { topic: pick(['quickstart', 'rate limits', 'errors']) }],
  () => [
    'member_viewed',
    { member_email: pick([people.user.email, people.invitee.email]), role: 'Developer' },
  ],
  () => [
    'budget_changed',
    { billingEmail: people.organization.billingEmail, monthly_limit: pick([200, 500]) },
  ],
]

/**
 * Tracks `perSecond` events a second until stopped. Works off the clock, not the timer: a browser that
 * slows its timers still gets the rate.
 */
export function simulate(perSecond: number): () => void {
  const start = performance.now()
  let done = 0
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - start) / 1000) * perSecond)
    for (; done < due; done += 1) one()
  }, 20)
  return () => clearInterval(timer)
}

function one(): void {
  const sequence = `${tab.name}-${tab.sent.length + 1}`
  const [name, properties] = pick(MAKERS)()
  tab.sent.push(sequence)
  analytics.track(name, { sequence, ...properties, ...who() })
}
