import { CordonError } from '../errors'
import type { Source } from './source'
import { tabs } from './tabs'
import type { Tabs } from './tabs'

export interface PollOptions {
  /**
   * Longest time between two checks of a visible tab, in ms; default 15 000. A document may set
   * another with its own `every`, within 1 s and 1 h.
   */
  readonly every?: number
  /** How long an answer may take, body included, in ms; default 5 000. */
  readonly timeout?: number
  /** Share of `every` by which a check may come earlier, so that tabs spread; 0 to 1, default 0.2. */
  readonly jitter?: number
  /** One tab of the browser asks and tells the others; default true. */
  readonly leader?: boolean
}

interface Settings extends Required<PollOptions> {
  readonly url: string
}

/** What the tab that asked tells the others; nothing but `visible` means: I am leaving. */
interface Message {
  readonly visible: boolean
  readonly failures?: number
  readonly document?: unknown
}

const SHORTEST = 1_000
const LONGEST = 3_600_000
const LONGEST_BACK_OFF = 600_000
/** Characters; a policy has a few hundred. */
const LARGEST = 65_536

/**
 * Reads the policy out of a static file, again and again: at once, every `every` ms, and when the tab
 * is shown, restored or back online after longer than that. In many tabs of one browser one asks, and tells the others; no
 * lock is held, so that no tab is kept from being frozen. A failed attempt (status other than 200,
 * larger than 64 kB, not JSON, too late, redirected to another origin) is published as an `Error` and
 * followed by a back-off of at most 10 minutes. On a server it does nothing.
 *
 * @param url same origin, so that no header or preflight is needed and the warm connection is used
 * @throws CordonError `invalid_option`, naming `poll.url`, `poll.every` …
 *
 * @example
 * ```ts
 * createAnalytics({ vendors, source: poll('/analytics-policy.json', { every: 30_000 }) })
 * ```
 */
export function poll(url: string, options: PollOptions = {}): Source {
  const settings = complete(url, options)
  return (publish) => (typeof window === 'undefined' ? () => {} : start(settings, publish))
}

function complete(url: string, options: PollOptions): Settings {
  const { every = 15_000, timeout = 5_000, jitter = 0.2, leader = true } = options
  positive('every', every)
  positive('timeout', timeout)
  if (!(jitter >= 0 && jitter <= 1)) throw invalid('jitter', 'must be a number from 0 to 1')
  if (typeof url !== 'string' || !url) throw invalid('url', 'must be a URL')
  return { url, every, timeout, jitter, leader }
}

function positive(option: string, value: number): void {
  if (!(Number.isFinite(value) && value > 0)) throw invalid(option, 'must be milliseconds above 0')
}

function invalid(option: string, message: string): CordonError {
  return new CordonError('invalid_option', `poll.${option}`, message)
}
