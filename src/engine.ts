import type { Sender, SenderOptions } from './guard/sender'
import { createSender } from './guard/sender'
import type { Settings } from './options'
import { createPrivacy } from './privacy/create-privacy'
import type { Privacy } from './privacy/privacy'
import { tablesOf } from './tables-of'
import type { Runner, RunnerOptions } from './vendor/runner'
import { createRunner } from './vendor/runner'

/** What is needed only once a vendor runs: privacy rules, what hands events over, what sends requests. */
export interface Engine {
  readonly privacy: Privacy
  createRunner(options: Omit<RunnerOptions, 'privacy'>): Runner
  createSender(options: SenderOptions): Sender
}

/** A chunk of its own: a page loads it beside the first policy, before which no vendor runs. */
export function createEngine(
  { vendors, privacy }: Pick<Settings, 'vendors' | 'privacy'>,
  secret: string,
): Engine {
  const rules = createPrivacy({ key: secret, ...privacy }, tablesOf(vendors))
  // The rules learn of all vendors before the first event, so that equal ones share a copy.
  for (const name of vendors.keys()) rules.allows('usage', name)
  return {
    privacy: rules,
    createSender,
    createRunner: (options) => createRunner({ ...options, privacy: rules }),
  }
}
