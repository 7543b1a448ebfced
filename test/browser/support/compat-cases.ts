import type { RecordedEvent, RecordingEndpoint } from 'cordon/testing'

/** What is done on the vendor's library and on ours. */
export type Side = 'real' | 'compat'

type Cases = Readonly<Record<string, { readonly differs?: string }>>

/** The cases in which both sides are the same, or those in which they are said to differ. */
export function casesThat(are: 'same' | 'different', cases: Cases): string[] {
  return Object.keys(cases).filter(
    (what) => (cases[what]?.differs === undefined) === (are === 'same'),
  )
}

/** The events of one instance, which its token tells from the others'. */
export function eventsOf({ requests }: RecordingEndpoint, token: string): RecordedEvent[] {
  return requests
    .filter(({ payload }) => JSON.stringify(payload ?? '').includes(token))
    .flatMap(({ events }) => events)
}
