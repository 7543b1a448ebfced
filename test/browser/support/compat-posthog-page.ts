/** What the page of `compat-posthog.test.ts` has: the vendor's own library, and what stands in for it. */
import { createAnalytics } from 'cordon'
import { posthogHttp } from 'cordon/adapters/posthog-http'
import compat, { connect, type PostHog } from 'cordon/compat/posthog'
import real from 'posthog-js/dist/module.no-external.js'
import { keepAll } from './keep-all'
import { posthogCases } from './posthog-cases'

/** What a side answered, and the token under which its events arrive. */
export interface PostHogRun {
  readonly token: string
  readonly answer: unknown
  readonly captured: number
  readonly anonymous: readonly string[]
}

const quiet = {
  ...{ autocapture: false, capture_pageview: false, capture_pageleave: false },
  ...{ disable_session_recording: true, advanced_disable_flags: true, request_batching: false },
}

async function run(side: 'real' | 'compat', what: string, host: string): Promise<PostHogRun> {
  const { act, config } = posthogCases[what] ?? { act: () => 'no case' }
  const name = `n${Math.random().toString(36).slice(2)}`
  const token = `phc_${side}_${name}`
  const analytics = createAnalytics({
    vendors: { [name]: posthogHttp({ token, host }) },
    privacy: keepAll,
  })
  if (side === 'compat') connect(analytics)
  const main = (side === 'real' ? real : compat) as PostHog
  const posthog = main.init(token, { api_host: host, ...quiet, ...config }, name)
  const anonymous = [posthog.get_distinct_id()]
  let captured = 0
  posthog.on('eventCaptured', () => (captured += 1))
  let answer: unknown
  try {
    answer = await act(posthog, main)
    await analytics.flush()
  } finally {
    await analytics.close()
  }
  anonymous.push(posthog.get_distinct_id())
  return { token, answer: told(answer, { name, token }), captured, anonymous }
}

/** As JSON; ids that are new each time are told by their kind. */
function told(value: unknown, { name, token }: { name: string; token: string }): unknown {
  const text = JSON.stringify(value, (_, one: unknown) => (one === undefined ? '<undefined>' : one))
  return JSON.parse(
    (text ?? '"<undefined>"').replaceAll(token, '<token>').replaceAll(name, '<name>'),
  )
}

/** Names of all public functions that an instance has. */
function functionsOf(side: 'real' | 'compat'): string[] {
  const instance: object = side === 'real' ? real : compat
  const names = new Set<string>()
  for (let one = instance; one !== Object.prototype; one = Object.getPrototypeOf(one) as object)
    for (const name of Object.getOwnPropertyNames(one)) names.add(name)
  return [...names].filter(
    (name) =>
      !name.startsWith('_') && typeof (instance as Record<string, unknown>)[name] === 'function',
  )
}

Object.assign(window, { run, functionsOf })
