import type { Adapter } from '../adapter'
import type { Settings } from '../client/options'
import { createSender, type Sender, type SenderOptions } from '../guard/send-request'
import { createPrivacy } from '../privacy/engine'
import type { Privacy } from '../privacy/privacy'
import type { DataClass } from '../privacy/vocabulary/data-class'
import { createRunner, type Runner, type RunnerOptions } from './runner'

export { openIndexedStore } from '../shared/indexed-store'

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

/** Each adapter's table of properties, turned round: the class of a name. */
export function tablesOf(
  vendors: ReadonlyMap<string, Adapter>,
): Record<string, Record<string, DataClass>> {
  return Object.fromEntries(
    [...vendors].map(([vendor, { properties = {} }]) => [
      vendor,
      Object.fromEntries(
        Object.entries(properties).flatMap(([dataClass, names]) =>
          names.split(' ').map((name) => [name, dataClass as DataClass]),
        ),
      ),
    ]),
  )
}
