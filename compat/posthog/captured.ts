import { tellError } from '../shared/tell-error'

type Properties = Record<string, unknown>

/** What `capture` makes of a call. */
export interface Captured {
  readonly uuid: string
  readonly event: string
  readonly properties: Properties
  readonly $set?: Properties
  readonly $set_once?: Properties
  readonly timestamp: Date
}

/** What the app's own hooks, one or several, leave of it; nothing if one of them ends it. */
export function beforeSend(hooks: unknown, made: Captured): Captured | undefined {
  let current: unknown = made
  for (const hook of [hooks].flat(2)) {
    if (typeof hook !== 'function') continue
    try {
      current = (hook as (of: unknown) => unknown)(current)
    } catch (error) {
      tellError(error)
      return undefined
    }
    if (!current) return undefined
  }
  return current as Captured
}

/** The app's `sanitize_properties`, which is older, as such a hook. */
export function sanitizing(sanitize: unknown): unknown {
  return (
    typeof sanitize === 'function' &&
    ((made: Captured) => ({
      ...made,
      properties: sanitize(made.properties, made.event) as unknown,
    }))
  )
}
