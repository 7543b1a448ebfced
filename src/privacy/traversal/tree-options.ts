/** What a `TreeScrubber` is for. */
export interface TreeOptions {
  /** What one SDK sends: many events in one, maybe. Else an event, of which vendors share one copy, frozen. */
  readonly isPayload: boolean
  /** Names that a schema let through. */
  readonly seen: ReadonlySet<string>
  /** How many JSON strings it is in. */
  readonly depth: number
}
