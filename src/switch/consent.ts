import { bare } from '../shared/natives'
import type { Vote } from './vote'

/** How consent is asked. */
export interface ConsentOptions<Name extends string = string, Purpose extends string = string> {
  /** Which purposes each vendor serves; a vendor runs if none of its purposes is refused. */
  readonly purposes?: Readonly<Partial<Record<Name, readonly Purpose[]>>> | undefined
  /** `true`: a vendor holds its events until it, or all of its purposes, is granted. */
  readonly required?: boolean | undefined
  /** `true`: Global Privacy Control refuses what was not granted by name. Only `true` counts. */
  readonly gpc?: boolean | undefined
}

/** What a person chose, by vendor or by purpose. */
export type Choices<Name extends string = string> = Readonly<Partial<Record<Name, boolean>>>

/** Turns choices into votes. A refusal is torn down like a kill, but is not remembered by Cordon. */
export interface Consent {
  /** Returns the names that were chosen of; what cannot be read throws, and chooses nothing. */
  choose(choices: unknown): readonly string[]
  vote(vendor: string): Vote | undefined
}

export function createConsent({ purposes = {}, required, gpc }: ConsentOptions): Consent {
  const chosen = new Map<string, boolean>()
  const refused =
    gpc === true && (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true
  return {
    choose(choices) {
      // Also of what is no object: an app without a type checker may pass anything.
      const entries = Object.entries(Object(choices) as Choices)
      for (const [name, granted] of entries) chosen.set(name, granted === true)
      return entries.map(([name]) => name)
    },
    vote(vendor) {
      // A vendor may be called `constructor`.
      const asked = bare(purposes)[vendor] ?? []
      const answers = [vendor, ...asked].map((name) => chosen.get(name))
      if (answers.includes(false)) return { by: 'consent', state: 'off', reason: 'refused' }
      const isGranted =
        answers[0] === true || (asked.length > 0 && answers.slice(1).every((one) => one === true))
      if (isGranted) return undefined
      if (refused) return { by: 'consent', state: 'off', reason: 'Global Privacy Control' }
      return required ? { by: 'consent', state: 'hold', reason: 'not asked yet' } : undefined
    },
  }
}
