import { CordonError } from '../src/errors'
import { longestDelay } from '../src/shared/longest-delay'
import type { BodyLimits } from './read-body'

/** Of one request. */
export interface RelayLimits extends BodyLimits {
  /** Most events. */
  readonly events: number
}

/** 1 MB; 10 s for the body, and 10 s for the vendor's answer; as many events as Mixpanel takes at once. */
const usual: RelayLimits = { body: 1_048_576, timeout: 10_000, events: 2_000 }

/** @throws CordonError naming the option */
export function completeLimits(given: Partial<RelayLimits> = {}): RelayLimits {
  const { body, timeout, events } = { ...usual, ...given }
  if (!isAboveZero(body))
    throw new CordonError('invalid_option', 'limits.body', 'must be a number of bytes above 0')
  if (!isAboveZero(timeout) || timeout > longestDelay)
    throw new CordonError('invalid_option', 'limits.timeout', 'must be ms, from 1 to 2147483647')
  if (!isAboveZero(events))
    throw new CordonError('invalid_option', 'limits.events', 'must be a number above 0')
  return { body, timeout, events }
}

function isAboveZero(value: unknown): value is number {
  return typeof value === 'number' && value > 0
}
