import type { Properties } from './arguments'

/** Who somebody is, in memory: `user()` and `group()` without arguments. */
export class Entity {
  private now: string | null = null
  private known: Properties = {}

  constructor(readonly anonymousId: (id?: unknown) => string) {}

  id = (id?: string | null): string | null => {
    if (id !== undefined) this.now = id
    return this.now
  }

  traits = (traits?: Properties | null): Properties => {
    if (traits !== undefined) this.known = { ...traits }
    return this.known
  }

  merge(id: string | undefined, traits: Properties): void {
    const isOther = id !== undefined && id !== this.now && this.now !== null
    this.known = { ...(isOther ? {} : this.known), ...traits }
    this.now = id ?? this.now
  }

  /** Here alone: nothing is sent. */
  identify = (id?: string | null, traits?: Properties): void => {
    this.merge(id ?? undefined, { ...traits })
  }

  reset = (): void => {
    this.now = null
    this.known = {}
  }

  logout = (): void => this.reset()
}
